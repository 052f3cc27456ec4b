"""What a window has to do with the lock of its file: it holds it, or somebody else does and it only reads."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from journeymapper.messages import Message, message
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.taking import Lock, give_back, holder_of, lock_file, take, take_over
from journeymapper.storage.lock.words import OpenElsewhere, TakenOver, is_old, open_words

Way = Literal["read", "copy", "take over", "cancel"]
"""How somebody opens what somebody else has open."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How a file was entered."""

    lock: Lock | None = None
    """Ours; None where there can be none, or it is somebody else's."""
    holder: Holder | None = None
    """Who has it while we read it."""
    copied: bool = False
    """Whether it becomes a project of its own, without a file."""


@dataclass(frozen=True, slots=True)
class Held:
    """What there is to ask about a file that somebody else has."""

    words: Message
    """Who has it, where and since when, in one sentence."""
    old: bool
    """Whether for so long that their program may have ended without a word."""
    lost: bool = False
    """Whether it was ours until they took it over."""


def enter(path: Path, ask: Callable[[Held], Way]) -> Entry | None:
    """Takes the lock of a file; where somebody has it, `ask` says what to do. None: it isn't opened.

    Asks again where meanwhile it is somebody else's than the one who was asked about.
    """
    taken = take(path)
    while isinstance(taken, Holder):
        way = ask(held(path, taken))
        if way == "take over":
            taken = take_over(path, taken)
        elif way == "read":
            return Entry(holder=taken)
        else:
            return Entry(copied=True) if way == "copy" else None
    return Entry(taken)


@contextmanager
def held_to_write(path: Path) -> Iterator[None]:
    """Holds a file that isn't open here while it is written. Raises `OpenElsewhere` where somebody has it."""
    taken = take(path)
    if isinstance(taken, Holder):
        raise OpenElsewhere(path.name, taken, here(), datetime.now())
    try:
        yield
    finally:
        if taken is not None:
            give_back(taken)


def held(path: Path, holder: Holder, *, lost: bool = False) -> Held:
    """What there is to ask about a file that somebody has."""
    now = datetime.now()
    words = open_words(path.name, holder, here(), now)
    if lost:
        words = message("It was taken over meanwhile: {opened}", opened=words)
    return Held(words, is_old(holder, now), lost)


class Hold:
    """The lock of the file that a window has open, from opening or saving it to leaving it."""

    def __init__(self) -> None:
        self._lock: Lock | None = None
        self.holder: Holder | None = None
        """Who has the file while this window only reads it."""
        self.released = False
        """Whether nobody has it any more: it can be edited from now on."""

    @property
    def entry(self) -> Entry:
        """How the file that is open was entered."""
        return Entry(self._lock, self.holder)

    def keep(self, entry: Entry) -> None:
        """From now on the file that was entered is open; what was held before is given back."""
        if self._lock is not None and self._lock is not entry.lock:
            give_back(self._lock)
        self._lock, self.holder, self.released = entry.lock, entry.holder, False

    def let_go(self) -> None:
        """The file is anybody's."""
        self.keep(Entry())

    def look(self, path: Path) -> bool:
        """Looks who has the file now; whether that is news."""
        return self.learn(holder_of(path))

    def learn(self, found: Holder | None) -> bool:
        """Takes note of who was found to have the file; whether that is news."""
        before = (self.holder, self.released)
        if self.holder is not None:
            self.holder, self.released = found or self.holder, found is None
        elif found is not None and self._is_lost_to(found):
            self._lock, self.holder = None, found
        return before != (self.holder, self.released)

    def take_over(self, path: Path) -> bool:
        """Takes the file from whoever has it; False where that was somebody else meanwhile."""
        taken = take_over(path, self.holder) if self.holder is not None else take(path)
        if isinstance(taken, Holder):
            self.holder, self.released = taken, False
            return False
        self.keep(Entry(taken))
        return True

    @contextmanager
    def writing(self, path: Path) -> Iterator[None]:
        """Holds a file while it is written, and if that went well from then on.

        Raises `TakenOver` where somebody took over what was ours, `OpenElsewhere` where it never was.
        """
        ours = self._lock is not None and self._lock.file == lock_file(path)
        if ours and self.look(path) and self.holder is not None:
            raise TakenOver(path.name, self.holder, here(), datetime.now())
        taken = self._lock if ours and holder_of(path) is not None else take(path)
        if isinstance(taken, Holder):
            raise OpenElsewhere(path.name, taken, here(), datetime.now())
        try:
            yield
        except BaseException:
            if taken is not None and taken is not self._lock:
                give_back(taken)
            raise
        self.keep(Entry(taken))

    def _is_lost_to(self, found: Holder) -> bool:
        return self._lock is not None and found.token != self._lock.holder.token
