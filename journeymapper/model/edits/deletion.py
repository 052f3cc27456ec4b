"""Deleting records with what depends on them."""

from collections.abc import Collection

from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.dependents import dependents, without
from journeymapper.model.edits.cards import in_reading_order
from journeymapper.model.edits.siblings import put
from journeymapper.model.edits.spans import with_spans_kept
from journeymapper.model.edits.validity import unless
from journeymapper.model.placement import can_delete, map_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Step

__all__ = ["delete_records", "dependents"]


def delete_records(project: Project, ids: Collection[str]) -> Change | None:
    """Take records out, with what is nothing without them (`dependents` says what).

    Cards of a deleted step or lane go to the end of the tray, in the order in which one reads them. Other
    references to what goes are cleared. Raises `NotAllowed` where `placement.can_delete` refuses.
    """
    unless(can_delete(project, ids))
    change = without(project, ids)
    if change is None:
        return None
    steps = [id_ for id_ in change.ids if change.after[id_] is None and isinstance(change.before[id_], Step)]
    for map_ in dict.fromkeys(map_of(project, project.records[step]) for step in steps):
        change = with_spans_kept(project, change, map_ or "")
    return joined(change, _queued(project, change))


def _queued(project: Project, change: Change | None) -> Change | None:
    """Cards that came into a tray, put behind those that wait there."""
    if change is None:
        return None
    came = [
        id_
        for id_, card in change.after.items()
        if isinstance(card, Card)
        and card.step is None
        and getattr(change.before[id_], "step", None) is not None
    ]
    following = apply(project, change)
    row = [following.get(Card, card.id) for card in in_reading_order(project, came)]
    trays = dict.fromkeys(card.map for card in row)
    queued = [each for map_ in trays for each in put(following, [card for card in row if card.map == map_])]
    return change_of(following, queued)
