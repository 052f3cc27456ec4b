"""Touchpoints that no drawn way reaches or leaves."""

from journeymapper.checks import check
from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.project import Project
from journeymapper.model.review import Response
from tests.checks.rules.maps import FRAME, TODAY, WHOLE, findings_of, found, project_with, touchpoint


def test_touchpoints_without_a_way_are_one_finding_a_map() -> None:
    (one,) = found(touchpoint("stall", "discover", "Z"), rule="unconnected")
    assert (one.rule, one.severity, one.mark) == ("unconnected", "low", Pin("card_stall"))
    (two,) = found(touchpoint("stall", "discover", "Z"), touchpoint("review", "buy", "Z"), rule="unconnected")
    assert two.subjects == ("card_stall", "card_review")
    assert two.key == one.key
    assert "2 touchpoints" in text(two.sentence)


def test_an_answer_to_it_is_one_answer_for_the_map() -> None:
    loose = [touchpoint(name, "buy", "Z") for name in ("stall", "review")]
    (one,) = found(*loose, rule="unconnected")
    accepted = Response(id="response_a", finding=one.key, decision="accept")
    checked = check(project_with(*loose, accepted), "map_a", TODAY)
    assert (checked.open, [each.finding for each in checked.answered]) == ((), [one])


def test_a_single_touchpoint_has_nothing_to_be_connected_to() -> None:
    alone = [record for record in FRAME if record.id not in ("stage_buy", "stage_receive", "stage_return")]
    project = Project({record.id: record for record in (*alone, WHOLE[0])})
    assert findings_of(project, "unconnected") == ()
