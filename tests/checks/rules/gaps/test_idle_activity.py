"""Work out of sight that no other card needs."""

import pytest

from journeymapper.checks.rules.gaps.idle_activity import IDLE_ACTIVITY
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way


def activity(name: str, at: str = "buy", **fields: object) -> Activity:
    place = {"id": f"card_{name}", "map": "map_a", "step": f"step_{at}", "lane": "lane_b", "title": name}
    return Activity.model_validate({**place, **fields})


DRAWN = (activity("packs", "receive"), way("packs", "parcel", connection_kind="support"))


def idle(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=IDLE_ACTIVITY.id)


def test_an_activity_that_supports_nothing_is_told() -> None:
    (one,) = idle(*DRAWN, activity("copies"))
    assert text(one.sentence) == "“copies” supports no touchpoint."
    assert (one.subjects, one.mark) == (("card_copies",), Pin("card_copies"))


@pytest.mark.parametrize(
    "near_miss",
    [
        (*DRAWN,),
        (*DRAWN, activity("copies"), way("copies", "checkout", connection_kind="support")),
        (*DRAWN, activity("copies"), way("copies", "packs", connection_kind="support")),
        (*DRAWN, activity("copies"), way("copies", "packs")),
        (*DRAWN, activity("copies", hands_over_to="person_ida")),
        (*DRAWN, activity("copies", step=None, lane=None)),
        (activity("copies"),),
        (
            *DRAWN,
            Lane(id="lane_f", map="map_a", order="C", lane_kind="frontstage"),
            activity("greets", lane="lane_f"),
        ),
    ],
)
def test_what_is_of_use_is_in_view_or_on_a_map_without_support_is_not_told(
    near_miss: tuple[Record, ...],
) -> None:
    assert idle(*near_miss) == ()


def test_above_three_they_are_one_finding() -> None:
    some = [activity(name) for name in ("a", "b", "c", "d")]
    assert len(idle(*DRAWN, *some[:3])) == 3
    (one,) = idle(*DRAWN, *some)
    assert text(one.sentence) == "4 activities support no touchpoint."
    assert (one.mark, len(one.subjects)) == (None, 4)


def test_one_press_ties_it_to_the_only_touchpoint_above_it() -> None:
    after = repaired(project_with(*DRAWN, activity("copies")), IDLE_ACTIVITY.id)
    assert after.index.leading_on("card_copies")


def test_of_several_touchpoints_a_person_has_to_choose() -> None:
    (one,) = idle(*DRAWN, activity("copies"), touchpoint("receipt", "buy", "Z"))
    assert one.fix is None
    (one,) = idle(*DRAWN, activity("copies"), touchpoint("talk", "buy", "Z", direct=False))
    assert one.fix is not None
