"""Gathers what checks and numbers have to show on one map."""

import math

from journeymapper.analysis.frequency import frequencies
from journeymapper.analysis.headlines import headlines
from journeymapper.analysis.priorities import ranks
from journeymapper.analysis.reach import reach
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


def gather(
    project: Project, map_: str, findings: tuple[Numbered, ...] = (), *, checked: bool = False
) -> Reading:
    """The reading of a map, with findings that the checker has made of it.

    `checked` says that the checker has run on this very project. Measures are those of every record, since
    the header of a map shows measures of its journey too.
    """
    touchpoints = [
        record for record in project.records.values() if type(record) is Touchpoint and record.map == map_
    ]
    return Reading(
        findings=findings,
        reach=reach(project, map_),
        ranks=ranks(project, map_),
        measures=headlines(project),
        frequency=frequencies(touchpoints, project.info.language),
        faces=faces(project, map_),
        checked=checked,
    )


def faces(project: Project, map_: str) -> dict[str, int]:
    """Feeling → the face that shows it, −2…+2, for the feelings of a map that have words."""
    index = project.index
    feelings = (
        feeling for lane in index.lanes(map_) for feeling in project.many(Feeling, index.feelings(lane))
    )
    return {feeling.id: face(feeling.level) for feeling in feelings if feeling.words}


def face(level: float) -> int:
    """The face of a level: the nearest whole number, and of two equally near the one further from neutral.

    >>> face(-1.8), face(0.4), face(0.5), face(-0.5)
    (-2, 0, 1, -1)
    """
    return int(math.copysign(math.floor(abs(level) + 0.5), level))
