"""What lies around a tile on its sheet: the foot with the sheet's name and a small key, and trim marks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from journeymapper.drawing.figures import Box, Figure, Placed, Shape, Stroke
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.parts import line
from journeymapper.drawing.scatter import Place
from journeymapper.drawing.setting import label
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.tiles import sheet_name
from journeymapper.messages import message, text

_MILLIMETRE = 72 / 25.4
MARGIN = 10 * _MILLIMETRE
"""Points; no common printer needs more."""
FOOT = 31.0
"""Below the trim marks of a tile there is room for a line of text."""
FLAP = 8 * _MILLIMETRE
"""Of a sheet that another one is glued onto."""
_MARK_GAP, _MARK = 1.2 * _MILLIMETRE, 4 * _MILLIMETRE
_BASELINE = 26.5
"""From the top of the foot."""
_INSET = 8
"""What the foot keeps from the sides, where trim marks are."""
_WORDS = TextStyle("regular", 9, 11)
_NAME = TextStyle("bold", 13, 15)
_KEY_STEP, _KEY_MOST = (13.0, 9.0), (150.0, 13.0)
"""From one box of the key to the next, and the most that all take."""
_KEY_BOXES = 100
"""More sheets are not drawn one by one."""
_KEY_FILLED = 0.84
"""Of a step: the rest is the gap to the next box."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet's size in points, as it is turned."""

    width: float
    height: float

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of what a sheet can show of a map."""
        return self.width - 2 * MARGIN, self.height - 2 * MARGIN - FOOT


@dataclass(frozen=True)
class Numbering:
    """Which sheets there are, row by row, in how many rows and columns."""

    printed: tuple[Place, ...]
    rows: int
    columns: int

    @cached_property
    def numbers(self) -> Mapping[Place, int]:
        """The number of each sheet, from 1."""
        return {place: number for number, place in enumerate(self.printed, 1)}


def foot(paper: Paper, map_: str, numbering: Numbering, place: Place, title: str, language: str) -> Layer:
    """The foot of a sheet: what it is of, its name and number, and where it belongs."""
    number = numbering.numbers[place]
    name = sheet_name(*place)
    count = text(message("{number} of {count}", number=number, count=len(numbering.printed)))
    width = paper.width - 2 * MARGIN - 2 * _INSET
    key, key_width = sheet_key(numbering, place, width, _BASELINE)
    told = label(width - key_width - 12, _BASELINE, name, _NAME, "ink", anchor="end")
    counted = label(told.x - 8, _BASELINE, count, _WORDS, "ink2", anchor="end", language=language)
    said = label(0, _BASELINE, title, _WORDS, "ink2", room=counted.x - 16, language=language)
    words = text(message("Sheet {name}, {count}. {title}", name=name, count=count, title=title))
    area = Rect(0, 0, width, FOOT)
    figures = (
        Figure(map_, "title", title, area, (said,)),
        Figure(map_, "footer", words, area, (counted, told, *key)),
    )
    x, y = MARGIN + _INSET, paper.height - MARGIN - FOOT
    return Layer(tuple(Placed(figure, 0, 0) for figure in figures), x, y, shared=True)


def sheet_key(
    numbering: Numbering, place: Place, right: float, baseline: float
) -> tuple[tuple[Shape, ...], float]:
    """All sheets as small boxes, this one filled, and their width; unprinted ones leave their place free.

    Very many are one box: as many keys of as many sheets would be most of a file.
    """
    across = min(_KEY_STEP[0], _KEY_MOST[0] / numbering.columns)
    down = min(_KEY_STEP[1], _KEY_MOST[1] / numbering.rows)
    whole = numbering.columns * across
    left, top = right - whole, baseline + 1.5 - numbering.rows * down
    edge = Stroke("strong", 0.6)

    def box(row: int, column: int) -> Box:
        fill = "ink" if (row, column) == place else "canvas"
        x, y = left + column * across, top + row * down
        return Box(x, y, across * _KEY_FILLED, down * _KEY_FILLED, across / 10, fill=fill, stroke=edge)

    if len(numbering.printed) > _KEY_BOXES:
        around = Box(left, top, whole, numbering.rows * down, fill="canvas", stroke=edge)
        return (around, box(*place)), whole
    return tuple(box(*each) for each in numbering.printed), whole


def trim_marks(map_: str, area: Rect) -> Layer:
    """Short lines outside the corners of a tile, in points: cut from one to the other."""
    near, far, stroke = _MARK_GAP, _MARK_GAP + _MARK, Stroke("ink", 0.5)
    shapes: list[Shape] = []
    for x, out in ((area.x, -1), (area.right, 1)):
        for y, off in ((area.y, -1), (area.bottom, 1)):
            shapes.append(line(x + out * near, y, x + out * far, y, stroke))
            shapes.append(line(x, y + off * near, x, y + off * far, stroke))
    figure = Figure(map_, "line", "", area.grown(far + 1), tuple(shapes))
    return Layer((Placed(figure, 0, 0),))
