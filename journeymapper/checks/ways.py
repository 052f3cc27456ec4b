"""The flow of a map as networkx graphs: one for each part that hangs together.

A look at the flow reads a `Part` and nothing else of the map, so what it found holds until that part changes.
"""

from collections.abc import Iterable, Mapping
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


Edges = dict[tuple[str, str], bool]
"""Source and target → whether every connection between the two is deliberate."""


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
        return Ways(_parts(project, _edges(project, map_, project.all(Connection))))

    def after(self, project: Project, map_: str, touched: Iterable[str]) -> "Ways":
        """The parts when these records may have changed."""
        loose: set[str] = set()
        kept: list[Part] = []
        cards = {id_ for id_ in touched if is_placed(project.records.get(id_), map_)}
        gone = set(touched) - cards
        known: set[str] = set()
        for part in self.parts:
            mine = part.graph.nodes & cards
            known |= mine
            if part.graph.nodes & gone or not all(_is_as_before(project, map_, part, card) for card in mine):
                loose.update(part.graph)
            else:
                kept.append(part)
        new = _parts(project, _edges_around(project, map_, loose | (cards - known)))
        joined = {card for part in new for card in part.graph}
        return Ways((*(part for part in kept if joined.isdisjoint(part.graph)), *new))


def _is_as_before(project: Project, map_: str, part: Part, card: str) -> bool:
    """Whether a card is what its part says, and leads and is led to as it says."""
    graph = part.graph
    drawn = {
        (source, target): data["deliberate"]
        for source, target, data in (*graph.out_edges(card, data=True), *graph.in_edges(card, data=True))
    }
    return part.spot(card) == spot_of(project, card) and drawn == _edges_at(project, map_, card)


def _edges(project: Project, map_: str, connections: Iterable[Connection]) -> Edges:
    """The edges that flow connections between placed cards of a map make."""
    records, edges = project.records, Edges()
    for one in connections:
        if (
            one.connection_kind == "flow"
            and is_placed(records.get(one.source), map_)
            and is_placed(records.get(one.target), map_)
        ):
            way = one.source, one.target
            edges[way] = edges.get(way, True) and one.deliberate
    return edges


def _edges_at(project: Project, map_: str, card: str) -> Edges:
    """The edges from and to a card."""
    index = project.index
    near = dict.fromkeys((*index.leading_on(card), *index.leading_in(card)))
    return _edges(project, map_, project.many(Connection, near))


def _edges_around(project: Project, map_: str, cards: Iterable[str]) -> Edges:
    """The edges of all parts in which any of these cards stand."""
    edges, seen, ahead = Edges(), set[str](), list(cards)
    while ahead:
        card = ahead.pop()
        if card not in seen:
            seen.add(card)
            near = _edges_at(project, map_, card)
            edges |= near
            ahead.extend(end for way in near for end in way)
    return edges


def _parts(project: Project, edges: Edges) -> tuple[Part, ...]:
    """The parts that edges make, each with its cards and edges in order of their ids."""
    import networkx as nx

    near: dict[str, set[str]] = {}
    for source, target in edges:
        near.setdefault(source, set()).add(target)
        near.setdefault(target, set()).add(source)
    graphs: list[Graph] = []
    home: dict[str, Graph] = {}
    for start in sorted(near):
        if start not in home:
            graph: Graph = nx.DiGraph()
            graphs.append(graph)
            for card in sorted(_hanging_together(near, start)):
                graph.add_node(card, spot=spot_of(project, card))
                home[card] = graph
    for source, target in sorted(edges):
        home[source].add_edge(source, target, deliberate=edges[source, target])
    return tuple(Part(graph) for graph in graphs)


def _hanging_together(near: Mapping[str, set[str]], start: str) -> set[str]:
    """A card with every card that can be reached from it, in whichever direction."""
    members, ahead = {start}, [start]
    while ahead:
        beyond = near[ahead.pop()] - members
        members |= beyond
        ahead.extend(beyond)
    return members


def spot_of(project: Project, id_: str) -> Spot:
    """What looks at the flow know of a placed card."""
    card = project.get(Card, id_)
    met = card if isinstance(card, Touchpoint) else None
    return Spot(met is not None, met.ending if met else "", card.opens is not None)
