"""A map with nothing folded and no height or width of its own: what people set for a screen, slides undo."""

from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step


def unfolded(project: Project, map_: str) -> Project:
    """The project with a map whose stages, steps and lanes show all that they hold."""
    index = project.index
    after: dict[str, Record] = {}
    for stage in project.many(Stage, index.stages_of_map(map_)):
        if stage.collapsed:
            after[stage.id] = stage.evolve(collapsed=False)
    for step in project.many(Step, index.steps_of_map(map_)):
        if step.collapsed or step.width is not None:
            after[step.id] = step.evolve(collapsed=False, width=None)
    for lane in project.many(Lane, index.lanes(map_)):
        if lane.collapsed or lane.height is not None:
            after[lane.id] = lane.evolve(collapsed=False, height=None)
    return apply(project, Change({id_: project.records[id_] for id_ in after}, after)) if after else project
