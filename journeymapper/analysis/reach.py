"""How many people each stage reaches, and which share of them goes on."""

from itertools import zip_longest

from journeymapper.model.project import Project
from journeymapper.model.reading import Reach
from journeymapper.model.structure import Stage


def going_on(people: float, following: float | None) -> float | None:
    """The share of people who are found in the following stage.

    None where that stage has no figure, where nobody is left to go on, or where more people are found there
    than could have come from here.

    >>> going_on(171, 92.34)
    0.54
    """
    if following is None or people <= 0 or following > people:
        return None
    return following / people


def reach(project: Project, map_: str) -> dict[str, Reach]:
    """Stage → reach, for the stages of a map that say how many people are in them."""
    stages = project.many(Stage, project.index.stages_of_map(map_))
    followings = [stage.people for stage in stages[1:]]
    return {
        stage.id: Reach(stage.people, going_on(stage.people, following))
        for stage, following in zip_longest(stages, followings)
        if stage.people is not None
    }
