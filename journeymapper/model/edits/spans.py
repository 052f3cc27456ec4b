"""Cards that reach over several steps, kept whole while columns come, go and change places."""

from collections.abc import Sequence

from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.edits.siblings import put
from journeymapper.model.edits.validity import unless
from journeymapper.model.placement import can_place
from journeymapper.model.project import Project


def until_at(columns: Sequence[str], card: Card, step: str | None) -> str | None:
    """Where a span ends when it begins at `step`: as many columns as before, cut at the end of the map."""
    if step is None or card.until is None or card.step is None:
        return None
    reach = columns.index(card.until) - columns.index(card.step)
    begin = columns.index(step)
    end = min(begin + reach, len(columns) - 1)
    return columns[end] if end > begin else None


def with_spans_kept(project: Project, change: Change | None, map_: str) -> Change | None:
    """A change of the columns of a map, with what it means for spans.

    A span whose last step goes ends at the last one left of it. One whose end would come to stand before
    its beginning becomes a card of one step.
    """
    if change is None or not project.index.spans(map_):
        return change
    following = apply(project, change)
    before = project.index.steps_of_map(map_)
    columns = {step: number for number, step in enumerate(following.index.steps_of_map(map_))}
    mended = []
    for id_ in project.index.spans(map_):
        card, now = project.get(Card, id_), following.find(Card, id_)
        if now is not None and now.step is not None:
            until = _end(before, columns, now.step, card)
            if until != now.until:
                mended.append(now.evolve(until=until))
    return joined(change, change_of(following, mended))


def _end(before: Sequence[str], columns: dict[str, int], step: str, card: Card) -> str | None:
    begin = columns[step]
    if card.until in columns:
        return card.until if columns[card.until] > begin else None
    old = before[before.index(card.step or "") : before.index(card.until or "")]
    left = [each for each in old if columns.get(each, -1) > begin]
    return left[-1] if left else None


def stretch(project: Project, id_: str, begin: str, end: str) -> Change | None:
    """A card that reaches from one step to another of its map, None where it does already.

    It stays in its lane and, where it begins elsewhere, comes to stand last there. Raises `NotAllowed` for a
    locked card, `UnknownRecord`, ValueError for a card of the tray, steps of another map or an end before
    the beginning.
    """
    card = project.get(Card, id_)
    unless(can_place(project, (id_,), begin, card.lane))
    columns = project.index.steps_of_map(card.map)
    if card.step is None or columns.index(end) < columns.index(begin):
        raise ValueError(f"{id_} can't reach from {begin} to {end}")
    until = None if end == begin else end
    moved = card.evolve(step=begin, until=until)
    if begin == card.step:
        return change_of(project, (moved,))
    return change_of(project, put(project, (moved,)))
