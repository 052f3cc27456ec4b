"""Backward: a way that leads back to an earlier stage."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import FlowEach
from journeymapper.checks.rule import Rule
from journeymapper.checks.ways import Part
from journeymapper.messages import message, plural
from journeymapper.model.cards import Card
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.links import Connection

Way = tuple[str, str]
"""Source and target."""


def _find(part: Part) -> list[Way]:
    """Ways of people that nobody meant so and that are in no loop, which is told as such."""
    spots = part.spots
    ways = [
        (source, target)
        for source, targets in part.after.items()
        for target in targets
        if spots[source].touchpoint or spots[target].touchpoint
    ]
    if part.meant:
        ways = [way for way in ways if way not in part.meant]
    if part.rounds:
        home = {card: round_ for round_ in part.rounds for card in round_}
        ways = [(source, target) for source, target in ways if target not in home.get(source, ())]
    return ways


def _tell(rule: Rule, looked_at: CheckedMap, way: Way) -> Iterator[Finding]:
    source, target = (looked_at.project.get(Card, end) for end in way)
    here, earlier = looked_at.stage_of(source), looked_at.stage_of(target)
    number = looked_at.stage_number
    if here and earlier and number[earlier.id] < number[here.id]:
        ways_on = looked_at.ways_on(source.id)
        back = next(one for one in ways_on if one.target == target.id and not one.deliberate)
        yield _back(rule, looked_at, back, earlier.name)


def _back(rule: Rule, looked_at: CheckedMap, way: Connection, stage: str) -> Finding:
    return rule.finding(
        way.source,
        way.target,
        way.id,
        of=way.id,
        title=message("Back to {stage}", stage=stage),
        sentence=message(
            "“{source}” leads back to “{target}” in {stage}.",
            source=looked_at.name(way.source),
            target=looked_at.name(way.target),
            stage=stage,
        ),
        mark=Pin(way.source),
        fix=Fix(
            "mark as deliberate",
            plural("Mark the way back as deliberate", "Mark {count} ways back as deliberate", 1),
            (way.id,),
        ),
    )


BACKWARD = Rule(
    id="backward",
    group="flow",
    severity="low",
    icon="left",
    name=message("Step back"),
    asks=message("A way that leads back to an earlier stage, and that nobody marked as deliberate."),
    reason=message("Whoever is sent back does again what they thought was done."),
    source="Article 002, chronological order and detours",
    advice=message("Lead it on instead, or mark it as deliberate where people are meant to return."),
    looks=(FlowEach(_find, _tell),),
)
