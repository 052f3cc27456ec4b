"""The numbers of findings: the same in the panel, on the map and in print."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from journeymapper.model.findings import Finding, Numbered


@dataclass
class Numbering:
    """The numbers given while a file is open, each map counting from 1.

    A finding keeps its number while it comes and goes, and no other finding ever gets it: somebody who said
    "look at 4" is not sent elsewhere because 3 was repaired. A file opened anew is numbered anew.
    """

    given: dict[str, dict[str, int]] = field(default_factory=dict)
    """Map → key of a finding → its number."""
    _told: dict[str, Numbered] = field(default_factory=dict)
    """Key of a finding → as it was told last."""

    def number(self, map_: str, findings: Iterable[Finding]) -> tuple[Numbered, ...]:
        """The findings of a map, given in reading order, with their numbers and in the order of these.

        A finding that is the same object as last time is told by the same object again: of two answers,
        whoever shows them has to look only into what differs.
        """
        numbers, told = self.given.setdefault(map_, {}), self._told
        self._told = {one.key: _numbered(numbers, one, told.get(one.key)) for one in findings}
        return tuple(sorted(self._told.values(), key=lambda one: one.number))


def _numbered(numbers: dict[str, int], finding: Finding, told: Numbered | None) -> Numbered:
    number = numbers.setdefault(finding.key, len(numbers) + 1)
    if told is not None and told.finding is finding and told.number == number:
        return told
    return Numbered(number, finding)
