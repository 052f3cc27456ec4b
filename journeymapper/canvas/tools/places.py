"""Names of places on a map, for labels: "Receive, third". Positions count cards, never ghosts."""

from journeymapper.messages import Message, message, term
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step

_ORDINALS = (
    term("first"),
    term("second"),
    term("third"),
    term("fourth"),
    term("fifth"),
    term("sixth"),
    term("seventh"),
    term("eighth"),
    term("ninth"),
    term("tenth"),
)


def place_words(project: Project, step: str, position: int) -> Message:
    """A place in a cell in words.

    >>> from journeymapper.messages import text
    >>> stage = Stage(id="stage_1", phase="phase_1", name="Receive")
    >>> step = Step(id="step_1", stage="stage_1")
    >>> text(place_words(Project({"stage_1": stage, "step_1": step}), "step_1", 2))
    'Receive, third'
    """
    column = project.get(Step, step)
    name = column.name or project.get(Stage, column.stage).name
    if position < len(_ORDINALS):
        return message("{place}, {position}", place=name, position=message(_ORDINALS[position]))
    return message("{place}, number {number}", place=name, number=position + 1)
