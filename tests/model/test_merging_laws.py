"""What holds of every merge, whatever two people did."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.model import edits, placement
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.change import Change, apply, change_of, diff
from journeymapper.model.ids import new_id
from journeymapper.model.integrity import problems
from journeymapper.model.merging import Merged, common, merge
from journeymapper.model.people import Channel, Comment, Item, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

R = TypeVar("R", bound=Record)
Data = st.DataObject


@pytest.fixture(scope="module")
def base(project: Project) -> Project:
    """What both begin with: one of everything, and a second lane that cards can be moved to."""
    change = edits.add_lane(project, "map_now", Lane(id="lane_more", map="map_now", lane_kind="touchpoints"))
    assert change is not None
    return apply(project, change)


def one(project: Project, data: Data, type_: type[R]) -> R | None:
    found = list(project.all(type_))
    return data.draw(st.sampled_from(found)) if found else None


def moved(project: Project, data: Data) -> Change | None:
    card, step = one(project, data, Card), one(project, data, Step)
    lanes = [lane for lane in project.all(Lane) if card and step]
    lane = data.draw(st.sampled_from(lanes)) if lanes else None
    if card is None or step is None or lane is None:
        return None
    if data.draw(st.booleans()):
        return edits.unplace_cards(project, (card.id,))
    if placement.can_place(project, (card.id,), step.id, lane.id) is not None:
        return None
    return edits.move_cards(project, (card.id,), step.id, lane.id, data.draw(st.integers(0, 2)))


def written(project: Project, data: Data) -> Change | None:
    card = one(project, data, Touchpoint)
    fields: Mapping[str, st.SearchStrategy[object]] = {
        "title": st.sampled_from(("Ad", "Bill", "Call")),
        "tags": st.lists(st.sampled_from(("a", "b", "c")), unique=True).map(tuple),
        "friction": st.none() | st.integers(1, 5),
        "channel": st.sampled_from([None, *(one.id for one in project.all(Channel))]),
        "owner": st.sampled_from([None, *(one.id for one in project.all(Person))]),
    }
    field = data.draw(st.sampled_from(sorted(fields)))
    return edits.set_fields(project, card.id, **{field: data.draw(fields[field])}) if card else None


def wanted(project: Project, data: Data) -> Change | None:
    persona = one(project, data, Persona)
    goals = st.lists(st.sampled_from(("soon", "cheap", "kind")), max_size=3, unique=True)
    items = tuple(Item(id=f"item_{word}", text=word) for word in data.draw(goals))
    return edits.set_fields(project, persona.id, goals=items) if persona else None


def added(project: Project, data: Data) -> Change | None:
    step, lane = one(project, data, Step), one(project, data, Lane)
    if step is None or lane is None or lane.lane_kind not in ("touchpoints", "questions"):
        return None
    kind = Touchpoint if lane.lane_kind == "touchpoints" else Note
    card = kind(id=new_id("touchpoint"), map=lane.map, step=step.id, lane=lane.id)
    return edits.add_card(project, card, data.draw(st.integers(0, 2)))


def grown(project: Project, data: Data) -> Change | None:
    beside = one(project, data, Stage)
    if beside is None:
        return None
    if data.draw(st.booleans()):
        return edits.add_step(project, beside.id, position=0)
    return edits.set_fields(project, beside.id, name=data.draw(st.sampled_from(("Find", "Buy", "Use"))))


def remarked(project: Project, data: Data) -> Change | None:
    about = one(project, data, Record)
    assert about is not None
    return edits.add_comment(project, Comment(id=new_id("comment"), on=about.id, text="Why?"))


def deleted(project: Project, data: Data) -> Change | None:
    kinds: tuple[type[Record], ...] = (Card, Stage, Step, Lane, Phase, Person, Comment)
    record = one(project, data, data.draw(st.sampled_from(kinds)))
    if record is None or placement.can_delete(project, (record.id,)) is not None:
        return None
    return edits.delete_records(project, (record.id,))


EDITS: Sequence[Callable[[Project, Data], Change | None]] = (
    moved,
    written,
    wanted,
    added,
    grown,
    remarked,
    deleted,
)


def worked_on(project: Project, data: Data) -> Project:
    for edit in data.draw(st.lists(st.sampled_from(EDITS), max_size=5)):
        change = edit(project, data)
        project = apply(project, change) if change else project
    return project


def places(project: Project) -> Mapping[str, tuple[object, ...]]:
    return {card.id: (card.map, card.step, card.lane, card.order, card.until) for card in project.all(Card)}


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_two_people_s_work_comes_together(base: Project, data: Data) -> None:
    mine, theirs = worked_on(base, data), worked_on(base, data)
    merged = merge(base, mine, theirs)
    assert problems(merged.project) == (), "whatever they did, the project is sound"
    came = {place for side in (base, mine, theirs) for place in places(side).items()}
    repaired = {problem.id for problem in merged.problems}
    for card, place in places(merged.project).items():
        assert (card, place) in came or card in repaired, "a card stands where one of them put it"
    for collision in merged.collisions:
        assert collision.mine != collision.theirs
    assert_nothing_is_lost(base, merged, mine, theirs)
    assert_sides_can_change_seats(base, merged, mine, theirs)


def assert_nothing_is_lost(base: Project, merged: Merged, mine: Project, theirs: Project) -> None:
    """What somebody brought or worked on is there, unless the other one's deletion took its ground away."""
    left_out = {problem.id for problem in merged.problems}
    for side in (mine, theirs):
        brought = {id_ for id_, record in side.records.items() if base.records.get(id_) != record}
        assert brought <= merged.project.records.keys() | left_out
    if mine != base and theirs != base:
        both = mine.records.keys() & theirs.records.keys()
        assert both <= merged.project.records.keys() | left_out, "what both have stays"


