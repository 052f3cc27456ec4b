"""What a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeymapper.checks.graph import CheckedMap
from journeymapper.messages import Message
from journeymapper.model.findings import Finding, Fix, Group, Mark, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A question asked of a map. Its id is written in files and never changes."""

    id: str
    group: Group
    severity: Severity
    """As long as a project does not weigh it otherwise."""
    icon: str
    name: Message
    reason: Message
    """Why it matters, to people who wonder."""
    source: str
    """Where the reason comes from."""
    run: Callable[["Rule", CheckedMap], Iterable[Finding]]

    def finding(
        self,
        *subjects: str,
        of: str,
        title: Message,
        sentence: Message,
        mark: Mark | None = None,
        fix: Fix | None = None,
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
            subjects=tuple(subjects),
            mark=mark,
            fix=fix,
        )
