"""Trap: from here nobody gets to a good exit."""

from collections.abc import Iterable, Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Flow
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.near import first_of
from journeymapper.checks.walks import hanging_together, reached
from journeymapper.checks.ways import Part
from journeymapper.messages import message, plural
from journeymapper.model.findings import Finding, Pin

Trapped = tuple[tuple[str, ...], bool]
"""Touchpoints that hang together and lead to no good exit, and whether their part has an entry."""


def _find(part: Part) -> Iterator[Trapped]:
    """Groups from which all is lost as declared. Of others a dead end or a loop says why nobody gets on.

    Work that ends somewhere out of sight catches nobody.
    """
    spots, after, before = part.spots, part.after, part.before
    good = [card for card, spot in spots.items() if spot.ending == "won" or spot.opens]
    cards = after.keys() - reached(before, good)
    if cards:
        cards -= reached(before, _told(part, cards))
    for group in hanging_together(cards, after, before):
        caught = tuple(
            sorted(card for card in group if spots[card].touchpoint and spots[card].ending != "lost")
        )
        if caught:
            yield caught, part.has_entry


def _told(part: Part, cards: Iterable[str]) -> Iterator[str]:
    """Those of the cards that are a dead end, or in a loop that leads nowhere else."""
    for card in cards:
        spot = part.spots[card]
        if not part.after[card] and spot.touchpoint and spot.ending != "lost":
            yield card
    for round_ in part.rounds:
        if all(round_.issuperset(part.after[card]) for card in round_):
            yield from round_


def _tell(rule: Rule, looked_at: CheckedMap, groups: Sequence[Trapped]) -> Iterator[Finding]:
    """Where no good exit is declared, nobody can be kept from it; of an island, `island` speaks."""
    facts = looked_at.facts
    if not facts.has_won_exit:
        return
    for cards, has_entry in groups:
        if has_entry or not facts.has_entry:
            first = first_of(looked_at, cards)
            yield rule.finding(
                first,
                *(card for card in cards if card != first),
                of=cards[0],
                title=message("Trap"),
                sentence=plural(
                    "From “{card}” no way leads to a good exit.",
                    "From {count} touchpoints, “{card}” first, no way leads to a good exit.",
                    len(cards),
                    card=looked_at.name(first),
                ),
                mark=Pin(first),
                field="ending",
            )


TRAP = Rule(
    id="trap",
    group="flow",
    severity="medium",
    icon="lock",
    name=message("Trap"),
    asks=message("Touchpoints from which no way leads to a good exit, although the map declares one."),
    reason=message("Whoever comes here is lost for certain: no way leads back to where it goes well."),
    source="Article 002, where people advance, stall or drop; ours: a good exit can't be reached",
    advice=message(
        "Draw a way back to where it goes well, or declare that it is lost here; "
        "what could win people back only you know."
    ),
    looks=(Flow(_find, _tell),),
)
