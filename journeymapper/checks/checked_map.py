"""A map as rules see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import cast

from journeymapper.checks.facts import Counts, Facts
from journeymapper.checks.groundwork import Groundwork
from journeymapper.checks.membership import is_part
from journeymapper.checks.places import Place, place_in
from journeymapper.checks.ways import Ways
from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.kinds import kind_of, types_within
from journeymapper.model.links import Connection, Evidence, Measure
from journeymapper.model.people import Persona
from journeymapper.model.project import Project, R
from journeymapper.model.structure import Lane, LaneKind, Stage
from journeymapper.model.titles import title_of


@dataclass(frozen=True)
class CheckedMap:
    """A map with everything that rules ask of it, worked out at most once a check.

    What a look may read of it is said by its kind (`checks.looks`): a check after an edit looks again only
    where that could have changed.
    """

    project: Project
    map: Map
    journey: Journey
    as_of: date
    facts: Facts
    ground: Groundwork
    touched: frozenset[str] | None = None
    """The records on which something else may be found than in the check before; None: on any."""

    @property
    def counts(self) -> Counts:
        """What cards are and where, counted as `facts.counted` names it. For looks at the whole."""
        return self.ground.counts

    @property
    def ways(self) -> Ways:
        """The flow as graphs. For looks at the flow."""
        return self.ground.ways

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The columns from left to right."""
        return self.project.index.steps_of_map(self.map.id)

    @cached_property
    def column(self) -> dict[str, int]:
        """Step → its column, 0 is the first."""
        return {step: number for number, step in enumerate(self.steps)}

    @cached_property
    def row(self) -> dict[str, int]:
        """Lane → its row, 0 is the topmost."""
        return {lane: number for number, lane in enumerate(self.project.index.lanes(self.map.id))}

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages from left to right."""
        return self.project.many(Stage, self.project.index.stages_of_map(self.map.id))

    @cached_property
    def stage_number(self) -> dict[str, int]:
        """Stage → how many stages are left of it."""
        return {stage.id: number for number, stage in enumerate(self.stages)}

    @cached_property
    def stage_of_step(self) -> dict[str, Stage]:
        """Step → the stage that it belongs to."""
        return {step: stage for stage in self.stages for step in self.project.index.steps(stage.id)}

    @cached_property
    def used_stages(self) -> tuple[Stage, ...]:
        """The stages in which a touchpoint begins, from left to right."""
        used = {self.stage_of_step[step].id for step in self.facts.used_steps}
        return tuple(stage for stage in self.stages if stage.id in used)

    @cached_property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes from top to bottom."""
        return self.project.many(Lane, self.project.index.lanes(self.map.id))

    def lanes_of(self, kind: LaneKind) -> tuple[Lane, ...]:
        """The lanes of a kind from top to bottom."""
        return tuple(lane for lane in self.lanes if lane.lane_kind == kind)

    def parts_of(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind that belongs to the map or its journey, in no particular order."""
        found = (record for type_ in types_within(kind) for record in self._parts.get(type_, ()))
        return cast("tuple[R, ...]", tuple(found))

    @cached_property
    def _parts(self) -> Mapping[type[Record], Sequence[Record]]:
        """What belongs to the map, by type: many rules look at the same."""
        parts: dict[type[Record], list[Record]] = {}
        for record in self.project.records.values():
            if is_part(self, record):
                parts.setdefault(type(record), []).append(record)
        return parts

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """The personas of the journey, the primary one first."""
        return self.project.many(Persona, self.journey.personas)

    @cached_property
    def touched_beside(self) -> frozenset[str]:
        """What is touched, with the cards of used steps next to one with one touchpoint."""
        touched, used = self.touched or frozenset(), self.facts.used_steps
        near = {
            step
            for place, beside in enumerate(used)
            if beside in touched and self.counts.get(("touchpoint", beside), 0) <= 2
            for step in used[max(place - 1, 0) : place + 2]
        }
        return touched.union(card.id for step in near for card in self.cards_in(step))

    def stage_of(self, card: Card) -> Stage | None:
        """The stage in which a card begins; None in the tray."""
        return self.stage_of_step.get(card.step or "")

    def stage_name(self, card: Card) -> str:
        """The name of the stage in which a card begins."""
        stage = self.stage_of(card)
        return stage.name if stage else ""

    def place(self, id_: str) -> Place:
        """Where a record stands in reading order."""
        known = self.ground.places.get(id_)
        if known is None:
            known = place_in(self.project, self.column, self.row, self.project.records.get(id_))
            self.ground.places[id_] = known
        return known

    def cards_in(self, step: str) -> tuple[Card, ...]:
        """The cards that begin in a step, from top to bottom."""
        index = self.project.index
        return self.project.many(Card, (card for lane in self.row for card in index.cell(step, lane)))

    @property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """The placed touchpoints, in reading order. Looks at every card: not for each record anew."""
        return self.project.many(Touchpoint, self.project.index.cards_of_map(self.map.id))

    def touchpoints_in(self, stage: Stage) -> tuple[Touchpoint, ...]:
        """The touchpoints that begin in a stage, in reading order."""
        steps = self.project.index.steps(stage.id)
        return tuple(card for step in steps for card in self.cards_in(step) if isinstance(card, Touchpoint))

    def ways_on(self, card: str) -> tuple[Connection, ...]:
        """What happens next: the flow connections from a card to others that are placed."""
        return self.ground.drawn.around(card).ways_on

    def ways_in(self, card: str) -> tuple[Connection, ...]:
        """What happens before: the flow connections to a card from others that are placed."""
        return self.ground.drawn.around(card).ways_in

    def supports_of(self, card: str) -> tuple[Connection, ...]:
        """The support connections that hold a card up, from placed cards."""
        return self.ground.drawn.around(card).supported

    def supported_by(self, card: str) -> tuple[Connection, ...]:
        """The support connections by which a card holds placed cards up."""
        return self.ground.drawn.around(card).supports

    def meant_with(self, card: str) -> frozenset[str]:
        """The placed cards to which a deliberate connection of any kind ties a card."""
        return self.ground.drawn.around(card).meant_with

    def feelings(self, touchpoint: str) -> tuple[Feeling, ...]:
        """The feelings that a touchpoint causes."""
        return self.project.many(Feeling, self.project.index.felt_at(touchpoint))

    def notes_about(self, card: str) -> tuple[Note, ...]:
        """The notes that speak of a card."""
        return self.project.many(Note, self.project.index.notes_about(card))

    def opportunities(self, touchpoint: str) -> tuple[Opportunity, ...]:
        """The opportunities that are about a touchpoint, wherever they stand."""
        return self.project.many(Opportunity, self.project.index.opportunities_of(touchpoint))

    def measures(self, id_: str) -> tuple[Measure, ...]:
        """The measures of a record."""
        return self.project.many(Measure, self.project.index.measures(id_))

    def evidence(self, id_: str) -> tuple[Evidence, ...]:
        """The evidence about a record."""
        return self.project.many(Evidence, self.project.index.evidence(id_))

    def whom(self, card: Card) -> frozenset[str]:
        """The personas whom a card concerns, its own or else the one of its lane; none: everybody."""
        return frozenset(card.personas) or self._persona_of_lane.get(card.lane or "", frozenset())

    @cached_property
    def _persona_of_lane(self) -> dict[str, frozenset[str]]:
        """Lane → the persona that it belongs to, of lanes that belong to one."""
        holders = ((lane, self.project.records.get(lane.belongs_to or "")) for lane in self.lanes)
        return {lane.id: frozenset((one.id,)) for lane, one in holders if isinstance(one, Persona)}

    def decided(self, kind: type[R]) -> tuple[R, ...]:
        """What people decided: the responses or the settings of rules of the project."""
        return self.project.many(kind, self.project.index.of_kind(kind_of(kind)))

    def name(self, id_: str) -> Message | str:
        """What a person calls a record: its own title, or words for one that has none."""
        return title_of(self.project.records[id_]) or message("an untitled card")
