"""Files checked, and repaired where that is asked for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journeymapper.checks import check
from journeymapper.cli import projects
from journeymapper.cli.reports.report import FileReport, MapReport
from journeymapper.editor.mending import mend
from journeymapper.editor.numbering import Numbering
from journeymapper.model.findings import Finding, Severity
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.model.reading import SEVERITIES
from journeymapper.storage.lines import lines_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to know of files, and to have done with them."""

    as_of: date
    rules: frozenset[str] = frozenset()
    """Ids of the rules that look; none: all that the project wants."""
    severity: Severity = "low"
    """The least that counts."""
    map: str = ""
    """Which map alone, by its name."""
    repairs: bool = False
    """Whether to make every repair that there is."""
    writes: bool = True
    """Whether repairs go to the file."""

    def wants(self, finding: Finding) -> bool:
        """Whether a finding weighs enough."""
        return SEVERITIES.index(finding.severity) <= SEVERITIES.index(self.severity)


def report_on(path: Path, asked: Asked) -> FileReport:
    """What is found in a file, once it is repaired where that is asked for. Raises `Failure`."""
    opened = projects.read(path)
    project = opened.project
    maps = [projects.choose_map(project, asked.map)] if asked.map else projects.all_maps(project)
    repaired: tuple[tuple[str, Finding], ...] = ()
    if asked.repairs:
        mended = mend(project, [map_.id for map_ in maps], asked.as_of, asked.rules, asked.wants)
        project, repaired = mended.project, mended.made
        if repaired and asked.writes:
            projects.save(path, opened, project)
    reports = tuple(
        _report(project, map_, asked, tuple(finding for where, finding in repaired if where == map_.id))
        for map_ in maps
    )
    return FileReport(path, project, reports, lines_of(projects.bytes_of(path)))


def _report(project: Project, map_: Map, asked: Asked, repaired: tuple[Finding, ...]) -> MapReport:
    """What is found on a map. What weighs too little is numbered all the same, as in the window."""
    checked = check(project, map_.id, asked.as_of, asked.rules)
    numbered = Numbering().number(map_.id, checked.open)
    return MapReport(
        map_,
        projects.name_of_map(project, map_),
        tuple(one for one in numbered if asked.wants(one.finding)),
        tuple(one for one in checked.answered if asked.wants(one.finding)),
        repaired,
        checked.health,
    )
