"""Everywhere that Python and Qt report what nobody caught."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from journeymapper.app.trouble import Trouble
from journeymapper.diagnosis.accounts import Account, account_of

_WEIGHTS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}
_WRITTEN_DOWN = ("critical", "fatal")


@contextmanager
def trouble_met(trouble: Trouble, interrupt: Callable[[], object]) -> Iterator[None]:
    """While this is open, trouble hears of every exception that nobody caught and of Qt's complaints.

    `interrupt` is called for Ctrl+C in the terminal. All is told in the terminal too, as ever.
    """

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            interrupt()
            return
        _say(lambda: sys.__excepthook__(kind, error, trace))
        trouble.meet(error.with_traceback(trace), "window")

    def raised_in_thread(args: threading.ExceptHookArgs) -> None:
        _say(lambda: threading.__excepthook__(args))
        if args.exc_value is not None:
            trouble.meet(args.exc_value, "thread")

    def unraisable(args: "sys.UnraisableHookArgs") -> None:
        _say(lambda: sys.__unraisablehook__(args))
        if args.exc_value is not None:
            trouble.note(args.exc_value, "unraisable")

    def complained(weight: QtMsgType, context: QMessageLogContext, words: str) -> None:
        _say(lambda: sys.stderr.write(f"{words}\n"))
        if weight in _WEIGHTS:
            told = trouble.complaints.note(_WEIGHTS[weight], str(context.category or ""), words)
            if _WEIGHTS[weight] in _WRITTEN_DOWN:
                trouble.diary.write(Account("qt", (told,)))

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook, threading.excepthook, sys.unraisablehook = raised, raised_in_thread, unraisable
    earlier = qInstallMessageHandler(complained)
    try:
        yield
    except Exception as error:
        trouble.diary.write(account_of(error, "start"))
        raise
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        qInstallMessageHandler(earlier)


def _say(write: Callable[[], object]) -> None:
    """Writes to the terminal where there is one, and it is still open."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            write()
