"""Any work in any order: the project stays sound, and its history, index and file stay true to it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from journeymapper.editor.store import Committed, Store
from journeymapper.messages import message
from journeymapper.model import edits, placement
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.change import Change, apply, diff
from journeymapper.model.ids import new_id
from journeymapper.model.index import Index
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Frequent, Journey, Map
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Comment, Item, Person, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step
from journeymapper.storage.codec import decode, encode

R = TypeVar("R", bound=Record)

BEGINNING: tuple[Record, ...] = (
    ProjectInfo(id="project", title="Gifts"),
    Person(id="person_1", name="Mara"),
    Channel(id="channel_1", name="Shop", family="web"),
    Persona(id="persona_1", name="Lea", goals=(Item(id="item_1", text="In time"),)),
    Journey(
        id="journey_1",
        title="Gift",
        personas=("persona_1",),
        frequent=(Frequent(stage="stage_1", encounters=3),),
    ),
    Map(id="map_1", journey="journey_1"),
    Phase(id="phase_1", map="map_1"),
    Stage(id="stage_1", phase="phase_1", order="F", name="Find"),
    Stage(id="stage_2", phase="phase_1", order="V", name="Buy"),
    Step(id="step_1", stage="stage_1", order="F"),
    Step(id="step_2", stage="stage_1", order="V"),
    Step(id="step_3", stage="stage_2"),
    Lane(id="lane_1", map="map_1", order="F", lane_kind="touchpoints"),
    Lane(id="lane_2", map="map_1", order="K", lane_kind="backstage"),
    Lane(id="lane_3", map="map_1", order="V", lane_kind="emotion"),
    Touchpoint(
        id="card_1",
        map="map_1",
        step="step_1",
        lane="lane_1",
        until="step_3",
        owner="person_1",
        serves=("item_1",),
    ),
    Touchpoint(id="card_2", map="map_1", step="step_1", lane="lane_1", order="k", channel="channel_1"),
    Activity(id="card_3", map="map_1", step="step_2", lane="lane_2"),
    Note(id="card_4", map="map_1", about=("card_1",)),
    Opportunity(id="card_5", map="map_1", touchpoints=("card_1",)),
    Feeling(id="feeling_1", step="step_3", lane="lane_3", level=1),
    Connection(id="connection_1", source="card_1", target="card_2"),
)

LANE_KINDS: tuple[LaneKind, ...] = ("touchpoints", "backstage", "notes", "opportunities", "emotion")
IN_ROWS: tuple[type[Record], ...] = (Phase, Stage, Step, Lane, Map, Journey, Card)

Data = st.DataObject
positions = st.none() | st.integers(0, 4)
MOVED = message("Move")


class Work(RuleBasedStateMachine):
    """Somebody at work on a small project, with a memory of every state that undo should lead back to."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store(Project({record.id: record for record in BEGINNING}))
        self.remembered = [self.store.project]
        self.place = 0
        self.open_key = ""
        self.mirror = dict(self.store.project.records)
        self.store.listen(self.follow)

    def follow(self, notice: Committed) -> None:
        """A view that knows the project from the notices alone."""
        for id_, record in notice.change.after.items():
            if record is None:
                del self.mirror[id_]
            else:
                self.mirror[id_] = record

    def do(self, change: Change | None, merge: str = "") -> None:
        """Commit, and remember what a history should remember."""
        before = self.store.project
        assert self.store.commit(change, MOVED, merge=merge) == (change is not None)
        if change is None:
            return
        after = self.store.project
        assert change == diff(before, after)
        assert apply(after, change.inverse()) == before
        del self.remembered[self.place + 1 :]
        if merge and merge == self.open_key:
            self.remembered.pop()
        self.open_key = merge
        if merge and after == self.remembered[-1]:
            self.open_key = ""
        else:
            self.remembered.append(after)
        self.place = len(self.remembered) - 1

    def ids(self, type_: type[Record]) -> list[str]:
        return [record.id for record in self.store.project.all(type_)]

    def one(self, data: Data, type_: type[R]) -> R | None:
        found = list(self.store.project.all(type_))
        return data.draw(st.sampled_from(found)) if found else None

    def some(self, data: Data, type_: type[Record]) -> list[str]:
        found = self.ids(type_)
        few = st.lists(st.sampled_from(found), min_size=1, max_size=3, unique=True)
        return data.draw(few) if found else []

    def when_allowed(self, refused: placement.Refused | None, edit: Callable[[], Change | None]) -> None:
        """The edit where placement allows it; where it does not, the edit refuses as well."""
        if refused is None:
            self.do(edit())
            return
        with pytest.raises(edits.NotAllowed) as caught:
            edit()
        assert caught.value.why == refused.why

    @rule(data=st.data(), position=positions, copying=st.booleans(), fitting=st.booleans())
    def cards_go_to_a_cell(self, data: Data, position: int | None, copying: bool, fitting: bool) -> None:
        project = self.store.project
        step, lane = self.one(data, Step), self.one(data, Lane)
        if step is None or lane is None:
            return
        kind: type[Card] = CARD_OF_LANE.get(lane.lane_kind, Card) if fitting else Card
        ids = self.some(data, kind)
        refused = placement.can_place(project, ids, step.id, lane.id, copying=copying)
        edit = edits.duplicate_cards if copying else edits.move_cards
        self.when_allowed(refused, lambda: edit(project, ids, step.id, lane.id, position))

    @rule(data=st.data(), columns=st.integers(-1, 1), lanes=st.integers(-1, 1), copying=st.booleans())
    def cards_are_nudged(self, data: Data, columns: int, lanes: int, copying: bool) -> None:
        project = self.store.project
        ids = self.some(data, Card)
        refused = placement.can_move_by(project, ids, columns, lanes, copying=copying)
        edit = edits.duplicate_by if copying else edits.move_by
        self.when_allowed(refused, lambda: edit(project, ids, columns, lanes))

    @rule(data=st.data())
    def cards_go_to_the_tray(self, data: Data) -> None:
        ids = [card.id for card in self.store.project.many(Card, self.some(data, Card)) if not card.locked]
        self.do(edits.unplace_cards(self.store.project, ids))

    @rule(data=st.data(), position=positions)
    def a_card_is_added(self, data: Data, position: int | None) -> None:
        step, lane = self.one(data, Step), self.one(data, Lane)
        if step is None or lane is None or lane.lane_kind not in CARD_OF_LANE:
            return
        if placement.map_of(self.store.project, step) == lane.map:
            place = {"map": lane.map, "step": step.id, "lane": lane.id}
            card = CARD_OF_LANE[lane.lane_kind].model_validate({"id": new_id("touchpoint"), **place})
            self.do(edits.add_card(self.store.project, card, position))

    @rule(data=st.data())
    def records_are_deleted(self, data: Data) -> None:
        project = self.store.project
        ids = self.some(data, Record)
        self.when_allowed(placement.can_delete(project, ids), lambda: edits.delete_records(project, ids))

    @rule(data=st.data(), kind=st.sampled_from(["flow", "support"]))
    def cards_are_connected(self, data: Data, kind: str) -> None:
        project = self.store.project
        source, target = self.one(data, Card), self.one(data, Card)
        arrow = self.one(data, Connection)
        if source is None or target is None or source.map != target.map:
            return
        self.do(edits.connect(project, source.id, target.id, kind))
        if arrow is not None and project.get(Card, arrow.source).map == target.map:
            project = self.store.project
            refused = placement.can_connect(project, arrow.source, target.id, arrow.connection_kind)
            if refused is None:
                self.do(edits.reconnect(project, arrow.id, target=target.id))

    @rule(data=st.data())
    def touchpoints_are_connected_in_order(self, data: Data) -> None:
        map_ = self.one(data, Map)
        if map_ is not None:
            self.do(edits.connect_in_order(self.store.project, map_.id))

    @rule(data=st.data(), position=positions)
    def the_grid_grows(self, data: Data, position: int | None) -> None:
        project = self.store.project
        map_, stage = self.one(data, Map), self.one(data, Stage)
        if map_ is None:
            return
        kind = data.draw(st.sampled_from(LANE_KINDS))
        grown: list[Callable[[], Change | None]] = [
            lambda: edits.add_phase(project, map_.id, "", position),
            lambda: edits.add_stage(project, map_.id, "New", position),
            lambda: edits.add_lane(project, map_.id, "New", position, lane_kind=kind),
            *([lambda: edits.add_step(project, stage.id, "New", position)] if stage else []),
        ]
        self.do(data.draw(st.sampled_from(grown))())

    @rule(data=st.data(), position=st.integers(0, 4))
    def records_change_places(self, data: Data, position: int) -> None:
        project = self.store.project
        stage, phase, step = self.one(data, Stage), self.one(data, Phase), self.one(data, Step)
        record = self.one(data, data.draw(st.sampled_from(IN_ROWS)))
        if record is not None and not getattr(record, "locked", False):
            self.do(edits.reorder(project, record.id, position))
        project = self.store.project
        if stage and step and placement.map_of(project, step) == placement.map_of(project, stage):
            self.do(edits.move_step(project, step.id, stage.id, position))
        project = self.store.project
        if stage and phase and phase.map == placement.map_of(project, stage):
            self.do(edits.move_stage(project, stage.id, phase.id, position))

    @precondition(lambda self: len(self.store.project.records) < 120)
    @rule(data=st.data())
    def a_record_is_copied(self, data: Data) -> None:
        once = {"project", *self.ids(Connection)}
        ids = [id_ for id_ in self.ids(Record) if id_ not in once]
        if ids:
            self.do(edits.duplicate_record(self.store.project, data.draw(st.sampled_from(ids))))
        map_ = self.one(data, Map)
        if map_ is not None and data.draw(st.booleans()):
            self.do(edits.duplicate_map(self.store.project, map_.id, "option"))

    @rule(data=st.data(), level=st.floats(-3, 3), position=st.floats(-1, 2))
    def a_feeling_goes_up_and_down(self, data: Data, level: float, position: float) -> None:
        feeling = self.one(data, Feeling)
        if feeling is not None:
            self.do(edits.move_feeling(self.store.project, feeling.id, feeling.step, position, level), "drag")

    @rule(data=st.data())
    def something_is_said_of_a_record(self, data: Data) -> None:
        record = self.one(data, Record)
        assert record is not None
        measure = Measure(id=new_id("measure"), of=record.id, name="Share", headline=True)
        said: Sequence[Record] = (
            measure,
            Measurement(id=new_id("measurement"), measure=measure.id, value=5),
            Comment(id=new_id("comment"), on=record.id, text="Really?"),
            Evidence(id=new_id("evidence"), about=(record.id,), evidence_kind="survey"),
        )
        self.do(edits.add_records(self.store.project, said))

    @rule(
        data=st.data(),
        words=st.sampled_from(["", "a", "ab", "a\x1b\r"]),
        merge=st.sampled_from(["", "title"]),
    )
    def a_card_is_typed_into(self, data: Data, words: str, merge: str) -> None:
        card = self.one(data, Touchpoint)
        if card is not None:
            self.do(
                edits.set_fields(self.store.project, card.id, title=words), merge and f"{merge}:{card.id}"
            )

    @rule(data=st.data(), locked=st.booleans())
    def fields_are_set(self, data: Data, locked: bool) -> None:
        card, lane, persona = self.one(data, Card), self.one(data, Lane), self.one(data, Persona)
        kind = data.draw(st.sampled_from(LANE_KINDS))
        choices: list[tuple[Record, dict[str, object]]] = []
        if card is not None:
            choices.append((card, {"locked": locked}))
            if card.step is not None:
                columns = self.store.project.index.steps_of_map(card.map)
                until = data.draw(st.sampled_from(columns[columns.index(card.step) :]))
                choices.append((card, {"until": until}))
        if lane is not None:
            choices.append((lane, {"lane_kind": kind}))
        if persona is not None:
            choices.append((persona, {"goals": persona.goals[1:]}))
        if choices:
            record, fields = data.draw(st.sampled_from(choices))
            self.do(edits.set_fields(self.store.project, record.id, **fields))

    @precondition(lambda self: self.store.can_undo)
    @rule()
    def undo(self) -> None:
        before = self.store.project
        assert self.store.undo() == MOVED
        assert self.store.project != before, "an undo that changes nothing"
        self.place, self.open_key = self.place - 1, ""

    @precondition(lambda self: self.store.can_redo)
    @rule()
    def redo(self) -> None:
        before = self.store.project
        assert self.store.redo() == MOVED
        assert self.store.project != before, "a redo that changes nothing"
        self.place, self.open_key = self.place + 1, ""

    @rule()
    def seal(self) -> None:
        self.store.seal()
        self.open_key = ""

    @rule()
    def save(self) -> None:
        self.store.mark_saved()
        self.open_key = ""
        assert not self.store.modified

    @invariant()
    def the_history_is_what_happened(self) -> None:
        assert self.store.project == self.remembered[self.place]
        assert self.store.can_undo == (self.place > 0)
        assert self.store.can_redo == (self.place + 1 < len(self.remembered))

    @invariant()
    def no_rule_is_broken(self) -> None:
        assert problems(self.store.project) == ()

    @invariant()
    def the_index_kept_step_by_step_is_the_one_from_scratch(self) -> None:
        assert self.store.project.index == Index.of(self.store.project.records)

    @invariant()
    def who_listens_knows_it_all(self) -> None:
        assert self.mirror == self.store.project.records

    @invariant()
    def a_saved_file_opens_as_the_same_project_and_saves_as_the_same_bytes(self) -> None:
        data = encode(self.store.project)
        opened = decode(data)
        assert (opened.project, opened.repairs) == (self.store.project, ())
        assert encode(opened.project, opened.aside) == data


Work.TestCase.settings = settings(max_examples=40, stateful_step_count=25)
TestWork = Work.TestCase
