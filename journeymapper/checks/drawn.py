"""What leads from and to each card of a map, and what holds it up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeymapper.checks.facts import is_placed
from journeymapper.model.links import Connection
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class Around:
    """The connections that tie a card to other placed cards, in order of their ids."""

    ways_on: tuple[Connection, ...] = ()
    ways_in: tuple[Connection, ...] = ()
    supports: tuple[Connection, ...] = ()
    """Those by which it holds others up."""
    supported: tuple[Connection, ...] = ()
    """Those by which others hold it up."""
    meant_with: frozenset[str] = frozenset()
    """The cards to which a deliberate connection of any kind ties it."""


_NOTHING = Around()


class Drawn:
    """What is around each card of a map, looked up once a check."""

    def __init__(self, project: Project, map_: str) -> None:
        """Nothing looked up yet."""
        self._project = project
        self._map = map_
        self._known: dict[str, Around] = {}
        self._of: Callable[[str], Around] = self._looked_up

    def take_all(self, connections: Iterable[Connection]) -> None:
        """Takes these for all that there are: for a check of everything it saves asking for each card."""
        at: dict[str, list[Connection]] = {}
        for one in sorted(connections, key=lambda one: one.id):
            at.setdefault(one.source, []).append(one)
            at.setdefault(one.target, []).append(one)
        self._known = {card: _around(card, those) for card, those in at.items()}
        self._of = lambda _: _NOTHING

    def around(self, card: str) -> Around:
        """What is around a placed card."""
        known = self._known.get(card)
        if known is None:
            known = self._known[card] = self._of(card)
        return known

    def _looked_up(self, card: str) -> Around:
        index, records = self._project.index, self._project.records
        near = sorted({*index.leading_on(card), *index.leading_in(card)})
        return _around(
            card,
            [
                one
                for one in self._project.many(Connection, near)
                if is_placed(records.get(one.source), self._map)
                and is_placed(records.get(one.target), self._map)
            ],
        )


def _around(card: str, connections: list[Connection]) -> Around:
    """What the connections at a card say of it; one from the card to itself ties it to no other."""
    others = [one for one in connections if one.source != one.target]
    if not others:
        return _NOTHING
    flows = [one for one in others if one.connection_kind == "flow"]
    supports = [one for one in others if one.connection_kind == "support"]
    return Around(
        tuple(one for one in flows if one.source == card),
        tuple(one for one in flows if one.target == card),
        tuple(one for one in supports if one.source == card),
        tuple(one for one in supports if one.target == card),
        frozenset(end for one in others if one.deliberate for end in (one.source, one.target)) - {card},
    )
