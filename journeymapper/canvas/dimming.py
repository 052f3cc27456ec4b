"""How what lies between cards steps back with them: wires, frames, pins."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymapper.canvas.fixtures import WIRES, Fixture, Group
from journeymapper.canvas.states import DIMMED

DIMMING: tuple[Group, ...] = ("wires", "marks")
"""The groups whose fixtures speak of cards."""


def dimmed(fixtures: Iterable[Fixture], cards: frozenset[str]) -> Iterator[Fixture]:
    """The fixtures; wires with an end among some cards are pale, and marks that speak of no other."""
    for fixture in fixtures:
        if cards and _steps_back(fixture, cards):
            yield replace(fixture, key=(fixture.key, "dimmed"), opacity=DIMMED)
        else:
            yield fixture


def _steps_back(fixture: Fixture, cards: frozenset[str]) -> bool:
    about = [card for card in fixture.about if card]
    if fixture.z == WIRES:
        return not cards.isdisjoint(about)
    return bool(about) and cards.issuperset(about)
