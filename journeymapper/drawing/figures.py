"""Figures: what a pen paints. Colours are names of tokens, so one figure serves every theme.

A figure's shapes are in layout units relative to its own origin; `Placed` says where it goes on a drawing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from journeymapper.layout.geometry import Rect
from journeymapper.typeset import Line

Ink = str
"""A colour by its token: `ink`, `card`, `channel.web`, `emotion.-2.fill`, `sh1.canvas`; or `#rrggbb`."""

Segment = (
    tuple[Literal["M"], float, float]
    | tuple[Literal["L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour, width in layout units, dashes in layout units, and ends.

    `token` names a width that a theme may set otherwise, as print does for `card`, `hair` and `emotion`.
    """

    ink: Ink
    width: float = 1
    dash: tuple[float, ...] = ()
    round_ends: bool = False
    token: str = ""


@dataclass(frozen=True, slots=True)
class Gradient:
    """A vertical run of colours: (offset 0–1, ink) from `top` to `bottom`."""

    top: float
    bottom: float
    stops: tuple[tuple[float, Ink], ...]


Fill = Ink | Gradient | None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its corners rounded; a circle where the radius is half of its size."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: Fill = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and cubic curves."""

    segments: tuple[Segment, ...]
    fill: Fill = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class TextRun:
    """One line of text as `typeset` set it, its baseline beginning at (x, y)."""

    x: float
    y: float
    line: Line
    size: float
    ink: Ink
    struck: bool = False
    angle: float = 0
    """Degrees that the line is turned about (x, y), clockwise: −36 leans up to the right."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A repeated part by name (an icon, a face, a mark): defined once, in a grid of its own, painted often.

    `inks` replace the inks `1`, `2`, … of the definition in `symbols.py`.
    """

    name: str
    x: float
    y: float
    scale: float = 1
    inks: tuple[Ink, ...] = ("ink",)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the project, fitted into a rectangle."""

    asset: str
    x: float
    y: float
    width: float
    height: float


Shape = Box | Path | TextRun | Symbol | Image

Part = Literal[
    "ground",
    "header",
    "phase",
    "stage",
    "step",
    "measures",
    "duration",
    "people",
    "going on",
    "lane",
    "fold",
    "line",
    "wire",
    "frame",
    "card",
    "ghost",
    "curve",
    "pin",
    "block",
    "title",
    "persona",
    "objectives",
    "legend",
    "finding",
    "footer",
    "heading 1",
    "heading 2",
    "heading 3",
    "heading 4",
    "paragraph",
    "cell",
    "picture",
]
"""What a figure is: pens and readers treat it accordingly."""


@dataclass(frozen=True, slots=True)
class To:
    """Another figure of the same document, which a link leads to."""

    part: Part
    record: str


@dataclass(frozen=True, slots=True)
class Address:
    """A place outside of the document: http, https or mailto."""

    url: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a figure stands in a table, for those who listen: figures of one row follow each other."""

    table: str
    """The same for all cells of a table."""
    row: int
    column: int
    head: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """What stands for one record: shapes from back to front, and its words for those who listen."""

    record: str
    part: Part
    words: str
    bounds: Rect
    """Everything that it paints lies inside, relative to its origin."""
    shapes: tuple[Shape, ...]
    link: To | Address | None = None
    """Where a press on it leads in documents that can be leafed through."""
    cell: Cell | None = None
    ends: tuple[str, str] | None = None
    """The cards that a wire leads from and to."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure with its origin on the drawing."""

    figure: Figure
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place on a drawing that has a name: in a PDF, an entry of its outline."""

    title: str
    y: float
    level: int = 0
    x: float = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole page or map: figures from back to front, on a ground, in layout units."""

    width: float
    height: float
    figures: tuple[Placed, ...]
    ground: Ink = "canvas"
    title: str = ""
    language: str = "en"
    bookmarks: tuple[Bookmark, ...] = ()

    def texts(self) -> Iterator[tuple[float, float, TextRun]]:
        """Every text with the origin of its figure, in painting order."""
        for placed in self.figures:
            for shape in placed.figure.shapes:
                if isinstance(shape, TextRun):
                    yield placed.x, placed.y, shape
