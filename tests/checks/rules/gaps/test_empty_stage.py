"""A stage in which no touchpoint meets the customer."""

from journeymapper.messages import text
from journeymapper.model.cards import Activity
from journeymapper.model.findings import Ghost
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage
from tests.checks.rules.maps import FRAME, findings_of, found, touchpoint, way


def test_a_stage_without_a_touchpoint_is_a_gap() -> None:
    backstage = Activity(id="card_pack", map="map_a", step="step_receive", lane="lane_b", title="Packs")
    unplaced = touchpoint("parcel", "receive", step=None, lane=None)
    (gap,) = found(unplaced, way("checkout", "newsletter"), backstage, rule="empty-stage")
    assert text(gap.title) == "Gap in Receive"
    assert gap.subjects == ("stage_receive",)
    assert gap.severity == "high"
    assert isinstance(gap.mark, Ghost)
    assert (gap.mark.step, gap.mark.lane, gap.mark.position) == ("step_receive", "lane_t", 0)


def test_a_touchpoint_that_spans_a_stage_meets_the_customer_there() -> None:
    unplaced = touchpoint("parcel", "receive", step=None, lane=None)
    spanning = touchpoint("checkout", "buy", until="step_receive")
    assert found(unplaced, spanning, way("checkout", "newsletter"), rule="empty-stage") == ()


def test_a_map_without_touchpoints_is_not_begun_and_has_no_gaps() -> None:
    project = Project({record.id: record for record in FRAME})
    assert findings_of(project) == ()


def test_a_map_begun_at_its_end_has_one_finding_for_all_its_empty_stages() -> None:
    more = [Stage(id=f"stage_{n}", phase="phase_a", order=f"0{n}", name=f"Stage {n}") for n in "AB"]
    begun = Project({record.id: record for record in (*FRAME, *more, touchpoint("thanks", "return"))})
    (one,) = findings_of(begun)
    assert text(one.sentence) == "No touchpoint meets the customer in 5 stages."
    assert (one.mark, one.fix, len(one.subjects)) == (None, None, 5)


def test_a_map_that_is_just_begun_is_not_told_which_stages_come_next() -> None:
    project = Project({record.id: record for record in (*FRAME, touchpoint("reel", "discover"))})
    assert findings_of(project) == ()


def test_a_stage_that_others_come_after_is_a_gap_from_the_start() -> None:
    project = Project({record.id: record for record in (*FRAME, touchpoint("checkout", "buy"))})
    assert [finding.key for finding in findings_of(project)] == ["empty-stage:stage_discover"]


def test_stages_to_come_count_once_half_of_all_are_used() -> None:
    used = (touchpoint("reel", "discover"), touchpoint("checkout", "buy"))
    project = Project({record.id: record for record in (*FRAME, *used)})
    gaps = [finding.subjects for finding in findings_of(project) if finding.rule == "empty-stage"]
    assert gaps == [("stage_receive",), ("stage_return",)]
