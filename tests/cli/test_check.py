"""Checking files on the real command line: what is asked, what is told, how it ends."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.checks import all_rules, rule_of
from journeymapper.cli import main
from journeymapper.messages import text
from tests.cli.shell import ROOT, run
from tests.cli.shops import ACCEPTED, CARES, IDA, PLANNED, RULES, troubled, written


def rules_in(told: str) -> list[str]:
    """The rules of the open findings that a text tells, in its order."""
    return re.findall(r"^  \d+\. .*\[([a-z-]+)\]$", told, re.MULTILINE)


def test_a_map_with_nothing_wrong_ends_with_zero(tmp_path: Path) -> None:
    (tmp_path / "one.mmd").write_text("journey\n  section Only\n    Only task: 3: Me\n", encoding="utf-8")
    assert run("convert", "one.mmd", "one.journey", folder=tmp_path).returncode == 0
    done = run("check", "one.journey", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "one/Current: 0 findings"


def test_a_finding_is_a_line_with_number_severity_and_rule(tmp_path: Path) -> None:
    done = run("check", troubled(tmp_path / "shop.journey"), "--rule", RULES)
    assert done.returncode == 1
    heading, *lines = done.stdout.splitlines()
    assert heading == "Gift buyer/Current: 4 findings"
    dead_end = (
        "high: Dead end in Discover. “question” leads nowhere: a way comes in and none goes on. [dead-end]"
    )
    assert f"  2. {dead_end}" in lines
    assert lines[-1] == "3 of them have a repair: --fix makes them."


def test_several_files_are_told_in_their_order_and_the_worst_decides(tmp_path: Path) -> None:
    good, bad = written(tmp_path / "good.journey"), troubled(tmp_path / "bad.journey")
    options = ("--rule", "dead-end")
    done = run("check", "bad.journey", "good.journey", *options, folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout.index("bad.journey\n") < done.stdout.index("\n\ngood.journey\n")
    assert run("check", good, good, *options).stdout == "Gift buyer/Current: 0 findings\n"
    assert run("check", good, *options).returncode == 0
    missing = run("check", "nowhere.journey", "bad.journey", "good.journey", *options, folder=tmp_path)
    assert missing.returncode == 2
    assert "nowhere.journey can't be read" in missing.stderr
    assert rules_in(missing.stdout) == ["dead-end"], "the others are checked all the same"
    assert bad.exists()


def test_what_people_answered_is_counted_apart_and_fails_nothing(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey", IDA, ACCEPTED, PLANNED)
    done = run("check", shop, "--rule", "dead-end,same-message")
    assert (done.returncode, done.stdout) == (0, "Gift buyer/Current: 0 findings, 1 accepted, 1 planned\n")


def test_severity_is_the_least_that_counts(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    by_severity = {
        severity: rules_in(run("check", shop, "--rule", RULES, "--severity", severity).stdout)
        for severity in ("high", "medium", "low")
    }
    assert by_severity == {
        "high": ["dead-end", "silence"],
        "medium": ["dead-end", "same-message", "silence"],
        "low": ["no-owner", "dead-end", "same-message", "silence"],
    }
    assert run("check", shop, "--rule", "same-message", "--severity", "high").returncode == 0


def test_rules_are_named_in_lists_again_and_by_their_group(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    told = run("check", shop, "--rule", "dead-end, silence", "--rule", "same-message").stdout
    assert set(rules_in(told)) == {"dead-end", "silence", "same-message"}
    overlaps = {rule.id for rule in all_rules() if rule.group == "overlap"}
    assert "same-message" in (found := set(rules_in(run("check", shop, "--rule", "overlap").stdout)))
    assert found <= overlaps


def test_an_unknown_rule_is_answered_with_the_nearest(tmp_path: Path) -> None:
    done = run("check", troubled(tmp_path / "shop.journey"), "--rule", "dead-end,no-onwer")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no rule “no-onwer”. Did you mean no-owner" in done.stderr


def test_care_that_has_not_started_is_told_in_a_line_with_how_to_start_it(tmp_path: Path) -> None:
    waiting = run("check", troubled(tmp_path / "waiting.journey")).stdout
    assert [
        line
        for line in waiting.splitlines()
        if line.startswith("Owners, measures, evidence and reviews of “Gift buyer” are not looked at yet")
    ]
    assert "“Check map” in the window or a date of review begins it" in waiting
    assert "no-owner" not in rules_in(waiting)
    started = run("check", troubled(tmp_path / "started.journey", CARES)).stdout
    assert "rules of care" not in started
    assert "no-owner" in rules_in(started)


def test_a_named_rule_of_care_looks_even_where_care_waits(tmp_path: Path) -> None:
    told = run("check", troubled(tmp_path / "shop.journey"), "--rule", "no-owner").stdout
    assert rules_in(told) == ["no-owner"]
    assert "rules of care" not in told


def test_one_map_alone_is_checked_by_its_name(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    assert run("check", shop, "--map", "current", "--rule", "dead-end").returncode == 1
    unknown = run("check", shop, "--map", "ideal")
    assert unknown.returncode == 2
    assert "Gift buyer/Current" in unknown.stderr


def test_json_tells_everything_of_a_finding(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey", IDA, PLANNED)
    told = json.loads(run("check", shop, "--rule", RULES, "--format", "json").stdout)
    found = {one["rule"]: one for one in told["findings"]}
    dead_end, rule = found["dead-end"], rule_of("dead-end")
    assert rule is not None
    fix = dead_end["fix"]
    assert fix.startswith("Declare as")
    assert dead_end == {
        "file": str(shop),
        "line": line_with(shop, '{"id":"card_question"'),
        "map": "Gift buyer/Current",
        "key": "dead-end:card_question",
        "rule": "dead-end",
        "rule_name": text(rule.name),
        "group": "flow",
        "severity": "high",
        "number": 2,
        "title": "Dead end in Discover",
        "sentence": "“question” leads nowhere: a way comes in and none goes on.",
        "reason": text(rule.reason),
        "advice": text(rule.advice),
        "fix": fix,
        "field": None,
        "subjects": ["card_question"],
        "answer": None,
    }
    (answered,) = told["answered"]
    assert (answered["key"], answered["number"]) == (PLANNED.finding, None)
    assert answered["answer"] == {
        "decision": "plan",
        "reason": "",
        "next_step": "Send one mail",
        "owner": "Ida Berg",
        "due": "2026-12-01",
        "date": None,
        "opportunity": None,
    }
    (map_,) = told["maps"]
    assert (map_["rules"], map_["cards"], map_["care"]) == (4, 7, False)


def test_json_tells_what_could_not_be_read(tmp_path: Path) -> None:
    told = json.loads(run("check", "nowhere.journey", "--format", "json", folder=tmp_path).stdout)
    assert told["findings"] == []
    assert told["unchecked"][0]["file"] == "nowhere.journey"


def test_github_gets_a_command_for_each_finding_with_its_line(tmp_path: Path) -> None:
    name = "50%, shop.journey"
    shop = troubled(tmp_path / name, IDA, PLANNED)
    done = run("check", name, "--rule", RULES, "--format", "github", folder=tmp_path)
    assert done.returncode == 1
    notice, error, other = done.stdout.splitlines()
    line = line_with(shop, '{"id":"card_question"')
    assert error.startswith(
        f"::error file=50%25%2C shop.journey,line={line},title=Dead end in Discover::"
        "“question” leads nowhere: a way comes in and none goes on.%0AConnect it to what happens next"
    )
    assert notice.startswith("::notice ")
    assert other.startswith("::error ")
    assert "same" not in done.stdout, "what is answered is no annotation"


def test_github_is_told_of_a_file_that_can_t_be_read(tmp_path: Path) -> None:
    done = run("check", "no:where.journey", "--format", "github", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout.startswith("::error file=no%3Awhere.journey,line=1,title=Not checked::")


def test_words_of_the_file_can_t_speak_to_the_terminal(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    named = shop.read_text("utf-8").replace('"title":"question"', '"title":"ques\\u009b31mtion"')
    shop.write_text(named, "utf-8")
    told = run("check", shop, "--rule", "dead-end").stdout
    assert "“ques31mtion”" in told


def line_with(file: Path, start: str) -> int:
    """The line of a file that begins so, from 1."""
    lines = file.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it. A real one is not to be had on every machine."""

    def isatty(self) -> bool:
        return True


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path, **variables: str) -> str:
    """What the command line writes to a terminal."""
    terminal = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", terminal)
        patch.delenv("NO_COLOR", raising=False)
        for name, value in {"TERM": "xterm", **variables}.items():
            patch.setenv(name, value)
        main([str(each) for each in arguments])
    return terminal.getvalue()


def test_colours_are_for_terminals_that_want_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = troubled(tmp_path / "shop.journey")
    question = ("check", shop, "--rule", "dead-end")
    coloured = on_a_terminal(monkeypatch, *question)
    plain = run(*question).stdout
    assert "\x1b[1;31mhigh\x1b[0m: Dead end in Discover" in coloured
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert "\x1b" not in on_a_terminal(monkeypatch, *question, NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(monkeypatch, *question, TERM="dumb")


def test_who_has_read_enough_gets_no_traceback(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    command = [sys.executable, "-m", "journeymapper", "check", *[str(shop)], "--format", "sarif"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif"])
def test_the_same_file_is_told_in_the_same_words(format_: str, tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey", IDA, ACCEPTED, CARES)
    first, second = (
        run("check", shop, "--as-of", "2026-11-21", "--format", format_, variables={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    )
    assert first.stdout == second.stdout != ""
