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

    def number(self, map_: str, findings: Iterable[Finding]) -> tuple[Numbered, ...]:
        """The findings of a map, given in reading order, with their numbers and in the order of these."""
        numbers = self.given.setdefault(map_, {})
        numbered = [Numbered(numbers.setdefault(one.key, len(numbers) + 1), one) for one in findings]
        return tuple(sorted(numbered, key=lambda one: one.number))
