"""Stages and lanes copied to another map of the project."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import (
    add_lane,
    add_stage,
    add_step,
    copy_to_map,
    delete_records,
    duplicate_map,
    stretch,
)
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind, Stage
from tests.model.sound import done


def newcomers(before: Project, after: Project) -> list[str]:
    return [id_ for id_ in after.records if id_ not in before.records]


def test_a_stage_goes_with_its_steps_cards_and_connections(project: Project) -> None:
    after = done(project, copy_to_map(project, "stage_find", "map_old"))
    (stage,) = after.many(Stage, after.index.stages_of_map("map_old"))
    assert (stage.name, stage.origins) == ("Find", ("stage_find",))
    assert len(after.index.steps(stage.id)) == 2
    cards = after.many(Card, after.index.cards_of_map("map_old"))
    assert [card.origins for card in cards] == [("card_ad",), ("card_shop",), ("card_pack",)]
    assert cards[2].until == after.index.steps(stage.id)[-1], "what reached beyond the stage ends with it"
    copied = [after.get(Connection, id_) for id_ in newcomers(project, after) if id_.startswith("connection")]
    assert [(arrow.source, arrow.target) for arrow in copied] == [(cards[0].id, cards[1].id)]
    assert [lane.lane_kind for lane in after.many(Lane, after.index.lanes("map_old"))] == [
        "touchpoints",
        "backstage",
    ]
    assert project.index.cards_of_map("map_now") == after.index.cards_of_map("map_now")


def test_cards_of_a_stage_stand_in_the_lanes_that_hold_the_same(project: Project) -> None:
    project = done(project, add_lane(project, "map_old", "Contacts", lane_kind="touchpoints"))
    project = done(project, add_lane(project, "map_old", "Touchpoints", lane_kind="touchpoints"))
    after = done(project, copy_to_map(project, "stage_buy", "map_old"))
    paid = next(
        card for card in after.many(Card, after.index.cards_of_map("map_old")) if "card_pay" in card.origins
    )
    assert after.get(Lane, paid.lane).name == "Touchpoints"
    feeling = next(each for each in after.all(Feeling) if each.id != "feeling_1")
    assert feeling.touchpoint == paid.id


def test_a_lane_goes_into_the_columns_that_stand_for_its_own(project: Project) -> None:
    project = done(project, duplicate_map(project, "map_now", "option"))
    copy = next(map_.id for map_ in project.all(Map) if map_.derived_from == "map_now")
    project = done(project, delete_records(project, [project.index.steps_of_map(copy)[1]]))
    after = done(project, copy_to_map(project, "lane_points", copy))
    lane = after.index.lanes(copy)[-1]
    steps = after.index.steps_of_map(copy)
    assert [len(after.index.cell(step, lane)) for step in steps] == [2, 1]


def test_cards_without_a_column_wait_in_the_tray_and_feelings_stay(project: Project) -> None:
    after = done(project, copy_to_map(project, "lane_points", "map_old"))
    assert [after.get(Card, id_).origins for id_ in after.index.tray("map_old")] == [
        ("card_ad",),
        ("card_shop",),
        ("card_pay",),
    ]
    after = done(project, copy_to_map(project, "lane_mood", "map_old"))
    assert len(list(after.all(Feeling))) == 1


def test_nothing_else_and_nowhere_else(project: Project) -> None:
    for id_, map_ in (("step_pay", "map_old"), ("card_ad", "map_old"), ("stage_buy", "map_now")):
        with pytest.raises(ValueError, match="can't be copied"):
            copy_to_map(project, id_, map_)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_copies_to_another_map_leave_a_sound_project(project: Project, data: st.DataObject) -> None:
    maps = [map_.id for map_ in project.all(Map)]
    for _ in range(data.draw(st.integers(1, 6))):
        match data.draw(st.sampled_from(("copy", "stage", "step", "lane", "gone", "span"))):
            case "copy":
                here, there = data.draw(st.permutations(sorted(maps)))[:2]
                parts = (*project.index.stages_of_map(here), *project.index.lanes(here))
                change = copy_to_map(project, data.draw(st.sampled_from(parts)), there) if parts else None
            case "stage":
                change = add_stage(
                    project, data.draw(st.sampled_from(maps)), data.draw(st.sampled_from("AB"))
                )
            case "step" if stages := list(project.all(Stage)):
                change = add_step(project, data.draw(st.sampled_from(stages)).id)
            case "lane":
                kinds: tuple[LaneKind, ...] = ("touchpoints", "emotion")
                kind = data.draw(st.sampled_from(kinds))
                change = add_lane(project, data.draw(st.sampled_from(maps)), "L", lane_kind=kind)
            case "gone":
                change = delete_records(project, [data.draw(st.sampled_from(list(project.all(Stage)))).id])
            case _:
                change = _widened(project, data)
        if change is not None:
            project = apply(project, change)
        if not list(project.all(Stage)):
            break
    assert problems(project) == ()


def _widened(project: Project, data: st.DataObject) -> Change | None:
    cards = [card for card in project.all(Card) if card.step is not None]
    if not cards:
        return None
    card = data.draw(st.sampled_from(cards))
    steps = project.index.steps_of_map(card.map)
    begin, end = sorted(data.draw(st.integers(0, len(steps) - 1)) for _ in range(2))
    return stretch(project, card.id, steps[begin], steps[end])
