"""What a rule is: a question asked of a map, and the words around it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from journeymapper.messages import Message
from journeymapper.model.findings import Finding, Fix, Group, Mark, Severity

if TYPE_CHECKING:
    from journeymapper.checks.checked_map import CheckedMap


class Kept(Protocol):
    """What a look found last time."""

    def look(self, looked_at: "CheckedMap") -> Iterable[Finding]:
        """What there is to find now; of what is not touched (`CheckedMap.touched`) it is as before."""
        ...


class Look(Protocol):
    """A way of reading a map."""

    def begin(self, rule: "Rule") -> Kept:
        """Nothing looked at yet."""
        ...


@dataclass(frozen=True, slots=True)
class Together:
    """Tells many findings of a rule as one of the whole map: a map just begun must not drown."""

    tell: Callable[["Rule", "CheckedMap", Sequence[Finding]], Finding]
    above: int = 3
    """So many are still told one by one."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A question asked of a map, one object of each. Its id is written in files and never changes."""

    id: str
    group: Group
    severity: Severity
    """As long as a project does not weigh it otherwise."""
    icon: str
    name: Message
    asks: Message
    """What it finds, in one sentence, as the list of rules says it."""
    reason: Message
    """Why it matters, to people who wonder."""
    source: str
    """Where the reason and any formula come from."""
    advice: Message
    """What to do; where no fix is offered, also why a person has to do it."""
    looks: tuple[Look, ...]
    """How it reads the map."""
    together: Together | None = None
    yields_to: frozenset[str] = frozenset()
    """Ids of rules that say it better: what they find first on a record, this one doesn't say again of it."""

    def finding(
        self,
        *subjects: str,
        of: str,
        title: Message,
        sentence: Message,
        mark: Mark | None = None,
        fix: Fix | None = None,
        field: str = "",
    ) -> Finding:
        """A finding of this rule; `of` are the ids that make it this one and no other."""
        return Finding(
            key=f"{self.id}:{of}",
            rule=self.id,
            group=self.group,
            severity=self.severity,
            icon=self.icon,
            title=title,
            sentence=sentence,
            reason=self.reason,
            advice=self.advice,
            subjects=tuple(subjects),
            mark=mark,
            fix=fix,
            field=field,
        )
