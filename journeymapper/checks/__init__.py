"""The map as a graph, and the rules that read it.

This room imports networkx when a check runs and not before: a program that starts does not wait for it.
"""

from collections.abc import Iterable
from datetime import date

from journeymapper.checks.rule import Rule
from journeymapper.model.findings import Checked
from journeymapper.model.project import Project


def check(project: Project, map_: str, as_of: date, only: Iterable[str] = ()) -> Checked:
    """What the rules find on a map, in reading order.

    `only` names the rules that look; none: all that the project wants.
    Raises `UnknownRecord` where the project has no such map.
    """
    from journeymapper.checks.checker import Checker

    return Checker(project, map_, as_of, only).checked


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which they are listed. Loads them when it is asked first."""
    from journeymapper.checks.rules import RULES

    return RULES


def rule_of(id_: str) -> Rule | None:
    """The rule of an id, or None where there is none.

    >>> rule_of("dead-end").severity
    'high'
    """
    return next((rule for rule in all_rules() if rule.id == id_), None)
