"""A map as a graph: its placed cards, and the connections drawn between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

import networkx as nx

from journeymapper.checks.places import Place, places
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage
from journeymapper.model.titles import title_of

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def graph_of(cards: Iterable[str], connections: Iterable[Connection]) -> Graph:
    """The cards as nodes and the connections as edges between them, keyed by their own ids."""
    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from(cards)
    for one in connections:
        graph.add_edge(one.source, one.target, key=one.id)
    return graph


@dataclass(frozen=True)
class CheckedMap:
    """A map with everything that rules ask of it, worked out once a check."""

    project: Project
    map: Map
    journey: Journey
    as_of: date

    @cached_property
    def places(self) -> dict[str, Place]:
        """Record → place, in reading order."""
        return places(self.project, self.map.id)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages from left to right."""
        return self.project.many(Stage, self.project.index.stages_of_map(self.map.id))

    @cached_property
    def stage_of_step(self) -> dict[str, Stage]:
        """Step → the stage that it belongs to."""
        return {step: stage for stage in self.stages for step in self.project.index.steps(stage.id)}

    @cached_property
    def touchpoint_lanes(self) -> tuple[Lane, ...]:
        """The lanes where the customer is met, from top to bottom."""
        lanes = self.project.many(Lane, self.project.index.lanes(self.map.id))
        return tuple(lane for lane in lanes if lane.lane_kind == "touchpoints")

    @cached_property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """The placed touchpoints, in reading order."""
        return self.project.many(Touchpoint, self.project.index.cards_of_map(self.map.id))

    @cached_property
    def connections(self) -> tuple[Connection, ...]:
        """The connections between two placed cards; one to a card in the tray is drawn nowhere."""
        index = self.project.index
        placed = index.cards_of_map(self.map.id)
        leading_on = self.project.many(Connection, (id_ for card in placed for id_ in index.leading_on(card)))
        return tuple(one for one in leading_on if one.target in self.places)

    @cached_property
    def flow_connections(self) -> tuple[Connection, ...]:
        """Those that say what happens next. One from a card to itself leads nowhere, so it is none."""
        return tuple(
            one for one in self.connections if one.connection_kind == "flow" and one.source != one.target
        )

    @cached_property
    def flow(self) -> Graph:
        """What happens next: the placed cards and the flow connections between them."""
        return graph_of(self.project.index.cards_of_map(self.map.id), self.flow_connections)

    @cached_property
    def deliberate(self) -> frozenset[frozenset[str]]:
        """The pairs of cards that a deliberate connection of any kind ties together."""
        return frozenset(frozenset((one.source, one.target)) for one in self.connections if one.deliberate)

    def stage_of(self, card: Card) -> Stage | None:
        """The stage in which a card begins; None in the tray."""
        return self.stage_of_step.get(card.step or "")

    def name(self, id_: str) -> Message | str:
        """What a person calls a record: its own title, or words for one that has none."""
        return title_of(self.project.records[id_]) or message("an untitled card")
