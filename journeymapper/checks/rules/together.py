"""Many findings of a rule told as one."""

from collections.abc import Callable, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.rule import Rule, Together
from journeymapper.messages import Forms, plural
from journeymapper.model.findings import Finding, Fix

FixAll = Callable[[Sequence[str]], Fix]
"""The repair of all records that are told together."""


def together(sentence: Forms, fix_all: FixAll | None = None) -> Together:
    """Above three, one finding of the map that names no card; `sentence` is marked by `forms`."""

    def tell(rule: Rule, looked_at: CheckedMap, findings: Sequence[Finding]) -> Finding:
        subjects = dict.fromkeys(finding.subjects[0] for finding in findings)
        ordered = sorted(subjects, key=looked_at.place)
        return rule.finding(
            *ordered,
            of=looked_at.map.id,
            title=rule.name,
            sentence=plural(sentence.one, sentence.many, len(findings)),
            fix=fix_all(ordered) if fix_all is not None else None,
            field=findings[0].field,
        )

    return Together(tell)
