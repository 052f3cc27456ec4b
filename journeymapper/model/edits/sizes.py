"""How wide columns and how high lanes are, as people set them."""

from collections.abc import Mapping

from journeymapper.model.change import Change, change_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Step

NARROWEST, WIDEST = 132.0, 320.0
"""Of a column, in layout units."""
LOWEST, HIGHEST = 30.0, 1200.0
"""Of a lane, in layout units."""


def resize_steps(project: Project, widths: Mapping[str, float | None]) -> Change | None:
    """Columns of other widths in layout units, brought within bounds; None is the format's own.

    Raises `UnknownRecord` for a step that is not there.
    """
    return change_of(
        project,
        [
            project.get(Step, step).evolve(
                width=None if width is None else min(max(width, NARROWEST), WIDEST)
            )
            for step, width in widths.items()
        ],
    )


def resize_lane(project: Project, lane: str, height: float | None) -> Change | None:
    """A lane of another least height in layout units, brought within bounds; None is that of its kind.

    Raises `UnknownRecord` for a lane that is not there.
    """
    fitting = None if height is None else min(max(height, LOWEST), HIGHEST)
    return change_of(project, [project.get(Lane, lane).evolve(height=fitting)])
