"""A look at the whole map at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.model.findings import Finding


@dataclass(frozen=True, slots=True)
class Whole:
    """Looks at the whole map after every edit.

    It reads `facts`, `counts`, columns and lanes, and few records besides: an edit waits for it.
    """

    run: Callable[[Rule, CheckedMap], Iterable[Finding]]

    def begin(self, rule: Rule) -> "_Kept":
        """Nothing looked at yet."""
        return _Kept(self, rule)


@dataclass(frozen=True, slots=True)
class _Kept:
    whole: Whole
    rule: Rule

    def look(self, looked_at: CheckedMap) -> Iterable[Finding]:
        return self.whole.run(self.rule, looked_at)
