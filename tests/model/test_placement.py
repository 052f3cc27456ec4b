"""What may go where, and the sentence that says why not."""

import pytest

from journeymapper.messages import text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import set_fields, unplace_cards
from journeymapper.model.placement import (
    Refused,
    can_connect,
    can_delete,
    can_move_by,
    can_place,
    can_stand,
)
from journeymapper.model.project import Project, UnknownRecord


def words(refused: Refused | None) -> str:
    return text(refused.why) if refused else ""


def locked(project: Project, id_: str) -> Project:
    change = set_fields(project, id_, locked=True)
    assert change is not None
    return apply(project, change)


@pytest.mark.parametrize(
    ("card", "lane"),
    [
        ("card_ad", "lane_points"),
        ("card_pack", "lane_back"),
        ("card_question", "lane_words"),
        ("card_photo", "lane_photos"),
        ("card_idea", "lane_ideas"),
    ],
)
def test_a_card_stands_in_the_lanes_of_its_kind_and_in_the_tray(
    project: Project, card: str, lane: str
) -> None:
    assert can_place(project, [card], "step_choose", lane) is None
    assert can_place(project, [card], None, None) is None
    for other in set(project.index.lanes("map_now")) - {lane}:
        assert can_place(project, [card], "step_choose", other) is not None


def test_a_refusal_names_the_lane_and_where_to_go_instead(project: Project) -> None:
    assert words(can_place(project, ["card_ad"], "step_pay", "lane_back")) == (
        "A touchpoint can't stand in the lane “Backstage”. Drop it in a lane of touchpoints."
    )
    assert words(can_place(project, ["card_pack"], "step_pay", "lane_words")) == (
        "An activity can't stand in this lane. Drop it in a frontstage, backstage or systems lane."
    )


def test_of_several_cards_the_one_that_does_not_fit_is_named(project: Project) -> None:
    assert words(can_place(project, ["card_ad", "card_pack"], "step_pay", "lane_points")).startswith(
        "“Keep stock” doesn't fit there. An activity can't stand in the lane “Touchpoints”."
    )


def test_a_locked_card_stays_until_it_is_unlocked_but_may_be_copied(project: Project) -> None:
    project = locked(project, "card_ad")
    assert words(can_place(project, ["card_ad"], "step_pay", "lane_points")) == (
        "“Ad” is locked. Unlock it to move it."
    )
    assert can_place(project, ["card_ad"], None, None) is not None
    assert can_move_by(project, ["card_ad"], 1) is not None
    assert can_place(project, ["card_ad"], "step_pay", "lane_points", copying=True) is None
    assert words(can_delete(project, ["card_ad"])) == "“Ad” is locked. Unlock it to delete it."


def test_a_new_card_asks_like_one_of_the_map(project: Project) -> None:
    new = Touchpoint(id="card_new", map="map_now")
    assert can_stand(project, new, "step_pay", "lane_points") is None
    assert can_stand(project, new, "step_pay", "lane_ideas") is not None
    assert "another map" in words(can_stand(project, new.evolve(map="map_old"), "step_pay", "lane_points"))


def test_a_nudge_ends_at_the_edge_of_the_map(project: Project) -> None:
    assert can_move_by(project, ["card_ad", "card_shop"], 2) is None
    assert words(can_move_by(project, ["card_ad"], 3)) == "The map ends there."
    assert words(can_move_by(project, ["card_ad"], -1)) == "The map ends there."
    assert words(can_move_by(project, ["card_ad"], 0, -1)) == "The map ends there."
    assert words(can_move_by(project, ["card_pack"], 1)) == "The map ends there.", "its span would not fit"
    assert can_move_by(project, ["card_ad"], 0, 1) is not None


def test_connections_stay_within_a_map_and_are_not_doubled(project: Project) -> None:
    assert can_connect(project, "card_ad", "card_pay") is None
    assert can_connect(project, "card_ad", "card_ad") is None
    assert "already" in words(can_connect(project, "card_ad", "card_shop"))
    assert can_connect(project, "card_ad", "card_shop", "support") is None


def test_what_is_not_there_is_a_mistake_of_the_caller(project: Project) -> None:
    with pytest.raises(UnknownRecord):
        can_place(project, ["card_none"], "step_pay", "lane_points")
    with pytest.raises(ValueError, match="lane"):
        can_place(project, ["card_ad"], "step_pay", None)
    assert unplace_cards(project, ["card_photo"]) is None
