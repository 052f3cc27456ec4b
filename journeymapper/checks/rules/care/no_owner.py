"""No owner: a touchpoint for which nobody answers."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Touchpoints of the organisation itself; nobody within it owns what others say of it."""
    if card.owner is None and card.direct:
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("No owner"),
            sentence=message("Nobody answers for “{card}”.", card=looked_at.name(card.id)),
            mark=Pin(card.id),
            field="owner",
        )


NO_OWNER = Rule(
    id="no-owner",
    group="care",
    severity="low",
    icon="person",
    name=message("No owner"),
    asks=message("A touchpoint of your own for which nobody answers."),
    reason=message("What belongs to nobody is repaired by nobody."),
    source="Article 002, an owner for every touchpoint",
    advice=message("Choose who answers for it; only you know."),
    looks=(Each(Touchpoint, _run),),
    together=together(forms("{count} touchpoint has no owner.", "{count} touchpoints have no owner.")),
)