def assert_sides_can_change_seats(base: Project, merged: Merged, mine: Project, theirs: Project) -> None:
    """Apart from collisions it is all the same who is at which side; fresh ids of repairs are their own."""
    other = merge(base, theirs, mine)
    assert {one.key for one in merged.collisions} == {one.key for one in other.collisions}
    if not merged.collisions and not merged.problems:
        difference = diff(merged.project, other.project)
        for id_ in difference.ids if difference else ():
            one, two = merged.project.records[id_], other.project.records[id_]
            for field, value in one.__dict__.items():
                assert value == two.__dict__[field] or set(value) == set(two.__dict__[field])


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_what_one_side_left_alone_is_as_the_other_made_it(base: Project, data: Data) -> None:
    changed = worked_on(base, data)
    assert merge(base, base, changed).project == changed
    assert merge(base, changed, base).project == changed
    assert merge(base, changed, changed).project == changed
    assert not merge(base, changed, base).collisions


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_without_what_both_began_with_nothing_is_taken_away(base: Project, data: Data) -> None:
    mine, theirs = worked_on(base, data), worked_on(base, data)
    merged = merge(common(mine, theirs), mine, theirs)
    assert problems(merged.project) == ()
    left_out = {problem.id for problem in merged.problems}
    assert {*mine.records, *theirs.records} - left_out <= merged.project.records.keys()


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_who_decides_for_one_side_everywhere_has_it_where_they_collide(base: Project, data: Data) -> None:
    mine, theirs = worked_on(base, data), worked_on(base, data)
    for side, chosen in (("mine", mine), ("theirs", theirs)):
        keys = [one.key for one in merge(base, mine, theirs).collisions]
        merged = merge(base, mine, theirs, {key: "mine" if side == "mine" else "theirs" for key in keys})
        assert problems(merged.project) == ()
        repaired = {problem.id for problem in merged.problems}
        for collision in merged.collisions:
            record = merged.project.records.get(collision.id)
            if collision.id not in repaired and not collision.fields:
                assert (record is None) is (collision.id not in chosen.records)
            if record is not None and collision.fields and collision.id not in repaired:
                wanted_ = chosen.records[collision.id]
                field = collision.fields[0].partition(".")[0]
                assert getattr(record, field) == getattr(wanted_, field)


def test_newcomers_of_both_sides_at_one_place_can_be_parted_again(project: Project) -> None:
    """Both put a card between the same two: equal keys, and still there is room before, between and after."""
    sides = []
    for title in ("Mine", "Theirs"):
        card = Touchpoint(
            id=new_id("touchpoint"), map="map_now", step="step_search", lane="lane_points", title=title
        )
        change = edits.add_card(project, card, 1)
        assert change is not None
        sides.append(apply(project, change))
    mine, theirs = sides
    merged = merge(project, mine, theirs).project
    row = merged.index.cell("step_search", "lane_points")
    assert [row[0], row[3]] == ["card_ad", "card_shop"]
    for position in range(5):
        between = Touchpoint(id="card_new", map="map_now", step="step_search", lane="lane_points")
        change = edits.add_card(merged, between, position)
        assert change is not None
        assert apply(merged, change).index.cell("step_search", "lane_points").index("card_new") == position


def test_a_change_made_of_a_merge_is_one_step_and_can_be_undone(project: Project) -> None:
    mine = apply(project, _set(project, "card_pay", title="Mine"))
    theirs = apply(project, _set(project, "card_ad", title="Theirs"))
    change = diff(mine, merge(project, mine, theirs).project)
    assert change == change_of(mine, (theirs.records["card_ad"],))


def _set(project: Project, id_: str, **fields: object) -> Change:
    change = edits.set_fields(project, id_, **fields)
    assert change is not None
    return change
