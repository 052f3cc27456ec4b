"""One touchpoint that stands on the map twice."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Frame
from journeymapper.model.people import Channel
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

EMAIL = Channel(id="channel_email", name="Email", family="email")
WEB = Channel(id="channel_web", name="Web", family="web")


def receipt(name: str, stage: str = "buy", **fields: object) -> Touchpoint:
    """A receipt by email."""
    return touchpoint(name, stage, "Z", **{"title": "Receipt", "channel": EMAIL.id, **fields})


def twice(*records: Record) -> tuple[Finding, ...]:
    return found(EMAIL, WEB, *records, rule="same-touchpoint")


def test_the_same_title_and_channel_twice_is_one_touchpoint() -> None:
    (finding,) = twice(receipt("first", message="We have your payment"), receipt("second", title="receipt!"))
    assert (finding.group, finding.severity) == ("overlap", "low")
    assert text(finding.title) == "Twice in Buy"
    assert text(finding.sentence) == "“Receipt” stands on the map twice."
    assert finding.mark == Frame(("card_first", "card_second"), 1.0)


def test_without_a_channel_the_library_says_what_it_is() -> None:
    first, second = receipt("first", channel=None), receipt("second", channel=None)
    assert twice(first, second) == ()
    assert twice(first.evolve(library="touchpoint_billing"), second.evolve(library="touchpoint_billing"))


@pytest.mark.parametrize(
    "second",
    [
        receipt("second", channel=WEB.id),
        receipt("second", title="Receipt of the deposit"),
        receipt("second", "return"),
        receipt("second", message="We have your deposit; the rest is due in May"),
        receipt("second", personas=("persona_b",)),
        receipt("second", step=None, lane=None),
    ],
)
def test_what_differs_is_another_touchpoint(second: Touchpoint) -> None:
    first = receipt("first", message="Thank you, all is paid", personas=("persona_a",))
    assert twice(first, second) == ()
    assert twice(first, receipt("second", "receive"))


def test_who_comes_back_by_design_is_left_in_peace() -> None:
    pair = (receipt("first"), receipt("second"))
    assert twice(*pair, way("first", "second"))
    assert twice(*pair, way("first", "second", deliberate=True)) == ()


def test_the_same_words_are_told_as_the_same_message() -> None:
    pair = (receipt("first", message="All is paid"), receipt("second", message="All is paid"))
    overlaps = [one.rule for one in found(EMAIL, *pair) if one.group == "overlap"]
    assert overlaps == ["same-message"]


def test_the_fix_makes_one_of_them() -> None:
    project = project_with(EMAIL, receipt("first"), receipt("second"), way("reel", "second"))
    after = repaired(project, "same-touchpoint")
    assert [card.id for card in after.all(Touchpoint) if card.title == "Receipt"] == ["card_first"]
    assert after.index.leading_in("card_first")
