"""The flow of a map as networkx graphs: one for each part that hangs together.

A look at the flow reads a `Part` and nothing else of the map, so what it found holds until that part changes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from journeymapper.checks.facts import is_placed
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.links import Connection
from journeymapper.model.project import Project

if TYPE_CHECKING:
    import networkx as nx

    Graph: TypeAlias = "nx.DiGraph[str]"


@dataclass(frozen=True, slots=True)
class Spot:
    """What looks at the flow know of a card; it is the attribute `spot` of its node."""

    touchpoint: bool
    ending: str
    """As `Touchpoint.ending`."""
    opens: bool
    """Whether one goes into another map from here."""


Edge = tuple[str, str, bool]
"""Source, target, and whether every connection between the two is deliberate."""


@dataclass(frozen=True, eq=False)
class Part:
    """A part of the flow that hangs together. Two parts are the same if they are one object."""

    graph: "Graph"
    """Nodes are cards with their `spot`; an edge from a card to what follows has `deliberate`. A connection
    from a card to itself is an edge too."""

    def spot(self, card: str) -> Spot:
        """What is known of a card of this part."""
        spot: Spot = self.graph.nodes[card]["spot"]
        return spot


@dataclass(frozen=True)
class Ways:
    """The parts of the flow. Immutable: `after` gives the next, with every part that didn't change."""

    parts: tuple[Part, ...] = ()

    @staticmethod
    def of(project: Project, map_: str) -> "Ways":
        """The parts, from scratch."""
        cards = project.index.cards_of_map(map_)
        return Ways(tuple(_parts(project, map_, cards)))

    def after(self, project: Project, map_: str, touched: Iterable[str]) -> "Ways":
        """The parts when these records may have changed."""
        seen = {id_ for id_ in touched if is_placed(project.records.get(id_), map_)}
        gone = set(touched) - seen
        kept: list[Part] = []
        loose: set[str] = set(seen)
        for part in self.parts:
            mine = [card for card in seen if card in part.graph]
            if any(card in part.graph for card in gone) or not all(
                _is_as_before(project, map_, part, card) for card in mine
            ):
                loose.update(part.graph)
            else:
                kept.append(part)
                loose.difference_update(mine)
        loose = {card for card in loose if is_placed(project.records.get(card), map_)}
        new = tuple(_parts(project, map_, sorted(loose)))
        merged = {card for part in new for card in part.graph}
        return Ways((*(part for part in kept if merged.isdisjoint(part.graph)), *new))


def _is_as_before(project: Project, map_: str, part: Part, card: str) -> bool:
    """Whether a card is what its part says, and leads and is led to as it says."""
    if part.spot(card) != spot_of(project, card):
        return False
    graph = part.graph
    drawn = {
        (source, target, data["deliberate"]) for source, target, data in graph.out_edges(card, data=True)
    }
    into = {source for source, _ in graph.in_edges(card)}
    return drawn == set(_edges_on(project, map_, card)) and into == set(_neighbours_in(project, map_, card))


def _parts(project: Project, map_: str, cards: Iterable[str]) -> Iterator[Part]:
    """The parts in which any of these cards stand. A card without any connection is in none."""
    import networkx as nx

    seen: set[str] = set()
    for start in cards:
        if start in seen:
            continue
        members = _hanging_together(project, map_, start)
        seen |= members
        graph: Graph = nx.DiGraph()
        for card in sorted(members):
            graph.add_node(card, spot=spot_of(project, card))
        for card in sorted(members):
            for source, target, deliberate in _edges_on(project, map_, card):
                graph.add_edge(source, target, deliberate=deliberate)
        if graph.number_of_edges():
            yield Part(graph)


def _hanging_together(project: Project, map_: str, start: str) -> set[str]:
    """A card with every card that flow connections tie to it, in whichever direction."""
    members, edge = {start}, [start]
    while edge:
        card = edge.pop()
        near = {target for _, target, _ in _edges_on(project, map_, card)}
        near.update(_neighbours_in(project, map_, card))
        edge.extend(near - members)
        members |= near
    return members


def _edges_on(project: Project, map_: str, card: str) -> list[Edge]:
    """What follows a card, each target once."""
    deliberate: dict[str, bool] = {}
    for one in project.many(Connection, project.index.leading_on(card)):
        if one.connection_kind == "flow" and is_placed(project.records.get(one.target), map_):
            deliberate[one.target] = deliberate.get(one.target, True) and one.deliberate
    return [(card, target, meant) for target, meant in deliberate.items()]


def _neighbours_in(project: Project, map_: str, card: str) -> Iterator[str]:
    for one in project.many(Connection, project.index.leading_in(card)):
        if one.connection_kind == "flow" and is_placed(project.records.get(one.source), map_):
            yield one.source


def spot_of(project: Project, id_: str) -> Spot:
    """What looks at the flow know of a placed card."""
    card = project.get(Card, id_)
    met = card if isinstance(card, Touchpoint) else None
    return Spot(met is not None, met.ending if met else "", card.opens is not None)
