"""Island: a part of the flow into which nobody comes."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Flow
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.near import connect_from, first_of
from journeymapper.checks.ways import Part
from journeymapper.messages import message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin

Island = tuple[tuple[str, ...], int]
"""The cards at which its ways begin, in order of their ids, and how many cards it has."""


def _find(part: Part) -> Iterator[Island]:
    """Parts without an entry in which people meet something: work that leads to work alone is no island."""
    if not part.has_entry and len(part.after) > 1 and part.has_touchpoint:
        beginning = tuple(sorted(card for card, sources in part.before.items() if not sources))
        yield beginning or (min(part.after),), len(part.after)


def _tell(rule: Rule, looked_at: CheckedMap, islands: Sequence[Island]) -> Iterator[Finding]:
    """Where no part has an entry, `no-entry` says so once."""
    for beginning, size in islands if looked_at.facts.has_entry else ():
        first = first_of(looked_at, beginning)
        yield rule.finding(
            first,
            *(card for card in beginning if card != first),
            of=beginning[0],
            title=message("Island"),
            sentence=plural(
                "“{card}” and {count} more card hang together, and no way leads there from an entry.",
                "“{card}” and {count} more cards hang together, and no way leads there from an entry.",
                size - 1,
                card=looked_at.name(first),
            ),
            mark=Pin(first),
            fix=_fix(looked_at, beginning),
            field="ending",
        )


def _fix(looked_at: CheckedMap, beginning: Sequence[str]) -> Fix | None:
    """Where ways begin at one touchpoint only: in the first step it is an entry, later it is led to."""
    card = looked_at.project.records[beginning[0]]
    if len(beginning) > 1 or not isinstance(card, Touchpoint) or card.ending or looked_at.ways_in(card.id):
        return None
    if card.step == looked_at.facts.used_steps[0]:
        return Fix(
            "declare", plural("Declare as an entry", "Declare {count} as entries", 1), ("entry", card.id)
        )
    fix = connect_from(looked_at, card)
    return fix if fix is not None and _leads_from_an_entry(looked_at, fix.arguments[0]) else None


def _leads_from_an_entry(looked_at: CheckedMap, card: str) -> bool:
    return any(part.has_entry and card in part.after for part in looked_at.ways.parts)


ISLAND = Rule(
    id="island",
    group="flow",
    severity="medium",
    icon="fit",
    name=message("Island"),
    asks=message("Two or more cards that hang together, with no entry among them, while others have one."),
    reason=message("However good it is there, nobody gets there."),
    source="Article 003, each touchpoint feeds the next; ours: a component without an entry",
    advice=message(
        "Connect it with the rest, or declare where people come in; only you know how they get there."
    ),
    looks=(Flow(_find, _tell),),
)
