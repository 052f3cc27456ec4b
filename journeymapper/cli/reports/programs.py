"""A report as one JSON object, for programs. Its keys are told in the manual, and stay."""

import json

from journeymapper.checks import rule_of
from journeymapper.cli.reports.report import FileReport, MapReport, Report
from journeymapper.messages import text
from journeymapper.model.findings import Finding
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.review import Response

Json = dict[str, object]


def as_json(report: Report) -> str:
    """Open findings, answered ones and repaired ones, each in a list of their own; maps; what went wrong."""
    maps = [(file, map_) for file in report.files for map_ in file.maps]
    return _written(
        {
            "findings": [
                _finding(file, map_, one.finding, number=one.number)
                for file, map_ in maps
                for one in map_.numbered
            ],
            "answered": [
                _finding(file, map_, one.finding, answer=_answer(file.project, one.response))
                for file, map_ in maps
                for one in map_.answered
            ],
            "fixed": [_finding(file, map_, one) for file, map_ in maps for one in map_.repaired],
            "written": report.written and any(map_.repaired for map_ in report.maps),
            "maps": [_map(file, map_) for file, map_ in maps],
            "unchecked": [{"file": str(one.path), "reason": one.reason} for one in report.unchecked],
        }
    )


def _written(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _finding(
    file: FileReport, map_: MapReport, finding: Finding, number: int | None = None, answer: Json | None = None
) -> Json:
    rule = rule_of(finding.rule)
    return {
        "file": str(file.path),
        "line": file.line(finding.subjects[0]),
        "map": map_.name,
        "key": finding.key,
        "rule": finding.rule,
        "rule_name": text(rule.name) if rule else "",
        "group": finding.group,
        "severity": finding.severity,
        "number": number,
        "title": text(finding.title),
        "sentence": text(finding.sentence),
        "reason": text(finding.reason),
        "advice": text(finding.advice),
        "fix": text(finding.fix.label) if finding.fix else None,
        "field": finding.field or None,
        "subjects": list(finding.subjects),
        "answer": answer,
    }


def _answer(project: Project, response: Response) -> Json:
    owner = project.find(Person, response.owner) if response.owner else None
    return {
        "decision": response.decision,
        "reason": response.reason,
        "next_step": response.next_step,
        "owner": owner.name if owner else None,
        "due": response.due,
        "date": response.date,
        "opportunity": response.opportunity,
    }


def _map(file: FileReport, map_: MapReport) -> Json:
    """What was checked, how many, since when."""
    health = map_.health
    return {
        "file": str(file.path),
        "map": map_.name,
        "id": map_.map.id,
        "rules": health.rules if health else None,
        "cards": health.cards if health else None,
        "care": health.care if health else None,
        "care_since": health.since if health else None,
    }
