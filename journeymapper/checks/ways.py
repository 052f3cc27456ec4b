"""The flow of a map as networkx graphs: one for each part that hangs together.

A look at the flow reads a `Part` and nothing else of the map, so what it found holds until that part changes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from journeymapper.checks.facts import is_placed
from journeymapper.checks.walks import rounds_of
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
    """A part of the flow that hangs together. It is the same part as long as it is the same object."""

    graph: "Graph"
    """Nodes are cards with their `spot`; an edge from a card to what follows has `deliberate`. A connection
    from a card to itself is an edge too. Nodes and edges come in no order that means anything."""

    @cached_property
    def spots(self) -> dict[str, Spot]:
        """Card → what is known of it."""
        return {card: data["spot"] for card, data in self.graph.nodes(data=True)}

    @cached_property
    def after(self) -> dict[str, tuple[str, ...]]:
        """Card → what follows it, without itself: the graph as looks walk it, several times as fast."""
        after = {card: tuple(targets) for card, targets in self.graph.adjacency()}
        for card in self.to_themselves:
            after[card] = tuple(target for target in after[card] if target != card)
        return after

    @cached_property
    def to_themselves(self) -> tuple[str, ...]:
        """The cards that lead to themselves."""
        return tuple(card for card, targets in self.graph.adjacency() if card in targets)

    @cached_property
    def before(self) -> dict[str, tuple[str, ...]]:
        """Card → what it follows, without itself."""
        before: dict[str, list[str]] = {card: [] for card in self.after}
        for card, targets in self.after.items():
            for target in targets:
                before[target].append(card)
        return {card: tuple(sources) for card, sources in before.items()}

    @cached_property
    def meant(self) -> frozenset[tuple[str, str]]:
        """Source and target of every edge that is deliberate."""
        return frozenset(
            (source, target)
            for source, targets in self.graph.adjacency()
            for target, data in targets.items()
            if data["deliberate"]
        )

    @cached_property
    def rounds(self) -> tuple[frozenset[str], ...]:
        """The groups of cards that lead round to each other by ways nobody meant so."""
        if not self.meant:
            return rounds_of(self.after)
        return rounds_of(
            {
                card: tuple(target for target in targets if (card, target) not in self.meant)
                for card, targets in self.after.items()
            }
        )

    @cached_property
    def has_touchpoint(self) -> bool:
        """Whether people meet anything here, or all of it is work out of sight."""
        return any(spot.touchpoint for spot in self.spots.values())

    @cached_property
    def has_entry(self) -> bool:
        """Whether a way is declared to begin here."""
        return any(spot.ending == "entry" for spot in self.spots.values())


class Ways:
    """The parts of the flow of a map, kept through edits."""

    def __init__(self, project: Project, map_: str) -> None:
        """The parts, from scratch."""
        self.map = map_
        self.parts = _parts(project, _edges(project, map_, project.all(Connection)))

    def follow(self, project: Project, touched: Iterable[str]) -> None:
        """Brings the parts up to date when these records may have changed.

        A part that changed is another object from then on, made of the graph of the one before.
        """
        cards = set(touched)
        home = {card: part for part in self.parts for card in cards if card in part.graph}
        changed = {card for card in cards if not _is_as_before(project, self.map, home.get(card), card)}
        if not changed:
            return
        edges: Edges = {}
        for card in changed:
            edges |= _edges_at(project, self.map, card)
        ends = changed.union(*edges) if edges else changed
        stale = [part for part in self.parts if any(card in part.graph for card in ends)]
        kept = [part for part in self.parts if part not in stale]
        self.parts = (*kept, *_redrawn(project, stale, changed, edges))


def _is_as_before(project: Project, map_: str, part: Part | None, card: str) -> bool:
    """Whether a card is what its part says, and leads and is led to as it says."""
    edges = _edges_at(project, map_, card)
    if part is None:
        return not edges
    graph = part.graph
    drawn = {
        (source, target): data["deliberate"]
        for source, target, data in (*graph.out_edges(card, data=True), *graph.in_edges(card, data=True))
    }
    return bool(edges) and drawn == edges and part.spots[card] == spot_of(project, card)


def _redrawn(project: Project, stale: list[Part], changed: set[str], edges: Edges) -> Iterator[Part]:
    """The parts that come of stale ones: what led to and from the changed cards is drawn anew."""
    import networkx as nx

    graph: Graph = max((part.graph for part in stale), key=len, default=nx.DiGraph())
    for part in stale:
        if part.graph is not graph:
            graph.update(part.graph)
    graph.remove_nodes_from(changed)
    for source, target in edges:
        graph.add_edge(source, target, deliberate=edges[source, target])
    for card in {end for way in edges for end in way}:
        graph.nodes[card]["spot"] = spot_of(project, card)
    graph.remove_nodes_from([card for card in graph if not graph.degree(card)])
    members = list(nx.weakly_connected_components(graph))
    for those in members:
        yield Part(graph if len(members) == 1 else graph.subgraph(those).copy())


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


def _parts(project: Project, edges: Edges) -> tuple[Part, ...]:
    """The parts that edges make."""
    import networkx as nx

    near: dict[str, set[str]] = {}
    for source, target in edges:
        near.setdefault(source, set()).add(target)
        near.setdefault(target, set()).add(source)
    graphs: list[Graph] = []
    home: dict[str, Graph] = {}
    for start in near:
        if start not in home:
            graph: Graph = nx.DiGraph()
            graphs.append(graph)
            for card in _hanging_together(near, start):
                graph.add_node(card, spot=spot_of(project, card))
                home[card] = graph
    for (source, target), deliberate in edges.items():
        home[source].add_edge(source, target, deliberate=deliberate)
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
