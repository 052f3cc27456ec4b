"""Deleting: what goes along, what is cleared, what waits in the tray."""

import pytest

from journeymapper.model.cards import Card, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import NotAllowed, delete_records, dependents, set_fields
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.links import Evidence
from journeymapper.model.project import Project
from journeymapper.model.review import Response, Round
from tests.model.sound import done


def gone(project: Project, *ids: str) -> set[str]:
    """What is no longer there after deleting these."""
    return set(project.records) - set(done(project, delete_records(project, ids)).records)


def test_a_card_takes_along_what_is_nothing_without_it(project: Project) -> None:
    along = {"connection_2", "measure_paid", "measurement_1", "comment_1", "comment_2"}
    assert dependents(project, ["card_pay"]) == along
    assert gone(project, "card_pay") == {"card_pay", *along}


def test_what_spoke_of_the_card_stays_and_no_longer_does(project: Project) -> None:
    after = done(project, delete_records(project, ["card_pay"]))
    question = after.get(Note, "card_question")
    assert (question.about, question.answered_by) == (("card_shop",), ())
    idea = after.get(Opportunity, "card_idea")
    assert (idea.touchpoints, idea.measure) == ((), None)
    assert after.get(Feeling, "feeling_1").touchpoint is None
    assert after.get(Evidence, "evidence_1").about == ("item_goal",)
    assert [vote.card for vote in after.get(Round, "round_1").votes] == ["card_idea"]
    assert after.get(Objective, "objective_1").measure is None


def test_people_channels_and_personas_leave_no_trace(project: Project) -> None:
    assert gone(project, "person_mara", "channel_web", "persona_lea") == {
        "person_mara",
        "channel_web",
        "persona_lea",
    }
    after = done(project, delete_records(project, ["person_mara", "channel_web", "persona_lea"]))
    assert after.get(Journey, "journey_gift").personas == ()
    assert after.get(Touchpoint, "card_shop").serves == (), "a goal goes with its persona"
    assert after.get(Touchpoint, "card_ad").channel is None
    assert after.get(Response, "response_1").owner is None
    assert after.get(Evidence, "evidence_1").about == ("card_pay",)


def test_cards_of_a_deleted_stage_queue_in_the_tray_as_they_were_read(project: Project) -> None:
    after = done(project, delete_records(project, ["stage_find"]))
    assert after.index.tray("map_now") == ("card_photo", "card_ad", "card_shop", "card_pack")
    assert after.get(Card, "card_pack").until is None
    assert gone(project, "stage_find") == {"stage_find", "step_search", "step_choose"}


def test_a_deleted_lane_leaves_its_cards_but_not_its_feelings(project: Project) -> None:
    assert gone(project, "lane_mood", "lane_points") == {"lane_mood", "lane_points", "feeling_1"}


def test_a_span_ends_at_its_last_step_that_is_left(project: Project) -> None:
    after = done(project, delete_records(project, ["step_pay"]))
    assert after.get(Card, "card_pack").until == "step_choose"
    after = done(project, delete_records(project, ["step_pay", "step_choose"]))
    assert after.get(Card, "card_pack").until is None
    after = done(project, delete_records(project, ["step_choose"]))
    assert after.get(Card, "card_pack").until == "step_pay"


def test_a_stage_goes_with_its_last_step(project: Project) -> None:
    assert "stage_buy" in dependents(project, ["step_pay"])
    assert "stage_find" not in dependents(project, ["step_search"])
    assert "stage_find" in dependents(project, ["step_search", "step_choose"])
    after = done(project, delete_records(project, ["step_pay"]))
    assert [each.encounters for each in after.get(Journey, "journey_gift").frequent] == [2]


def test_a_map_and_a_journey_go_as_a_whole(project: Project) -> None:
    left = set(project.records) - gone(project, "map_now")
    assert not any(id_.startswith(("card_", "lane_", "step_", "feeling_", "measure")) for id_ in left)
    assert {"map_old", "evidence_1", "round_1", "person_mara"} <= left
    assert {"map_old", "objective_1"} <= gone(project, "journey_gift")


def test_everything_comes_back_with_the_inverse(project: Project) -> None:
    for id_ in set(project.records) - {"project"}:
        change = delete_records(project, [id_])
        following = done(project, change)
        assert change is not None
        assert apply(following, change.inverse()) == project


def test_a_locked_card_and_the_project_itself_are_not_deleted(project: Project) -> None:
    project = done(project, set_fields(project, "card_ad", locked=True))
    with pytest.raises(NotAllowed, match="“Ad” is locked"):
        delete_records(project, ["card_ad", "card_pay"])
    with pytest.raises(NotAllowed, match="whole project"):
        delete_records(project, ["project"])
    assert "card_ad" in done(project, delete_records(project, ["stage_find"])).index.tray("map_now")


def test_what_is_not_there_is_nothing_to_delete(project: Project) -> None:
    assert delete_records(project, ["card_none"]) is None


def test_a_goal_taken_off_a_persona_is_served_by_nobody(project: Project) -> None:
    after = done(project, set_fields(project, "persona_lea", goals=()))
    assert after.get(Touchpoint, "card_shop").serves == ()
    assert after.get(Evidence, "evidence_1").about == ("card_pay",)
    kept = done(project, set_fields(project, "persona_lea", name="L"))
    assert kept.get(Touchpoint, "card_shop").serves == ("item_goal",)
