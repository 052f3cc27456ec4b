"""Skipped stage: ways lead past it, and none leads into it."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.near import connect_from
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.structure import Stage


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Of a stage whose cards hang together apart from the rest, `island` speaks."""
    for stage in looked_at.project.many(Stage, looked_at.facts.skipped):
        cards = looked_at.touchpoints_in(stage)
        if not _is_island(looked_at, cards):
            yield rule.finding(
                stage.id,
                *(card.id for card in cards),
                of=stage.id,
                title=message("{stage} is skipped", stage=stage.name),
                sentence=message("Ways lead past “{stage}”, and none leads into it.", stage=stage.name),
                mark=Pin(stage.id),
                fix=_fix(looked_at, cards),
            )


def _is_island(looked_at: CheckedMap, cards: Sequence[Touchpoint]) -> bool:
    apart = [part for part in looked_at.ways.parts if not part.has_entry] if looked_at.facts.has_entry else []
    return any(card.id in part.after for part in apart for card in cards)


def _fix(looked_at: CheckedMap, cards: Sequence[Touchpoint]) -> Fix | None:
    """Loose cards are connected in order; one that leads on is led to, where it is clear from where."""
    if not any(looked_at.ways_on(card.id) or looked_at.ways_in(card.id) for card in cards):
        return Fix("connect in order", message("Connect in order"), (looked_at.map.id,))
    return connect_from(looked_at, cards[0]) if len(cards) == 1 else None


SKIPPED_STAGE = Rule(
    id="skipped-stage",
    group="flow",
    severity="medium",
    icon="stage",
    name=message("Skipped stage"),
    asks=message("A stage with touchpoints that ways lead past and none leads into."),
    reason=message("What is done in this stage meets nobody: everybody goes past it."),
    source="Article 002, stages in the order in which people go through them; ours: what jumps over them",
    advice=message(
        "Lead people into it, or mark the ways past it as deliberate; where they enter only you know."
    ),
    looks=(Whole(_run),),
)
