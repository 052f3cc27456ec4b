"""Plans that nobody could learn from."""

import pytest

from journeymapper.messages import text
from journeymapper.model.cards import Opportunity
from journeymapper.model.findings import Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.cared_map import found

LANE = Lane(id="lane_o", map="map_a", order="C", lane_kind="opportunities")
READY = Opportunity(
    id="card_plan",
    map="map_a",
    step="step_buy",
    lane="lane_o",
    title="Show postage",
    status="planned",
    owner="person_ida",
    hypothesis="Fewer leave.",
    measure="measure_open",
)


def test_a_plan_with_all_three_is_ready() -> None:
    assert found(LANE, READY) == ()


@pytest.mark.parametrize(
    ("fields", "says", "field"),
    [
        ({"owner": None}, "“Show postage” is planned, but lacks: an owner.", "owner"),
        (
            {"hypothesis": "", "measure": None, "status": "running"},
            "“Show postage” is running, but lacks: a hypothesis, a measure of success.",
            "hypothesis",
        ),
        ({"measure": None}, "“Show postage” is planned, but lacks: a measure of success.", "measure"),
    ],
)
def test_it_says_what_a_plan_lacks(fields: dict[str, object], says: str, field: str) -> None:
    (unready,) = found(LANE, READY.evolve(**fields))
    assert unready.rule == "unready-opportunity"
    assert text(unready.sentence) == says
    assert (unready.mark, unready.field) == (Pin("card_plan"), field)


@pytest.mark.parametrize("status", ["idea", "done", "dropped"])
def test_ideas_and_what_is_over_are_in_peace(status: str) -> None:
    assert found(LANE, READY.evolve(owner=None, hypothesis="", measure=None, status=status)) == ()
