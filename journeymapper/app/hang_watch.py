"""Where the window's thread is when it has not answered for a while, written down while it is there."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic

from PySide6.QtCore import Qt, QTimer

from journeymapper.diagnosis.accounts import account_of_hang
from journeymapper.diagnosis.diary import Diary

_PATIENCE_S = 5.0


@contextmanager
def hangs_watched(diary: Diary, patience: float = _PATIENCE_S) -> Iterator[None]:
    """While this is open, each stand of the event loop longer than `patience` seconds is told once.

    A thread wakes up now and then, for some microseconds, and looks when the loop turned last. It can't tell
    of code that holds Python's lock; `faulthandler` could, but it reads frames while they change.
    """
    turned = monotonic()
    over = threading.Event()
    window = threading.main_thread().ident or 0

    def turn() -> None:
        nonlocal turned
        turned = monotonic()

    def watch() -> None:
        told = 0.0
        while not over.wait(patience / 2):
            last = turned
            if last != told and monotonic() - last > patience:
                told = last
                frame = sys._current_frames().get(window)  # noqa: SLF001 – documented, and named so by Python
                with suppress(Exception):  # what watches may not be what fails
                    diary.write(account_of_hang(frame, "window"))

    beat = QTimer()
    beat.setTimerType(Qt.TimerType.VeryCoarseTimer)
    beat.setInterval(int(patience * 250))
    beat.timeout.connect(turn)
    beat.start()
    watcher = threading.Thread(target=watch, name="hang watch", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
        beat.stop()
