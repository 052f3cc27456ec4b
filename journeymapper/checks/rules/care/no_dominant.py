"""No dominant touchpoint: a step with many, and none of them is said to matter most."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Step

FEW = 3
"""So many touchpoints of a step are seen at a glance."""


def _run(rule: Rule, looked_at: CheckedMap, step: Step) -> Iterator[Finding]:
    """Steps in which more than three touchpoints begin and none is dominant."""
    met = [card for card in looked_at.cards_in(step.id) if isinstance(card, Touchpoint)]
    if len(met) <= FEW or any(card.dominant for card in met):
        return
    stage = looked_at.stage_of_step[step.id]
    yield rule.finding(
        *(card.id for card in met),
        of=step.id,
        title=message("No dominant touchpoint"),
        sentence=message(
            "Of {count} touchpoints in “{step}” none is dominant.",
            count=len(met),
            step=step.name or stage.name,
        ),
        mark=Pin(stage.id),
        field="dominant",
    )


NO_DOMINANT = Rule(
    id="no-dominant",
    group="care",
    severity="low",
    icon="card",
    name=message("No dominant touchpoint"),
    asks=message("A step with more than three touchpoints of which none is dominant."),
    reason=message("Where all matter alike, nobody knows which one to make good first."),
    source="Article 002, the dominant touchpoints of each step; from how many on is ours",
    advice=message("Switch on “Dominant” for the one most people meet; the map can’t tell which it is."),
    looks=(Each(Step, _run),),
    together=together(
        forms(
            "{count} step with more than three touchpoints names none as dominant.",
            "{count} steps with more than three touchpoints name none as dominant.",
        )
    ),
)
