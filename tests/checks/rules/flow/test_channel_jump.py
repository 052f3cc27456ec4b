"""People change the channel, or whom they deal with, and nothing carries over."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Pin
from journeymapper.model.people import Channel, Person
from tests.checks.rules.maps import found, touchpoint, way

RULE = "channel-jump"
PEOPLE = (
    Channel(id="channel_web", name="Web", family="web"),
    Channel(id="channel_post", name="Post", family="post"),
    Person(id="person_ida", name="Ida"),
    Person(id="person_jon", name="Jon"),
)


def jumping(
    first: dict[str, str], second: dict[str, str], carries: str = "nothing", **fields: object
) -> tuple[Record, ...]:
    """A checkout and a parcel, and what carries over from one to the other."""
    ends = (touchpoint("checkout", "buy", **first), touchpoint("parcel", "receive", **second))
    return (*PEOPLE, *ends, way("checkout", "parcel", carries=carries, **fields))


WEB, POST = {"channel": "channel_web"}, {"channel": "channel_post"}
IDA, JON = {"owner": "person_ida"}, {"owner": "person_jon"}


def test_a_change_of_channel_with_nothing_carried_over_is_a_jump() -> None:
    (one,) = found(*jumping(WEB, POST), rule=RULE)
    assert (one.severity, one.mark, one.field) == ("medium", Pin("card_checkout"), "carries")
    assert one.subjects == ("connection_checkout_parcel", "card_checkout", "card_parcel")
    assert text(one.title) == "Channel jump"
    assert text(one.sentence) == "“checkout” leads to “parcel” with no link or card."


def test_so_is_a_change_of_owner_on_one_channel() -> None:
    (one,) = found(*jumping(WEB | IDA, WEB | JON), rule=RULE)
    assert text(one.title) == "Lost handover"
    assert text(one.sentence) == "“checkout” hands over to “parcel”, and nothing carries over."


def test_a_change_of_both_is_told_once() -> None:
    (one,) = found(*jumping(WEB | IDA, POST | JON), rule=RULE)
    assert text(one.title) == "Channel jump"


@pytest.mark.parametrize("carries", ["", "link", "ticket", "data"])
def test_what_carries_over_or_is_not_known_is_no_jump(carries: str) -> None:
    assert found(*jumping(WEB | IDA, POST | JON, carries), rule=RULE) == ()


@pytest.mark.parametrize(("first", "second"), [(WEB | IDA, WEB | IDA), (WEB, IDA), ({}, POST | JON)])
def test_the_same_channel_and_owner_and_unknown_ones_are_no_jump(
    first: dict[str, str], second: dict[str, str]
) -> None:
    assert found(*jumping(first, second), rule=RULE) == ()


def test_neither_what_is_meant_nor_support_is_a_jump() -> None:
    assert found(*jumping(WEB, POST, deliberate=True), rule=RULE) == ()
    assert found(*jumping(WEB, POST, connection_kind="support"), rule=RULE) == ()


def test_it_stands_where_it_begins_in_reading_order() -> None:
    findings = found(*jumping(WEB, POST), touchpoint("lost", "return", "Z"), way("parcel", "lost"))
    assert [one.rule for one in findings] == [RULE, "dead-end"]
