"""No channel: nobody says where the customer meets the organisation."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Touchpoints on no channel; what others say of the organisation reaches people on one too."""
    if card.channel is None:
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("No channel"),
            sentence=message("Nobody says on which channel “{card}” happens.", card=looked_at.name(card.id)),
            mark=Pin(card.id),
            field="channel",
        )


NO_CHANNEL = Rule(
    id="no-channel",
    group="care",
    severity="low",
    icon="web",
    name=message("No channel"),
    asks=message("A touchpoint that does not say on which channel it happens."),
    reason=message("Only with its channel is it seen where people have to change from one to another."),
    source="Article 002, stage, owner and channel of every touchpoint; article 003, channels",
    advice=message("Choose where people meet it; only you know."),
    looks=(Each(Touchpoint, _run),),
    together=together(forms("{count} touchpoint has no channel.", "{count} touchpoints have no channel.")),
)
