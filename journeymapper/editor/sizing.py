"""Columns and lanes made wider and higher, narrower and lower, or as the format has them."""

from collections.abc import Sequence
from typing import Literal

from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.edits import resize_lane, resize_steps
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step

_BY = 16
"""Layout units that one key press adds or takes."""


def steps_of(project: Project, id_: str) -> Sequence[str]:
    """The steps of a stage, or the step itself; of anything else none."""
    match project.get(Record, id_):
        case Stage():
            return project.index.steps(id_)
        case Step():
            return (id_,)
        case _:
            return ()


def grown(
    project: Project, id_: str, way: Literal[-1, 1], column: float, height: float, natural: float
) -> Change | None:
    """A stage, step or lane one notch larger or smaller; None at the end of what is possible.

    `column` is the format's width of a column; `height` is the lane's as it is, `natural` what it takes by
    itself, below which it has no height of its own.
    """
    if project.find(Lane, id_) is not None:
        wanted = height + way * _BY
        return resize_lane(project, id_, wanted if wanted > natural else None)
    steps = project.many(Step, steps_of(project, id_))
    return resize_steps(
        project, {step.id: _unless_usual((step.width or column) + way * _BY, column) for step in steps}
    )


def reset(project: Project, id_: str) -> Change | None:
    """A stage, step or lane as wide or high as its format and what stands in it say; None where it is so."""
    if project.find(Lane, id_) is not None:
        return resize_lane(project, id_, None)
    return resize_steps(project, dict.fromkeys(steps_of(project, id_)))


def _unless_usual(width: float, usual: float) -> float | None:
    return None if width == usual else width
