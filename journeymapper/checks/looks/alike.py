"""A look for touchpoints that say nearly the same."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.repeats import Compared, Repeats
from journeymapper.checks.rule import Rule
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding

Repeating = Sequence[tuple[Touchpoint, float]]
"""Touchpoints that repeat another, in reading order, and how alike each is to it, 0–1."""


def _nothing(card: Touchpoint) -> Hashable:
    return None


def _always(first: Hashable, second: Hashable) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Alike:
    """Looks for touchpoints that say nearly the same to a shared persona, in one or neighbouring stages.

    Each touchpoint repeats at most the first one in reading order that it is like, so twenty copies are found
    once. Two that a deliberate connection ties together are no trouble.
    """

    words: Callable[[Touchpoint], str]
    """What of a touchpoint is compared; nothing is like no words. It reads the touchpoint alone."""
    least: float
    """The likeness from which they say nearly the same, 0–1."""
    tell: Callable[[Rule, CheckedMap, Touchpoint, Repeating], Iterable[Finding]]
    """Reads the touchpoints that it gets, and the columns."""
    besides: Callable[[Touchpoint], Hashable] = _nothing
    """What else of a touchpoint matters. Few different ones of the same words make the look fast."""
    counts: Callable[[Hashable, Hashable], bool] = _always
    """Whether two that say nearly the same are any trouble, by what `besides` gives of each, in any order."""

    def begin(self, rule: Rule) -> "_Kept":
        """Nothing looked at yet."""
        return _Kept(self, rule)


class _Kept:
    """Who repeats whom, and what was told of it."""

    def __init__(self, alike: Alike, rule: Rule) -> None:
        self._alike = alike
        self._rule = rule
        self._repeats = Repeats(Compared(alike.words, alike.least, alike.besides, alike.counts))
        self._told: dict[str, tuple[Finding, ...]] = {}

    def look(self, looked_at: CheckedMap) -> Iterable[Finding]:
        changed: Iterable[str] | None = None
        if looked_at.touched is None:
            self._repeats.look_at_all(looked_at)
        else:
            changed = self._repeats.look_at(looked_at, looked_at.touched)
        if changed is None:
            self._told = {}
            changed = self._repeats.first_ones()
        for first in changed:
            self._told.pop(first, None)
            repeating = self._repeats.of(first)
            if repeating:
                self._told[first] = tuple(self._tell(looked_at, first, repeating))
        return [finding for findings in self._told.values() for finding in findings]

    def _tell(
        self, looked_at: CheckedMap, first: str, repeating: Iterable[tuple[str, float]]
    ) -> Iterable[Finding]:
        get = looked_at.project.get
        cards = [(get(Touchpoint, id_), likeness) for id_, likeness in repeating]
        return self._alike.tell(self._rule, looked_at, get(Touchpoint, first), cards)
