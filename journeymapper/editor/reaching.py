"""Cards that reach over several steps, made longer and shorter by keys, and said in words."""

from typing import Literal

from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.edits import stretch
from journeymapper.model.placement import map_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step


def lengthened(project: Project, id_: str, by: Literal[-1, 1]) -> Change | None:
    """A card that ends a step later or earlier; None at the end of the map, of a single step, in the tray.

    Raises `NotAllowed` for a locked card.
    """
    card = project.get(Card, id_)
    if card.step is None:
        return None
    columns = project.index.steps_of_map(card.map)
    begin, end = columns.index(card.step), columns.index(card.until or card.step) + by
    return stretch(project, id_, card.step, columns[end]) if begin <= end < len(columns) else None


def reach_words(project: Project, begin: str, end: str) -> Message:
    """From where to where a card reaches: "Over 3 steps, Buy to Receive"."""
    columns = project.index.steps_of_map(map_of(project, project.get(Step, begin)) or "")
    count = columns.index(end) - columns.index(begin) + 1
    first, last = step_name(project, begin), step_name(project, end)
    if count == 1:
        return message("Only in “{name}”", name=first)
    return message("Over {count} steps, “{first}” to “{last}”", count=count, first=first, last=last)


def step_name(project: Project, step: str) -> str:
    """What a column is called: by its own name, or by that of its stage."""
    column = project.get(Step, step)
    return column.name or project.get(Stage, column.stage).name
