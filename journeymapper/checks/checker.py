"""Checks a map, and after an edit only what the edit touched."""

from collections.abc import Iterable
from datetime import date

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.facts import Facts, facts_of
from journeymapper.checks.gathering import gathered
from journeymapper.checks.groundwork import Groundwork
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules import RULES
from journeymapper.checks.touching import touched_by
from journeymapper.model.change import Change, apply
from journeymapper.model.findings import Checked
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.review import RuleSetting


class Checker:
    """The check of one map, kept so that the next one costs as much as the edit between them.

    `after` gives what a new checker of the changed project would give: a test with random edits holds it to
    that. An edit is taken back by its inverse, as anywhere.
    """

    def __init__(self, project: Project, map_: str, as_of: date, only: Iterable[str] = ()) -> None:
        """Checks everything. `only` names the rules that look; none: all that the project wants.

        Raises `UnknownRecord` where the project has no such map.
        """
        self.map = map_
        self.as_of = as_of
        self._only = frozenset(only)
        self.project = project
        self.checked = Checked()
        self._begin()

    def after(self, change: Change) -> Checked:
        """What the check finds when the project has changed. Raises `MismatchedChange` as `apply` does."""
        before, self.project = self.project, apply(self.project, change)
        touched = touched_by(before, self.project, change)
        if touched is None:
            self._begin()
            return self.checked
        self._ground.follow(before, self.project, touched)
        facts = self._facts_now()
        if facts.care != self._facts.care:
            self._begin()
            return self.checked
        self._look(facts, touched if facts == self._facts else None)
        return self.checked

    def supposing(self, change: Change) -> Checked:
        """What the check would find after a change that nobody made; what it knows stays as it is."""
        after = apply(self.project, change)
        if touched_by(self.project, after, change) is None:
            return Checker(after, self.map, self.as_of, self._only).checked
        found = self.after(change)
        self.after(change.inverse())
        return found

    def _begin(self) -> None:
        """Checks everything, as if nothing were known."""
        self._ground = Groundwork(self.project, self.map)
        facts = self._facts_now()
        rules = _wanted(self.project, self._only, facts)
        self._kept = {rule: tuple(look.begin(rule) for look in rule.looks) for rule in rules}
        self._look(facts, None)

    def _facts_now(self) -> Facts:
        map_ = self.project.get(Map, self.map)
        return facts_of(self.project, map_, self.project.get(Journey, map_.journey), self._ground.counts)

    def _look(self, facts: Facts, touched: frozenset[str] | None) -> None:
        self._facts = facts
        map_ = self.project.get(Map, self.map)
        journey = self.project.get(Journey, map_.journey)
        looked_at = CheckedMap(self.project, map_, journey, self.as_of, facts, self._ground, touched)
        found = {
            rule: [finding for one in kept for finding in one.look(looked_at)]
            for rule, kept in self._kept.items()
        }
        self.checked = gathered(looked_at, found)


def _wanted(project: Project, only: frozenset[str], facts: Facts) -> tuple[Rule, ...]:
    """The rules that look: those that were named, else all that are not switched off."""
    if only:
        return tuple(rule for rule in RULES if rule.id in only)
    settings = project.many(RuleSetting, project.index.of_kind("rule"))
    off = {setting.rule for setting in settings if setting.off}
    return tuple(rule for rule in RULES if rule.id not in off and (facts.care or rule.group != "care"))
