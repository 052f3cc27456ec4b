"""A report as GitHub's workflow commands: findings stand beside the lines of a pull request.

The form of the commands and what has to be escaped in them: GitHub Docs, “Workflow commands for GitHub
Actions”, and `toolkit/packages/core/src/command.ts`.
"""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from journeymapper.cli.reports.report import FileReport, Report
from journeymapper.messages import text
from journeymapper.model.findings import Finding, Severity

_COMMANDS: MappingProxyType[Severity, str] = MappingProxyType(
    {"high": "error", "medium": "warning", "low": "notice"}
)


def as_github(report: Report) -> str:
    """A command for each open finding and each file that can't be checked. What is answered is left out."""
    commands = [*_findings(report), *_unchecked(report)]
    return "".join(command + "\n" for command in commands)


def _findings(report: Report) -> Iterator[str]:
    for file in report.files:
        for map_ in file.maps:
            for numbered in map_.numbered:
                yield _finding(file, map_.name, numbered.finding)


def _finding(file: FileReport, map_: str, finding: Finding) -> str:
    fix = f"\nFix: {text(finding.fix.label)} (journeymapper check --fix)" if finding.fix else ""
    words = f"{text(finding.sentence)}\n{text(finding.advice)}{fix}\n{map_} [{finding.rule}]"
    line = file.line(finding.subjects[0])
    return _command(_COMMANDS[finding.severity], file.path, line, text(finding.title), words)


def _unchecked(report: Report) -> Iterator[str]:
    for one in report.unchecked:
        yield _command("error", one.path, 1, "Not checked", one.reason)


def _command(name: str, file: Path, line: int, title: str, words: str) -> str:
    return f"::{name} file={_property(file.as_posix())},line={line},title={_property(title)}::{_data(words)}"


def _data(words: str) -> str:
    """
    >>> _data("50 % off\\nnow")
    '50 %25 off%0Anow'
    """
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """
    >>> _property("Gap in Buy, sell: all")
    'Gap in Buy%2C sell%3A all'
    """
    return _data(words).replace(":", "%3A").replace(",", "%2C")
