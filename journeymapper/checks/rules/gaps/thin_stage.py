"""Thin stage: a single touchpoint where the others have many."""

from collections.abc import Iterator
from statistics import median_low

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.gaps.spanning import stages_spanned
from journeymapper.messages import message
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.structure import Stage

MANY = 4
"""So many touchpoints, in the middle of the other stages, make a single one little."""
FEWEST_OTHERS = 2
"""So many other stages are needed to compare with."""


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Stages in which one touchpoint begins and none reaches into, while the other used stages have many.

    Many is a lower median of at least four, so that most of them do have so many. An empty stage is told as
    such.
    """
    counts = {stage.id: _count(looked_at, stage) for stage in looked_at.used_stages}
    if len(counts) <= FEWEST_OTHERS:
        return
    reached = {stage for stages in stages_spanned(looked_at) for stage in stages[1:]}
    for stage in looked_at.used_stages:
        usual = median_low(count for id_, count in counts.items() if id_ != stage.id)
        if counts[stage.id] == 1 and usual >= MANY and stage.id not in reached:
            yield _thin(rule, looked_at, stage)


def _count(looked_at: CheckedMap, stage: Stage) -> int:
    steps = looked_at.project.index.steps(stage.id)
    return sum(looked_at.counts.get(("touchpoint", step), 0) for step in steps)


def _thin(rule: Rule, looked_at: CheckedMap, stage: Stage) -> Finding:
    (only,) = looked_at.touchpoints_in(stage)
    step, lane = only.step or "", only.lane or ""
    below = looked_at.project.index.cell(step, lane).index(only.id) + 1
    return rule.finding(
        stage.id,
        only.id,
        of=stage.id,
        title=message("Thin stage"),
        sentence=message(
            "Only “{card}” meets the customer in “{stage}”; most other stages have {count} or more.",
            card=looked_at.name(only.id),
            stage=stage.name,
            count=MANY,
        ),
        mark=Pin(stage.id),
        fix=Fix("add touchpoint", message("Add a touchpoint"), (step, lane, str(below))),
    )


THIN_STAGE = Rule(
    id="thin-stage",
    group="gap",
    severity="low",
    icon="stage",
    name=message("Thin stage"),
    asks=message("A stage with a single touchpoint, where the others have many."),
    reason=message("Where a journey is thin, one touchpoint that fails leaves nothing else to go by."),
    source="Article 002, add a low-effort touchpoint to a thin stretch; one against a median of four is ours",
    advice=message("Add a touchpoint that takes little effort, or accept that the stage needs no more."),
    looks=(Whole(_run),),
)
