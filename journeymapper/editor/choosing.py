"""Selecting what belongs together: cards of a lane or a stage, of one channel, owner or tag; all others."""

from collections.abc import Collection
from typing import Literal

from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

Alike = Literal["lane", "stage", "channel", "owner", "tag"]


def alike(project: Project, map_: str, ids: Collection[str], by: Alike) -> frozenset[str]:
    """The placed cards of a map that share a lane, stage, channel, owner or tag with any of these records.

    Of a selected lane, step, stage or phase these are the cards that stand in it.
    """
    if by in ("lane", "stage"):
        return _in_rows(project, map_, ids) if by == "lane" else _in_columns(project, map_, ids)
    sought = {value for card in project.many(Card, ids) for value in _values(card, by)}
    cards = project.many(Card, project.index.cards_of_map(map_))
    return frozenset(card.id for card in cards if sought.intersection(_values(card, by)))


def others(project: Project, map_: str, ids: Collection[str]) -> frozenset[str]:
    """The placed cards of a map that are not among these."""
    return frozenset(project.index.cards_of_map(map_)).difference(ids)


def _values(card: Card, by: Alike) -> tuple[str, ...]:
    if by == "tag":
        return card.tags
    value = getattr(card, by, None)
    return (str(value),) if value else ()


def _in_rows(project: Project, map_: str, ids: Collection[str]) -> frozenset[str]:
    records = project.many(Record, ids)
    lanes = {record.lane for record in records if isinstance(record, Card | Feeling)}
    lanes |= {record.id for record in records if isinstance(record, Lane)}
    cards = project.many(Card, project.index.cards_of_map(map_))
    return frozenset(card.id for card in cards if card.lane in lanes)


def _in_columns(project: Project, map_: str, ids: Collection[str]) -> frozenset[str]:
    index = project.index
    steps: set[str] = set()
    for record in project.many(Record, ids):
        match record:
            case Card() | Feeling():
                step = project.find(Step, record.step)
                steps.update(index.steps(step.stage) if step else ())
            case Phase():
                steps.update(step for stage in index.stages(record.id) for step in index.steps(stage))
            case Stage():
                steps.update(index.steps(record.id))
            case Step():
                steps.add(record.id)
    cards = project.many(Card, index.cards_of_map(map_))
    return frozenset(card.id for card in cards if card.step in steps)
