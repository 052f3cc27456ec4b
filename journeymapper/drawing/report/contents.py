"""The page of contents: every chapter and its parts, with the numbers of their pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import Path, Placed, Stroke, To
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block, Heading
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.texts import HEADING_PARTS, figure_of, heading
from journeymapper.drawing.setting import ends_at, first_baseline, label
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import message, text

RECORD = "contents"
_DEEPEST = 2
_STYLES = {1: TextStyle("semibold", 16, 24), 2: TextStyle("regular", 14, 20)}
_BEFORE = {1: 10.0, 2: 0.0}
_INDENT = {1: 0.0, 2: 18.0}
_INKS = {1: "ink", 2: "ink2"}
_NUMBER_ROOM = 44
_LEAST_LEADER = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading and the number of its page."""

    heading: Heading
    page: int


def contents_blocks(report: Report, entries: Sequence[Entry]) -> Iterator[Block]:
    """A line for each heading of the first two levels; nothing where there is none.

    How many lines there are does not hang on the numbers.
    """
    shown = list(_told_once(entry for entry in entries if entry.heading.level <= _DEEPEST))
    if not shown:
        return
    yield heading(report, 1, text(message("Contents")), RECORD)
    for entry in shown:
        yield _line(report, entry)


def _told_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Of entries in a row that say the same, the first: a stage may go on over several pages."""
    last: Heading | None = None
    for entry in entries:
        heading_ = entry.heading
        if last is None or (last.level, last.title) != (heading_.level, heading_.title):
            yield entry
        last = heading_


def _line(report: Report, entry: Entry) -> Block:
    level, title = entry.heading.level, entry.heading.title
    style, indent = _STYLES[level], _INDENT[level]
    baseline, ink = first_baseline(0, style.lead, 1, style), _INKS[level]
    room = report.width - indent - _NUMBER_ROOM
    run = label(indent, baseline, title, style, ink, room=room, language=report.language)
    number = label(report.width, baseline, str(entry.page), style, ink, anchor="end")
    words = text(message("{title}, page {number}", title=title, number=entry.page))
    figure = figure_of(
        f"{RECORD} {entry.heading.record}",
        "paragraph",
        words,
        (run, *_leader(ends_at(run), number.x, baseline), number),
        To(HEADING_PARTS[level], entry.heading.record),
    )
    return Block((Placed(figure, 0, 0),), style.lead, _BEFORE[level])


def _leader(start: float, end: float, y: float) -> tuple[Path, ...]:
    """Dots that lead the eye to the number."""
    if end - start < _LEAST_LEADER:
        return ()
    return (line(start + 8, y - 1, end - 8, y - 1, Stroke("line2", 1, (1, 5), round_ends=True)),)
