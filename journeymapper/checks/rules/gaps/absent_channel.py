"""Absent channel: a persona prefers a channel by which nobody meets them."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.messages import message
from journeymapper.model.findings import Finding


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Preferred channels without a placed touchpoint, once touchpoints begin in most of the stages.

    As long as a touchpoint doesn't say its channel it may be that one, and nothing is told.
    """
    is_well_begun = 2 * len(looked_at.used_stages) > len(looked_at.stages)
    if not is_well_begun or looked_at.counts.get(("channel", None)):
        return
    for persona in looked_at.personas:
        for channel in dict.fromkeys(persona.channels):
            if not looked_at.counts.get(("channel", channel)):
                yield rule.finding(
                    persona.id,
                    channel,
                    of=f"{persona.id}+{channel}",
                    title=message("Preferred channel absent"),
                    sentence=message(
                        "“{persona}” prefers “{channel}”, and no touchpoint is there.",
                        persona=looked_at.name(persona.id),
                        channel=looked_at.name(channel),
                    ),
                )


ABSENT_CHANNEL = Rule(
    id="absent-channel",
    group="gap",
    severity="low",
    icon="users",
    name=message("Preferred channel absent"),
    asks=message("A channel that a persona prefers and by which no touchpoint meets them."),
    reason=message("People are reached where they like to be, or they have to go where you are."),
    source="Article 002, the contact channel that people prefer; from half of the stages: ours",
    advice=message("Meet them there, where it helps most; which stage that is only you know."),
    looks=(Whole(_run),),
)
