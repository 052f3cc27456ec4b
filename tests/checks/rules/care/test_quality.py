"""Questions that were answered no."""

from journeymapper.messages import text
from journeymapper.model.cards import Opportunity, Quality
from journeymapper.model.findings import Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.cared_map import KEPT, found
from tests.checks.rules.maps import touchpoint

SHORT = touchpoint("checkout", "buy", quality=Quality(clear="no", works="yes", mobile_ready="no"), **KEPT)


def test_it_says_what_a_touchpoint_lacks() -> None:
    (short,) = found(SHORT)
    assert short.rule == "quality"
    assert text(short.sentence) == (
        "“checkout” falls short, and nobody says what to change: not clear, not mobile-ready."
    )
    assert (short.mark, short.field) == (Pin("card_checkout"), "smallest_change")


def test_another_no_is_another_finding() -> None:
    (short,) = found(SHORT)
    (shorter,) = found(SHORT.evolve(quality=Quality(clear="no", works="no", mobile_ready="no")))
    assert short.key != shorter.key


def test_what_nobody_asked_is_not_answered_no() -> None:
    assert found(SHORT.evolve(quality=Quality(clear="yes"))) == ()


def test_it_is_quiet_once_somebody_says_what_to_change() -> None:
    assert found(SHORT.evolve(smallest_change="Two steps instead of six")) == ()


def test_it_is_quiet_once_an_opportunity_is_about_it() -> None:
    lane = Lane(id="lane_o", map="map_a", order="C", lane_kind="opportunities")
    place = {"map": "map_a", "step": "step_buy", "lane": "lane_o"}
    plan = Opportunity.model_validate({"id": "card_plan", "touchpoints": ("card_checkout",), **place})
    assert found(SHORT, lane, plan) == ()
    assert [one.rule for one in found(SHORT, lane, plan.evolve(status="dropped"))] == ["quality"]
