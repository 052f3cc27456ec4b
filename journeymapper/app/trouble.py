"""The one place where everything arrives that goes wrong inside the program."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from math import inf
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from journeymapper.canvas.timers import once
from journeymapper.diagnosis.accounts import Account, account_of
from journeymapper.diagnosis.deeds import Deeds
from journeymapper.diagnosis.diary import Diary
from journeymapper.diagnosis.qt_messages import QtComplaints

_SAME_FOR_S = 5.0
"""So long the same trouble asks for no other snapshot."""
_TOLD_FOR_S = 60.0
"""So long it is not told again."""
_MOST = 64
"""Kinds of trouble that are counted; more are new each time."""


class Place(Protocol):
    """A window with its project."""

    def keep_safe(self) -> bool:
        """Keeps the project as it is now; False where that can't be done."""
        ...

    def say_trouble(self, *, kept: bool) -> None:
        """Tells in one sentence that something went wrong."""
        ...

    @property
    def used(self) -> bool:
        """Whether it is the one that the person works in."""
        ...


class Trouble(QObject):
    """Takes every account of trouble: keeps all projects safe, writes it down, and tells it once.

    Nothing here raises, and what goes wrong while trouble is told is written down and not told itself.
    """

    _arrived = Signal(object)

    def __init__(self, diary: Diary, places: Callable[[], Sequence[Place]]) -> None:
        super().__init__()
        self.diary = diary
        self.deeds = Deeds()
        self.complaints = QtComplaints()
        self._places = places
        self._met: dict[Account, _Met] = {}
        self._untold: list[tuple[Place, bool]] = []
        self._at_it = False
        self._last = _Met()
        self._again = once(self, int(_SAME_FOR_S * 1000), lambda: self._keep(self._last))
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def meet(self, error: BaseException, where: str) -> None:
        """An exception that nobody caught, in any thread. The person is told when the event loop turns next.

        Not at once: a window that is being painted can't be told anything.
        """
        with suppress(Exception):  # there is nobody left to tell
            account = account_of(error, where)
            if threading.current_thread() is threading.main_thread():
                self._take(account)
            else:
                self._arrived.emit(account)

    def note(self, error: BaseException, where: str) -> None:
        """Writes an exception down that nobody need be told of: nothing that a person did has failed."""
        with suppress(Exception):
            self._count(account_of(error, where))

    def keep(self) -> bool:
        """Keeps the projects of all windows as they are; False where one of them can't be kept."""
        return all([_kept(place) for place in self._places()])

    def _take(self, account: Account) -> None:
        met = self._count(account)
        if monotonic() - met.kept_at < _SAME_FOR_S:
            # What is done between this time and the last one is kept when it has stopped.
            if not self._again.isActive():
                self._again.start()
        elif not self._at_it:
            met.kept_at = monotonic()
            self._keep(met)

    def _keep(self, met: "_Met") -> None:
        """Keeps all projects, and sees to it that the person hears of it."""
        self._at_it, self._last = True, met
        try:
            answers = [(place, _kept(place)) for place in self._places()]
            kept = all(safe for _, safe in answers)
            if met.told_kept is not kept or monotonic() - met.told_at > _TOLD_FOR_S:
                met.told_kept, met.told_at = kept, monotonic()
                self._untold = _to_be_told(answers)
                QTimer.singleShot(0, self, self._tell)
        except Exception as error:
            self.diary.write(account_of(error, "trouble"))
        finally:
            self._at_it = False

    def _count(self, account: Account) -> "_Met":
        """Writes down the first of a kind, and the 10th, the 100th …"""
        if len(self._met) >= _MOST and account not in self._met:
            self._met.pop(next(iter(self._met)))
        met = self._met.setdefault(account, _Met())
        met.count += 1
        if str(met.count).strip("0") == "1":
            self.diary.write(account, f"{met.count} times" if met.count > 1 else "")
        return met

    def _tell(self) -> None:
        untold, self._untold = self._untold, []
        for place, kept in untold:
            if place in self._places():
                place.say_trouble(kept=kept)


class _Met:
    """How often a kind of trouble came, and when something was done about it, in seconds of the clock."""

    def __init__(self) -> None:
        self.count = 0
        self.kept_at = self.told_at = -inf
        self.told_kept: bool | None = None


def _kept(place: Place) -> bool:
    """Whether a window's project is safe; whatever prevents that."""
    try:
        return place.keep_safe()
    except Exception:
        return False


def _to_be_told(answers: Sequence[tuple[Place, bool]]) -> list[tuple[Place, bool]]:
    """Every window whose project could not be kept, else the one that is used, else the first."""
    unsafe = [(place, False) for place, kept in answers if not kept]
    used = [(place, True) for place, _ in answers if place.used]
    return unsafe or (used or [(place, True) for place, _ in answers])[:1]
