"""What leads from work to work is nobody's journey: rules of the flow are about people."""

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity
from tests.checks.rules.maps import found, touchpoint, way


def work(name: str, at: str) -> Activity:
    place = {"id": f"card_{name}", "map": "map_a", "step": f"step_{at}", "lane": "lane_b", "title": name}
    return Activity.model_validate(place)


PICKS, PACKS, LEARNS = work("picks", "buy"), work("packs", "receive"), work("learns", "discover")
UNDRAWN = [
    *(touchpoint("reel", "discover"), touchpoint("newsletter", "return")),
    *(touchpoint("checkout", "buy", step=None, lane=None), touchpoint("stall", "buy")),
    touchpoint("parcel", "receive", step=None, lane=None),
    touchpoint("post", "receive"),
]
"""In place of the whole map's touchpoints: no way leads from one to another, and no end is declared."""


def rules_of(*records: Record) -> list[str]:
    return [one.rule for one in found(*records)]


def test_work_that_hangs_together_is_no_island() -> None:
    assert rules_of(PICKS, PACKS, way("picks", "packs")) == []


def test_work_that_ends_out_of_sight_is_no_trap() -> None:
    assert rules_of(PICKS, PACKS, way("checkout", "picks"), way("picks", "packs")) == []
    assert rules_of(PICKS, PACKS, touchpoint("reel", "discover"), way("picks", "packs")) == ["no-entry"]


def test_work_may_lead_back_and_round() -> None:
    assert rules_of(PACKS, LEARNS, way("packs", "learns")) == []
    assert rules_of(PICKS, PACKS, way("picks", "packs"), way("packs", "picks")) == []


def test_work_alone_asks_for_no_ends_and_skips_no_stage() -> None:
    assert rules_of(*UNDRAWN, PICKS, PACKS, way("picks", "packs")) == ["unconnected"]
    assert rules_of(*UNDRAWN, PACKS, LEARNS, way("learns", "packs")) == ["unconnected"]
