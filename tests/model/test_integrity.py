"""The rules across records: each is broken once, told, and put right."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.integrity import problems, repair
from journeymapper.model.links import Connection, Measure
from journeymapper.model.people import Comment, View
from journeymapper.model.project import Project
from journeymapper.model.references import redirected
from journeymapper.model.structure import Stage, Step


def with_records(project: Project, *records: Record, drop: Iterable[str] = ()) -> Project:
    kept = {id_: record for id_, record in project.records.items() if id_ not in set(drop)}
    return Project(kept | {record.id: record for record in records})


def repaired(project: Project) -> Project:
    change, _ = repair(project)
    assert change is not None
    return apply(project, change)


def test_a_sound_project_has_no_problems_and_needs_no_repair(project: Project) -> None:
    assert problems(project) == ()
    assert repair(project) == (None, ())


AT_PAY = {"map": "map_now", "step": "step_pay", "lane": "lane_points"}
BROKEN: dict[str, tuple[Record, str]] = {
    "a channel that is not there": (Touchpoint(id="card_x", channel="channel_none", **AT_PAY), "clear"),
    "an owner that is a channel": (Touchpoint(id="card_x", owner="channel_web", **AT_PAY), "clear"),
    "a goal that nobody has": (Touchpoint(id="card_x", serves=("item_none",), **AT_PAY), "clear"),
    "a step that is not there": (
        Touchpoint(id="card_x", map="map_now", step="step_none", lane="lane_points"),
        "to the tray",
    ),
    "a step without a lane": (Touchpoint(id="card_x", map="map_now", step="step_pay"), "to the tray"),
    "a lane of another kind": (Note(id="card_x", **AT_PAY), "to the tray"),
    "a step of another map": (
        Touchpoint(id="card_x", map="map_old", step="step_pay", lane="lane_points"),
        "to the tray",
    ),
    "a span that ends before it begins": (
        Touchpoint(id="card_x", until="step_search", **AT_PAY),
        "clear",
    ),
    "a map that is not there": (Touchpoint(id="card_x", map="map_none"), "remove"),
    "a feeling among touchpoints": (
        Feeling(id="feeling_x", step="step_pay", lane="lane_points", level=0),
        "remove",
    ),
    "an arrow to nowhere": (Connection(id="connection_x", source="card_pay", target="card_none"), "remove"),
    "an arrow to a lane": (Connection(id="connection_x", source="card_pay", target="lane_back"), "remove"),
    "a measure of nothing": (Measure(id="measure_x", of="card_none", name="Lost"), "remove"),
    "a stage without steps": (Stage(id="stage_x", phase="phase_1", name="Empty"), "add"),
    "a view of somebody gone": (View(id="view_x", name="Old", owners=("person_none",)), "clear"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_told_in_words_and_put_right(project: Project, case: str) -> None:
    record, remedy = BROKEN[case]
    broken = with_records(project, record)
    found = problems(broken)
    assert [(each.id, each.repair) for each in found] == [(record.id, remedy)]
    assert text(found[0].why).endswith(".")
    assert text(found[0].remedy).endswith(".")
    sound = repaired(broken)
    assert problems(sound) == ()
    assert (record.id in sound.records) == (remedy != "remove")
    untouched = {id_ for id_, each in project.records.items() if sound.records.get(id_) == each}
    assert untouched == set(project.records), "a repair changes nothing else"


def test_an_arrow_between_two_maps_is_left_out(project: Project) -> None:
    broken = with_records(
        project,
        Touchpoint(id="card_old", map="map_old"),
        Connection(id="connection_x", source="card_pay", target="card_old"),
    )
    assert [each.id for each in problems(broken)] == ["connection_x"]
    assert "card_old" in repaired(broken).records


def test_what_depends_on_a_removed_record_goes_as_well(project: Project) -> None:
    broken = with_records(
        project,
        Touchpoint(id="card_x", map="map_none"),
        Connection(id="connection_x", source="card_pay", target="card_x"),
        Comment(id="comment_x", on="connection_x", text="Odd"),
    )
    sound = repaired(broken)
    assert problems(sound) == ()
    assert set(sound.records) == set(project.records)


def test_a_lost_stage_leaves_its_cards_in_the_tray(project: Project) -> None:
    broken = with_records(project, drop=["stage_find"])
    sound = repaired(broken)
    assert problems(sound) == ()
    assert set(sound.index.tray("map_now")) == {"card_ad", "card_shop", "card_pack", "card_photo"}
    assert all(sound.get(Card, id_).until is None for id_ in sound.index.tray("map_now"))


def test_a_project_without_a_word_about_itself_gets_an_empty_one(project: Project) -> None:
    broken = with_records(project, drop=["project"])
    assert [each.id for each in problems(broken)] == ["project"]
    assert repaired(broken).info.title == ""
    assert problems(repaired(broken)) == ()


def test_repair_can_look_at_some_records_alone(project: Project) -> None:
    broken = with_records(
        project,
        Touchpoint(id="card_x", map="map_none"),
        Touchpoint(id="card_y", channel="channel_none", **AT_PAY),
    )
    change, told = repair(broken, ["card_y"])
    assert change is not None
    assert (set(change.ids), [each.id for each in told]) == ({"card_y"}, ["card_y"])


def test_a_step_in_a_card_is_no_column(project: Project) -> None:
    broken = with_records(project, project.get(Step, "step_pay").evolve(stage="card_ad"), drop=["stage_buy"])
    sound = repaired(broken)
    assert problems(sound) == ()
    assert "step_pay" not in sound.records
    assert "card_pay" in sound.index.tray("map_now")


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_is_lost_or_mixed_up_is_put_right_in_one_go(project: Project, data: st.DataObject) -> None:
    ids = sorted(project.records)
    lost = data.draw(st.sets(st.sampled_from(ids), max_size=8))
    mixed = data.draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(ids), max_size=4))
    records = (redirected(project.records[id_], mixed) for id_ in ids if id_ not in lost)
    broken = Project({record.id: record for record in records})
    change, told = repair(broken)
    assert (change is None) == (told == ())
    assert problems(apply(broken, change) if change else broken) == ()
