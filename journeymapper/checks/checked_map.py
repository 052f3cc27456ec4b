"""A map as rules see it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from journeymapper.checks.facts import Counts, Facts, is_placed
from journeymapper.checks.places import Place, place_in
from journeymapper.checks.ways import Ways
from journeymapper.messages import Message, message
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.kinds import kind_of
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
    counts: Counts
    """How many cards stand where and what they are, as `facts.counted` names it. For looks at the whole."""
    ways: Ways
    """The flow as graphs. For looks at the flow."""

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

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """The personas of the journey, the primary one first."""
        return self.project.many(Persona, self.journey.personas)

    def stage_of(self, card: Card) -> Stage | None:
        """The stage in which a card begins; None in the tray."""
        return self.stage_of_step.get(card.step or "")

    def stage_name(self, card: Card) -> str:
        """The name of the stage in which a card begins."""
        stage = self.stage_of(card)
        return stage.name if stage else ""

    def place(self, id_: str) -> Place:
        """Where a record stands in reading order."""
        return place_in(self.project, self.column, self.row, self.project.records.get(id_))

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
        leading = self.project.many(Connection, self.project.index.leading_on(card))
        return tuple(
            one for one in leading if self._is_way(one) and is_placed(self._card(one.target), self.map.id)
        )

    def ways_in(self, card: str) -> tuple[Connection, ...]:
        """What happens before: the flow connections to a card from others that are placed."""
        leading = self.project.many(Connection, self.project.index.leading_in(card))
        return tuple(
            one for one in leading if self._is_way(one) and is_placed(self._card(one.source), self.map.id)
        )

    def supports_of(self, card: str) -> tuple[Connection, ...]:
        """The support connections that hold a card up, from placed cards."""
        leading = self.project.many(Connection, self.project.index.leading_in(card))
        return tuple(
            one
            for one in leading
            if one.connection_kind == "support" and is_placed(self._card(one.source), self.map.id)
        )

    def supported_by(self, activity: Activity) -> tuple[Connection, ...]:
        """The support connections by which an activity holds placed cards up."""
        leading = self.project.many(Connection, self.project.index.leading_on(activity.id))
        return tuple(
            one
            for one in leading
            if one.connection_kind == "support" and is_placed(self._card(one.target), self.map.id)
        )

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

    def decided(self, kind: type[R]) -> tuple[R, ...]:
        """What people decided: the responses or the settings of rules of the project."""
        return self.project.many(kind, self.project.index.of_kind(kind_of(kind)))

    def meant(self, first: str, second: str) -> bool:
        """Whether a deliberate connection of any kind ties two cards together."""
        index = self.project.index
        ways = self.project.many(Connection, (*index.leading_on(first), *index.leading_on(second)))
        return any(way.deliberate and {way.source, way.target} == {first, second} for way in ways)

    def name(self, id_: str) -> Message | str:
        """What a person calls a record: its own title, or words for one that has none."""
        return title_of(self.project.records[id_]) or message("an untitled card")

    def _card(self, id_: str) -> Card | None:
        return self.project.find(Card, id_)

    @staticmethod
    def _is_way(connection: Connection) -> bool:
        return connection.connection_kind == "flow" and connection.source != connection.target
