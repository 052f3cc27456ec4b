"""Touchpoints that nobody answers for."""

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from tests.checks.rules.cared_map import found
from tests.checks.rules.maps import touchpoint


def test_a_touchpoint_without_an_owner_is_told() -> None:
    (nobodys,) = found(touchpoint("parcel", "receive", channel="channel_web"))
    assert nobodys.rule == "no-owner"
    assert text(nobodys.sentence) == "Nobody answers for “parcel”."
    assert (nobodys.mark, nobodys.field) == (Pin("card_parcel"), "owner")


def test_what_others_say_needs_no_owner() -> None:
    assert found(touchpoint("parcel", "receive", channel="channel_web", direct=False)) == ()


def test_a_card_in_the_tray_needs_no_owner() -> None:
    unplaced = touchpoint("review", "buy", step=None, lane=None, channel="channel_web")
    assert found(unplaced) == ()
