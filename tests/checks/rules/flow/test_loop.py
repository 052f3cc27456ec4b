"""A way that leads round to where it began."""

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.links import Connection
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

RULE = "loop"


def test_two_cards_that_lead_to_each_other_are_a_loop() -> None:
    (one,) = found(way("checkout", "reel"))
    assert (one.rule, one.severity, one.mark) == (RULE, "low", Pin("card_reel"))
    assert one.subjects == ("card_reel", "card_checkout")
    assert text(one.sentence) == "“reel” and “checkout” lead to each other, round and round."


def test_the_way_back_is_marked_as_meant() -> None:
    after = repaired(project_with(way("newsletter", "checkout")), RULE)
    assert [one.id for one in after.all(Connection) if one.deliberate] == ["connection_newsletter_checkout"]
    assert found(*after.records.values()) == ()


def test_several_ways_back_are_one_loop_and_meant_together() -> None:
    back = (way("newsletter", "checkout"), way("parcel", "checkout"))
    (one,) = found(*back)
    assert text(one.sentence) == "“checkout”, “parcel” and 1 more lead to each other, round and round."
    after = repaired(project_with(*back), RULE)
    assert sum(way.deliberate for way in after.all(Connection)) == 2


def test_ways_that_go_round_within_a_cell_are_a_loop() -> None:
    help_ = touchpoint("help", "buy", "Z")
    project = project_with(help_, way("checkout", "help"), way("help", "checkout"))
    after = repaired(project, RULE)
    assert after.get(Connection, "connection_help_checkout").deliberate


def test_a_round_in_which_a_connection_is_meant_is_no_loop() -> None:
    assert found(way("newsletter", "checkout", deliberate=True), rule=RULE) == ()
    meant = way("checkout", "parcel", deliberate=True)
    assert found(way("newsletter", "checkout"), meant, rule=RULE) == ()


def test_a_part_that_goes_round_beside_a_meant_one_is_a_loop() -> None:
    meant = way("newsletter", "reel", deliberate=True)
    (one,) = found(meant, way("parcel", "checkout"))
    assert one.subjects == ("card_checkout", "card_parcel")


def test_a_card_that_leads_to_itself_is_a_loop_and_the_connection_is_taken_away() -> None:
    (one,) = found(way("checkout", "checkout"))
    assert (one.rule, one.subjects[0]) == (RULE, "card_checkout")
    assert text(one.sentence) == "“checkout” leads to itself."
    after = repaired(project_with(way("checkout", "checkout")), RULE)
    assert "connection_checkout_checkout" not in after.records


def test_to_try_again_may_be_meant() -> None:
    assert found(way("checkout", "checkout", deliberate=True)) == ()


def test_out_of_a_round_that_never_ends_a_person_has_to_lead() -> None:
    complaint, answer = touchpoint("complaint", "buy", "Z"), touchpoint("answer", "receive", "Z")
    ways = (way("checkout", "complaint"), way("complaint", "answer"), way("answer", "complaint"))
    (one,) = found(complaint, answer, *ways)
    assert (one.rule, one.fix) == (RULE, None)
    for out in (answer.evolve(ending="lost"), answer.evolve(opens="map_b")):
        (one,) = found(complaint, out, *ways, rule=RULE)
        assert one.fix is not None
    (one,) = found(complaint, answer, *ways, way("answer", "newsletter"))
    assert one.fix is not None
