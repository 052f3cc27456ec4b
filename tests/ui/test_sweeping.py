"""Garbage that was hidden from the collector is freed once the hand rests."""

import gc
from weakref import ref

from pytestqt.qtbot import QtBot

from journeymapper.app.sweeping import Sweeping
from journeymapper.storage.collector import collector_resting


class Knot:
    """Only the collector can free it."""

    def __init__(self) -> None:
        self.tied = self


def test_what_was_hidden_is_freed_and_not_while_somebody_is_busy(qtbot: QtBot) -> None:
    gone = _hidden()
    gc.collect()
    assert gone() is not None, "the collector does not see it"
    asked: list[bool] = []

    def busy() -> bool:
        asked.append(gone() is not None)
        return len(asked) < 3

    sweeping = Sweeping(busy, rest_ms=1)
    sweeping.soon()
    sweeping.soon()
    qtbot.waitUntil(lambda: gone() is None)
    assert asked == [True, True, True], "asked anew after each rest until nobody was busy"


def _hidden() -> "ref[Knot]":
    knot = Knot()
    with collector_resting():
        return ref(knot)
