"""Moving, adding, copying and putting aside cards."""

import pytest

from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import (
    NotAllowed,
    add_card,
    duplicate_by,
    duplicate_cards,
    move_by,
    move_cards,
    reorder,
    set_fields,
    unplace_cards,
)
from journeymapper.model.links import Measure
from journeymapper.model.project import Project
from tests.model.sound import done


def titles(project: Project, step: str, lane: str = "lane_points") -> list[str]:
    return [getattr(card, "title", "") for card in project.many(Card, project.index.cell(step, lane))]


def stacked(project: Project, *names: str) -> Project:
    """The project with these touchpoints below each other in the step "choose"."""
    for name in names:
        card = Touchpoint(
            id=f"card_{name}", map="map_now", step="step_choose", lane="lane_points", title=name
        )
        project = done(project, add_card(project, card))
    return project


def test_a_card_goes_to_the_place_among_the_others_where_it_is_put(project: Project) -> None:
    project = stacked(project, "a", "b", "c")
    for position, expected in enumerate(["Ad a b c", "a Ad b c", "a b Ad c", "a b c Ad"]):
        moved = done(project, move_cards(project, ["card_ad"], "step_choose", "lane_points", position))
        assert titles(moved, "step_choose") == expected.split()
        assert titles(moved, "step_search") == ["Shop page"]


def test_moving_one_card_rewrites_one_record(project: Project) -> None:
    change = move_cards(stacked(project, "a", "b"), ["card_ad"], "step_choose", "lane_points", 1)
    assert change is not None
    assert change.ids == {"card_ad"}


def test_a_card_put_back_where_it_stands_is_no_change(project: Project) -> None:
    project = stacked(project, "a", "b", "c")
    assert move_cards(project, ["card_b"], "step_choose", "lane_points", 1) is None
    assert move_cards(project, ["card_b", "card_c"], "step_choose", "lane_points", 1) is None
    assert move_cards(project, ["card_c"], "step_choose", "lane_points") is None
    assert move_cards(project, [], "step_choose", "lane_points") is None
    assert unplace_cards(project, ["card_photo"]) is None
    assert move_by(project, ["card_b"], 0) is None


def test_several_cards_keep_the_order_in_which_one_reads_them(project: Project) -> None:
    project = stacked(project, "a", "b")
    moved = done(
        project, move_cards(project, ["card_b", "card_shop", "card_ad"], "step_pay", "lane_points", 1)
    )
    assert titles(moved, "step_pay") == ["Pay", "Ad", "Shop page", "b"]


def test_a_refused_move_raises_with_the_sentence(project: Project) -> None:
    with pytest.raises(NotAllowed, match="A touchpoint can't stand in the lane “Backstage”"):
        move_cards(project, ["card_ad"], "step_pay", "lane_back", 0)


def test_a_span_keeps_its_reach_as_far_as_the_map_goes(project: Project) -> None:
    moved = done(project, move_cards(project, ["card_pack"], "step_choose", "lane_back"))
    assert moved.get(Card, "card_pack").until == "step_pay"
    moved = done(project, move_cards(project, ["card_pack"], "step_pay", "lane_back"))
    assert moved.get(Card, "card_pack").until is None
    aside = done(project, unplace_cards(project, ["card_pack"]))
    assert aside.get(Card, "card_pack").until is None


def test_cards_put_aside_queue_in_the_tray_and_come_back(project: Project) -> None:
    aside = done(project, unplace_cards(project, ["card_shop", "card_ad"]))
    assert aside.index.tray("map_now") == ("card_photo", "card_ad", "card_shop")
    back = done(aside, move_cards(aside, ["card_shop"], "step_search", "lane_points", 0))
    assert titles(back, "step_search") == ["Shop page"]


def test_a_group_keeps_its_shape_when_it_is_nudged(project: Project) -> None:
    project = stacked(project, "a")
    moved = done(project, move_by(project, ["card_a", "card_ad", "card_shop"], 1))
    assert titles(moved, "step_search") == []
    assert titles(moved, "step_choose") == ["Ad", "Shop page"]
    assert titles(moved, "step_pay") == ["Pay", "a"]
    with pytest.raises(NotAllowed, match="The map ends there"):
        move_by(moved, ["card_ad", "card_a"], 1)


def test_a_cell_that_gets_new_keys_does_not_call_back_who_leaves_it(project: Project) -> None:
    project = stacked(project, "a")
    project = done(project, set_fields(project, "card_a", order="z" * 45))
    moved = done(project, move_by(project, ["card_a", "card_pay"], -1))
    assert titles(moved, "step_search") == ["Ad", "Shop page", "a"]
    assert titles(moved, "step_choose") == ["Pay"]


