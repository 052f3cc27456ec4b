"""Weak point: everybody has to pass it, and it is hard or feels bad."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Flow
from journeymapper.checks.rule import Rule, Together
from journeymapper.checks.rules.weakness import feels_bad, is_hard
from journeymapper.checks.walks import passed_by_all, reached
from journeymapper.checks.ways import Part
from journeymapper.messages import message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin

Passed = tuple[str, ...]
"""The cards of a part that every way from an entry to a good exit passes, without these themselves."""


def _find(part: Part) -> Iterator[Passed]:
    """What all pass where there is any choice. On a single line all pass everything, which says nothing."""
    entries = {card for card, spot in part.spots.items() if spot.ending == "entry"}
    exits = {card for card, spot in part.spots.items() if spot.ending == "won"}
    passed = passed_by_all(part.after, entries, exits)
    if entries and exits:
        on_the_way = reached(part.after, entries) & reached(part.before, exits)
        narrow = len(on_the_way) > len(passed)
        yield tuple(card for card in passed if narrow and card not in entries and card not in exits)


def _tell(rule: Rule, looked_at: CheckedMap, parts: Sequence[Passed]) -> Iterator[Finding]:
    """Where several parts lead from an entry to a good exit, nothing is passed by everybody."""
    if len(parts) == 1:
        for card in looked_at.project.many(Touchpoint, parts[0]):
            if is_hard(card) or feels_bad(looked_at, card):
                yield _weak(rule, looked_at, card)


def _weak(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Finding:
    name = looked_at.name(card.id)
    hard = message(
        "Every way to a good exit passes “{card}”, where friction is {friction} of 5.",
        card=name,
        friction=card.friction or 0,
    )
    bad = message("Every way to a good exit passes “{card}”, which feels bad.", card=name)
    return rule.finding(
        card.id,
        of=card.id,
        title=message("Weak point"),
        sentence=hard if is_hard(card) else bad,
        mark=Pin(card.id),
        field="friction",
    )


def _together(rule: Rule, looked_at: CheckedMap, findings: Sequence[Finding]) -> Finding:
    cards = sorted((finding.subjects[0] for finding in findings), key=looked_at.place)
    return rule.finding(
        *cards,
        of=looked_at.map.id,
        title=message("Weak points"),
        sentence=plural(
            "Every way to a good exit passes “{card}”, which is hard or feels bad.",
            "Every way to a good exit passes {count} touchpoints that are hard or feel bad, “{card}” first.",
            len(cards),
            card=looked_at.name(cards[0]),
        ),
        field="friction",
    )


WEAK_POINT = Rule(
    id="weak-point",
    group="flow",
    severity="medium",
    icon="bolt",
    name=message("Weak point"),
    asks=message(
        "A touchpoint that every way passes, although ways part elsewhere, and that is hard or feels bad."
    ),
    reason=message("What all have to pass costs most where it is weak: nobody has a way round it."),
    source="Article 001, the worst touchpoint can lose the customer; dominators of the flow: ours",
    advice=message("Make it easier, or draw a way round it; which of the two is possible only you know."),
    looks=(Flow(_find, _tell),),
    together=Together(_together),
    yields_to=frozenset({"friction-at-moment-of-truth"}),
)
