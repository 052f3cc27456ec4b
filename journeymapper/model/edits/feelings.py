"""Points of the emotion curve."""

from journeymapper.model.cards import Feeling
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.fields import add_record
from journeymapper.model.edits.validity import checked
from journeymapper.model.project import Project


def add_feeling(project: Project, feeling: Feeling) -> Change | None:
    """A new point of the curve. Raises ValueError where it stands outside the emotion lanes of its map."""
    return add_record(project, feeling)


def move_feeling(
    project: Project, id_: str, step: str, position: float, level: float, lane: str | None = None
) -> Change | None:
    """A feeling elsewhere on the curve: `position` 0–1 in the step, `level` −2…+2.

    What lies beyond is brought inside. `lane` None keeps its lane. Raises ValueError for a step or lane of
    another map or another kind.
    """
    feeling = project.get(Feeling, id_)
    moved = feeling.evolve(
        step=step,
        position=max(0.0, min(1.0, position)),
        level=max(-2.0, min(2.0, level)),
        lane=lane or feeling.lane,
    )
    return checked(project, change_of(project, (moved,)))
