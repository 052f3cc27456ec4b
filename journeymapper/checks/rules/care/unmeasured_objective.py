"""Unmeasured objective: nothing tells whether it is reached."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Objective


def _run(rule: Rule, looked_at: CheckedMap, objective: Objective) -> Iterator[Finding]:
    """Objectives of the journey that name no measure."""
    if objective.measure is None:
        yield rule.finding(
            objective.id,
            of=objective.id,
            title=message("Objective without a measure"),
            sentence=message(
                "No measure tells how far “{objective}” is.", objective=looked_at.name(objective.id)
            ),
            field="measure",
        )


UNMEASURED_OBJECTIVE = Rule(
    id="unmeasured-objective",
    group="care",
    severity="low",
    icon="flag",
    name=message("Objective without a measure"),
    asks=message("An objective of the journey that names no measure."),
    reason=message("What is not counted can’t be seen to move, whatever is done for it."),
    source="Article 002, two or three measurable outcomes; article 004, measures aligned with goals",
    advice=message("Choose the measure that tells; if there is none yet, add it where it is counted."),
    looks=(Each(Objective, _run),),
    together=together(forms("{count} objective names no measure.", "{count} objectives name no measure.")),
)
