"""The rules as a project wants them: off, weighed, counted, searched."""

from datetime import date

from journeymapper.checks import all_rules, check, rule_of
from journeymapper.editor.rule_list import GROUPS, RuleRow, in_groups, rule_rows
from journeymapper.model.change import apply
from journeymapper.model.edits import reset_rules, set_rule
from journeymapper.model.findings import Checked, Health
from journeymapper.model.project import Project
from journeymapper.model.review import RuleSetting
from tests.checks.rules.maps import TODAY, project_with, touchpoint

CAREFUL = Checked(health=Health(9, 4, care=True))


def row_of(project: Project, rule: str, checked: Checked = CAREFUL) -> RuleRow:
    return next(row for row in rule_rows(project, checked) if row.rule.id == rule)


def test_every_rule_is_listed_in_its_group() -> None:
    rows = rule_rows(project_with(), Checked())
    assert [row.rule for row in rows] == list(all_rules())
    grouped = in_groups(rows)
    assert list(grouped) == list(GROUPS)
    assert sum(len(members) for members in grouped.values()) == len(rows)


def test_a_rule_says_how_many_findings_are_open() -> None:
    project = project_with(touchpoint("loose", "buy"), touchpoint("looser", "buy"))
    checked = check(project, "map_a", TODAY)
    for row in rule_rows(project, checked):
        found = sum(finding.rule == row.rule.id for finding in checked.open)
        assert row.findings in (found, None)
    assert row_of(project, "unconnected", checked).findings == 1


def test_care_does_not_look_before_it_is_asked_for() -> None:
    project = project_with()
    assert row_of(project, "no-owner", check(project, "map_a", date(2026, 11, 21))).findings is None
    assert row_of(project, "no-owner").findings == 0


def test_settings_switch_and_weigh() -> None:
    project = project_with(
        RuleSetting(id="rule_a", rule="dead-end", off=True),
        RuleSetting(id="rule_b", rule="silence", severity="low"),
        RuleSetting(id="rule_c", rule="empty-stage", severity="high"),
    )
    off, weighed = row_of(project, "dead-end"), row_of(project, "silence")
    assert (off.off, off.findings, off.as_it_comes) == (True, None, False)
    assert (weighed.severity, weighed.findings, weighed.as_it_comes) == ("low", 0, False)
    assert row_of(project, "empty-stage").as_it_comes


def test_of_several_settings_the_one_that_is_changed_is_shown() -> None:
    project = project_with(
        RuleSetting(id="rule_a", rule="dead-end", severity="low"),
        RuleSetting(id="rule_b", rule="dead-end", off=True),
    )
    shown = row_of(project, "dead-end")
    change = set_rule(project, "dead-end")
    assert change is not None
    kept = row_of(apply(project, change), "dead-end")
    assert (shown.off, shown.severity) == (kept.off, kept.severity) == (False, "low")


def test_all_words_are_searched_in_all_that_a_rule_says() -> None:
    rule = rule_of("dead-end")
    assert rule is not None
    row = RuleRow(rule, off=False, weight="", findings=0)
    assert row.has("")
    assert row.has("DEAD end")
    assert row.has("dead-end connect")
    assert not row.has("dead banana")


def test_rules_are_reset_and_settings_of_others_stay() -> None:
    project = project_with(
        RuleSetting(id="rule_a", rule="dead-end", off=True),
        RuleSetting(id="rule_b", rule="silence", severity="low"),
        RuleSetting(id="rule_c", rule="of-a-later-version", off=True),
    )
    change = reset_rules(project, ["dead-end", "silence"])
    assert change is not None
    reset = apply(project, change)
    assert [one.rule for one in reset.all(RuleSetting)] == ["of-a-later-version"]
    assert reset_rules(reset, ["dead-end", "silence"]) is None
    assert apply(reset, change.inverse()) == project
