"""Pasting, leading, stretching, resizing and saying things in any order: the project stays sound."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.editor.clips.clip import clip_bytes, clip_from, clip_of
from journeymapper.editor.clips.pasting import paste_cards, paste_heading
from journeymapper.editor.deleting import deleted_with_cards
from journeymapper.editor.many import set_trait
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply
from journeymapper.model.ids import new_id
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Comment
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.storage.codec import decode, encode
from tests.editor.clips.test_clips import shop

R = TypeVar("R", bound=Record)
Data = st.DataObject


def one(project: Project, data: Data, type_: type[R]) -> R | None:
    found = list(project.all(type_))
    return data.draw(st.sampled_from(found)) if found else None


def some(project: Project, data: Data, type_: type[Record]) -> list[str]:
    ids = [record.id for record in project.all(type_)]
    return data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)) if ids else []


def pasted_cards(project: Project, data: Data) -> Change | None:
    home = data.draw(st.sampled_from(("here", "elsewhere")))
    clip = clip_of(project, some(project, data, Card), "here")
    map_, lane = one(project, data, Map), one(project, data, Lane)
    if clip is None or map_ is None:
        return None
    taken = clip_from(clip_bytes(clip))
    assert taken == clip
    steps = (None, *project.index.steps_of_map(map_.id))
    rows = (None, lane.id if lane and lane.map == map_.id else None)
    target = data.draw(st.none() | st.tuples(st.sampled_from(steps), st.sampled_from(rows)))
    return paste_cards(project, taken, map_.id, target, home=home).change


def pasted_heading(project: Project, data: Data) -> Change | None:
    kinds: tuple[type[Record], ...] = (Stage, Step, Lane)
    heading = one(project, data, data.draw(st.sampled_from(kinds)))
    map_ = one(project, data, Map)
    clip = clip_of(project, [heading.id] if heading else [], "here")
    if clip is None or map_ is None or not project.index.stages_of_map(map_.id):
        return None
    home = data.draw(st.sampled_from(("here", "elsewhere")))
    return paste_heading(project, clip, map_.id, home=home).change


def copied_to_map(project: Project, data: Data) -> Change | None:
    lane = one(project, data, Lane)
    others = [map_.id for map_ in project.all(Map) if lane is not None and map_.id != lane.map]
    return (
        edits.copy_to_map(project, lane.id, data.draw(st.sampled_from(others))) if lane and others else None
    )


def led_through(project: Project, data: Data) -> Change | None:
    arrow, card = one(project, data, Connection), one(project, data, Card)
    return edits.lead_through(project, arrow.id, card.id) if arrow and card else None


def turned_round(project: Project, data: Data) -> Change | None:
    arrow = one(project, data, Connection)
    return edits.reverse(project, arrow.id) if arrow else None


def stretched(project: Project, data: Data) -> Change | None:
    card = one(project, data, Card)
    if card is None or card.step is None:
        return None
    columns = project.index.steps_of_map(card.map)
    begin, end = sorted(data.draw(st.integers(0, len(columns) - 1)) for _ in range(2))
    return edits.stretch(project, card.id, columns[begin], columns[end])


def resized(project: Project, data: Data) -> Change | None:
    lane, width = one(project, data, Lane), data.draw(st.none() | st.floats(-5, 5_000))
    if lane is not None and data.draw(st.booleans()):
        return edits.resize_lane(project, lane.id, width)
    return edits.resize_steps(project, dict.fromkeys(some(project, data, Step), width))


def said(project: Project, data: Data) -> Change | None:
    about = one(project, data, Record)
    assert about is not None, "there is always the project itself"
    match data.draw(st.sampled_from(("measure", "evidence", "comment", "answer"))):
        case "measure":
            return edits.add_measure(project, Measure(id=new_id("measure"), of=about.id, name="Share"))
        case "evidence":
            survey = Evidence(id=new_id("evidence"), about=(about.id,), evidence_kind="survey")
            return edits.add_evidence(project, (survey,))
        case _:
            first = one(project, data, Comment) if data.draw(st.booleans()) else None
            new = Comment(id=new_id("comment"), on=about.id, text="Really?")
            answer = new.evolve(on=first.on, reply_to=first.id) if first else new
            return edits.add_comment(project, answer)


def unsaid(project: Project, data: Data) -> Change | None:
    comment, evidence = one(project, data, Comment), one(project, data, Evidence)
    measure = one(project, data, Measure)
    if comment is not None and data.draw(st.booleans()):
        return edits.delete_comment(project, comment.id)
    if evidence is not None and evidence.about and data.draw(st.booleans()):
        return edits.delete_evidence_about(project, evidence.id, evidence.about[0])
    if measure is None:
        return None
    value = Measurement(id=new_id("measurement"), measure=measure.id, value=5)
    return edits.set_measurements(project, measure.id, data.draw(st.sampled_from(((), (value,)))))


def tagged(project: Project, data: Data) -> Change | None:
    return set_trait(project, some(project, data, Card), "tags", "gift")


def taken_away(project: Project, data: Data) -> Change | None:
    kinds: tuple[type[Record], ...] = (Stage, Lane, Card)
    return deleted_with_cards(project, some(project, data, data.draw(st.sampled_from(kinds))))


EDITS: Sequence[Callable[[Project, Data], Change | None]] = (
    pasted_cards,
    pasted_heading,
    copied_to_map,
    led_through,
    turned_round,
    stretched,
    resized,
    said,
    unsaid,
    tagged,
    taken_away,
)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_in_any_order_they_leave_a_sound_project_and_can_be_undone(data: Data) -> None:
    project = shop()
    copied = edits.duplicate_map(project, "map_1", "ideal")
    assert copied is not None
    project = apply(project, copied)
    for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=8)):
        try:
            change = edit(project, data)
        except edits.NotAllowed:
            continue
        if change is None:
            continue
        following = apply(project, change)
        assert problems(following) == ()
        assert apply(following, change.inverse()) == project
        project = following
    assert decode(encode(project)).project == project
