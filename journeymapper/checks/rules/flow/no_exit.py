"""No exit: ways are drawn, and nobody says where the journey ends."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.messages import message, plural
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Where no exit is declared, the touchpoints of the last used step at which ways end should be."""
    facts = looked_at.facts
    if not facts.flows or facts.has_won_exit or facts.has_lost_exit or not facts.used_steps:
        return
    last = looked_at.cards_in(facts.used_steps[-1])
    ending = [card for card in last if _ends(looked_at, card)]
    yield _at(rule, looked_at, ending) if ending else _somewhere(rule, looked_at)


def _ends(looked_at: CheckedMap, card: Card) -> bool:
    free = isinstance(card, Touchpoint) and not card.ending and card.opens is None
    return free and bool(looked_at.ways_in(card.id)) and not looked_at.ways_on(card.id)


def _at(rule: Rule, looked_at: CheckedMap, cards: Sequence[Card]) -> Finding:
    ids = tuple(card.id for card in cards)
    return rule.finding(
        *ids,
        of=looked_at.map.id,
        title=message("No exit"),
        sentence=plural(
            "Ways end at “{card}”, which is not declared as an exit.",
            "Ways end at {count} touchpoints, “{card}” first; none is declared as an exit.",
            len(ids),
            card=looked_at.name(ids[0]),
        ),
        mark=Pin(ids[0]),
        fix=Fix(
            "declare",
            plural("Declare as a good exit", "Declare {count} as good exits", len(ids)),
            ("won", *ids),
        ),
    )


def _somewhere(rule: Rule, looked_at: CheckedMap) -> Finding:
    stage = looked_at.used_stages[-1]
    return rule.finding(
        stage.id,
        of=looked_at.map.id,
        title=message("No exit"),
        sentence=message(
            "Ways are drawn, but none ends in “{stage}”, and no touchpoint is declared as an exit.",
            stage=stage.name,
        ),
        mark=Pin(stage.id),
    )


NO_EXIT = Rule(
    id="no-exit",
    group="flow",
    severity="low",
    icon="flag",
    name=message("No exit"),
    asks=message("A map with ways on which no touchpoint is declared as an exit, good or lost."),
    reason=message("Without an end that is meant, an end that is not can't be told from it."),
    source="Ours: without declared ends neither “unreachable” nor “dead end” means anything",
    advice=message(
        "Declare where the journey ends well, and where it is lost; only you know what you meant."
    ),
    looks=(Whole(_run),),
)
