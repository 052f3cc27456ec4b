"""When the map is to be looked at again: the end of the chapter of findings."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Figure, Placed, Stroke
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import CELL
from journeymapper.drawing.report.texts import figure_of, paragraphs, text_runs
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.dates import near_day_words, next_review
from journeymapper.model.durations import in_words
from journeymapper.typeset import line_width, set_paragraph

_NAME = TextStyle("semibold", 15, 20)
_WORDS = TextStyle("regular", 15, 20)


def review_blocks(report: Report, *, shows_dots: bool) -> Iterator[Block]:
    """A rule, the day of the next review and when else to look; what dots mean where there are any."""
    rule = line(0, 0, report.width, 0, Stroke("line2", 1, token="hair"))
    figure = Figure(report.map.id, "ground", "", Rect(0, -1, report.width, 2), (rule,))
    yield Block((Placed(figure, 0, 0),), 10, 18, keep=True)
    yield _next_review(report)
    if shows_dots:
        words = message("Dots grow with the number of people met.")
        yield from paragraphs(report, text(words), CELL, "ink3", before=4)


def _next_review(report: Report) -> Block:
    name = text(message("Next review"))
    words = _review_words(report)
    x = line_width(name, _NAME.role, _NAME.size, language=report.language) + 16
    lines = set_paragraph(words, _WORDS.role, _WORDS.size, report.width - x, language=report.language)
    first = set_paragraph(name, _NAME.role, _NAME.size, report.width, language=report.language)
    shapes = (
        *text_runs(0, 0, report.width, first, _NAME, "ink"),
        *text_runs(x, 0, report.width - x, lines, _WORDS, "ink2"),
    )
    figure = figure_of(report.journey.id, "paragraph", f"{name}: {words}", shapes)
    return Block((Placed(figure, 0, 0),), len(lines.lines) * _WORDS.lead)


def _review_words(report: Report) -> str:
    """The day, how often from then on, and on what occasions."""
    journey = report.journey
    day = next_review(journey)
    every = text(in_words(journey.review_every, report.language)) if journey.review_every else ""
    if day is None:
        planned = message("No day is set yet.")
    elif every:
        said = near_day_words(day, report.matter.as_of)
        planned = message("{day}, then every {duration}.", day=said, duration=every)
    else:
        planned = message("{day}.", day=near_day_words(day, report.matter.as_of))
    also = journey.review_also.strip()
    return " ".join(filter(None, (text(planned), also)))
