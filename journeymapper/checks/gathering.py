"""What becomes of all that rules found: weighed, told once, told together, answered, in reading order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.model.findings import Answered, Checked, Finding, Health
from journeymapper.model.review import Response, RuleSetting

Found = Mapping[Rule, Sequence[Finding]]


def gathered(looked_at: CheckedMap, found: Found) -> Checked:
    """What people see of all that was found.

    What was answered one by one is not counted among what is told together; that has a key of its own, and so
    an answer of its own.
    """
    answers = {answer.finding: answer for answer in looked_at.decided(Response)}
    severities = {setting.rule: setting.severity for setting in looked_at.decided(RuleSetting)}
    told = _told_once(found)
    open_: list[Finding] = []
    answered: list[Answered] = []
    for rule, findings in told.items():
        severity = severities.get(rule.id, "")
        weighed = [_weighed(finding, severity) for finding in findings] if severity else findings
        left = [finding for finding in weighed if finding.key not in answers] if answers else weighed
        answered += (Answered(each, answers[each.key]) for each in weighed if each.key in answers)
        if rule.together is not None and len(left) > rule.together.above:
            one = _weighed(rule.together.tell(rule, looked_at, left), severity)
            left = [] if one.key in answers else [one]
            answered += [Answered(one, answers[one.key])] if one.key in answers else []
        open_ += left
    return Checked(
        open=tuple(sorted(open_, key=lambda one: _order(looked_at, one))),
        answered=tuple(sorted(answered, key=lambda one: _order(looked_at, one.finding))),
        health=_health(looked_at, len(found)),
    )


def _told_once(found: Found) -> Found:
    """What was found, without what another rule says better of the same record."""
    found_on: dict[str, set[str]] = defaultdict(set)
    better = frozenset[str]().union(*(rule.yields_to for rule in found))
    for rule, findings in found.items():
        if rule.id in better:
            found_on[rule.id].update(finding.subjects[0] for finding in findings)
    told: dict[Rule, Sequence[Finding]] = {}
    for rule, findings in found.items():
        said = {subject for id_ in rule.yields_to for subject in found_on.get(id_, ())}
        told[rule] = [one for one in findings if one.subjects[0] not in said] if said else findings
    return told


def _weighed(finding: Finding, severity: str) -> Finding:
    match severity:
        case "high" | "medium" | "low" if severity != finding.severity:
            return replace(finding, severity=severity)
        case _:
            return finding


def _order(looked_at: CheckedMap, finding: Finding) -> tuple[object, str]:
    return looked_at.place(finding.subjects[0]), finding.key


def _health(looked_at: CheckedMap, rules: int) -> Health:
    care, journey = looked_at.facts.care, looked_at.journey
    return Health(rules, looked_at.counts.get("card", 0), care, journey.checked if care else None)
