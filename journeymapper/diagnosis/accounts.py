"""An exception as it can be told to anybody: its kind and its way through the code, never its words.

Messages of exceptions carry what people wrote (`KeyError('Anna’s complaint')`), so do variables, and paths
carry names of people. None of them is taken up.
"""

import errno
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, TracebackType

_PACKAGE = Path(__file__).resolve().parent.parent
_STANDARD = Path(os.__file__).parent
_LIBRARIES = ("site-packages", "dist-packages")
_FIRST, _LAST = 6, 24
"""How many calls are told of a longer way: from its beginning, and up to where it went wrong."""
_CAUSES = 4


@dataclass(frozen=True, slots=True)
class Account:
    """What went wrong. Equal accounts tell of the same trouble."""

    where: str
    """The part of the program, as `window` or `checker`."""
    lines: tuple[str, ...]
    """Kinds of exceptions and, indented, the calls that led to them, the last one last."""


def account_of(error: BaseException, where: str) -> Account:
    """Tells an exception and what caused it.

    >>> try:
    ...     {}["what somebody wrote"]
    ... except KeyError as error:
    ...     account_of(error, "window").lines[0]
    'KeyError'
    """
    return Account(where, tuple(_told(error)))


def account_of_end(where: str, code: int | None) -> Account:
    """Tells that a process beside the window ended though nobody had asked it to.

    >>> account_of_end("checker", -9).lines
    ('the process ended with -9',)
    """
    return Account(where, (f"the process ended with {code}",))


def account_of_hang(frame: FrameType | None, where: str) -> Account:
    """Tells what a thread was doing that did not answer: the call that it was in stands last."""
    calls: list[tuple[CodeType, int]] = []
    while frame is not None:
        calls.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return Account(where, ("the window did not answer", *_places(calls[::-1])))


def place_of(file: str, line: object, name: str) -> str:
    """A line of code without what comes before the package or the library that it belongs to.

    >>> place_of("/home/ida/venv/lib/python3.11/site-packages/pydantic/main.py", 253, "BaseModel.__init__")
    'pydantic/main.py:253 BaseModel.__init__'
    >>> place_of("/home/ida/complaints.py", 1, "<module>")
    'elsewhere:1 <module>'
    """
    return f"{_file(file)}:{line} {name}"


def _file(name: str) -> str:
    if name.startswith("<frozen "):
        return name.split(">")[0] + ">"
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    for folder in _LIBRARIES:
        if folder in path.parts:
            return "/".join(path.parts[path.parts.index(folder) + 1 :])
    if path.is_relative_to(_STANDARD):
        return f"python/{path.relative_to(_STANDARD).as_posix()}"
    return "elsewhere"


def _told(error: BaseException) -> Iterator[str]:
    told: BaseException | None = error
    for number in range(_CAUSES):
        if told is None:
            return
        yield f"{'caused by ' if number else ''}{_kind(told)}"
        yield from _way(told.__traceback__)
        if isinstance(told, BaseExceptionGroup):
            for one in told.exceptions[:_CAUSES]:
                yield f"with {_kind(one)}"
                yield from _way(one.__traceback__)
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)


def _kind(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    code = error.errno if isinstance(error, OSError) else None
    return f"{name} {errno.errorcode.get(code, '')}".strip() if isinstance(code, int) else name


def _way(trace: TracebackType | None) -> Iterator[str]:
    calls: list[tuple[CodeType, int]] = []
    while trace is not None:
        calls.append((trace.tb_frame.f_code, trace.tb_lineno))
        trace = trace.tb_next
    yield from _places(calls)


def _places(calls: Sequence[tuple[CodeType, int]]) -> Iterator[str]:
    places = [f"  {place_of(code.co_filename, line, code.co_qualname)}" for code, line in calls]
    between = len(places) - _FIRST - _LAST
    if between <= 1:
        yield from places
        return
    yield from places[:_FIRST]
    yield f"  … {between} more"
    yield from places[-_LAST:]
