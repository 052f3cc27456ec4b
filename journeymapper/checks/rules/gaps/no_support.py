"""No support: a touchpoint that somebody has to hold up, and nobody does."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.people import Channel
from journeymapper.model.structure import LaneKind

_ANSWERED_OUT_OF_SIGHT = ("chat", "phone")
_LANES: tuple[LaneKind, ...] = ("backstage", "systems", "frontstage")
"""Where an activity that supports a touchpoint stands, the best first."""


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Touchpoints of the organisation that need support and have none, where any support is drawn.

    Moments of truth need support, and channels by which somebody answers out of sight. Where people meet
    somebody in person, who helps them stands before them; pages and letters may have been made once.
    """
    needed = card.direct and (card.moment_of_truth or _is_answered_out_of_sight(looked_at, card))
    if looked_at.facts.supports and needed and not looked_at.supports_of(card.id):
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("No support in {stage}", stage=looked_at.stage_name(card)),
            sentence=message("Nothing backstage holds up “{card}”.", card=looked_at.name(card.id)),
            mark=Pin(card.id),
            fix=_fix(looked_at, card),
        )


def _is_answered_out_of_sight(looked_at: CheckedMap, card: Touchpoint) -> bool:
    channel = looked_at.project.find(Channel, card.channel or "")
    return channel is not None and channel.family in _ANSWERED_OUT_OF_SIGHT


def _fix(looked_at: CheckedMap, card: Touchpoint) -> Fix | None:
    """An activity below the touchpoint; None where the map has no lane for one."""
    lanes = [lane for kind in _LANES for lane in looked_at.lanes_of(kind)]
    return Fix("add support", message("Add an activity"), (card.id, lanes[0].id)) if lanes else None


NO_SUPPORT = Rule(
    id="no-support",
    group="gap",
    severity="medium",
    icon="hand",
    name=message("No support"),
    asks=message("A moment of truth, or a touchpoint that somebody has to answer, that nothing holds up."),
    reason=message("What nobody does behind the scenes is what goes wrong in front of the customer."),
    source="Article 002, frontstage and backstage; service blueprints, after Shostack (1984); "
    "which touchpoints need support is ours",
    advice=message("Say what is done out of sight for it, and connect it by support."),
    looks=(Each(Touchpoint, _run),),
    together=together(
        forms(
            "Nothing holds up {count} touchpoint that needs it.",
            "Nothing holds up {count} touchpoints that need it.",
        )
    ),
)
