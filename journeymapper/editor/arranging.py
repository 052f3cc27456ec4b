"""Where a dragged name of the grid comes to stand: before or after another, or in what is empty."""

from journeymapper.editor.structure import Heading, Side, newcomer
from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits.siblings import siblings
from journeymapper.model.project import Project
from journeymapper.model.structure import Phase, Stage, Step
from journeymapper.model.titles import title_of


def arranged(project: Project, id_: str, other: str, side: Side) -> Change | None:
    """A stage, step, phase or lane right before or after another of its kind; None where it stands so.

    A stage goes to the phase of the other, a step to its stage; a stage beside a phase goes into it.
    """
    record, there = project.get(Record, id_), project.get(Record, other)
    if id_ == other:
        return None
    if isinstance(record, Stage) and isinstance(there, Phase):
        return edits.move_stage(project, id_, other)
    at = [each for each in siblings(project, there) if each != id_].index(other) + (side == "after")
    match there:
        case Stage():
            return edits.move_stage(project, id_, there.phase, at)
        case Step():
            return edits.move_step(project, id_, there.stage, at)
        case _:
            return edits.reorder(project, id_, at)


def arranged_copy(project: Project, id_: str, other: str, side: Side) -> Change | None:
    """A copy of it with all its cards, right before or after another of its kind."""
    change = edits.duplicate_record(project, id_)
    new = newcomer(change, type(project.get(Record, id_)))
    if change is None or new is None:
        return None
    return joined(change, arranged(apply(project, change), new.id, other, side))


def arranged_words(project: Project, id_: str, other: str, side: Side) -> Message:
    """That place in words, with the phase or stage where it is another one."""
    record, there = project.get(Record, id_), project.get(Record, other)
    inside = _inside(project, there)
    if isinstance(record, Stage) and isinstance(there, Phase):
        return message("Into the phase “{name}”", name=title_of(there))
    name = title_of(there)
    words = (
        message("Before “{name}”", name=name) if side == "before" else message("After “{name}”", name=name)
    )
    if inside is None or inside == _inside(project, record) or not title_of(inside):
        return words
    return message("{place}, in “{name}”", place=words, name=title_of(inside))


def _inside(project: Project, record: Record) -> Heading | None:
    match record:
        case Stage():
            return project.get(Phase, record.phase)
        case Step():
            return project.get(Stage, record.stage)
        case _:
            return None
