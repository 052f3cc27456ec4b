"""Unready opportunity: planned or running, without what makes it a test that somebody learns from."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.listing import listed
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import Message, forms, message
from journeymapper.model.cards import Opportunity
from journeymapper.model.findings import Finding, Pin

_LACKS = {
    "owner": message("an owner"),
    "hypothesis": message("a hypothesis"),
    "measure": message("a measure of success"),
}
"""The field of an opportunity → what is missing where it is empty."""


def _run(rule: Rule, looked_at: CheckedMap, card: Opportunity) -> Iterator[Finding]:
    """Opportunities that people have decided for. An idea may be as rough as it likes."""
    if card.status not in ("planned", "running"):
        return
    missing = [field for field in _LACKS if not getattr(card, field)]
    if missing:
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("Plan not ready"),
            sentence=_sentence(looked_at, card, listed([_LACKS[field] for field in missing])),
            mark=Pin(card.id),
            field=missing[0],
        )


def _sentence(looked_at: CheckedMap, card: Opportunity, lacks: Message) -> Message:
    name = looked_at.name(card.id)
    if card.status == "planned":
        return message("“{card}” is planned, but lacks: {lacks}.", card=name, lacks=lacks)
    return message("“{card}” is running, but lacks: {lacks}.", card=name, lacks=lacks)


UNREADY_OPPORTUNITY = Rule(
    id="unready-opportunity",
    group="care",
    severity="low",
    icon="bulb",
    name=message("Plan not ready"),
    asks=message("A planned or running opportunity without an owner, a hypothesis or a measure of success."),
    reason=message("Without these nobody can say afterwards whether the change was a good one."),
    source="Article 002, small tests with an owner, a hypothesis and a success metric",
    advice=message("Fill in what lacks; what you expect, and who sees to it, is yours to decide."),
    looks=(Each(Opportunity, _run),),
    together=together(
        forms(
            "{count} planned or running opportunity lacks an owner, a hypothesis or a measure.",
            "{count} planned or running opportunities lack an owner, a hypothesis or a measure.",
        )
    ),
)
