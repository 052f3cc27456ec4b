"""Gap: a stage where nobody meets the customer, or a wait in which nobody says a word."""

from collections.abc import Iterator

from journeymapper.checks.graph import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.durations import in_words, longest_days
from journeymapper.model.findings import Finding, Fix, Ghost, Mark, Pin
from journeymapper.model.links import Connection
from journeymapper.model.structure import Stage

ACCEPTED_DAYS = 3.0
"""The longest silence that a journey accepts which does not say so itself."""


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    yield from _empty_stages(rule, looked_at)
    yield from _silences(rule, looked_at)


def _empty_stages(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Stages without a frontstage touchpoint. A map without any is not begun yet, and is left in peace."""
    if not looked_at.touchpoints:
        return
    met = _stages_with_touchpoints(looked_at)
    for stage in looked_at.stages:
        if stage.id not in met:
            mark, fix = _in_stage(looked_at, stage)
            yield rule.finding(
                stage.id,
                of=stage.id,
                title=message("Gap in {stage}", stage=stage.name),
                sentence=message("No touchpoint meets the customer in “{stage}”.", stage=stage.name),
                mark=mark,
                fix=fix,
            )


def _stages_with_touchpoints(looked_at: CheckedMap) -> set[str]:
    """Every stage in which a touchpoint stands; one that spans steps stands in all of them."""
    steps = looked_at.project.index.steps_of_map(looked_at.map.id)
    column = {step: number for number, step in enumerate(steps)}
    stages: set[str] = set()
    for card in looked_at.touchpoints:
        first = column[card.step or ""]
        last = max(first, column.get(card.until or "", first))
        stages.update(looked_at.stage_of_step[step].id for step in steps[first : last + 1])
    return stages


def _in_stage(looked_at: CheckedMap, stage: Stage) -> tuple[Mark, Fix | None]:
    """A ghost at the head of the stage; a pin where the map has no step or lane to put one in."""
    steps = looked_at.project.index.steps(stage.id)
    lanes = looked_at.touchpoint_lanes
    if not steps or not lanes:
        return Pin(stage.id), None
    action = message("Add a touchpoint")
    ghost = Ghost(steps[0], lanes[0].id, 0, message("Nobody meets the customer"), action)
    return ghost, Fix("add touchpoint", action, (steps[0], lanes[0].id, "0"))


def _silences(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Flow connections that make the customer wait longer than the journey accepts, unless meant so."""
    accepted = longest_days(looked_at.journey.longest_silence)
    for connection in looked_at.flow_connections:
        days = longest_days(connection.wait)
        if connection.wait is None or days is None or connection.deliberate:
            continue
        if days > (ACCEPTED_DAYS if accepted is None else accepted):
            yield _silence(
                rule, looked_at, connection, in_words(connection.wait, looked_at.project.info.language)
            )


def _silence(rule: Rule, looked_at: CheckedMap, connection: Connection, wait: Message) -> Finding:
    target = looked_at.project.get(Card, connection.target)
    stage = looked_at.stage_of(target)
    mark, fix = _before(looked_at, target, connection, wait)
    return rule.finding(
        target.id,
        connection.source,
        connection.id,
        of=connection.id,
        title=message("Gap in {stage}", stage=stage.name if stage else ""),
        sentence=message(
            "No touchpoint for {wait} between “{source}” and “{target}”.",
            wait=wait,
            source=looked_at.name(connection.source),
            target=looked_at.name(target.id),
        ),
        mark=mark,
        fix=fix,
    )


def _before(
    looked_at: CheckedMap, target: Card, connection: Connection, wait: Message
) -> tuple[Mark, Fix | None]:
    """A ghost above the card that is waited for, or in the first touchpoint lane if that is no touchpoint."""
    lanes = [lane.id for lane in looked_at.touchpoint_lanes]
    if target.step is None or not lanes:
        return Pin(target.id), None
    lane = target.lane if target.lane in lanes else lanes[0]
    position = looked_at.places[target.id][2] if lane == target.lane else 0
    action = message("Add a message")
    title = message("No word for {wait}", wait=wait)
    ghost = Ghost(target.step, lane, position, title, action, (connection.source, connection.target))
    return ghost, Fix("add touchpoint", action, (target.step, lane, str(position), connection.id))


GAP = Rule(
    id="gap",
    group="gap",
    severity="high",
    icon="gap",
    name=message("Gap"),
    reason=message(
        "Where a touchpoint is missing, customers are left unsupported or confused: they ask, or they leave."
    ),
    source="Article 004, “gap analysis”; the default of 3 days is ours",
    run=_run,
)
