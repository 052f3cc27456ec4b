"""Measures where they belong: the newest value, how it went, and where it is to go."""

from collections.abc import Iterator, Sequence
from datetime import date

from journeymapper.drawing.figures import Box, Path, Placed, Segment, Shape, Stroke
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import VALUE_X, named
from journeymapper.drawing.report.styles import BODY, STRONG
from journeymapper.drawing.report.texts import figure_of, text_runs
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import Message, message, text
from journeymapper.model.dates import day_words
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.measured import value_words
from journeymapper.model.numbers import number
from journeymapper.typeset import set_paragraph

_VALUE_ROOM = 92
_WIDTH, _HEIGHT = 66.0, 13.0
_WORDS_X = VALUE_X + _VALUE_ROOM + _WIDTH + 16
_ABOUT = TextStyle("regular", 13, BODY.lead)


def measure_blocks(report: Report, of: str, *, x: float = 0) -> Iterator[Block]:
    """A line for each measure of a record, the one on its card first."""
    project = report.project
    measures = project.many(Measure, project.index.measures(of))
    for measure in sorted(measures, key=lambda one: not one.headline):
        values = project.many(Measurement, project.index.measurements(measure.id))
        yield from named(report, measure.name, of, (_line(report, measure, values),), x=x)


def _line(report: Report, measure: Measure, values: Sequence[Measurement]) -> Block:
    language = report.language
    newest = value_words(measure, values[-1].value, language) if values else "–"
    lines = set_paragraph(newest, STRONG.role, STRONG.size, _VALUE_ROOM - 8, language=language)
    shapes: tuple[Shape, ...] = text_runs(VALUE_X, 0, _VALUE_ROOM - 8, lines, STRONG, "ink")
    shapes += tuple(_trend(measure, [one.value for one in values]))
    about = ", ".join(map(text, _about(report, measure, values)))
    width = report.width - _WORDS_X
    more = set_paragraph(about, _ABOUT.role, _ABOUT.size, width, language=language)
    if about:
        shapes += text_runs(_WORDS_X, 0, width, more, _ABOUT, "ink2")
    figure = figure_of(measure.of, "paragraph", ", ".join(filter(None, (newest, about))), shapes)
    return Block((Placed(figure, 0, 0),), max(len(lines.lines), len(more.lines)) * BODY.lead)


def _about(report: Report, measure: Measure, values: Sequence[Measurement]) -> Iterator[Message]:
    language = report.language
    if len(values) > 1:
        by = values[-1].value - values[0].value
        signed = f"+{number(by, language)}" if by > 0 else number(by, language)
        yield message("{difference} since {time}", difference=signed, time=when(values[0]))
    if measure.target is not None:
        yield message("target {value}", value=value_words(measure, measure.target, language))
    if measure.benchmark is not None:
        yield benchmark(measure, language)


def benchmark(measure: Measure, language: str) -> Message:
    """What others reach, and who says so."""
    value = value_words(measure, measure.benchmark or 0, language)
    if measure.benchmark_source:
        return message("benchmark {value} ({source})", value=value, source=measure.benchmark_source)
    return message("benchmark {value}", value=value)


def when(one: Measurement) -> str:
    """The period of a value, else its day; empty where neither is known."""
    return one.period or (text(day_words(date.fromisoformat(one.date))) if one.date else "")


def _trend(measure: Measure, values: Sequence[float]) -> Iterator[Shape]:
    """The values as a line that ends in a dot, the target as a dashed one."""
    if len(values) < 2:
        return
    marks = [*values, *(one for one in (measure.target,) if one is not None)]
    low, span = min(marks), (max(marks) - min(marks)) or 1.0
    left, bottom = VALUE_X + _VALUE_ROOM, (BODY.lead + _HEIGHT) / 2

    def height(value: float) -> float:
        return bottom - _HEIGHT * (value - low) / span

    if measure.target is not None:
        y = height(measure.target)
        yield line(left, y, left + _WIDTH, y, Stroke("accentLine", 1, (3, 3)))
    step = (_WIDTH - 3) / (len(values) - 1)
    points = [(left + place * step, height(value)) for place, value in enumerate(values)]
    start: Segment = ("M", *points[0])
    rest: list[Segment] = [("L", *point) for point in points[1:]]
    yield Path((start, *rest), stroke=Stroke("ink3", 1.5, round_ends=True))
    x, y = points[-1]
    yield Box(x - 2.5, y - 2.5, 5, 5, 2.5, fill="ink")
