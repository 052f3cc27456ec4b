"""How a project wants a rule of the checker: off, or weighed otherwise."""

from collections.abc import Iterable
from typing import Literal

from journeymapper.model.base import Record
from journeymapper.model.change import Change, change_of
from journeymapper.model.ids import new_id
from journeymapper.model.project import Project
from journeymapper.model.review import RuleSetting

Weight = Literal["", "high", "medium", "low"]


def set_rule(
    project: Project, rule_id: str, *, off: bool | None = None, severity: Weight | None = None
) -> Change | None:
    """A rule switched off or on, or weighed; None leaves as it is, "" is the rule's own severity.

    A rule that is as it comes needs no setting and has none. Of several settings of one rule, as a merge of
    files may leave them, the first is kept: the order is that of their ids.
    """
    known = sorted((one for one in project.all(RuleSetting) if one.rule == rule_id), key=lambda one: one.id)
    before = known[0] if known else RuleSetting(id=new_id("rule"), rule=rule_id)
    setting = before.evolve(
        off=before.off if off is None else off,
        severity=before.severity if severity is None else severity,
    )
    kept: list[Record] = [setting] if setting.off or setting.severity else []
    gone = (one.id for one in known if one.id not in {record.id for record in kept})
    return change_of(project, kept, gone)


def reset_rules(project: Project, rule_ids: Iterable[str]) -> Change | None:
    """These rules as they come: on, and with their own severity. Settings of other rules stay."""
    wanted = frozenset(rule_ids)
    return change_of(project, removed=(one.id for one in project.all(RuleSetting) if one.rule in wanted))
