"""A map as a tree: phase, stage, step, then its cards and feelings from lane to lane; the lanes; the tray.

Rows are ids of records, and two groups. What tells nothing is left out: the only phase of a map while it has
no name, and the only step of a stage while it has none. Nothing is kept, so that asking for the children of
one row costs as much as there are of them.
"""

from collections.abc import Iterable

from journeymapper.model.cards import Card, Feeling
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

TOP = ""
"""The row that is the map itself, which nobody sees."""
LANES, TRAY = "lanes", "tray"
"""Rows that are no records, so that no record has such an id."""
GROUPS = frozenset({LANES, TRAY})


def children(project: Project, map_: str, row: str) -> tuple[str, ...]:
    """The rows right below a row of a map, in order; none for what is not there."""
    index = project.index
    if row == TOP:
        tray = (TRAY,) if index.tray(map_) else ()
        lanes = (LANES,) if index.lanes(map_) else ()
        return (*_top_columns(project, map_), *lanes, *tray)
    if row == LANES:
        return index.lanes(map_)
    if row == TRAY:
        return index.tray(map_)
    match project.records.get(row):
        case Phase():
            return index.stages(row)
        case Stage():
            steps = index.steps(row)
            return contents(project, map_, steps[0]) if _only_step(project, row) else steps
        case Step():
            return contents(project, map_, row)
        case _:
            return ()


def contents(project: Project, map_: str, step: str) -> tuple[str, ...]:
    """The cards and feelings of a step, lane by lane: those of a cell as they stand in it."""
    index = project.index
    felt = project.many(Feeling, index.feelings_of_step(step))
    return tuple(
        id_
        for lane in index.lanes(map_)
        for id_ in (*index.cell(step, lane), *in_order(each for each in felt if each.lane == lane))
    )


def parent(project: Project, map_: str, row: str) -> str | None:
    """The row that a row is right below; None for what has no row on this map."""
    match project.records.get(row):
        case Phase() as phase:
            return TOP if phase.map == map_ and row in _top_columns(project, map_) else None
        case Stage() as stage:
            if project.get(Phase, stage.phase).map != map_:
                return None
            return stage.phase if stage.phase in _top_columns(project, map_) else TOP
        case Step() as step:
            return None if _only_step(project, step.stage) else step.stage
        case Lane() as lane:
            return LANES if lane.map == map_ else None
        case Card(step=None) as card:
            return TRAY if card.map == map_ else None
        case (Card() | Feeling()) as placed:
            home = project.get(Step, placed.step).stage
            return home if _only_step(project, home) else placed.step
        case _:
            return TOP if row in GROUPS and row in children(project, map_, TOP) else None


def path(project: Project, map_: str, row: str) -> tuple[str, ...]:
    """The rows above a row, the topmost first; empty for what has no row on this map."""
    above: list[str] = []
    at = parent(project, map_, row)
    while at:
        above.append(at)
        at = parent(project, map_, at)
    return tuple(reversed(above)) if at == TOP else ()


def _top_columns(project: Project, map_: str) -> tuple[str, ...]:
    phases = project.index.phases(map_)
    if len(phases) == 1 and not project.get(Phase, phases[0]).name:
        return project.index.stages(phases[0])
    return phases


def _only_step(project: Project, stage: str) -> bool:
    """Whether the step of a stage tells nothing that the stage doesn't."""
    steps = project.index.steps(stage)
    return len(steps) == 1 and not project.get(Step, steps[0]).name


def in_order(felt: Iterable[Feeling]) -> tuple[str, ...]:
    """Feelings of a step as they stand along it."""
    return tuple(each.id for each in sorted(felt, key=lambda each: (each.position, each.id)))
