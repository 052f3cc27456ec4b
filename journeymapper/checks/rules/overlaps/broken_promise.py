"""Broken promise: an ad leads to a page that says nothing of what it promised."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.subject_matter import comparable, has_in_common
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.links import Connection
from journeymapper.model.people import Channel

_ADS = frozenset({"touchpoint_ads", "touchpoint_influencer"})
"""What the library has of advertising."""


def _run(rule: Rule, looked_at: CheckedMap, way: Connection) -> Iterator[Finding]:
    """Ways from an ad to a touchpoint whose message shares no figure and no word of any length with it."""
    project = looked_at.project
    ad, page = project.find(Touchpoint, way.source), project.find(Touchpoint, way.target)
    if ad is None or page is None or way.connection_kind != "flow" or way.deliberate:
        return
    if not ad.message or not page.message or not _is_ad(looked_at, ad):
        return
    promised, kept = f"{ad.title} {ad.message}", f"{page.title} {page.message}"
    if comparable(ad.message, page.message) and not has_in_common(promised, kept):
        yield rule.finding(
            page.id,
            ad.id,
            way.id,
            of=way.id,
            title=message("Promise not kept"),
            sentence=message(
                "“{page}” takes up nothing that “{ad}” promised.",
                page=looked_at.name(page.id),
                ad=looked_at.name(ad.id),
            ),
            mark=Pin(page.id),
            field="message",
        )


def _is_ad(looked_at: CheckedMap, card: Touchpoint) -> bool:
    """Whether a touchpoint is an ad: by the library, or because ways begin there in a social channel."""
    if card.library in _ADS:
        return True
    channel = looked_at.project.find(Channel, card.channel)
    return channel is not None and channel.family == "social" and not looked_at.ways_in(card.id)


BROKEN_PROMISE = Rule(
    id="broken-promise",
    group="overlap",
    severity="medium",
    icon="link",
    name=message("Promise not kept"),
    asks=message("An ad that leads to a message without its offer, its figures or any of its words."),
    reason=message("Who doesn’t find what the ad promised takes it for the wrong page, and leaves."),
    source="Article 002, what an ad promises its landing page keeps; how it is told is ours",
    advice=message(
        "Take up the offer in the words of the ad, or promise what is there; only you know which."
    ),
    looks=(Each(Connection, _run),),
)
