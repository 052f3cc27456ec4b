"""Unconnected: touchpoints that no drawn way reaches or leaves."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule, Together
from journeymapper.messages import message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Where all touchpoints stand in one column there is no order to connect them in.

    Of those in a stage that ways lead past `skipped-stage` speaks.
    """
    facts = looked_at.facts
    if len(facts.used_steps) < 2 or looked_at.ways_on(card.id) or looked_at.ways_in(card.id):
        return
    stage = looked_at.stage_of(card) if facts.skipped else None
    if stage is None or stage.id not in facts.skipped:
        yield _loose(rule, looked_at, [card.id], of=card.id)


def _together(rule: Rule, looked_at: CheckedMap, findings: Sequence[Finding]) -> Finding:
    loose = {finding.subjects[0] for finding in findings}
    return _loose(rule, looked_at, sorted(loose, key=looked_at.place), of=looked_at.map.id)


def _loose(rule: Rule, looked_at: CheckedMap, cards: Sequence[str], of: str) -> Finding:
    return rule.finding(
        *cards,
        of=of,
        title=message("Not connected"),
        sentence=plural(
            "“{card}” is not connected; until it is, it counts as met in the order of the columns.",
            "{count} touchpoints are not connected, “{card}” first; "
            "until they are, they count as met in the order of the columns.",
            len(cards),
            card=looked_at.name(cards[0]),
        ),
        mark=Pin(cards[0]),
        fix=Fix("connect in order", message("Connect in order"), (looked_at.map.id,)),
    )


UNCONNECTED = Rule(
    id="unconnected",
    group="flow",
    severity="low",
    icon="route",
    name=message("Not connected"),
    asks=message("Touchpoints that no way leads to or from; at most one finding a map."),
    reason=message("Only what is connected shows where people go on, wait or stop."),
    source="Ours: dead ends and waits can be seen on drawn ways alone",
    advice=message("Connect them in the order in which people meet them."),
    looks=(Each(Touchpoint, _run),),
    together=Together(_together, above=0),
)
