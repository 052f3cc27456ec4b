"""Folding parts of the grid: stages, steps and lanes, and phases with all their stages."""

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.change import Change, change_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step


def is_folded(project: Project, id_: str) -> bool:
    """Whether a stage, step or lane is folded; of a phase, whether all its stages are."""
    parts = _parts(project, id_)
    return bool(parts) and all(part.collapsed for part in parts)


def fold_turned(project: Project, id_: str) -> Change | None:
    """What is folded unfolds, what is not folds; None for what doesn't fold, as a phase without stages."""
    fold = not is_folded(project, id_)
    return change_of(project, [part.evolve(collapsed=fold) for part in _parts(project, id_)])


def fold_words(project: Project, id_: str) -> Message:
    """What turning it is called: "Fold" or "Unfold"."""
    return message("Unfold") if is_folded(project, id_) else message("Fold")


def _parts(project: Project, id_: str) -> tuple[Stage | Step | Lane, ...]:
    match project.get(Record, id_):
        case Phase():
            return project.many(Stage, project.index.stages(id_))
        case (Stage() | Step() | Lane()) as part:
            return (part,)
        case _:
            return ()
