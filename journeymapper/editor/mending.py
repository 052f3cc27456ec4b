"""Every repair that there is made one after the other, as far as each really clears its finding."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from journeymapper.editor.fixes import fix
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project

if TYPE_CHECKING:
    from journeymapper.checks.checker import Checker

MOST = 1_000
"""So many repairs are made at once: a repair may bring a new finding, and nothing says that this ends."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A project with its repairs made."""

    project: Project
    made: tuple[tuple[str, Finding], ...]
    """The map and the finding of each repair, in the order in which they were made."""


def mend(
    project: Project,
    maps: Sequence[str],
    as_of: date,
    only: Iterable[str] = (),
    wanted: Callable[[Finding], bool] = lambda finding: True,
) -> Mended:
    """Repair what the rules find on these maps, until no wanted finding is left that has a repair.

    `only` names the rules that look, as for `checks.check`. A repair that leaves its finding standing is
    taken back, and none is tried twice. Raises `UnknownRecord` where the project has no such map.
    """
    mending = _Mending(project, as_of, frozenset(only), wanted)
    repaired = True
    while repaired:  # every map, and all once more: what is repaired on one may have to do with another
        repaired = any([mending.repaired_on(map_) for map_ in maps])
    return Mended(mending.project, tuple(mending.made))


@dataclass
class _Mending:
    project: Project
    as_of: date
    only: frozenset[str]
    wanted: Callable[[Finding], bool]
    made: list[tuple[str, Finding]] = field(default_factory=list)
    tried: set[tuple[str, str]] = field(default_factory=set)

    def repaired_on(self, map_: str) -> bool:
        """Repair what can be on one map; whether anything was."""
        from journeymapper.checks.checker import Checker

        checker = Checker(self.project, map_, self.as_of, self.only)
        before = len(self.made)
        while len(self.made) < MOST and (finding := self._next(checker)) is not None:
            self.tried.add((map_, finding.key))
            if _cleared(checker, finding):
                self.made.append((map_, finding))
        self.project = checker.project
        return len(self.made) > before

    def _next(self, checker: "Checker") -> Finding | None:
        """The first finding, in reading order, whose repair was not tried yet."""
        for finding in checker.checked.open:
            new = (checker.map, finding.key) not in self.tried
            if new and finding.fix is not None and self.wanted(finding):
                return finding
        return None


def _cleared(checker: "Checker", finding: Finding) -> bool:
    """Make a repair, and take it back where the finding is still there."""
    change = fix(checker.project, finding)
    if change is None:
        return False
    checked = checker.after(change)
    still_there = (*checked.open, *(one.finding for one in checked.answered))
    if all(one.key != finding.key for one in still_there):
        return True
    checker.after(change.inverse())
    return False
