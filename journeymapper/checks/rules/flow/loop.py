"""Loop: a way that leads round to where it began."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Flow
from journeymapper.checks.rule import Rule
from journeymapper.checks.ways import Part
from journeymapper.messages import Message, message, plural
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.links import Connection

Cards = tuple[str, ...]
"""Cards that lead round to each other, in order of their ids; one that leads to itself stands alone."""
Round = tuple[Cards, bool]
"""The cards, and whether people come out of the round again, or it may end in it."""


def _find(part: Part) -> Iterator[Round]:
    """Rounds of people in which no connection is deliberate: one that is says that going round is meant."""
    for cards in part.rounds:
        if any(part.spots[card].touchpoint for card in cards):
            yield tuple(sorted(cards)), _ends(part, cards)
    for card in part.to_themselves:
        if (card, card) not in part.meant:
            yield (card,), True


def _ends(part: Part, cards: frozenset[str]) -> bool:
    spots = part.spots
    return any(
        spots[card].ending in ("won", "lost") or spots[card].opens or not cards.issuperset(part.after[card])
        for card in cards
    )


def _tell(rule: Rule, looked_at: CheckedMap, rounds: Sequence[Round]) -> Iterator[Finding]:
    for cards, ends in rounds:
        if len(cards) == 1:
            yield _to_itself(rule, looked_at, cards[0])
        else:
            yield _round(rule, looked_at, cards, ends=ends)


def _to_itself(rule: Rule, looked_at: CheckedMap, card: str) -> Finding:
    connections = looked_at.project.many(Connection, looked_at.project.index.leading_on(card))
    way = next(one for one in connections if one.target == card and one.connection_kind == "flow")
    return rule.finding(
        card,
        way.id,
        of=way.id,
        title=message("Loop"),
        sentence=message("“{card}” leads to itself.", card=looked_at.name(card)),
        mark=Pin(card),
        fix=Fix("take away", message("Take the connection away"), (way.id,)),
    )


def _round(rule: Rule, looked_at: CheckedMap, cards: Cards, *, ends: bool) -> Finding:
    """The finding; nobody means people to go round for ever, and so there a person has to lead them out."""
    ordered = sorted(cards, key=looked_at.place)
    back = tuple(_ways_back(looked_at, ordered))
    label = plural("Mark the way back as deliberate", "Mark {count} ways back as deliberate", len(back))
    return rule.finding(
        *ordered,
        of=cards[0],
        title=message("Loop"),
        sentence=_sentence(looked_at, ordered),
        mark=Pin(ordered[0]),
        fix=Fix("mark as deliberate", label, back) if ends else None,
    )


def _ways_back(looked_at: CheckedMap, ordered: Sequence[str]) -> Iterator[str]:
    """The connections of a round that lead against reading order: without them nothing goes round."""
    number = {card: place for place, card in enumerate(ordered)}
    for card, place in number.items():
        for way in looked_at.ways_on(card):
            if not way.deliberate and number.get(way.target, place) < place:
                yield way.id


def _sentence(looked_at: CheckedMap, cards: Sequence[str]) -> Message:
    first, second = looked_at.name(cards[0]), looked_at.name(cards[1])
    if len(cards) == 2:
        return message(
            "“{first}” and “{second}” lead to each other, round and round.", first=first, second=second
        )
    return plural(
        "“{first}”, “{second}” and {count} more lead to each other, round and round.",
        "“{first}”, “{second}” and {count} more lead to each other, round and round.",
        len(cards) - 2,
        first=first,
        second=second,
    )


LOOP = Rule(
    id="loop",
    group="flow",
    severity="low",
    icon="redo",
    name=message("Loop"),
    asks=message(
        "Cards that lead round to each other, or one to itself, by ways that nobody marked as deliberate."
    ),
    reason=message("Whoever goes round does again what they thought was done."),
    source="Article 002, detours; strongly connected components after Tarjan (1972)",
    advice=message(
        "Mark the way back as deliberate where people are meant to return, else lead it on; "
        "where no way leads out, only you know where one should lead."
    ),
    looks=(Flow(_find, _tell),),
)
