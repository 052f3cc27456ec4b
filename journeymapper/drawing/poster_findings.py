"""The findings of a poster, numbered footnotes in columns, and what to do first."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.drawing.figures import Bookmark, Figure, Placed
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.marks import SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.poster_styles import FINDING, SECTION, SENTENCE
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.cards import Opportunity
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_HEADING_WIDTH = 115
_NOTHING_WIDTH = 300
_COLUMN = 346
_LEAST_COLUMN = 300
_FIRST_DO = 3
_INDENT = 27
_BASELINE = 11


@dataclass(frozen=True, slots=True)
class Findings:
    """The section, placed from its own top-left corner."""

    figures: tuple[Placed, ...] = ()
    height: float = 0
    bookmarks: tuple[Bookmark, ...] = ()


def findings_section(project: Project, map_: str, reading: Reading, width: float) -> Findings:
    """Every finding in columns, in the order of their numbers, then what to do first."""
    cells = list(_cells(project, reading, _column_width(width)))
    if not cells and not reading.checked:
        return Findings()
    # Where findings are hidden nothing may tell that there are any, and what to do first is still told.
    told = reading.findings or reading.checked
    about = text(message("Findings") if told else message("Opportunities"))
    figures = [Placed(_heading(project, map_, about), 0, 16)]
    bookmarks = [Bookmark(about, 0)]
    if not cells:
        figures.append(Placed(_nothing(project, map_), _HEADING_WIDTH, 16))
    column = _column_width(width)
    columns = max(1, int((width - _HEADING_WIDTH) // column))
    y = 16.0
    for start in range(0, len(cells), columns):
        row = cells[start : start + columns]
        for place, (figure, _) in enumerate(row):
            x = _HEADING_WIDTH + place * column
            figures.append(Placed(figure, x, y))
            bookmarks += [
                Bookmark(f"{each.number} {text(each.finding.title)}", y, 1, x)
                for each in reading.findings[start + place : start + place + 1]
            ]
        y += max(height for _, height in row) + 15
    return Findings(tuple(figures), max(y, 42), tuple(bookmarks))


def _column_width(width: float) -> float:
    """Columns share the width evenly."""
    room = width - _HEADING_WIDTH
    return room / max(1, round(room / _COLUMN)) if room > _LEAST_COLUMN else _LEAST_COLUMN


def _heading(project: Project, map_: str, words: str) -> Figure:
    flow = Flow(project.info.language)
    flow.write(0, _BASELINE, words, SECTION, "ink", _HEADING_WIDTH - 10)
    return flow.figure(map_, "heading 2", words, _HEADING_WIDTH, 30)


def _nothing(project: Project, map_: str) -> Figure:
    flow, words = Flow(project.info.language), text(message("Nothing to fix."))
    flow.write(0, _BASELINE, words, SENTENCE, "ink2", _NOTHING_WIDTH)
    return flow.figure(map_, "paragraph", words, _NOTHING_WIDTH, 30)


def _cells(project: Project, reading: Reading, width: float) -> Iterator[tuple[Figure, float]]:
    for numbered in reading.findings:
        yield _finding(project, numbered, width)
    first = _do_first(project, reading, width)
    if first is not None:
        yield first


def _finding(project: Project, numbered: Numbered, width: float) -> tuple[Figure, float]:
    finding, flow = numbered.finding, Flow(project.info.language)
    title, sentence = text(finding.title), text(finding.sentence)
    flow.shapes += pin_shapes(9, _BASELINE - 3, finding.severity, numbered.number)
    room = width - _INDENT - 20
    flow.write(_INDENT, _BASELINE, title, FINDING, "ink", room)
    flow.write(_INDENT, 16, sentence, SENTENCE, "ink2", room)
    severity = text(message(SEVERITY_WORDS[finding.severity], number=numbered.number))
    figure = flow.figure(finding.key, "finding", f"{severity}: {title}. {sentence}", width, flow.y + 4)
    bounds = Rect(-4, -6, width + 4, flow.y + 12)
    return Figure(figure.record, figure.part, figure.words, bounds, figure.shapes), flow.y + 4


def _do_first(project: Project, reading: Reading, width: float) -> tuple[Figure, float] | None:
    """The opportunities that rank highest."""
    ranked = sorted(reading.ranks.items(), key=lambda pair: (pair[1], pair[0]))[:_FIRST_DO]
    cards = [(rank, card) for id_, rank in ranked if (card := project.find(Opportunity, id_)) is not None]
    if not cards:
        return None
    flow, room = Flow(project.info.language), width - _INDENT - 20
    flow.write(_INDENT, _BASELINE, text(message("Do first")), FINDING, "accentInk", room)
    drop = 16.0
    for rank, card in cards:
        words = text(message("{rank} {title}", rank=rank, title=card.title))
        flow.write(_INDENT, drop, words, SENTENCE, "ink2", room)
        drop = SENTENCE.lead
    said = text(message("Do first: {titles}", titles=", ".join(card.title for _, card in cards)))
    return flow.figure(cards[0][1].id, "finding", said, width, flow.y + 4), flow.y + 4
