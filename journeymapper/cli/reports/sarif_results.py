"""Findings as results of SARIF 2.1.0.

A fix of SARIF is a replacement of text. Ours are edits of a model that give new records new ids, so they are
told in words, and `--fix` makes them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from journeymapper.cli.reports.places import names_to
from journeymapper.cli.reports.report import FileReport, MapReport, Report, in_a_line
from journeymapper.messages import text
from journeymapper.model.findings import Finding, Severity
from journeymapper.model.people import Person
from journeymapper.model.review import Response

Json = dict[str, object]

LEVELS: Mapping[Severity, str] = MappingProxyType({"high": "error", "medium": "warning", "low": "note"})
_MOST_PLACES = 20
"""So many more places of one finding are told: what is found of a whole map may speak of thousands."""


def uri_of(path: Path) -> str:
    """A file as a URI: relative where the path is, to whatever folder the reader takes it from.

    >>> uri_of(Path("maps/gift shop.journey"))
    'maps/gift%20shop.journey'
    """
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def results_of(report: Report, numbers: Mapping[str, int]) -> list[Json]:
    """Every finding. `numbers` gives the place of each rule in the list of the report, from 0.

    All have `suppressions`: either no result of a run may have it or every one (§3.27.23).
    """
    return [
        {**_Found(file, map_, finding).result(), "ruleIndex": numbers[finding.rule], **answer}
        for file in report.files
        for map_ in file.maps
        for finding, answer in _with_answers(file, map_)
    ]


def _with_answers(file: FileReport, map_: MapReport) -> Iterator[tuple[Finding, Json]]:
    for numbered in map_.numbered:
        yield numbered.finding, {"suppressions": []}
    for one in map_.answered:
        yield one.finding, {"suppressions": [_suppression(file, one.response)]}


def _suppression(file: FileReport, response: Response) -> Json:
    """What people decided, which stands in the file itself. What is planned is not yet as it should be."""
    return {
        "kind": "inSource",
        "status": "accepted" if response.decision == "accept" else "underReview",
        "justification": _justification(file, response),
        "location": {"physicalLocation": _physical(file, response.id)},
    }


def _justification(file: FileReport, response: Response) -> str:
    owner = file.project.find(Person, response.owner) if response.owner else None
    parts = (
        response.reason,
        f"Next step: {response.next_step}" if response.next_step else "",
        f"Owner: {owner.name}" if owner else "",
        f"Due: {response.due}" if response.due else "",
    )
    return "\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding in its file and map."""

    file: FileReport
    map: MapReport
    finding: Finding

    def result(self) -> Json:
        finding = self.finding
        first, *others = finding.subjects
        return {
            "ruleId": finding.rule,
            "level": LEVELS[finding.severity],
            "message": {"text": self._words()},
            "locations": [self._location(first)],
            "relatedLocations": [
                {"id": number, **self._location(other), "message": {"text": self._names(other)[-1]}}
                for number, other in enumerate(others[:_MOST_PLACES], start=1)
            ],
            "partialFingerprints": {"findingKey/v1": finding.key},
            "properties": {
                "group": finding.group,
                "fix": text(finding.fix.label) if finding.fix else None,
                "field": finding.field or None,
            },
        }

    def _words(self) -> str:
        """Title and sentence, then what to do; the first line is all that some readers show."""
        fix = self.finding.fix
        by_hand = f"\n{text(self.finding.advice)}"
        by_itself = f"\nFix: {text(fix.label)} (journeymapper check --fix)." if fix else ""
        return f"{in_a_line(self.finding.title)}. {in_a_line(self.finding.sentence)}{by_hand}{by_itself}"

    def _location(self, id_: str) -> Json:
        names = self._names(id_)
        record = self.file.project.records.get(id_)
        return {
            "physicalLocation": _physical(self.file, id_),
            "logicalLocations": [
                {
                    "name": names[-1],
                    "fullyQualifiedName": "/".join(names),
                    "kind": record.kind if record else "map",
                }
            ],
        }

    def _names(self, id_: str) -> tuple[str, ...]:
        return names_to(self.file.project, self.map, id_)


def _physical(file: FileReport, id_: str) -> Json:
    return {"artifactLocation": {"uri": uri_of(file.path)}, "region": {"startLine": file.line(id_)}}
