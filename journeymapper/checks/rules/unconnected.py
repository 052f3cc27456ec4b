"""Unconnected: touchpoints that no drawn way reaches or leaves."""

from collections.abc import Iterator

from journeymapper.checks.graph import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message, plural
from journeymapper.model.findings import Finding, Fix, Pin


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """At most one finding a map: such touchpoints are read as following the columns, so each is no fault.

    Where all touchpoints stand in one column there is no order to connect them in, and so nothing to find.
    """
    loose = [card.id for card in looked_at.touchpoints if looked_at.flow.degree(card.id) == 0]
    if loose and len({card.step for card in looked_at.touchpoints}) > 1:
        yield rule.finding(
            *loose,
            of=looked_at.map.id,
            title=message("Not connected"),
            sentence=_sentence(looked_at, loose),
            mark=Pin(loose[0]),
            fix=Fix("connect in order", message("Connect in order"), (looked_at.map.id,)),
        )


def _sentence(looked_at: CheckedMap, loose: list[str]) -> Message:
    return plural(
        "No way leads to or from “{card}”; it is read in column order.",
        "No way leads to or from {count} touchpoints, “{card}” first; they are read in column order.",
        len(loose),
        card=looked_at.name(loose[0]),
    )


UNCONNECTED = Rule(
    id="unconnected",
    group="flow",
    severity="low",
    icon="route",
    name=message("Not connected"),
    reason=message("Only what is connected shows where people go on, wait or stop."),
    source="Ours: dead ends and waits can be seen on drawn ways alone",
    run=_run,
)
