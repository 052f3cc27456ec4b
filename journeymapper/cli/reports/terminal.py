"""A report for people: a line for each finding, under the name of its map."""

import sys
from collections.abc import Iterator

from journeymapper.cli.projects import NO_MAP
from journeymapper.cli.reports.colours import Paint, paint_for, plain
from journeymapper.cli.reports.report import FileReport, MapReport, Report, in_a_line
from journeymapper.messages import message, plural, text
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Journey


def as_text(report: Report) -> str:
    """The report, in colours where it goes to a terminal. Several files have a heading each."""
    paint = paint_for(sys.stdout)
    blocks = [list(_file(file, report, paint)) for file in report.files]
    if len(report.files) + len(report.unchecked) > 1:
        for file, lines in zip(report.files, blocks, strict=True):
            lines.insert(0, paint(in_a_line(str(file.path)), "name"))
    return "".join("\n".join(lines) + "\n" for lines in _apart(blocks) if lines)


def _apart(blocks: list[list[str]]) -> Iterator[list[str]]:
    """Blocks of lines with an empty line between them."""
    for number, lines in enumerate(blocks):
        yield ["", *lines] if number else lines


def _file(file: FileReport, report: Report, paint: Paint) -> Iterator[str]:
    for map_ in file.maps:
        yield from _map(map_, report, paint)
    if not file.maps:
        yield text(NO_MAP)
    if not report.asked_by_rule:
        yield from _resting(file, paint)
    yield from _repairable(file, report, paint)


def _map(map_: MapReport, report: Report, paint: Paint) -> Iterator[str]:
    yield f"{paint(in_a_line(map_.name), 'name')}: {_counts(map_, report)}"
    for finding in map_.repaired:
        yield f"  {_repair(finding, report, paint)}"
    for numbered in map_.numbered:
        finding = numbered.finding
        severity = paint(finding.severity, finding.severity)
        yield f"  {numbered.number}. {severity}: {_words(finding)} {_rule(finding, paint)}"


def repairs_told(report: Report) -> Iterator[str]:
    """A line for each repair, for formats that have no word for it."""
    for file in report.files:
        for map_ in file.maps:
            for finding in map_.repaired:
                yield f"{in_a_line(str(file.path))}: {_repair(finding, report, plain)}"


def _repair(finding: Finding, report: Report, paint: Paint) -> str:
    done = text(message("fixed") if report.written else message("would fix"))
    label = f" → {in_a_line(finding.fix.label)}" if finding.fix else ""
    return f"{paint(done, 'done')}: {_words(finding)}{label} {_rule(finding, paint)}"


def _counts(map_: MapReport, report: Report) -> str:
    """How many findings are open, and how many people have answered, counted apart."""
    accepted = sum(one.response.decision == "accept" for one in map_.answered)
    planned = len(map_.answered) - accepted
    done = message("{count} fixed", count=len(map_.repaired))
    could = message("{count} to fix", count=len(map_.repaired))
    counts = [
        (len(map_.repaired), done if report.written else could),
        (1, plural("{count} finding", "{count} findings", len(map_.numbered))),
        (accepted, message("{count} accepted", count=accepted)),
        (planned, message("{count} planned", count=planned)),
    ]
    return ", ".join(text(words) for count, words in counts if count)


def _words(finding: Finding) -> str:
    return f"{in_a_line(finding.title)}. {in_a_line(finding.sentence)}"


def _rule(finding: Finding, paint: Paint) -> str:
    return paint(f"[{finding.rule}]", "aside")


def _resting(file: FileReport, paint: Paint) -> Iterator[str]:
    """A line for each journey whose rules of care did not look, and what makes them."""
    resting = dict.fromkeys(map_.map.journey for map_ in file.maps if map_.health and not map_.health.care)
    for journey in resting:
        words = message(
            "Owners, measures, evidence and reviews of “{journey}” are not looked at yet. "
            "“Check map” in the window or a date of review begins it; --rule care asks now.",
            journey=in_a_line(file.project.get(Journey, journey).title),
        )
        yield paint(text(words), "aside")


def _repairable(file: FileReport, report: Report, paint: Paint) -> Iterator[str]:
    """What became of repairs, or that there are some."""
    repaired = sum(len(map_.repaired) for map_ in file.maps)
    possible = sum(one.finding.fix is not None for map_ in file.maps for one in map_.numbered)
    if repaired and report.written:
        yield paint(text(message("{file} was saved.", file=in_a_line(file.path.name))), "aside")
    elif repaired:
        yield paint(text(message("Nothing was written: this is what --fix would do.")), "aside")
    if possible and report.repairing:
        words = plural(
            "{count} has a repair that does not clear it; look at it in the window.",
            "{count} have a repair that does not clear them; look at them in the window.",
            possible,
        )
        yield paint(text(words), "aside")
    elif possible:
        words = plural(
            "{count} of them has a repair: --fix makes it.",
            "{count} of them have a repair: --fix makes them.",
            possible,
        )
        yield paint(text(words), "aside")
