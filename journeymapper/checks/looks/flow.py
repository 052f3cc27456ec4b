"""A look for something in the flow."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.checks.ways import Part
from journeymapper.model.findings import Finding

Found = TypeVar("Found", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Flow(Generic[Found]):
    """Looks for something in each part of the flow, then tells what it found in all of them.

    `find` reads its part alone and gives ids in an order that hangs on the part alone. `tell` reads what it
    likes of the records that were found, and `facts`.
    """

    find: Callable[[Part], Iterable[Found]]
    tell: Callable[[Rule, CheckedMap, Sequence[Found]], Iterable[Finding]]

    def begin(self, rule: Rule) -> "_Kept[Found]":
        """Nothing looked at yet."""
        return _Kept(self, rule)


@dataclass
class _Kept(Generic[Found]):
    """What was found in each part, as long as the part is the same object."""

    flow: Flow[Found]
    rule: Rule
    found: dict[Part, tuple[Found, ...]] = field(default_factory=dict)

    def look(self, looked_at: CheckedMap, touched: Iterable[str] | None) -> Iterable[Finding]:
        known = self.found if touched is not None else {}
        self.found = {
            part: known[part] if part in known else tuple(self.flow.find(part))
            for part in looked_at.ways.parts
        }
        everything = [found for part in self.found.values() for found in part]
        return self.flow.tell(self.rule, looked_at, everything) if everything else ()
