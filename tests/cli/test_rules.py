"""What the command line says of the rules, and the page of the manual that is made from them."""

import json

import pytest

from journeymapper.checks import all_rules
from journeymapper.checks.rule import Rule
from journeymapper.cli.rules_page import rules_page
from journeymapper.messages import text
from journeymapper.resources import resource
from tests.cli.shell import run

PAGE = resource("manual", "rules.md")


def test_the_page_of_the_manual_is_what_the_rules_say() -> None:
    written = PAGE.read_text(encoding="utf-8")
    remedy = "run: python -m journeymapper rules --format markdown > resources/manual/rules.md"
    assert written == rules_page(all_rules()), remedy


def test_markdown_is_the_page() -> None:
    assert run("rules", "--format", "markdown").stdout == rules_page(all_rules())


def test_every_rule_has_a_line_with_id_group_severity_and_what_it_asks() -> None:
    done = run("rules")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert len(lines) == len(all_rules())
    for rule, line in zip(all_rules(), lines, strict=True):
        assert line.split()[:3] == [rule.id, rule.group, rule.severity]
        assert line.endswith(f"  {text(rule.asks)}")


def test_a_rule_tells_all_of_itself() -> None:
    done = run("rules", "dead-end")
    rule = next(rule for rule in all_rules() if rule.id == "dead-end")
    said = (text(rule.name), text(rule.asks), text(rule.reason), text(rule.advice), rule.source, "flow, high")
    assert [words for words in said if words not in done.stdout] == []


def test_a_rule_of_care_says_that_it_waits_and_when_it_tells_many_as_one() -> None:
    told = run("rules", "no-owner").stdout
    assert "once care has started" in told
    assert "More than 3 are told as one finding." in told


def test_rules_as_json_are_for_programs() -> None:
    every = json.loads(run("rules", "--format", "json").stdout)["rules"]
    assert [rule["id"] for rule in every] == [rule.id for rule in all_rules()]
    (one,) = json.loads(run("rules", "dead-end", "--format", "json").stdout)["rules"]
    assert one["severity"] == "high"
    assert one["reason"].startswith("People who come here")


def test_a_group_stands_for_its_rules() -> None:
    told = json.loads(run("rules", "gap,no-owner", "--format", "json").stdout)["rules"]
    wanted = [rule.id for rule in all_rules() if rule.group == "gap" or rule.id == "no-owner"]
    assert [rule["id"] for rule in told] == wanted


@pytest.mark.parametrize(
    ("name", "says"),
    [("ded-end", "Did you mean dead-end"), ("qqq", "`journeymapper rules` lists them all")],
)
def test_a_rule_that_there_is_not_is_answered_with_those_that_are_near(name: str, says: str) -> None:
    done = run("rules", name)
    assert done.returncode == 2
    assert f"There is no rule “{name}”" in done.stderr
    assert says in done.stderr


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_is_told_in_whole_sentences(rule: Rule) -> None:
    for words in (rule.asks, rule.reason, rule.advice):
        assert text(words).endswith("."), text(words)
        assert text(words)[0].isupper(), text(words)
    assert text(rule.name).strip()
    assert rule.source.strip()
