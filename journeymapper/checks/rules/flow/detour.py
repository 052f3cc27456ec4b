"""Detour: a way much longer than the shortest one to the same card."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Flow
from journeymapper.checks.rule import Rule
from journeymapper.checks.walks import steps_from
from journeymapper.checks.ways import Part
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Card
from journeymapper.model.findings import Finding, Pin

MUCH_LONGER = 1.0
"""The detour, actual ÷ shortest − 1, from which on a way is much longer: twice as long."""
MORE_CARDS = 3
"""So many cards more are worth a word; fewer are soon passed."""
_WIDEST = 200
"""So many cards are met at most in search of a shorter way, so that a search stays short in any map."""

Detour = tuple[str, tuple[str, ...], str, int]
"""Where the ways part, the cards of the longer one, where they meet, and the connections of the shortest."""


def _find(part: Part) -> Iterator[Detour]:
    """Ways that nobody joins, from where they part to where they meet others."""
    meeting = [(end, sources) for end, sources in part.before.items() if len(sources) > 1]
    forks = _forks(part) if meeting else frozenset()
    parting: dict[str, list[tuple[str, ...]]] = {}
    for end, sources in meeting:
        for last in sources:
            way = _unbranched(part, forks, last, end)
            if len(way) > MORE_CARDS + 1:
                parting.setdefault(way[0], []).append(way)
    for start, ways in parting.items():
        most = max(map(len, ways)) - 1 - MORE_CARDS
        steps = steps_from(part.after, start, most, _WIDEST)
        for _, *cards, end in ways:
            if steps.get(end, len(cards)) <= len(cards) + 1 - MORE_CARDS:
                yield start, tuple(cards), end, steps[end]


def _forks(part: Part) -> frozenset[str]:
    """The cards at which ways part. A branch that only ends is no other way."""
    ends = {card for card, targets in part.after.items() if not targets and len(part.before[card]) == 1}
    several = (card for card, targets in part.after.items() if len(targets) > 1)
    return frozenset(
        card for card in several if len(part.after[card]) - len(ends.intersection(part.after[card])) > 1
    )


def _unbranched(part: Part, forks: frozenset[str], last: str, end: str) -> tuple[str, ...]:
    """The cards of a way, from where it parted from others to its end; none if it never did or is meant."""
    way = [end]
    at = last
    while (at, way[-1]) not in part.meant:
        way.append(at)
        if at in forks:
            return tuple(reversed(way))
        if len(part.before[at]) != 1:
            break
        (at,) = part.before[at]
    return ()


def _tell(rule: Rule, looked_at: CheckedMap, detours: Sequence[Detour]) -> Iterator[Finding]:
    """One card a column is what a map plans: a way that takes no more is none, whatever jumps over it."""
    for start, cards, end, shortest in detours:
        columns = _column(looked_at, end) - _column(looked_at, start)
        actual, planned = len(cards) + 1, max(shortest, columns)
        if actual / planned - 1 >= MUCH_LONGER and actual - planned >= MORE_CARDS:
            way = next(one for one in looked_at.ways_on(start) if one.target == cards[0])
            yield rule.finding(
                *(way.id, *cards, start, end),
                of=cards[0],
                title=message("Detour"),
                sentence=_sentence(looked_at, start, end, len(cards), shortest - 1),
                mark=Pin(cards[0]),
                field="deliberate",
            )


def _column(looked_at: CheckedMap, card: str) -> int:
    return looked_at.column[looked_at.project.get(Card, card).step or ""]


def _sentence(looked_at: CheckedMap, start: str, end: str, longer: int, shorter: int) -> Message:
    names = {"start": looked_at.name(start), "end": looked_at.name(end)}
    if not shorter:
        return plural(
            "From “{start}” to “{end}” one way passes {count} card, another none.",
            "From “{start}” to “{end}” one way passes {count} cards, another none.",
            longer,
            **names,
        )
    return plural(
        "From “{start}” to “{end}” one way passes {count} card, another {shorter}.",
        "From “{start}” to “{end}” one way passes {count} cards, another {shorter}.",
        longer,
        shorter=shorter,
        **names,
    )


DETOUR = Rule(
    id="detour",
    group="flow",
    severity="low",
    icon="route",
    name=message("Detour"),
    asks=message(
        "A way at least twice as long as the shortest one to the same card, and longer by three cards."
    ),
    reason=message("Each card more costs people time, and some of them on the way."),
    source="Article 002, detours against the ideal map; actual ÷ shortest − 1, bounds ours",
    advice=message(
        "Shorten it, or mark its first connection as deliberate; what people need of it only you know."
    ),
    looks=(Flow(_find, _tell),),
)
