"""What the checker would say if something that nobody has done yet were done."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.model.change import Change
from journeymapper.model.findings import Finding

if TYPE_CHECKING:
    from journeymapper.checks.checker import Checker


@dataclass(frozen=True, slots=True)
class Supposed:
    """What a change would do to the findings that are open, each part in reading order."""

    solved: tuple[Finding, ...] = ()
    """Findings that would go, as they are now."""
    broken: tuple[Finding, ...] = ()
    """Findings that would come."""

    @property
    def nothing(self) -> bool:
        """Whether the checker would see no difference."""
        return not self.solved and not self.broken


def supposed(checker: "Checker", change: Change) -> Supposed:
    """What a change would do to what a checker finds; the checker knows no more of it afterwards.

    Findings are the same where their keys are: one that would only get other words neither goes nor comes.
    Raises `MismatchedChange` as `apply` does.
    """
    now, then = checker.checked.open, checker.supposing(change).open
    keys_now, keys_then = {one.key for one in now}, {one.key for one in then}
    return Supposed(
        solved=tuple(one for one in now if one.key not in keys_then),
        broken=tuple(one for one in then if one.key not in keys_now),
    )
