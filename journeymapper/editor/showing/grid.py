"""The shown columns and lanes of a map."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.editor.showing.hiding import hidden_lane_kinds
from journeymapper.model.cards import Card
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.model.showing import Showing
from journeymapper.model.structure import Lane

Span = tuple[str, str | None]
"""The step in which a card stands, and the last one of those that it reaches over; None: it stands in one."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where something can be seen on a map."""

    journey: str
    """The one that the map is of."""
    columns: Mapping[str, int]
    """Every step of the map, shown or not → its number."""
    steps: Mapping[str, int]
    """Shown step → its number among all columns, from left to right."""
    stages: tuple[str, ...]
    """The shown stages, from left to right."""
    parted: frozenset[str]
    """The shown stages after which one is left out."""
    lanes: frozenset[str]
    records: tuple[str, ...]
    """What the grid is made of: journey, map, phases, stages, steps and lanes."""

    def place(self, card: Card) -> Span | None:
        """Where a card can be seen, which may be a part of its span; None: nowhere."""
        if card.lane not in self.lanes or card.step is None:
            return None
        if card.until is None:
            return (card.step, None) if card.step in self.steps else None
        first, last = self.columns[card.step], self.columns[card.until]
        over = [step for step, number in self.steps.items() if first <= number <= last]
        if not over:
            return None
        return over[0], over[-1] if len(over) > 1 else None


def grid_of(project: Project, map_: str, showing: Showing) -> Grid:
    """The grid of a map as it is shown. Raises `UnknownRecord`."""
    index = project.index
    journey = project.get(Map, map_).journey
    stages = index.stages_of_map(map_)
    shown = tuple(stage for stage in stages if stage in showing.stages) or stages
    phases = [
        phase
        for phase in index.phases(map_)
        if shown == stages or not set(index.stages(phase)).isdisjoint(shown)
    ]
    columns = {step: number for number, step in enumerate(index.steps_of_map(map_))}
    steps = {step: columns[step] for stage in shown for step in index.steps(stage)}
    kinds = hidden_lane_kinds(showing.hidden)
    lanes = [
        lane.id
        for lane in project.many(Lane, index.lanes(map_))
        if lane.id not in showing.hidden_lanes and lane.lane_kind not in kinds
    ]
    return Grid(
        journey,
        columns,
        steps,
        shown,
        frozenset(one for one, following in pairwise(stages) if one in shown and following not in shown),
        frozenset(lanes),
        (journey, map_, *phases, *shown, *steps, *lanes),
    )
