"""The formats of a report by the names that they have on the command line."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeymapper.cli.reports.github import as_github
from journeymapper.cli.reports.programs import as_json
from journeymapper.cli.reports.report import Report
from journeymapper.cli.reports.sarif import as_sarif
from journeymapper.cli.reports.terminal import as_text

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}
)
"""Each gives the whole text that is printed."""
