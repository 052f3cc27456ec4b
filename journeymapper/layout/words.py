"""Where the words of feelings stand: never on a curve, on a face, on other words or over the lane's edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from journeymapper.layout.curves import meets_curve
from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Point, Rect
from journeymapper.typeset import Paragraph, set_paragraph

_ASCENT = 12
_CLEAR = 1.5
"""What words keep from a curve: half its stroke and a little air."""
_EDGE = 2
_SLACK = 0.01
"""Lets a text that was measured fit the width that it was measured to have."""
_STRIP = 128
"""Obstacles are looked up in strips of this width."""
_ELIDED_WIDTHS = (130, 95, 65)


@dataclass(slots=True)
class Lane:
    """An emotion lane while its words find their places. Everything is relative to its top."""

    curves: Sequence[Sequence[Point]]
    left: float
    right: float
    height: float
    taken: dict[int, list[Rect]] = field(default_factory=dict)

    def take(self, rect: Rect) -> None:
        """Keeps others off a place."""
        for strip in _strips(rect):
            self.taken.setdefault(strip, []).append(rect)

    def is_free(self, rect: Rect) -> bool:
        """Whether words may stand here."""
        if rect.x < self.left or rect.right > self.right:
            return False
        if rect.y < _EDGE or rect.bottom > self.height - _EDGE:
            return False
        if any(rect.meets(other) for strip in _strips(rect) for other in self.taken.get(strip, ())):
            return False
        near = rect.grown(_CLEAR)
        return not any(meets_curve(curve, near) for curve in self.curves)


def _strips(rect: Rect) -> range:
    return range(int(rect.x // _STRIP), int(rect.right // _STRIP) + 1)


def set_words(words: str, place: Rect, format: Format, language: str) -> Paragraph:
    """The lines of a feeling's words in their place, the first baseline 12 below its top."""
    style = format.type.quote
    lines = max(1, round(place.height / style.lead))
    return set_paragraph(
        words, style.role, style.size, place.width + _SLACK, max_lines=lines, language=language
    )


def find_place(words: str, spot: Point, lane: Lane, format: Format, language: str) -> Rect | None:
    """The first free place of one or two lines beside a point; None where there is none."""
    for width, height in _whole(words, format, language):
        for place in _places(spot, lane.height / 2, width, height):
            if lane.is_free(place):
                return place
    return None


def find_small_place(words: str, spot: Point, lane: Lane, format: Format, language: str) -> Rect | None:
    """A free place for the beginning of the words on one line; None where there is none."""
    for most in _ELIDED_WIDTHS:
        width, height = _size(words, most, 1, format, language)
        for place in _places(spot, lane.height / 2, width, height):
            if lane.is_free(place):
                return place
    return None


def _whole(words: str, format: Format, language: str) -> Iterator[tuple[float, float]]:
    style = format.type.quote
    width, height = _size(words, 1e6, 1, format, language)
    yield width, height
    for share in (0.6, 0.75):
        paragraph = set_paragraph(words, style.role, style.size, width * share, language=language)
        if len(paragraph.lines) == 2:
            yield max(line.width for line in paragraph.lines) * style.size, 2 * style.lead
            return


def _size(words: str, width: float, lines: int, format: Format, language: str) -> tuple[float, float]:
    style = format.type.quote
    paragraph = set_paragraph(words, style.role, style.size, width, max_lines=lines, language=language)
    return max(line.width for line in paragraph.lines) * style.size, style.lead * len(paragraph.lines)


def _places(spot: Point, middle: float, width: float, height: float) -> Iterator[Rect]:
    """Places beside a point, best first: above right, below, left, and then wherever there is room.

    Between a point and the middle line is the fill of the curve: words look on the other side of it first.
    """
    x, y = spot
    above = y - 6 - _ASCENT - (height - 16)
    over = Rect(x - width / 2, y - 11 - height, width, height)
    under = Rect(x - width / 2, y + 11, width, height)
    if y > middle:
        yield under
        yield Rect(x + 13, y + 2, width, height)
        yield Rect(x - 13 - width, y + 2, width, height)
    else:
        yield Rect(x + 13, above, width, height)
        yield Rect(x + 10, above - 5, width, height)
        yield Rect(x - 13 - width, above, width, height)
        yield over
    yield Rect(x + 13, above, width, height)
    yield under
    yield Rect(x - 13 - width, above, width, height)
    yield Rect(x + 16, y - 3, width, height)
    yield Rect(x + 13, y + 2, width, height)
    yield Rect(x - 13 - width, y + 2, width, height)
    yield over
    for shift in (0, -0.25, 0.25):
        yield Rect(x - width / 2 + shift * width, y + 20, width, height)
        yield Rect(x - width / 2 + shift * width, y - 20 - height, width, height)
    for further in (26, 42):
        yield Rect(x + further, above - 6, width, height)
        yield Rect(x + further, y + 5, width, height)
        yield Rect(x - further - width, above - 6, width, height)
        yield Rect(x - further - width, y + 5, width, height)
