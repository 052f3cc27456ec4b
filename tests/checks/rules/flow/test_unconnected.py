"""Touchpoints that no drawn way reaches or leaves."""

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from journeymapper.model.project import Project
from tests.checks.rules.maps import FRAME, WHOLE, findings_of, found, touchpoint


def test_touchpoints_without_a_way_are_one_finding_a_map() -> None:
    (one,) = found(touchpoint("stall", "discover", "Z"), rule="unconnected")
    assert (one.rule, one.severity, one.mark) == ("unconnected", "low", Pin("card_stall"))
    (two,) = found(touchpoint("stall", "discover", "Z"), touchpoint("review", "buy", "Z"), rule="unconnected")
    assert two.subjects == ("card_stall", "card_review")
    assert two.key == one.key
    assert "2 touchpoints" in text(two.sentence)


def test_a_single_touchpoint_has_nothing_to_be_connected_to() -> None:
    alone = [record for record in FRAME if record.id not in ("stage_buy", "stage_receive", "stage_return")]
    project = Project({record.id: record for record in (*alone, WHOLE[0])})
    assert findings_of(project, "unconnected") == ()
