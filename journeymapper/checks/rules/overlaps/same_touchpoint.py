"""Same touchpoint: one that stands on the map twice."""

from collections.abc import Hashable, Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.likeness import normalised
from journeymapper.checks.looks import Alike, Repeating
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.overlaps.merging import merge_into
from journeymapper.messages import Message, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Frame


def _identity(card: Touchpoint) -> str:
    """The title with the channel, or with what it is in the library; without either nothing is known."""
    where = card.channel or card.library
    title = normalised(card.title) if where else ""
    return f"{title} {where}" if title else ""


def _message(card: Touchpoint) -> str:
    return card.message


def _may_be_one(first: Hashable, second: Hashable) -> bool:
    """Whether two messages may be of one touchpoint: they differ only where one is not written yet."""
    return not first or not second or first == second


def _tell(rule: Rule, looked_at: CheckedMap, first: Touchpoint, repeating: Repeating) -> Iterator[Finding]:
    cards = (first.id, *(card.id for card, _ in repeating))
    yield rule.finding(
        *cards,
        of="+".join(sorted(cards)),
        title=message("Twice in {stage}", stage=looked_at.stage_name(first)),
        sentence=_sentence(looked_at, cards),
        mark=Frame(cards, 1.0),
        fix=merge_into(first, [card for card, _ in repeating]),
    )


def _sentence(looked_at: CheckedMap, cards: Sequence[str]) -> Message:
    name = looked_at.name(cards[0])
    if len(cards) == 2:
        return message("“{card}” stands on the map twice.", card=name)
    return message("“{card}” stands on the map {count} times.", card=name, count=len(cards))


SAME_TOUCHPOINT = Rule(
    id="same-touchpoint",
    group="overlap",
    severity="low",
    icon="dup",
    name=message("Same touchpoint"),
    asks=message("A touchpoint that stands twice in the same or in neighbouring stages."),
    reason=message("What stands twice is counted twice, and mended only where somebody looks."),
    source="Article 004, overlap; article 002, one record for each touchpoint",
    advice=message(
        "Merge them; where people do come back to it, let it reach over the steps or say what differs."
    ),
    looks=(Alike(_identity, 1.0, _tell, _message, _may_be_one),),
    yields_to=frozenset({"same-message", "mixed-signals"}),
)
