"""No measure: nothing counts how it goes where it matters most."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import Message, forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Step


def _run(rule: Rule, looked_at: CheckedMap, step: Step) -> Iterator[Finding]:
    """Moments of truth and good ends without a measure. A measure of their step counts them too.

    On maps of how it should or could be there is nothing to count yet.
    """
    if looked_at.map.map_kind != "current" or looked_at.measures(step.id):
        return
    for card in looked_at.cards_in(step.id):
        if isinstance(card, Touchpoint) and _matters(card) and not looked_at.measures(card.id):
            yield rule.finding(
                card.id,
                of=card.id,
                title=message("No measure"),
                sentence=_sentence(looked_at, card),
                mark=Pin(card.id),
                field="measures",
            )


def _matters(card: Touchpoint) -> bool:
    """Whether the journey is decided here: at a moment of truth, and where it is to end well."""
    return card.moment_of_truth or card.ending == "won"


def _sentence(looked_at: CheckedMap, card: Touchpoint) -> Message:
    name = looked_at.name(card.id)
    if card.moment_of_truth:
        return message("“{card}” is a moment of truth, and nothing counts how it goes.", card=name)
    return message("The journey ends well at “{card}”, and nothing counts how it goes.", card=name)


NO_MEASURE = Rule(
    id="no-measure",
    group="care",
    severity="low",
    icon="chart",
    name=message("No measure"),
    asks=message("A moment of truth, or a good end of the journey, that nothing counts."),
    reason=message("Where people are won or lost, nobody would notice that it gets worse."),
    source="Article 004, measures of every touchpoint; article 002, moments of truth; good ends are ours",
    advice=message("Add a measure; what is worth counting is yours to say."),
    looks=(Each(Step, _run),),
    together=together(
        forms(
            "{count} touchpoint that decides the journey has no measure.",
            "{count} touchpoints that decide the journey have no measure.",
        )
    ),
)
