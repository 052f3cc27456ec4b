"""Overlap: touchpoints close to each other that tell the same customer nearly the same."""

from collections.abc import Iterator

from journeymapper.checks.graph import CheckedMap
from journeymapper.checks.likeness import grams, repeated
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Fix, Frame

NEARLY_THE_SAME = 0.6
"""The likeness from which two messages say nearly the same.

Three trigrams in five, counted over both. "We have your order" and "We have your payment" (0.63) are above
it: a customer who gets both learns little from the second. "Your order has shipped" and "Your order was
delivered" (0.52) are below: they begin alike and tell different things.
"""


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Groups of touchpoints that repeat the first of them, at most one for each touchpoint."""
    for first, repeating in _groups(looked_at):
        yield _overlap(rule, looked_at, first, repeating)


Repeating = list[tuple[Touchpoint, float]]
"""Touchpoints that repeat another, and how alike each is to it."""


def _groups(looked_at: CheckedMap) -> list[tuple[Touchpoint, Repeating]]:
    """Touchpoints, in reading order, each with those that repeat it and no earlier one."""
    column = {stage.id: number for number, stage in enumerate(looked_at.stages)}
    telling = [
        (card, column[stage.id], text)
        for card in looked_at.touchpoints
        if (stage := looked_at.stage_of(card)) and (text := grams(card.message))
    ]

    def counts(first: int, second: int) -> bool:
        a, b = telling[first][0], telling[second][0]
        return _same_customer(a, b) and frozenset((a.id, b.id)) not in looked_at.deliberate

    groups: dict[int, Repeating] = {}
    texts = [(place, text) for _, place, text in telling]
    for first, second, likeness in repeated(texts, NEARLY_THE_SAME, counts):
        groups.setdefault(first, []).append((telling[second][0], likeness))
    return [(telling[first][0], members) for first, members in groups.items()]


def _same_customer(a: Touchpoint, b: Touchpoint) -> bool:
    """Whether two touchpoints have a persona in common; one that names none concerns all."""
    return not a.personas or not b.personas or bool(set(a.personas) & set(b.personas))


def _overlap(rule: Rule, looked_at: CheckedMap, first: Touchpoint, repeating: Repeating) -> Finding:
    cards = (first.id, *(card.id for card, _ in repeating))
    stage = looked_at.stage_of(first)
    return rule.finding(
        *cards,
        of="+".join(sorted(cards)),
        title=message("Overlap in {stage}", stage=stage.name if stage else ""),
        sentence=_sentence(looked_at, cards),
        mark=Frame(cards, min(likeness for _, likeness in repeating)),
        fix=Fix("merge", message("Merge into one"), cards),
    )


def _sentence(looked_at: CheckedMap, cards: tuple[str, ...]) -> Message:
    first, second = looked_at.name(cards[0]), looked_at.name(cards[1])
    if len(cards) == 2:
        return message(
            "“{first}” and “{second}” tell the customer nearly the same.", first=first, second=second
        )
    return plural(
        "“{first}”, “{second}” and {count} more tell the customer nearly the same.",
        "“{first}”, “{second}” and {count} more tell the customer nearly the same.",
        len(cards) - 2,
        first=first,
        second=second,
    )


OVERLAP = Rule(
    id="overlap",
    group="overlap",
    severity="medium",
    icon="rings",
    name=message("Overlap"),
    reason=message(
        "The same message from several touchpoints tires people; "
        "where the words differ, they wonder which of them holds."
    ),
    source="Article 004, overlap",
    run=_run,
)
