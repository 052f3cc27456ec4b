"""Empty stage: nobody meets the customer there."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.gaps.spanning import stages_spanned
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.findings import Finding, Fix, Ghost, Mark, Pin
from journeymapper.model.structure import Stage


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Stages in which no touchpoint begins and into which none reaches.

    Whoever fills a template from the left knows that the stages to come are empty: they count once half of
    all are met.
    """
    met = {stage.id for stage in looked_at.used_stages}.union(*stages_spanned(looked_at))
    places = [place for place, stage in enumerate(looked_at.stages) if stage.id in met]
    if not places:
        return
    is_well_begun = 2 * len(places) >= len(looked_at.stages)
    for place, stage in enumerate(looked_at.stages):
        if stage.id not in met and (is_well_begun or place < places[-1]):
            mark, fix = _in_stage(looked_at, stage)
            yield rule.finding(
                stage.id,
                of=stage.id,
                title=message("Gap in {stage}", stage=stage.name),
                sentence=message("No touchpoint meets the customer in “{stage}”.", stage=stage.name),
                mark=mark,
                fix=fix,
            )


def _in_stage(looked_at: CheckedMap, stage: Stage) -> tuple[Mark, Fix | None]:
    """A ghost at the head of the stage; a pin where the map has no step or lane to put one in."""
    steps = looked_at.project.index.steps(stage.id)
    lanes = looked_at.lanes_of("touchpoints")
    if not steps or not lanes:
        return Pin(stage.id), None
    action = message("Add a touchpoint")
    ghost = Ghost(steps[0], lanes[0].id, 0, message("Nobody meets the customer"), action)
    return ghost, Fix("add touchpoint", action, (steps[0], lanes[0].id, "0"))


EMPTY_STAGE = Rule(
    id="empty-stage",
    group="gap",
    severity="high",
    icon="gap",
    name=message("Empty stage"),
    asks=message("A stage in which no touchpoint meets the customer."),
    reason=message("Where a touchpoint is missing, customers are left unsupported or confused."),
    source="Article 004, gap analysis; silent of stages to come until half are used: ours",
    advice=message("Add a touchpoint, or take the stage out if nothing happens in it."),
    looks=(Whole(_run),),
    together=together(
        forms(
            "No touchpoint meets the customer in {count} stage.",
            "No touchpoint meets the customer in {count} stages.",
        )
    ),
)
