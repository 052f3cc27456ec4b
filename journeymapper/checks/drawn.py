"""What leads from and to each card of a map, and what holds it up."""

from collections.abc import Iterable
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
    """What is around each card of a map, kept through edits."""

    def __init__(self, project: Project, map_: str) -> None:
        """Everything, from scratch."""
        self._map = map_
        at: dict[str, list[Connection]] = {}
        for one in sorted(project.all(Connection), key=lambda one: one.id):
            if self._is_drawn(project, one):
                at.setdefault(one.source, []).append(one)
                at.setdefault(one.target, []).append(one)
        self._around = {card: _around(card, those) for card, those in at.items()}

    def follow(self, project: Project, touched: Iterable[str]) -> None:
        """Brings up to date what is around these, which are all cards that may have other connections."""
        index = project.index
        for id_ in touched:
            self._around.pop(id_, None)
            near = sorted({*index.leading_on(id_), *index.leading_in(id_)})
            drawn = [one for one in project.many(Connection, near) if self._is_drawn(project, one)]
            if drawn:
                self._around[id_] = _around(id_, drawn)

    def around(self, card: str) -> Around:
        """What is around a placed card."""
        return self._around.get(card, _NOTHING)

    def _is_drawn(self, project: Project, connection: Connection) -> bool:
        """Whether a connection ties placed cards of the map."""
        records, map_ = project.records, self._map
        return is_placed(records.get(connection.source), map_) and is_placed(
            records.get(connection.target), map_
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
