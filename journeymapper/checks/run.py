"""Runs the rules on a map, as the project wants them and without what people accepted."""

from dataclasses import dataclass, replace
from datetime import date

from journeymapper.checks.graph import CheckedMap
from journeymapper.checks.places import in_reading_order
from journeymapper.checks.rules import RULES
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.kinds import kind_of
from journeymapper.model.project import Project, R
from journeymapper.model.review import Response, RuleSetting


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of one map found."""

    open: tuple[Finding, ...]
    """In reading order; what is planned stays open until it is done."""
    accepted: tuple[Finding, ...]
    """What people decided to live with, in reading order."""


def checked(project: Project, map_: str, as_of: date) -> Checked:
    """The findings of a map. Raises `UnknownRecord` where the project has no such map."""
    record = project.get(Map, map_)
    looked_at = CheckedMap(project, record, project.get(Journey, record.journey), as_of)
    settings = {setting.rule: setting for setting in _of_kind(project, RuleSetting)}
    found: list[Finding] = []
    for rule in RULES:
        setting = settings.get(rule.id)
        if setting is not None and setting.off:
            continue
        severity = (setting.severity if setting else "") or rule.severity
        found += (replace(finding, severity=severity) for finding in rule.run(rule, looked_at))
    accepted = {answer.finding for answer in _of_kind(project, Response) if answer.decision == "accept"}
    ordered = in_reading_order(project, found)
    return Checked(
        open=tuple(finding for finding in ordered if finding.key not in accepted),
        accepted=tuple(finding for finding in ordered if finding.key in accepted),
    )


def _of_kind(project: Project, record_type: type[R]) -> tuple[R, ...]:
    return project.many(record_type, project.index.of_kind(kind_of(record_type)))
