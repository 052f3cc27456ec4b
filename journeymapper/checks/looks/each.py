"""A look at every record of a kind, one by one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.membership import is_part
from journeymapper.checks.rule import Rule
from journeymapper.model.base import Record
from journeymapper.model.findings import Finding

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Each(Generic[R]):
    """Looks at every record of a kind on its own.

    It may read the record, what this names and what names this; of a card also the cards at the other ends of
    its connections; of a note also the opportunities about what it speaks of; of a connection also what names
    its two cards; of a step, stage or lane also the cards that begin in it and what names these; the map's
    `facts`, columns and lanes; and the map, the journey with its objectives, personas, people and channels,
    after an edit of which everything is looked at anew.
    """

    kind: type[R]
    run: Callable[[Rule, CheckedMap, R], Iterable[Finding]]

    def begin(self, rule: Rule) -> "_Kept[R]":
        """Nothing looked at yet."""
        return _Kept(self, rule)


@dataclass
class _Kept(Generic[R]):
    """What was found on each record. Most have nothing, and are not there."""

    each: Each[R]
    rule: Rule
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)

    def look(self, looked_at: CheckedMap) -> Iterable[Finding]:
        if looked_at.touched is None:
            self.found = {}
            for record in looked_at.parts_of(self.each.kind):
                self._look_at(looked_at, record)
        else:
            for id_ in looked_at.touched:
                self.found.pop(id_, None)
                again = looked_at.project.find(self.each.kind, id_)
                if again is not None and is_part(looked_at, again):
                    self._look_at(looked_at, again)
        return [finding for findings in self.found.values() for finding in findings]

    def _look_at(self, looked_at: CheckedMap, record: R) -> None:
        findings = tuple(self.each.run(self.rule, looked_at, record))
        if findings:
            self.found[record.id] = findings
