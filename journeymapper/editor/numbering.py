"""The numbers of findings: the same in the panel, on the map and in print."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from journeymapper.checks.places import in_reading_order, map_of_finding
from journeymapper.model.findings import Finding, Numbered
from journeymapper.model.project import Project


@dataclass
class Numbering:
    """The numbers given while a file is open, each map counting from 1.

    A finding keeps its number while it comes and goes, and no other finding ever gets it: somebody who said
    "look at 4" is not sent elsewhere because 3 was repaired. A file opened anew is numbered anew.
    """

    given: dict[str, dict[str, int]] = field(default_factory=dict)
    """Map → key of a finding → its number."""

    def number(self, findings: Iterable[Finding], project: Project) -> tuple[Numbered, ...]:
        """Findings with their numbers, in the order of these; new ones are counted in reading order."""
        result: list[tuple[str, Numbered]] = []
        for finding in in_reading_order(project, findings):
            map_ = map_of_finding(project, finding) or ""
            numbers = self.given.setdefault(map_, {})
            result.append((map_, Numbered(numbers.setdefault(finding.key, len(numbers) + 1), finding)))
        maps = list(dict.fromkeys(map_ for map_, _ in result))
        result.sort(key=lambda one: (maps.index(one[0]), one[1].number))
        return tuple(numbered for _, numbered in result)
