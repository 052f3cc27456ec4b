"""Overlap: touchpoints close to each other that tell the same customer nearly the same."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Alike, Repeating
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.overlaps.merging import merge_into
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Frame
from journeymapper.model.numbers import quantity

NEARLY_THE_SAME = 0.6
"""The likeness from which two messages say nearly the same.

Three trigrams in five, counted over both. "We have your order" and "We have your payment" (0.63) are above
it: a customer who gets both learns little from the second. "Your order has shipped" and "Your order was
delivered" (0.52) are below: they begin alike and tell different things.
"""


def _tell(rule: Rule, looked_at: CheckedMap, first: Touchpoint, repeating: Repeating) -> Iterator[Finding]:
    cards = (first.id, *(card.id for card, _ in repeating))
    least = min(likeness for _, likeness in repeating)
    yield rule.finding(
        *cards,
        of="+".join(sorted(cards)),
        title=message("Overlap in {stage}", stage=looked_at.stage_name(first)),
        sentence=_sentence(looked_at, cards, least),
        mark=Frame(cards, least),
        fix=merge_into(first, [card for card, _ in repeating]),
    )


def _sentence(looked_at: CheckedMap, cards: Sequence[str], likeness: float) -> Message:
    share = quantity(round(likeness * 100), "%", looked_at.project.info.language)
    first, second = looked_at.name(cards[0]), looked_at.name(cards[1])
    if len(cards) == 2:
        return message(
            "“{first}” and “{second}” say the same thing ({share} alike).",
            first=first,
            second=second,
            share=share,
        )
    return plural(
        "“{first}”, “{second}” and {count} more say the same thing ({share} alike).",
        "“{first}”, “{second}” and {count} more say the same thing ({share} alike).",
        len(cards) - 2,
        first=first,
        second=second,
        share=share,
    )


SAME_MESSAGE = Rule(
    id="same-message",
    group="overlap",
    severity="medium",
    icon="rings",
    name=message("Same message"),
    asks=message("Touchpoints close to each other that tell the same customer nearly the same."),
    reason=message(
        "The same message from several touchpoints tires people; "
        "where the words differ, they wonder which of them holds."
    ),
    source="Article 004, overlap; likeness after Sørensen and Dice, from which on is ours",
    advice=message("Merge them, or let each tell something of its own."),
    looks=(Alike(lambda card: card.message, NEARLY_THE_SAME, _tell),),
    yields_to=frozenset({"mixed-signals"}),
)
