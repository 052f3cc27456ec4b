"""Findings as the command line shows them: the same numbers as in the panel and in print."""

from collections.abc import Sequence
from datetime import date

from journeymapper.checks import check
from journeymapper.cli.projects import all_maps, name_of_map
from journeymapper.editor.numbering import Numbering
from journeymapper.messages import plural, text
from journeymapper.model.findings import Numbered
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project

Found = Sequence[tuple[Map, tuple[Numbered, ...]]]


def findings_of_map(project: Project, map_: str, as_of: date) -> tuple[Numbered, ...]:
    """The numbered findings of one map."""
    return Numbering().number(map_, check(project, map_, as_of).open)


def findings_of(project: Project, as_of: date) -> Found:
    """The numbered findings of every map; each map counts from 1, as its own page does."""
    return [(map_, findings_of_map(project, map_.id, as_of)) for map_ in all_maps(project)]


def as_text(project: Project, found: Found) -> list[str]:
    """One line a finding, under the name of its map."""
    lines: list[str] = []
    for map_, findings in found:
        count = plural("{count} finding", "{count} findings", len(findings))
        lines.append(f"{name_of_map(project, map_)}: {text(count)}")
        for numbered in findings:
            finding = numbered.finding
            lines.append(
                f"  {numbered.number}. {finding.severity}: {text(finding.title)}. {text(finding.sentence)}"
            )
    return lines


def as_json(project: Project, found: Found) -> dict[str, object]:
    """The findings as one object, for programs."""
    return {
        "findings": [
            {
                "map": name_of_map(project, map_),
                "key": numbered.finding.key,
                "rule": numbered.finding.rule,
                "severity": numbered.finding.severity,
                "number": numbered.number,
                "title": text(numbered.finding.title),
                "sentence": text(numbered.finding.sentence),
                "subjects": list(numbered.finding.subjects),
            }
            for map_, findings in found
            for numbered in findings
        ]
    }
