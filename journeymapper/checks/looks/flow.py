"""A look for something in the flow."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.checks.ways import Part
from journeymapper.model.findings import Finding

Found = TypeVar("Found", bound=Hashable)


@dataclass
class Finds(Generic[Found]):
    """What was found in each part, as long as the part is the same object."""

    parts: dict[Part, tuple[Found, ...]] = field(default_factory=dict)

    def look(self, find: Callable[[Part], Iterable[Found]], looked_at: CheckedMap) -> list[Found]:
        """What is found in all parts, those looked into that are new."""
        known = self.parts if looked_at.touched is not None else {}
        self.parts = {
            part: known[part] if part in known else tuple(find(part)) for part in looked_at.ways.parts
        }
        return [found for part in self.parts.values() for found in part]


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
    flow: Flow[Found]
    rule: Rule
    found: Finds[Found] = field(default_factory=Finds)

    def look(self, looked_at: CheckedMap) -> Iterable[Finding]:
        everything = self.found.look(self.flow.find, looked_at)
        return self.flow.tell(self.rule, looked_at, everything) if everything else ()


@dataclass(frozen=True, slots=True)
class FlowEach(Generic[Found]):
    """Looks for something in each part of the flow, and tells each thing that it found by itself.

    `find` reads its part alone and gives an id, or ids in a tuple. `tell` reads these records, what names
    them, the cards at the other ends of their connections, the only touchpoint of a used step next to theirs,
    and `facts`.
    """

    find: Callable[[Part], Iterable[Found]]
    tell: Callable[[Rule, CheckedMap, Found], Iterable[Finding]]

    def begin(self, rule: Rule) -> "_KeptEach[Found]":
        """Nothing looked at yet."""
        return _KeptEach(self, rule)


class _KeptEach(Generic[Found]):
    """What was told of what was found, as long as nothing is touched that it names."""

    def __init__(self, flow: FlowEach[Found], rule: Rule) -> None:
        self._flow = flow
        self._rule = rule
        self._finds: Finds[Found] = Finds()
        self._present: frozenset[Found] = frozenset()
        self._naming: dict[str, set[Found]] = {}
        """Id → what was found that names it."""
        self._told: dict[Found, tuple[Finding, ...]] = {}
        """What was found and is worth telling."""

    def look(self, looked_at: CheckedMap) -> Iterable[Finding]:
        for found in self._to_tell(looked_at):
            self._told.pop(found, None)
            told = tuple(self._flow.tell(self._rule, looked_at, found))
            if told:
                self._told[found] = told
        return [finding for told in self._told.values() for finding in told]

    def _to_tell(self, looked_at: CheckedMap) -> Iterable[Found]:
        """What is found now and was not before, or is touched. What is not found any more is forgotten."""
        parts, before = self._finds.parts, self._present
        everything = self._finds.look(self._flow.find, looked_at)
        if self._finds.parts.keys() != parts.keys() or looked_at.touched is None:
            self._present = frozenset(everything)
            self._name(self._present - before, before - self._present)
        if looked_at.touched is None:
            return everything
        touched = (found for id_ in looked_at.touched_beside for found in self._naming.get(id_, ()))
        return self._present.difference(before).union(touched)

    def _name(self, come: Iterable[Found], gone: Iterable[Found]) -> None:
        """Know by the ids that it names what is found newly, and forget what is not found any more."""
        for found in gone:
            self._told.pop(found, None)
            for id_ in _ids(found):
                self._naming[id_].discard(found)
        for found in come:
            for id_ in _ids(found):
                self._naming.setdefault(id_, set()).add(found)


def _ids(found: Hashable) -> tuple[str, ...]:
    """The ids that something found names."""
    if isinstance(found, str):
        return (found,)
    return tuple(id_ for id_ in found if isinstance(id_, str)) if isinstance(found, tuple) else ()
