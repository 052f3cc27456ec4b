"""Where on its map a record is: the order in which a reader meets it."""

from collections.abc import Iterable

from journeymapper.model.findings import Finding
from journeymapper.model.placement import map_of
from journeymapper.model.project import Project

Place = tuple[int, int, int]
"""Column, lane, and position in the cell. A stage stands before its first column, a lane before its cells."""


def places(project: Project, map_: str) -> dict[str, Place]:
    """Record → place, of the stages, steps, lanes and placed cards of a map, in reading order."""
    index = project.index
    lanes = index.lanes(map_)
    found: dict[str, Place] = {lane: (-1, row, 0) for row, lane in enumerate(lanes)}
    column = 0
    for stage in index.stages_of_map(map_):
        found[stage] = (column, -1, 0)
        for step in index.steps(stage):
            found[step] = (column, -1, 1)
            for row, lane in enumerate(lanes):
                for position, card in enumerate(index.cell(step, lane)):
                    found[card] = (column, row, position)
            column += 1
    return found


_LAST: Place = (1 << 30, 0, 0)


def map_of_finding(project: Project, finding: Finding) -> str | None:
    """The map on which a finding is shown, or None where the project has nothing of what it speaks of."""
    return map_of(project, project.records.get(finding.subjects[0])) if finding.subjects else None


def in_reading_order(project: Project, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings sorted by map in the order given, then by the place of what they speak of, then by key."""
    by_map: dict[str | None, list[Finding]] = {}
    for finding in findings:
        by_map.setdefault(map_of_finding(project, finding), []).append(finding)
    ordered: list[Finding] = []
    for map_, members in by_map.items():
        found = places(project, map_) if map_ is not None else {}
        ordered += sorted(members, key=lambda one: (found.get(one.subjects[0], _LAST), one.key))
    return tuple(ordered)
