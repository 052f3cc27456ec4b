"""Gathers what checks and numbers say of several maps."""

from collections.abc import Sequence
from datetime import date

from journeymapper.analysis.priorities import ranks
from journeymapper.checks import check
from journeymapper.editor.numbering import Numbering
from journeymapper.model.project import Project
from journeymapper.model.survey import MapSurvey, Survey


def survey(
    project: Project, as_of: date, maps: Sequence[str] = (), numbering: Numbering | None = None
) -> Survey:
    """Checks these maps, all where none is named, and says what there is to say of them.

    Findings keep the numbers that they have in `numbering`. Raises `UnknownRecord` for a map that the project
    does not have.
    """
    numbers = numbering or Numbering()
    wanted = tuple(maps) or project.index.all_maps()
    return Survey(project, tuple(_of_map(project, map_, as_of, numbers) for map_ in wanted), whole=not maps)


def _of_map(project: Project, map_: str, as_of: date, numbers: Numbering) -> MapSurvey:
    checked = check(project, map_, as_of)
    return MapSurvey(map_, numbers.number(map_, checked.open), checked.answered, ranks(project, map_))
