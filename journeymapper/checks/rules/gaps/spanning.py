"""Where cards reach that begin further left."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.model.cards import Card, Touchpoint


def spans(looked_at: CheckedMap) -> Iterator[tuple[Card, tuple[str, ...]]]:
    """Each card that reaches over several steps, with these from left to right."""
    for card in looked_at.project.many(Card, looked_at.project.index.spans(looked_at.map.id)):
        first = looked_at.column[card.step or ""]
        last = looked_at.column.get(card.until or "", first)
        yield card, looked_at.steps[first : last + 1]


def stages_spanned(looked_at: CheckedMap) -> Iterator[tuple[str, ...]]:
    """The stages of each touchpoint that reaches over several steps, from left to right."""
    for card, steps in spans(looked_at):
        if isinstance(card, Touchpoint):
            yield tuple(dict.fromkeys(looked_at.stage_of_step[step].id for step in steps))
