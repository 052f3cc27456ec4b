"""The cover of a report: whose journey it is, in a title, a curve and the facts that date it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from journeymapper.drawing.figures import Box, Figure, Part, Placed, Shape
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.poster_title import fact_pairs, subtitle_words
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.cover_curve import CURVE_HEIGHT, cover_curve
from journeymapper.drawing.report.styles import HEAD_BASELINE, MARGIN, QUOTE, UNIT
from journeymapper.drawing.report.texts import figure_of, text_runs
from journeymapper.drawing.setting import label
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.people import Persona
from journeymapper.typeset import set_paragraph

_FIRM = TextStyle("semibold", 16, 20)
_TITLES = (TextStyle("serif", 54, 60), TextStyle("serif", 42, 48), TextStyle("serif", 32, 38))
_TITLE_LINES = 4
"""A title that takes more is set smaller, and in the smallest size as it is."""
_SUBTITLE = TextStyle("regular", 21, 28)
_SCENARIO = TextStyle("regular", 16, 23)
_BY = TextStyle("regular", 14, 20)
_FACT_NAME = TextStyle("regular", 13, 18)
_FACT = TextStyle("semibold", 16, 20)
_TITLE_AT = 0.2
"""Of the height of the page: where the title begins."""
_ACCENT = (64.0, 5.0)
_FACTS_HEIGHT = 150.0
_FACTS_ACROSS = 3
_CURVE_GAP = 34.0


@dataclass(slots=True)
class _Column:
    """Texts below each other, as long as there is room for them."""

    report: Report
    y: float
    floor: float
    figures: list[Placed] = field(default_factory=list)

    def write(self, part: Part, words: str, style: TextStyle, ink: str, before: float, width: float) -> None:
        """A text; its end is left out where the page ends, all of it where not even a line finds room."""
        most = int((self.floor - self.y - before) // style.lead)
        if not words or most < 1:
            return
        lines = set_paragraph(
            words, style.role, style.size, width, max_lines=most, language=self.report.language
        )
        runs = text_runs(0, 0, width, lines, style, ink)
        self.y += before
        self.figures.append(Placed(figure_of(self.report.map.id, part, words, runs), MARGIN, self.y))
        self.y += len(lines.lines) * style.lead


def cover_layers(report: Report, width: float, height: float) -> Iterator[Layer]:
    """What stands on the first page but its bar; its size is in layout units."""
    curve = cover_curve(report, width)
    facts = height - _FACTS_HEIGHT
    floor = facts - _CURVE_GAP - (CURVE_HEIGHT + _CURVE_GAP if curve else 0)
    words = _words(report, height * _TITLE_AT, floor)
    yield Layer((*_firm(report), *words), 0, 0, UNIT)
    if curve:
        yield Layer(curve, 0, (facts - _CURVE_GAP - CURVE_HEIGHT) * UNIT, UNIT, overview=True)
    yield Layer(tuple(_facts(report, facts)), 0, 0, UNIT)


def _firm(report: Report) -> Iterator[Placed]:
    """Whose report it is, in the place of the running heads."""
    info = report.project.info
    name = info.organisation or info.title
    if name:
        run = label(0, 0, name, _FIRM, "ink2", room=report.width, language=report.language)
        yield Placed(figure_of(report.map.id, "paragraph", name, (run,)), MARGIN, HEAD_BASELINE)


def _words(report: Report, top: float, floor: float) -> list[Placed]:
    """Title, which map it is, the scenario, and the persona in her own words."""
    journey, width = report.journey, report.width
    title = journey.headline or journey.title or report.project.info.title
    style = _title_style(report, title)
    column = _Column(report, top, floor, [_accent(report, top - 30)])
    column.write("title", title, style, "ink", 0, width)
    column.write("paragraph", subtitle_words(report.map), _SUBTITLE, "ink2", 14, width)
    column.write("paragraph", journey.scenario, _SCENARIO, "ink2", 30, width * 0.82)
    persona = report.project.find(Persona, journey.personas[0] if journey.personas else None)
    if persona is not None and persona.quotes:
        quote = persona.quotes[0].text.strip("“”")
        column.write("paragraph", f"“{quote}”", QUOTE, "ink", 30, width * 0.82)
        column.write("paragraph", persona.name, _BY, "ink3", 4, width * 0.82)
    return column.figures


def _title_style(report: Report, title: str) -> TextStyle:
    for style in _TITLES:
        lines = set_paragraph(title, style.role, style.size, report.width, language=report.language).lines
        if len(lines) <= _TITLE_LINES:
            return style
    return _TITLES[-1]


def _accent(report: Report, y: float) -> Placed:
    across, down = _ACCENT
    box = Box(0, 0, across, down, fill="accent")
    return Placed(Figure(report.map.id, "ground", "", Rect(0, 0, across, down), (box,)), MARGIN, y)


def _facts(report: Report, top: float) -> Iterator[Placed]:
    """Who it is about, which edition, whose, of when: rows of three."""
    persona = report.project.find(Persona, next(iter(report.journey.personas), None))
    pairs = [(text(message("Persona")), persona.name)] if persona else []
    pairs += fact_pairs(report.project, report.map, report.journey, report.matter.as_of)
    step = report.width / _FACTS_ACROSS
    for number, (name, value) in enumerate(pairs):
        row, column = divmod(number, _FACTS_ACROSS)
        room = step - 20
        runs: tuple[Shape, ...] = (
            label(0, 14, name, _FACT_NAME, "ink3", room=room, language=report.language),
            label(0, 34, value, _FACT, "ink", room=room, language=report.language),
        )
        figure = figure_of(report.map.id, "paragraph", f"{name}: {value}", runs)
        yield Placed(figure, MARGIN + column * step, top + row * 54)
