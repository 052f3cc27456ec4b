"""The repair of touchpoints that could be one."""

from collections.abc import Sequence

from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Fix


def merge_into(first: Touchpoint, others: Sequence[Touchpoint]) -> Fix | None:
    """Merges touchpoints into the first; None where one that would go is locked."""
    if any(card.locked for card in others):
        return None
    return Fix("merge", message("Merge into one"), (first.id, *(card.id for card in others)))
