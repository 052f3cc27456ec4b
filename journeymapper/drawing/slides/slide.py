"""What all slides have in common: their size, their type, a heading above and a foot below."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import Box, Figure, Placed, Shape
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.setting import ends_at, label
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.typeset import line_width

WIDTH, HEIGHT = 960.0, 540.0
"""Points: 16 to 9, as screens and projectors are."""
MARGIN = 36.0
TOP, BOTTOM = 72.0, 506.0
"""Between these stands what a slide is about."""
INNER = WIDTH - 2 * MARGIN
SMALLEST = HEIGHT / 41
"""No text is smaller, or it is not read from the back of a room."""

COVER = TextStyle("serif", 46, 52)
HEADING = TextStyle("semibold", 29, 34)
BESIDE_HEADING = TextStyle("regular", 16, 20)
NAME = TextStyle("semibold", 20, 25)
BODY = TextStyle("regular", 16, 21)
STRONG = TextStyle("semibold", 16, 20)
SMALL = TextStyle("regular", 14, 18)
SMALL_STRONG = TextStyle("semibold", 14, 18)
QUOTE = TextStyle("quote", 20, 26)
LARGE_QUOTE = TextStyle("quote", 25, 33)
FOOT = TextStyle("regular", 13.5, 17)
_BASELINE = 50.0
_FOOT_BASELINE = 525.0
_NUMBER_ROOM = 90.0
_BEHIND = 14.0
"""From a heading to the quieter words behind it."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide before it has a number."""

    title: str
    """Of its bookmark."""
    figures: tuple[Placed, ...]
    """In points."""
    parts: tuple[Layer, ...] = ()
    """Parts of the map, which lie behind."""
    plain: bool = False
    """Whether nothing stands at its foot."""


def fits_beside_heading(words: str, after: str, room: float, language: str) -> bool:
    """Whether the quieter words behind a heading have room in full: half a number is a wrong one."""
    taken = sum(
        line_width(said, style.role, style.size, language=language)
        for said, style in ((words, HEADING), (after, BESIDE_HEADING))
    )
    return taken + _BEHIND <= room


def heading(
    record: str, words: str, language: str, *, count: str = "", after: str = "", room: float = INNER
) -> Placed:
    """The heading of a slide, quieter words right behind it; `count` tells slides of one heading apart."""
    name = label(0, 0, words, HEADING, "ink", room=room, language=language)
    shapes: list[Shape] = [name]
    end = ends_at(name)
    for quieter in filter(None, (count, f"· {after}" if count and after else after)):
        gap = 5 if len(shapes) > 1 else _BEHIND
        if end + 60 < room:
            more = label(
                end + gap, 0, quieter, BESIDE_HEADING, "ink3", room=room - end - gap, language=language
            )
            shapes.append(more)
            end = ends_at(more)
    bounds = Rect(-2, -HEADING.size, end + 4, HEADING.lead + 6)
    said = ", ".join(filter(None, (words, count, after)))
    return Placed(Figure(record, "heading 1", said, bounds, tuple(shapes)), MARGIN, _BASELINE)


def paragraph(
    record: str, words: str, style: TextStyle, width: float, language: str, ink: str = "ink2"
) -> tuple[Figure, float]:
    """A paragraph from its top-left corner, with its height."""
    flow = Flow(language)
    flow.write(0, style.size, words, style, ink, width)
    height = flow.y + 0.35 * style.size
    return flow.figure(record, "paragraph", words, width, height), height


def leaf(slide: Slide, number: int, count: int, map_: str, footer: str, language: str) -> Leaf:
    """A slide as a sheet, with its number and the name of the map at its foot."""
    over = Layer(
        slide.figures if slide.plain else (*slide.figures, *_foot(number, count, map_, footer, language))
    )
    return Leaf("", WIDTH, HEIGHT, (*slide.parts, over), slide.title)


def _foot(number: int, count: int, map_: str, footer: str, language: str) -> Sequence[Placed]:
    """Whose map it is, and at the right the number; a thin bar tells how far one has got."""
    said = text(message("{number} of {count}", number=number, count=count))
    place = label(INNER, 0, said, FOOT, "ink3", anchor="end", language=language)
    words = label(0, 0, footer, FOOT, "ink3", room=INNER - _NUMBER_ROOM, language=language)
    foot = Figure(map_, "footer", f"{footer}. {said}", Rect(-2, -14, INNER + 4, 20), (words, place))
    track = Box(0, 0, WIDTH, 3, fill="line2")
    gone = Box(0, 0, WIDTH * number / max(count, 1), 3, fill="accent")
    bar = Figure(map_, "ground", "", Rect(0, 0, WIDTH, 3), (track, gone))
    return Placed(bar, 0, HEIGHT - 3), Placed(foot, MARGIN, _FOOT_BASELINE)
