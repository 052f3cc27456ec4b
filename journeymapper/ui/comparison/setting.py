"""How a row of a comparison is set: which words, how large, how high it gets."""

from collections.abc import Iterator

from journeymapper.editor.differences import Difference
from journeymapper.ui.comparison.rows import Heading, More, Row, detail_words, field_lines, title_words
from journeymapper.ui.passages import Passage

TOP, BOTTOM = 6, 7
SIGN_LEFT, SIGN = 14, 20
"""Where the sign stands, and how large it is."""
TEXT_LEFT = 44
_RIGHT = 22
_HEADING, _MORE = 34, 28


def passages(row: Difference) -> Iterator[Passage]:
    """The words of a difference below each other."""
    yield Passage(title_words(row), 14, 18, "ink", 600)
    if detail := detail_words(row):
        yield Passage(detail, 12.5, 16, "ink3")
    for line in field_lines(row):
        yield Passage(line, 13, 17, "ink2")


def text_width(view: int) -> int:
    """The room for words in a list of a width."""
    return max(80, view - TEXT_LEFT - _RIGHT)


def height_of(row: Row, view: int) -> int:
    """How high a row is in a list of a width."""
    match row:
        case Heading():
            return _HEADING
        case More():
            return _MORE
        case Difference():
            width = text_width(view)
            return TOP + sum(each.height(width) for each in passages(row)) + BOTTOM
