"""The map at a glance: all of it on one page, folded into bands where its text prints larger by that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Figure, Placed, TextRun
from journeymapper.drawing.flow import rows
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.poster_bands import BandLayout, band_layouts, drawn_map, height_of
from journeymapper.drawing.poster_strip import legends
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import UNIT
from journeymapper.layout.formats import POSTER, Format
from journeymapper.messages import message, plural, text
from journeymapper.model.cards import Touchpoint

_NARROWER = (180.0, 145.0)
"""Widths of columns that are tried too: a map of many columns prints larger, though more lines break."""
_LEGIBLE = 0.3
"""Of its size: a map that prints smaller shows its shape, and is not worth more tries."""
_MOST_BANDS = 12
_WORTH_A_FOLD = 1.05
_LEGEND_ROWS = 6
_LEGEND_GAP = 40.0
_ABOVE_LEGEND = 4.0


@dataclass(frozen=True, slots=True)
class Glance:
    """The whole map, drawn to fit into a rectangle."""

    figures: tuple[Placed, ...]
    width: float
    """In units of the map, as the height."""
    height: float
    scale: float
    """Of these units on the page; never above 1."""

    @property
    def smallest(self) -> float:
        """The size at which its smallest text prints, in points; 0 where there is none."""
        texts = (shape for at in self.figures for shape in at.figure.shapes if isinstance(shape, TextRun))
        return min((run.size for run in texts), default=0) * self.scale * UNIT


def glance(report: Report, height: float) -> Glance:
    """The map in as many bands and as wide columns as let it print largest in the column and a height."""
    best = _folded(report, height, POSTER)
    for column in _NARROWER if best.scale >= _LEGIBLE else ():
        best = max(best, _folded(report, height, replace(POSTER, column=column)), key=_scale_of)
    width = best.width
    drawn = drawn_map(report.project, best.layouts, report.matter.reading, width)
    return Glance(drawn.figures, width, height_of(best.layouts), best.scale)


@dataclass(frozen=True, slots=True)
class _Try:
    layouts: tuple[BandLayout, ...]
    scale: float

    @property
    def width(self) -> float:
        return max(each.layout.width for each in self.layouts)


def _scale_of(found: _Try) -> float:
    return found.scale


def _folded(report: Report, height: float, format_: Format) -> _Try:
    best = _in_bands(report, height, format_, 1)
    for bands in range(2, _MOST_BANDS + 1):
        following = _in_bands(report, height, format_, bands)
        if len(following.layouts) < bands or following.scale < best.scale * _WORTH_A_FOLD:
            break
        best = following
    return best


def _in_bands(report: Report, height: float, format_: Format, count: int) -> _Try:
    matter = report.matter
    layouts = band_layouts(matter.project, matter.map, matter.reading, format_, count)
    wide, high = max(each.layout.width for each in layouts), height_of(layouts)
    return _Try(layouts, min(1.0, report.width / max(wide, 1), height / max(high, 1)))


def glance_block(report: Report, found: Glance, *, leads_on: bool) -> Block:
    """The map as it was found to print largest.

    Where its pages follow, it is one picture, and is not read out card by card.
    """
    figures = tuple(_as_picture(report, found.figures)) if leads_on else found.figures
    x = (report.width - found.width * found.scale) / 2
    return Block(
        (), found.height * found.scale, 12, layers=(Layer(figures, x, 0, found.scale, overview=leads_on),)
    )


def _as_picture(report: Report, figures: Sequence[Placed]) -> list[Placed]:
    """The same figures, of which the first one speaks for all."""
    told = [replace(placed, figure=_silent(placed.figure)) for placed in figures]
    if told:
        first = told[0]
        words = text(message("The whole map: {counts}.", counts=counts(report)))
        told[0] = replace(first, figure=replace(first.figure, part="picture", words=words))
    return told


def _silent(figure: Figure) -> Figure:
    return replace(figure, part="ground", words="", link=None, cell=None)


def counts(report: Report) -> str:
    """How many stages and touchpoints the map has."""
    project = report.project
    stages = len(project.index.stages_of_map(report.map.id))
    touchpoints = len(project.many(Touchpoint, report.placed))
    return ", ".join(
        (
            text(plural("{count} stage", "{count} stages", stages)),
            text(plural("{count} touchpoint", "{count} touchpoints", touchpoints)),
        )
    )


def legend_block(report: Report) -> Block | None:
    """What colours and signs of the map mean; None where there are none."""
    blocks = legends(report.project, report.layout, report.matter.reading, _LEGEND_ROWS)
    if not blocks:
        return None
    placed: list[Placed] = []
    height = 0.0
    for row, row_height in rows(blocks, report.width, _LEGEND_GAP):
        placed += row
        height += row_height
    return Block(tuple(placed), height, _ABOVE_LEGEND)
