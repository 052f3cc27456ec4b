"""Touchpoints that happen nowhere that anybody names."""

from journeymapper.messages import text
from journeymapper.model.findings import Pin
from tests.checks.rules.cared_map import found
from tests.checks.rules.maps import touchpoint


def test_a_touchpoint_without_a_channel_is_told() -> None:
    (adrift,) = found(touchpoint("parcel", "receive", owner="person_ida"))
    assert adrift.rule == "no-channel"
    assert text(adrift.sentence) == "Nobody says on which channel “parcel” happens."
    assert (adrift.mark, adrift.field) == (Pin("card_parcel"), "channel")


def test_what_others_say_happens_on_a_channel_too() -> None:
    (adrift,) = found(touchpoint("parcel", "receive", direct=False))
    assert adrift.rule == "no-channel"
