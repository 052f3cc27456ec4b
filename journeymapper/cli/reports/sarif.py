"""A report as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines of a file."""

import json

from journeymapper import __version__
from journeymapper.checks import all_rules
from journeymapper.checks.rule import Rule
from journeymapper.cli.reports.report import Report, Unchecked
from journeymapper.cli.reports.sarif_results import LEVELS, Json, results_of, uri_of
from journeymapper.cli.rules import notes
from journeymapper.messages import text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(report: Report) -> str:
    """One run over all files. In each map open findings come first, then the answered ones, suppressed."""
    rules = all_rules()
    run: Json = {
        "tool": {"driver": _driver(rules)},
        "invocations": [_invocation(report)],
        "artifacts": [{"location": {"uri": uri_of(file.path)}} for file in report.files],
        "columnKind": "unicodeCodePoints",
        "results": results_of(report, {rule.id: number for number, rule in enumerate(rules)}),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver(rules: tuple[Rule, ...]) -> Json:
    return {
        "name": "Journeymapper",
        "version": __version__,
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> Json:
    """A rule, with the severity that it has where a project doesn't weigh it otherwise."""
    told = [f"Source: {rule.source}", *notes(rule)]
    plain = [text(rule.reason), text(rule.advice), *told]
    marked = [text(rule.reason), f"**What to do:** {text(rule.advice)}", *told]
    return {
        "id": rule.id,
        "name": text(rule.name),
        "shortDescription": {"text": text(rule.asks)},
        "fullDescription": {"text": f"{text(rule.asks)} {text(rule.reason)}"},
        "help": {"text": "\n".join(plain), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _invocation(report: Report) -> Json:
    return {
        "executionSuccessful": not report.unchecked,
        "toolExecutionNotifications": [_notification(one) for one in report.unchecked],
    }


def _notification(unchecked: Unchecked) -> Json:
    place = {"physicalLocation": {"artifactLocation": {"uri": uri_of(unchecked.path)}}}
    return {"level": "error", "message": {"text": unchecked.reason}, "locations": [place]}
