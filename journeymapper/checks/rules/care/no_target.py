"""No target: what is counted has no value to reach."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.journeys import Objective


def _of_moment(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """What a moment of truth shows on its card, unless an objective says what it is to reach."""
    if not card.moment_of_truth:
        return
    aimed_at = {objective.measure for objective in _objectives(looked_at) if objective.target is not None}
    for measure in looked_at.measures(card.id):
        if measure.headline and measure.target is None and measure.id not in aimed_at:
            yield rule.finding(
                card.id,
                measure.id,
                of=measure.id,
                title=message("No target"),
                sentence=message(
                    "{measure} of “{card}” has no value to reach.",
                    measure=measure.name,
                    card=looked_at.name(card.id),
                ),
                mark=Pin(card.id),
                field="measures",
            )


def _of_objective(rule: Rule, looked_at: CheckedMap, objective: Objective) -> Iterator[Finding]:
    """Objectives that say what is counted, but not how far it is to go."""
    if objective.measure is not None and objective.target is None:
        yield rule.finding(
            objective.id,
            of=objective.id,
            title=message("No target"),
            sentence=message(
                "The objective “{objective}” does not say how far to go.",
                objective=looked_at.name(objective.id),
            ),
            field="target",
        )


def _objectives(looked_at: CheckedMap) -> tuple[Objective, ...]:
    return looked_at.project.many(Objective, looked_at.project.index.objectives(looked_at.journey.id))


NO_TARGET = Rule(
    id="no-target",
    group="care",
    severity="low",
    icon="target",
    name=message("No target"),
    asks=message("The number on a moment of truth, or an objective, without a value to reach."),
    reason=message("Without a target nobody can say whether a number is good."),
    source="Article 004, a benchmark and a target for each measure",
    advice=message("Say which value is good enough; that is yours to decide."),
    looks=(Each(Touchpoint, _of_moment), Each(Objective, _of_objective)),
    together=together(
        forms("{count} number that matters has no target.", "{count} numbers that matter have no target.")
    ),
)
