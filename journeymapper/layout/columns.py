"""The columns of a map, and which of them belong to its stages and phases."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Column, PhaseSpan, StageSpan
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step


@dataclass(frozen=True, slots=True)
class Tracks:
    """What divides a map from left to right; `width` is that of the whole map."""

    columns: tuple[Column, ...]
    stages: tuple[StageSpan, ...]
    phases: tuple[PhaseSpan, ...]
    width: float


def columns_of(project: Project, map_: str, format: Format) -> tuple[Column, ...]:
    """The columns of a map, from left to right."""
    return tracks_of(project, map_, format).columns


def tracks_of(project: Project, map_: str, format: Format) -> Tracks:
    """Columns and the stages and phases over them.

    A stage without steps and a phase without stages take the room of one column, so that they can be seen.
    """
    columns: list[Column] = []
    stages: list[StageSpan] = []
    phases: list[PhaseSpan] = []
    x = format.first_column
    for phase in project.index.phases(map_):
        phase_x = x
        for stage in project.index.stages(phase):
            stage_x = x
            for column in _columns_of_stage(project, stage, x, format):
                columns.append(column)
                x = column.right + format.gutter
            x = _at_least_one(x, stage_x, format)
            stages.append(StageSpan(stage, stage_x, x - format.gutter - stage_x))
        x = _at_least_one(x, phase_x, format)
        phases.append(PhaseSpan(phase, phase_x, x - format.gutter - phase_x))
    return Tracks(tuple(columns), tuple(stages), tuple(phases), x)


def stages_with_steps(columns: tuple[Column, ...]) -> Iterator[tuple[str, tuple[Column, ...]]]:
    """Each stage that has columns, with them, from left to right."""
    for stage, group in groupby(columns, key=lambda column: column.stage):
        yield stage, tuple(group)


def _at_least_one(x: float, start: float, format: Format) -> float:
    return x if x > start else start + format.column + format.gutter


def _columns_of_stage(project: Project, stage: str, x: float, format: Format) -> Iterator[Column]:
    steps = project.index.steps(stage)
    if steps and project.get(Stage, stage).collapsed:
        yield Column(steps[0], stage, x, format.folded_column, steps, folded=True)
        return
    for id_ in steps:
        step = project.get(Step, id_)
        width = format.folded_column if step.collapsed else step.width or format.column
        yield Column(id_, stage, x, width, (id_,), folded=step.collapsed)
        x += width + format.gutter
