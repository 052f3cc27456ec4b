"""Every rule, taken away, makes its own tests fail: else these would hold nothing.

    python -m pytest tests/long/test_rules_can_fail.py

runs the tests of each rule in a process of its own in which that rule finds nothing, some 3 s each; with `-k`
a single one. Run it after changes to rules or to their tests.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.checks import rule_of
from journeymapper.checks.rules import RULES

ROOT = Path(__file__).parents[2]
WITHOUT = "JOURNEYMAPPER_TESTS_WITHOUT_RULE"


def pytest_configure() -> None:
    """Take the rule away that the environment names, where this file is loaded as a plugin."""
    rule = rule_of(os.environ.get(WITHOUT, ""))
    if rule is not None:
        object.__setattr__(rule, "looks", ())


def file_of(rule: str) -> Path:
    """The file of a rule's tests."""
    (file,) = ROOT.glob(f"tests/checks/rules/*/test_{rule.replace('-', '_')}.py")
    return file


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_tests_of_a_rule_need_it(rule: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "tests.long.test_rules_can_fail"]
    run = subprocess.run(
        [*command, "-p", "no:cacheprovider", str(file_of(rule))],
        cwd=ROOT,
        env={**os.environ, WITHOUT: rule},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1, run.stdout
