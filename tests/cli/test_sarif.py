"""SARIF as the command line writes it, held to what the standard says of the objects in it."""

import json
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest

from journeymapper.checks import all_rules
from tests.cli.sarif_schema import SARIF
from tests.cli.shell import run
from tests.cli.shops import ACCEPTED, CARES, IDA, PLANNED, RULES, troubled

Json = dict[str, Any]


def sarif(*arguments: str | Path, folder: Path) -> Json:
    """The run that a check tells, once it is found to be SARIF."""
    log = json.loads(run("check", *arguments, "--format", "sarif", folder=folder).stdout)
    jsonschema.validate(log, SARIF)
    (only,) = log["runs"]
    return cast("Json", only)


def test_a_result_says_where_it_is_in_file_and_map(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "gift shop.journey")
    told = sarif("gift shop.journey", "--rule", RULES, folder=tmp_path)
    result = next(one for one in told["results"] if one["ruleId"] == "dead-end")
    (place,) = result["locations"]
    physical = place["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "gift%20shop.journey"
    line = shop.read_text("utf-8").splitlines()[physical["region"]["startLine"] - 1]
    assert line.startswith('{"id":"card_question"')
    assert place["logicalLocations"] == [
        {
            "name": "question",
            "fullyQualifiedName": "Gift buyer/Current/Discover/question",
            "kind": "touchpoint",
        }
    ]
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("Dead end in Discover. “question” leads nowhere")
    assert "Fix: Declare as " in result["message"]["text"]
    assert result["partialFingerprints"] == {"findingKey/v1": "dead-end:card_question"}


def test_the_other_places_of_a_finding_are_related(tmp_path: Path) -> None:
    troubled(tmp_path / "shop.journey")
    told = sarif("shop.journey", "--rule", "silence", folder=tmp_path)
    related = told["results"][0]["relatedLocations"]
    assert [one["message"]["text"] for one in related] == ["mail", "mail → parcel"]


def test_every_rule_is_told_with_its_help_and_level(tmp_path: Path) -> None:
    troubled(tmp_path / "shop.journey")
    told = sarif("shop.journey", folder=tmp_path)
    rules = told["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in all_rules()]
    levels = {"high": "error", "medium": "warning", "low": "note"}
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == [
        levels[rule.severity] for rule in all_rules()
    ]
    assert all(rule["shortDescription"]["text"] and rule["help"]["markdown"] for rule in rules)
    for result in told["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_answers_suppress_results_with_their_reason(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey", IDA, ACCEPTED, PLANNED)
    told = sarif("shop.journey", "--rule", RULES, folder=tmp_path)
    suppressed = {one["ruleId"]: one["suppressions"] for one in told["results"]}
    assert suppressed["silence"] == [], "all results have them, or none"
    (accepted,), (planned,) = suppressed["dead-end"], suppressed["same-message"]
    assert (accepted["kind"], accepted["status"]) == ("inSource", "accepted")
    assert accepted["justification"] == "Few ask, and we call them."
    number = accepted["location"]["physicalLocation"]["region"]["startLine"]
    assert shop.read_text("utf-8").splitlines()[number - 1].startswith('{"id":"response_a"')
    assert planned["status"] == "underReview"
    assert planned["justification"] == "Next step: Send one mail\nOwner: Ida Berg\nDue: 2026-12-01"


def test_a_file_that_can_t_be_read_is_a_notification(tmp_path: Path) -> None:
    troubled(tmp_path / "shop.journey", CARES)
    told = sarif("shop.journey", "nowhere.journey", folder=tmp_path)
    (invocation,) = told["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert "nowhere.journey can't be read" in notification["message"]["text"]
    assert [one["location"]["uri"] for one in told["artifacts"]] == ["shop.journey"]


def test_an_absolute_path_is_a_whole_uri(tmp_path: Path) -> None:
    shop = troubled(tmp_path / "shop.journey")
    (artifact,) = sarif(shop, folder=tmp_path)["artifacts"]
    assert artifact["location"]["uri"] == shop.as_uri()


@pytest.mark.parametrize(
    "broken",
    [
        {"version": "2.1.0"},
        {"version": "2.2", "runs": []},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"ruleId": "x"}]}]},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "no_key_of_it": 1}]},
    ],
)
def test_the_schema_of_these_tests_refuses_what_is_no_sarif(broken: Json) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, SARIF)
