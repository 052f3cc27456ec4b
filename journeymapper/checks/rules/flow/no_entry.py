"""No entry: ways are drawn, and nobody says where people come in."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.messages import message, plural
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Where no entry is declared, the touchpoints of the first used step at which ways begin should be."""
    facts = looked_at.facts
    if not facts.flows or facts.has_entry or not facts.used_steps:
        return
    first = looked_at.cards_in(facts.used_steps[0])
    beginning = [card for card in first if _begins(looked_at, card)]
    yield _at(rule, looked_at, beginning) if beginning else _somewhere(rule, looked_at)


def _begins(looked_at: CheckedMap, card: Card) -> bool:
    free = isinstance(card, Touchpoint) and not card.ending
    return free and bool(looked_at.ways_on(card.id)) and not looked_at.ways_in(card.id)


def _at(rule: Rule, looked_at: CheckedMap, cards: Sequence[Card]) -> Finding:
    ids = tuple(card.id for card in cards)
    return rule.finding(
        *ids,
        of=looked_at.map.id,
        title=message("No entry"),
        sentence=plural(
            "Ways begin at “{card}”, which is not declared as an entry.",
            "Ways begin at {count} touchpoints, “{card}” first; none is declared as an entry.",
            len(ids),
            card=looked_at.name(ids[0]),
        ),
        mark=Pin(ids[0]),
        fix=Fix(
            "declare",
            plural("Declare as an entry", "Declare {count} as entries", len(ids)),
            ("entry", *ids),
        ),
    )


def _somewhere(rule: Rule, looked_at: CheckedMap) -> Finding:
    stage = looked_at.used_stages[0]
    return rule.finding(
        stage.id,
        of=looked_at.map.id,
        title=message("No entry"),
        sentence=message(
            "Ways are drawn, but none begins in “{stage}”, and no touchpoint is declared as an entry.",
            stage=stage.name,
        ),
        mark=Pin(stage.id),
    )


NO_ENTRY = Rule(
    id="no-entry",
    group="flow",
    severity="low",
    icon="walk",
    name=message("No entry"),
    asks=message("A map with ways on which no touchpoint is declared as an entry."),
    reason=message("Only from where people come in can be said what they reach and what they never see."),
    source="Ours: without declared ends neither “unreachable” nor “dead end” means anything",
    advice=message("Declare where people come in; only you know where the ways that are drawn begin."),
    looks=(Whole(_run),),
)
