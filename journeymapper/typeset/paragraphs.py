"""Lines from text: wrapping to a width, leaving out what does not fit, measuring.

Wrapping is greedy. It works from the start of the text and stops at the last line that is needed, so a long
text with few lines is cheap.
"""

from functools import lru_cache

from journeymapper.typeset import bidi
from journeymapper.typeset.breaking import newline
from journeymapper.typeset.columns import Column
from journeymapper.typeset.faces import Role
from journeymapper.typeset.lines import Line, Paragraph
from journeymapper.typeset.setting import shaped_line


def set_line(text: str, role: Role, *, language: str = "en", rtl: bool | None = None) -> Line:
    """One line of any width; newlines in it are set as spaces.

    `rtl` is the direction of the paragraph that the line is part of; where it is not given, the text decides.

    >>> set_line("Box office", "regular").width > set_line("Box", "regular").width
    True
    """
    return shaped_line(text, role, language, bidi.reads_from_right(text, language) if rtl is None else rtl)


def line_width(text: str, role: Role, size: float, *, language: str = "en") -> float:
    """The width of a text on one line, in the units of `size`; spaces at its end do not count."""
    return set_line(text, role, language=language).width * size


def set_paragraph(
    text: str, role: Role, size: float, width: float, *, max_lines: int | None = None, language: str = "en"
) -> Paragraph:
    """The lines of a text in a column. `size` and `width` have one unit, whichever.

    Newlines break lines and are not in the lines; all else is. A word wider than the column is broken between
    graphemes. Beyond `max_lines` (1 or more) text is left out, and the last line ends in `…`. No line is
    wider than the column, unless it is a single grapheme that is wider itself. An empty text has one empty
    line.

    >>> [line.text for line in set_paragraph("Choose a gift card", "regular", 10, 50).lines]
    ['Choose a ', 'gift card']
    """
    return _paragraph(text, role, size, width, max_lines, language)


def elide(text: str, role: Role, size: float, width: float, *, language: str = "en") -> Line:
    """The text on one line, the end left out for `…` where it is too wide.

    >>> elide("Choose a gift card", "regular", 10, 50).text
    'Choose a…'
    """
    return _paragraph(text, role, size, width, 1, language).lines[0]


@lru_cache(32768)
def _paragraph(
    text: str, role: Role, size: float, width: float, max_lines: int | None, language: str
) -> Paragraph:
    if max_lines is not None and max_lines < 1:
        raise ValueError(f"max_lines is {max_lines}; a paragraph has at least one line")
    column = Column(text, role, language, width / size)
    lines: list[Line] = []
    start = 0
    end, following = newline(text, start)
    while True:
        last = len(lines) + 1 == max_lines
        # Asked first without setting the line, since most texts that go on here do not fit.
        stop = column.fill(start, end)
        if last and text[stop:].strip():
            return Paragraph((*lines, column.elided(start, end)), elided=True)
        line, stop = column.line(start, stop, end)
        if last and text[stop:].strip():
            return Paragraph((*lines, column.elided(start, end)), elided=True)
        lines.append(line)
        if last or (stop == end and following < 0):
            return Paragraph(tuple(lines), elided=False)
        start = stop
        if stop == end:
            start = following
            end, following = newline(text, start)
