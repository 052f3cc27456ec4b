"""What there is to print of a map, gathered."""

from dataclasses import replace
from datetime import date

from journeymapper.checks import check
from journeymapper.editor.numbering import Numbering
from journeymapper.editor.reading import gather
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project
from journeymapper.model.reading import Colouring


def matter_for(
    project: Project,
    map_: str,
    as_of: date,
    numbering: Numbering | None = None,
    colouring: Colouring | None = None,
) -> Matter:
    """Checks a map and gathers all that is said of it.

    Findings keep the numbers that they have in `numbering`. Raises `UnknownRecord` where there is no such
    map.
    """
    checked = check(project, map_, as_of)
    findings = (numbering or Numbering()).number(map_, checked.open)
    reading = replace(gather(project, map_, findings, checked=True), colouring=colouring)
    return Matter(project, map_, reading, as_of, checked.answered, checked.health)
