"""The rules of the checker as a project wants them, to be looked through and set."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymapper.checks import all_rules
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message, text
from journeymapper.model.edits.rules import Weight
from journeymapper.model.findings import Checked, Group, Severity
from journeymapper.model.project import Project
from journeymapper.model.review import RuleSetting

GROUPS: Mapping[Group, Message] = {
    "flow": message("Flow: what happens next"),
    "gap": message("Gaps: what is missing"),
    "overlap": message("Overlaps: what is said or done twice, or differently"),
    "care": message("Care: what is not looked after"),
}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as a project wants it, with what it finds."""

    rule: Rule
    off: bool
    weight: Weight
    """What the project weighs it as; empty: as it comes."""
    findings: int | None
    """How many of its findings are open now; None where it does not look."""

    @property
    def severity(self) -> Severity:
        """What its findings weigh."""
        return self.weight or self.rule.severity

    @property
    def as_it_comes(self) -> bool:
        """Whether the project wants nothing else of it."""
        return not self.off and self.severity == self.rule.severity

    def has(self, words: str) -> bool:
        """Whether all these words are in what the rule says of itself, in whatever case."""
        rule = self.rule
        said = " ".join(
            (rule.id, text(rule.name), text(rule.asks), text(rule.reason), text(rule.advice), rule.source)
        ).casefold()
        return all(word in said for word in words.casefold().split())


def rule_rows(project: Project, checked: Checked) -> tuple[RuleRow, ...]:
    """Every rule in the order in which rules are listed, with what a check of one map found."""
    ids = sorted(project.index.of_kind("rule"), reverse=True)  # of several settings the first one holds
    settings = {setting.rule: setting for setting in project.many(RuleSetting, ids)}
    found = Counter(finding.rule for finding in checked.open)
    care = checked.health is not None and checked.health.care
    return tuple(_row(rule, settings.get(rule.id), found[rule.id], care=care) for rule in all_rules())


def in_groups(rows: Iterable[RuleRow]) -> Mapping[Group, tuple[RuleRow, ...]]:
    """The rows of each group, the groups in their order; none that is empty."""
    every = tuple(rows)
    groups = {group: tuple(row for row in every if row.rule.group == group) for group in GROUPS}
    return {group: members for group, members in groups.items() if members}


def _row(rule: Rule, setting: RuleSetting | None, found: int, *, care: bool) -> RuleRow:
    off = setting is not None and setting.off
    looks = not off and (care or rule.group != "care")
    return RuleRow(rule, off, setting.severity if setting else "", found if looks else None)
