"""Required lane: a lane that every stage needs has nothing in one of them."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.gaps.spanning import spans
from journeymapper.checks.rules.together import together
from journeymapper.messages import Message, forms, message
from journeymapper.model.cards import Feeling
from journeymapper.model.findings import Finding, Fix, Ghost, Mark, Pin
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.structure import Lane, LaneKind, Stage

_ADD: dict[LaneKind, Message] = {
    "touchpoints": message("Add a touchpoint"),
    "frontstage": message("Add an activity"),
    "backstage": message("Add an activity"),
    "systems": message("Add an activity"),
    "pictures": message("Add a picture"),
    "opportunities": message("Add an opportunity"),
}
"""What a card of a lane is called where one is added; in all other lanes it is a note."""


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Required lanes without a card or a feeling in a stage where a touchpoint begins.

    Of other stages it is told that they are empty. A lane counts once it is filled in most of those stages,
    or once most of the required lanes are: before that the map is only begun. Lanes of measures show what is
    measured elsewhere and hold nothing.
    """
    required = [lane for lane in looked_at.lanes if lane.required and lane.lane_kind != "measures"]
    most = len(looked_at.used_stages) / 2
    empty = [(lane, _empty_stages(looked_at, lane)) for lane in required]
    filled = sum(len(stages) < most for _, stages in empty)
    for lane, stages in empty:
        if len(stages) < most or filled > len(required) / 2:
            yield from (_empty(rule, looked_at, lane, stage) for stage in stages)


def _empty_stages(looked_at: CheckedMap, lane: Lane) -> list[Stage]:
    """The used stages in which nothing stands in a lane."""
    reached, steps = _reached(looked_at, lane), looked_at.project.index.steps
    return [stage for stage in looked_at.used_stages if reached.isdisjoint(steps(stage.id))]


def _reached(looked_at: CheckedMap, lane: Lane) -> set[str]:
    """The steps in which something stands in a lane, or over which a card of it reaches."""
    index = looked_at.project.index
    if lane.lane_kind == "emotion":
        return {feeling.step for feeling in looked_at.project.many(Feeling, index.feelings(lane.id))}
    reached = {step for step in looked_at.steps if index.cell(step, lane.id)}
    for card, steps in spans(looked_at):
        if card.lane == lane.id:
            reached.update(steps)
    return reached


def _empty(rule: Rule, looked_at: CheckedMap, lane: Lane, stage: Stage) -> Finding:
    mark, fix = _in_cell(looked_at, lane, stage)
    name = looked_at.name(lane.id)
    return rule.finding(
        stage.id,
        lane.id,
        of=f"{lane.id}+{stage.id}",
        title=message("Nothing in {lane}", lane=name),
        sentence=message("“{stage}” has nothing in “{lane}”.", lane=name, stage=stage.name),
        mark=mark,
        fix=fix,
    )


def _in_cell(looked_at: CheckedMap, lane: Lane, stage: Stage) -> tuple[Mark, Fix | None]:
    """A ghost where the card belongs; a pin where a feeling does, since nobody else can say how it felt."""
    steps = looked_at.project.index.steps(stage.id)
    if not steps or lane.lane_kind not in CARD_OF_LANE:
        return Pin(stage.id), None
    action = _ADD.get(lane.lane_kind, message("Add a note"))
    ghost = Ghost(steps[0], lane.id, 0, message("Nothing here yet"), action)
    return ghost, Fix("add card", action, (steps[0], lane.id))


REQUIRED_LANE = Rule(
    id="required-lane",
    group="gap",
    severity="medium",
    icon="checklist",
    name=message("Required lane empty"),
    asks=message("A lane that is required and has nothing in a stage that is used."),
    reason=message("You said that every stage needs this; a stage without it is half understood."),
    source="Article 004, gap analysis, for every lane that a map requires; when a lane counts is ours",
    advice=message("Write what belongs there, or don’t require the lane; how it felt only people can say."),
    looks=(Whole(_run),),
    together=together(
        forms("{count} cell of a required lane is empty.", "{count} cells of required lanes are empty.")
    ),
)
