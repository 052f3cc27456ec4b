"""What on one map stands for what on another: by common origins, by name, by kind, by place."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from journeymapper.model.base import Record
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

R = TypeVar("R", bound=Record)


def lane_for(lane: Lane, others: Iterable[Lane]) -> Lane | None:
    """The lane among others that holds the same: of one origin, else of its name, else any of its kind."""
    fitting = [other for other in others if other.lane_kind == lane.lane_kind]
    return _first(fitting, lambda other: related(lane, other), lambda other: _alike(lane, other), _any)


def phase_for(phase: Phase, others: Sequence[Phase]) -> Phase | None:
    """The phase among others that means the same; the last where none does."""
    return _first(others, lambda other: related(phase, other), lambda other: _alike(phase, other)) or next(
        iter(others[::-1]), None
    )


def step_for(project: Project, step: str, map_: str) -> str | None:
    """The column of another map that stands for a step; None where that map has fewer columns.

    It is of one origin with it, else of its name or place in a stage of the same name, else of its place.
    """
    here, columns = project.get(Step, step), project.many(Step, project.index.steps_of_map(map_))
    stage = project.get(Stage, here.stage)
    same_stage = [each for each in columns if _alike(stage, project.get(Stage, each.stage))]
    at = project.index.steps(stage.id).index(step)
    found = _first(columns, lambda other: related(here, other)) or _first(
        same_stage,
        lambda other: other.name == here.name or project.index.steps(other.stage)[at:][:1] == (other.id,),
    )
    if found is not None:
        return found.id
    row = project.index.steps_of_map(project.get(Phase, stage.phase).map)
    return next((other.id for other in columns[row.index(step) :]), None)


def related(one: Record, other: Record) -> bool:
    """Whether one was copied from the other, or both from a third."""
    kin = {one.id, *getattr(one, "origins", ())}
    return not kin.isdisjoint((other.id, *getattr(other, "origins", ())))


def _alike(one: Phase | Stage | Lane, other: Phase | Stage | Lane) -> bool:
    return bool(one.name) and one.name.casefold() == other.name.casefold()


def _any(_: Record) -> bool:
    return True


def _first(others: Iterable[R], *tests: Callable[[R], bool]) -> R | None:
    row = tuple(others)
    return next((other for test in tests for other in row if test(other)), None)
