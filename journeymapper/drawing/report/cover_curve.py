"""The journey's own curve of feelings across the cover, above the names of its stages."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.emotion import curve_figure
from journeymapper.drawing.figures import Box, Figure, Placed
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import MARGIN
from journeymapper.drawing.report.texts import figure_of
from journeymapper.drawing.setting import label
from journeymapper.layout.formats import POSTER, TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Curve, MapLayout
from journeymapper.model.structure import Stage

CURVE_HEIGHT = 190.0
_PAD = 26.0
"""Above and below the curve on its ground."""
_NAMES = 34.0
"""For the names of stages."""
_NAME = TextStyle("semibold", 13, 16)
_LEAST_NAME = 34.0
_MOST_FACES = 24
"""Of more there would be no room between them."""
_FORMAT = replace(POSTER, first_column=0, face=10.5, feeling=3.6)


def cover_curve(report: Report, width: float) -> tuple[Placed, ...]:
    """The first persona's feelings from edge to edge of a page, on a ground; nothing where there are none."""
    layout = report.layout
    curve = next((curve for curve in layout.curves if len(curve.spots) > 1), None)
    if curve is None:
        return ()
    ground = Box(0, 0, width, CURVE_HEIGHT, fill="lane")
    figure = Figure(report.map.id, "ground", "", Rect(0, 0, width, CURVE_HEIGHT), (ground,))
    start, scale = _across(layout, report.width)
    drawn = curve_figure(
        report.project,
        _scaled(curve, start, scale, report.width),
        CURVE_HEIGHT,
        report.width,
        "lane",
        _FORMAT,
    )
    picture = replace(drawn, part="picture")
    return (Placed(figure, 0, 0), Placed(picture, MARGIN, 0), *_names(report, layout, start, scale))


def _across(layout: MapLayout, width: float) -> tuple[float, float]:
    """Where the columns of a map begin, and what makes them as wide as the text of the cover."""
    start = layout.format.first_column
    return start, width / max(layout.width - start, 1)


def _scaled(curve: Curve, start: float, scale: float, width: float) -> Curve:
    """The curve as wide as the column, its levels as far apart as the ground is high, without its words."""
    step = (CURVE_HEIGHT - _NAMES - 2 * _PAD) / 4
    middle = _PAD + 2 * step
    bare = len(curve.spots) > _MOST_FACES
    spots = tuple(
        replace(
            spot,
            x=min(max((spot.x - start) * scale, 0), width),
            dy=middle - spot.level * step,
            face=None if bare else spot.face,
            words_at=None,
        )
        for spot in curve.spots
    )
    return replace(curve, spots=spots, middle=middle, step=step)


def _names(report: Report, layout: MapLayout, start: float, scale: float) -> Iterator[Placed]:
    for span in layout.header.stages:
        room = span.width * scale - 6
        name = report.project.get(Stage, span.stage).name
        if name and room >= _LEAST_NAME:
            run = label(0, 0, name, _NAME, "ink3", room=room, language=report.language)
            figure = figure_of(report.map.id, "paragraph", name, (run,))
            yield Placed(figure, MARGIN + (span.x - start) * scale, CURVE_HEIGHT - 14)
