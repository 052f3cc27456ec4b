"""A channel that a persona prefers and by which nobody meets them."""

import pytest

from journeymapper.checks.rules.gaps.absent_channel import ABSENT_CHANNEL
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Journey
from journeymapper.model.people import Channel, Persona
from tests.checks.rules.maps import WHOLE, found, touchpoint

NORA = Persona(id="persona_nora", name="Nora", channels=("channel_chat", "channel_web"))
WORLD: tuple[Record, ...] = (
    Channel(id="channel_web", name="Shop", family="web"),
    Channel(id="channel_chat", name="Chat", family="chat"),
    NORA,
    Journey(id="journey_a", title="Gift buyer", personas=("persona_nora",)),
    *(card.evolve(channel="channel_web") for card in WHOLE if isinstance(card, Touchpoint)),
)


def absent(*records: Record) -> tuple[Finding, ...]:
    return found(*WORLD, *records, rule=ABSENT_CHANNEL.id)


def test_a_preferred_channel_without_a_touchpoint_is_told() -> None:
    (one,) = absent()
    assert text(one.sentence) == "“Nora” prefers “Chat”, and no touchpoint is there."
    assert (one.subjects, one.mark) == (("persona_nora", "channel_chat"), None)


@pytest.mark.parametrize(
    "near_miss",
    [
        (touchpoint("question", "buy", "Z", channel="channel_chat"),),
        (touchpoint("question", "buy", "Z"),),
        (Journey(id="journey_a", title="Gift buyer"),),
        (NORA.evolve(channels=("channel_web",)),),
        tuple(touchpoint(name, "buy", step=None, lane=None) for name in ("parcel", "newsletter")),
    ],
)
def test_a_channel_that_is_met_may_be_met_or_is_not_asked_for_is_not_told(
    near_miss: tuple[Record, ...],
) -> None:
    assert absent(*near_miss) == ()


def test_a_touchpoint_in_the_tray_meets_nobody() -> None:
    assert absent(touchpoint("question", "buy", channel="channel_chat", step=None, lane=None))