def test_a_nudge_down_goes_to_the_next_lane_that_holds_the_card(project: Project) -> None:
    project = done(project, set_fields(project, "lane_back", lane_kind="touchpoints"))
    moved = done(project, move_by(project, ["card_ad"], 0, 1))
    assert titles(moved, "step_search", "lane_back") == ["Ad"]


def test_a_new_card_comes_where_it_is_put(project: Project) -> None:
    new = Touchpoint(id="card_new", map="map_now", step="step_search", lane="lane_points", title="New")
    assert titles(done(project, add_card(project, new, 1)), "step_search") == ["Ad", "New", "Shop page"]
    assert titles(done(project, add_card(project, new)), "step_search") == ["Ad", "Shop page", "New"]
    waiting = done(project, add_card(project, Note(id="card_new", map="map_now")))
    assert waiting.index.tray("map_now")[-1] == "card_new"


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "card_ad"},
        {"channel": "channel_none"},
        {"until": "step_search", "step": "step_pay"},
        {"lane": "lane_back"},
    ],
)
def test_a_new_card_that_breaks_a_rule_is_refused(project: Project, fields: dict[str, str]) -> None:
    values = {"id": "card_new", "map": "map_now", "step": "step_search", "lane": "lane_points"}
    with pytest.raises(ValueError, match=r"."):
        add_card(project, Touchpoint.model_validate(values | fields))


def test_a_thousand_cards_put_first_one_after_the_other_keep_short_keys(project: Project) -> None:
    for number in range(1_000):
        card = Touchpoint(id=f"card_{number}", map="map_now", step="step_choose", lane="lane_points")
        change = add_card(project, card, 0)
        assert change is not None
        project = apply(project, change)
    cell = project.index.cell("step_choose", "lane_points")
    assert cell == tuple(f"card_{number}" for number in reversed(range(1_000)))
    assert max(len(card.order) for card in project.many(Card, cell)) <= 40


def test_between_equal_keys_the_whole_cell_gets_new_ones(project: Project) -> None:
    for id_ in ("card_ad", "card_shop"):
        project = done(project, set_fields(project, id_, order="X"))
    moved = done(project, move_cards(project, ["card_pay"], "step_search", "lane_points", 1))
    assert titles(moved, "step_search") == ["Ad", "Pay", "Shop page"]


def test_a_copy_remembers_its_original_and_is_not_locked(project: Project) -> None:
    project = done(project, set_fields(project, "card_pay", locked=True))
    change = duplicate_cards(project, ["card_pay"], "step_choose", "lane_points", 0)
    copied = done(project, change)
    copy = copied.get(Touchpoint, copied.index.cell("step_choose", "lane_points")[0])
    assert (copy.title, copy.origins, copy.locked) == ("Pay", ("card_pay",), False)
    measures = copied.index.measures(copy.id)
    assert [measure.name for measure in copied.many(Measure, measures)] == ["Paid"]
    assert [copied.index.measurements(measure) for measure in measures] == [()]
    assert copied.index.comments(copy.id) == ()
    again = done(copied, duplicate_cards(copied, [copy.id], None, None))
    assert again.get(Card, again.index.tray("map_now")[-1]).origins == ("card_pay", copy.id)


def test_copied_cards_are_connected_like_their_originals(project: Project) -> None:
    copied = done(project, duplicate_by(project, ["card_ad", "card_shop"], 1))
    ad, shop = copied.index.cell("step_choose", "lane_points")
    assert titles(copied, "step_choose") == ["Ad", "Shop page"]
    assert set(copied.index.leading_on(ad)) == set(copied.index.leading_in(shop))
    assert copied.index.leading_on(shop) == (), "the arrow to the card that was not copied"
    in_place = done(project, duplicate_by(project, ["card_ad"]))
    assert titles(in_place, "step_search") == ["Ad", "Shop page", "Ad"]


def test_cards_change_places_in_their_cell_and_in_the_tray(project: Project) -> None:
    project = stacked(project, "a", "b", "c")
    assert titles(done(project, reorder(project, "card_c", 0)), "step_choose") == ["c", "a", "b"]
    assert reorder(project, "card_c", 2) is None
    aside = done(project, unplace_cards(project, ["card_a"]))
    assert done(aside, reorder(aside, "card_a", 0)).index.tray("map_now") == ("card_a", "card_photo")
