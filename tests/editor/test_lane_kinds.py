"""Lanes become of another kind where what stands in them allows it."""

import pytest

from journeymapper.editor.lane_kinds import become, can_become
from journeymapper.messages import text
from journeymapper.model.change import apply
from journeymapper.model.integrity import problems
from journeymapper.model.structure import Lane, LaneKind
from tests.canvas.maps import small_map


@pytest.mark.parametrize(
    ("lane", "kind", "why"),
    [
        ("lane_ask", "thoughts", None),
        ("lane_touch", "touchpoints", None),
        ("lane_touch", "notes", "5 cards would not fit there. Move or delete them first."),
        ("lane_ask", "measures", "1 card would not fit there. Move or delete them first."),
        ("lane_feel", "notes", "1 feeling would not fit there. Move or delete them first."),
    ],
)
def test_what_stands_in_a_lane_says_what_it_may_become(lane: str, kind: LaneKind, why: str | None) -> None:
    refused = can_become(small_map(), lane, kind)
    assert (text(refused.why) if refused else None) == why


def test_a_lane_that_is_called_as_its_kind_is_called_as_the_new_one() -> None:
    project = small_map()
    change = become(project, "lane_ask", "notes", ("ask", "Notes"))
    assert change is not None
    after = apply(project, change)
    assert (after.get(Lane, "lane_ask").lane_kind, after.get(Lane, "lane_ask").name) == ("notes", "Notes")
    assert problems(after) == ()
    kept = become(project, "lane_ask", "notes", ("Questions", "Notes"))
    assert kept is not None
    assert apply(project, kept).get(Lane, "lane_ask").name == "ask"
