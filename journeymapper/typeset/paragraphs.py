"""Lines from text: wrapping to a width, leaving out what does not fit, measuring.

Wrapping is greedy. It works from the start of the text and stops at the last line that is needed, so a long text with
few lines is cheap.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from journeymapper.typeset import bidi
from journeymapper.typeset.breaking import SPACES, break_groups, break_units, first_line
from journeymapper.typeset.faces import Role
from journeymapper.typeset.graphemes import cluster_end, iter_graphemes
from journeymapper.typeset.lines import Line, Paragraph
from journeymapper.typeset.shaping import shaped_line, word_extent

ELLIPSIS = "…"
# Widths are sums of floats: a line is as wide as its box also when the sums differ in their last digits.
_TOLERANCE = 1e-6
_WORD = re.compile(f"[^{SPACES}]*[{SPACES}]*")
_SPACE_RUN = re.compile(f"[{SPACES}]*")


def set_line(text: str, role: Role, *, language: str = "en", rtl: bool | None = None) -> Line:
    """One line of any width; newlines in it are set as spaces. `rtl` is the direction of the paragraph it is in,
    found from the text where it is not given.

    >>> set_line("Box office", "regular").width > set_line("Box", "regular").width
    True
    """
    return shaped_line(text, role, language, bidi.reads_from_right(text) if rtl is None else rtl)


def line_width(text: str, role: Role, size: float, *, language: str = "en") -> float:
    """The width of a text on one line, in the units of `size`; spaces at its end do not count."""
    return set_line(text, role, language=language).width * size


def set_paragraph(
    text: str, role: Role, size: float, width: float, *, max_lines: int | None = None, language: str = "en"
) -> Paragraph:
    """The lines of a text in a column. `size` and `width` have one unit, whichever.

    Newlines break lines and are not in the lines; all else is. A word wider than the column is broken between
    graphemes. Beyond `max_lines` (1 or more) text is left out, and the last line ends in `…`. No line is wider than the
    column, unless it is a single grapheme that is wider itself. An empty text has one empty line.

    >>> [line.text for line in set_paragraph("Choose a gift card", "regular", 10, 50).lines]
    ['Choose a ', 'gift card']
    """
    return _paragraph(text, role, size, width, max_lines, language)


def elide(text: str, role: Role, size: float, width: float, *, language: str = "en") -> Line:
    """The text on one line, the end left out for `…` where it is too wide.

    >>> elide("Choose a gift card", "regular", 10, 50).text
    'Choose a g…'
    """
    return _paragraph(text, role, size, width, 1, language).lines[0]


@lru_cache(32768)
def _paragraph(
    text: str, role: Role, size: float, width: float, max_lines: int | None, language: str
) -> Paragraph:
    if max_lines is not None and max_lines < 1:
        raise ValueError(f"max_lines is {max_lines}; a paragraph has at least one line")
    setting = _Setting(text, role, language, width / size + _TOLERANCE)
    lines: list[Line] = []
    for start, stop in setting.spans():
        if max_lines is not None and len(lines) == max_lines - 1 and text[stop:].strip():
            lines.append(setting.elided(start))
            return Paragraph(tuple(lines), elided=True)
        lines.append(setting.line(text[start:stop]))
        if len(lines) == max_lines:
            break
    return Paragraph(tuple(lines), elided=False)


class _Setting:
    """One text being set in a column of `room` em."""

    def __init__(self, text: str, role: Role, language: str, room: float) -> None:
        self.text = text
        self.role = role
        self.language = language
        self.room = room
        self.rtl = bidi.reads_from_right(text)
        # A word with more characters than this is broken without being measured as a whole.
        self.longest_word = 24 + int(8 * max(room, 0))

    def line(self, text: str) -> Line:
        return shaped_line(text, self.role, self.language, self.rtl)

    def spans(self) -> Iterator[tuple[int, int]]:
        """Start and end of each line, without the newlines between them."""
        start = 0
        while start >= 0:
            end, following = first_line(self.text, start)
            yield from self._wrapped(start, end)
            start = following

    def _wrapped(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        while True:
            stop = self._line_end(start, end)
            yield start, stop
            if stop == end:
                return
            start = stop

    def _line_end(self, start: int, end: int) -> int:
        """Where the line from `start` ends. Words measured one by one can be narrower than together, so the line is
        set and measured before it counts."""
        room = self.room
        while True:
            stop = self._filled(start, end, room)
            excess = self.line(self.text[start:stop]).width - self.room
            if excess <= 0 or stop <= self._first_grapheme(start, end):
                return stop
            room -= excess + _TOLERANCE

    def _first_grapheme(self, start: int, end: int) -> int:
        """The end of the first grapheme with the spaces after it."""
        return self._with_spaces(min(cluster_end(self.text, start), end), end) if start < end else end

    def _with_spaces(self, stop: int, end: int) -> int:
        match = _SPACE_RUN.match(self.text, stop, end)
        return match.end() if match else stop

    def _filled(self, start: int, end: int, room: float) -> int:
        """As many words from `start` as fit in `room`, then as much of the next as may be parted from its rest."""
        used = 0.0
        position = start
        while position < end:
            match = _WORD.match(self.text, position, end)
            word = match.group() if match else self.text[position:end]
            if len(word) <= self.longest_word:
                extent = word_extent(word, self.role, self.language)
                if used + extent.bare <= room:
                    used += extent.full
                    position += len(word)
                    continue
            length = self._fitting(break_units(word), room - used)
            if not length and position == start:
                length = (
                    self._fitting(break_groups(word), room)
                    or self._fitting(iter_graphemes(word), room)
                    or cluster_end(word, 0)
                )
            return self._with_spaces(position + length, end) if length else position
        return end

    def _fitting(self, pieces: Iterable[str], room: float) -> int:
        """How many characters the first pieces have that fit in `room` side by side."""
        used = 0.0
        length = 0
        for piece in pieces:
            if len(piece) > self.longest_word:
                break
            extent = word_extent(piece, self.role, self.language)
            if used + extent.bare > room:
                break
            used += extent.full
            length += len(piece)
        return length

    def elided(self, start: int) -> Line:
        """The line from `start` on with as many graphemes as leave room for the ellipsis; empty if not even it fits."""
        end, _ = first_line(self.text, start)
        room = self.room - word_extent(ELLIPSIS, self.role, self.language).full
        stop = start
        if room >= 0:
            stop = self._filled(start, end, room) if start < end else start
            stop += self._fitting(
                iter_graphemes(self.text[stop : min(end, stop + self.longest_word)]),
                room - self.line(self.text[start:stop]).width,
            )
        while True:
            line = self.line(self.text[start:stop].rstrip(SPACES) + ELLIPSIS)
            if line.width <= self.room:
                return line
            if stop <= start:
                return self.line("")
            stop = start + sum(len(cluster) for cluster in list(iter_graphemes(self.text[start:stop]))[:-1])
