"""A look for touchpoints that say nearly the same."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.likeness import grams, repeated
from journeymapper.checks.rule import Rule
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding

Repeating = Sequence[tuple[Touchpoint, float]]
"""Touchpoints that repeat another, and how alike each is to it, 0–1."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Looks for touchpoints that say nearly the same, in the same stage or in one next to it.

    Each touchpoint repeats at most the first one that it is like, so twenty copies are found once.
    """

    words: Callable[[Touchpoint], str]
    """What of a touchpoint is compared; nothing is like no words."""
    least: float
    """The likeness from which they say nearly the same, 0–1."""
    counts: Callable[[CheckedMap, Touchpoint, Touchpoint], bool]
    """Whether two that are alike are any trouble. It may read the two and the connections between them."""
    tell: Callable[[Rule, CheckedMap, Touchpoint, Repeating], Iterable[Finding]]

    def begin(self, rule: Rule) -> "_Kept":
        """Nothing looked at yet."""
        return _Kept(self, rule)


@dataclass(frozen=True, slots=True)
class _Kept:
    alike: Alike
    rule: Rule

    def look(self, looked_at: CheckedMap, touched: Iterable[str] | None) -> Iterable[Finding]:
        for first, repeating in _groups(self.alike, looked_at):
            yield from self.alike.tell(self.rule, looked_at, first, repeating)


def _groups(alike: Alike, looked_at: CheckedMap) -> list[tuple[Touchpoint, Repeating]]:
    """Touchpoints, in reading order, each with those that repeat it and no earlier one."""
    telling = [
        (card, looked_at.stage_number[stage.id], text)
        for card in looked_at.touchpoints
        if (stage := looked_at.stage_of(card)) and (text := grams(alike.words(card)))
    ]

    def counts(first: int, second: int) -> bool:
        return alike.counts(looked_at, telling[first][0], telling[second][0])

    groups: dict[int, list[tuple[Touchpoint, float]]] = {}
    texts = [(place, text) for _, place, text in telling]
    for first, second, likeness in repeated(texts, alike.least, counts):
        groups.setdefault(first, []).append((telling[second][0], likeness))
    return [(telling[first][0], members) for first, members in groups.items()]
