"""Where the lines of one text end in a column of one width.

Words are measured one by one and remembered, which is exact for most text and close for all; so a line
counts only after it has been set and measured as a whole.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from journeymapper.typeset import bidi
from journeymapper.typeset.breaking import SPACES, break_groups, break_units
from journeymapper.typeset.faces import Role
from journeymapper.typeset.graphemes import cluster_end, graphemes, iter_graphemes
from journeymapper.typeset.lines import Line
from journeymapper.typeset.plain import is_plain, plain_extent, plain_fitting
from journeymapper.typeset.setting import extent, shaped_line

ELLIPSIS = "…"
# Widths are sums of floats: what fills its column exactly must fit it.
_TOLERANCE = 1e-6
_WORD = re.compile(f"[^{SPACES}]*[{SPACES}]*")
# Where plain words have breaks inside.
_PARTING = re.compile("[/\\-\u2013\u2014]")
_SPACE_RUN = re.compile(f"[{SPACES}]*")


class Column:
    """One text in a column of `room` em. Positions are indices into the text."""

    def __init__(self, text: str, role: Role, language: str, room: float) -> None:
        self._text = text
        self._role: Role = role
        self._language = language
        self._room = room + _TOLERANCE
        self._rtl = bidi.reads_from_right(text, language)
        self._plain = is_plain(text)
        self._extent = plain_extent if self._plain else extent
        # Longer words are not measured as a whole: no column of this width holds them.
        self._longest_word = 24 + int(8 * max(room, 0))

    def fill(self, start: int, end: int) -> int:
        """Where the line from `start` ends at the latest."""
        return self._filled(start, end, self._room)[0]

    def line(self, start: int, stop: int, end: int) -> tuple[Line, int]:
        """The line from `start` that ends at `stop` (what `fill` said) or before; and where it ends."""
        room = self._room
        while True:
            line = self._set(self._text[start:stop])
            excess = line.width - self._room
            if excess <= 0 or stop <= self._shortest(start, end):
                return line, stop
            room -= excess + _TOLERANCE
            stop, _ = self._filled(start, end, room)

    def elided(self, start: int, end: int) -> Line:
        """The line from `start` with as many graphemes as leave room for `…`; empty if not even that fits."""
        room = self._room - self._extent(ELLIPSIS, self._role, self._language).full
        stop = start
        if room >= 0 and start < end:
            stop, used = self._filled(start, end, room)
            stop += self._partial(stop, end, room - used)
        while True:
            line = self._set(self._text[start:stop].rstrip(SPACES) + ELLIPSIS)
            if line.width <= self._room:
                return replace(line, cut=True)
            if stop <= start:
                return replace(self._set(""), cut=True)
            stop -= len(graphemes(self._text[start:stop])[-1])

    def _set(self, text: str) -> Line:
        return shaped_line(text, self._role, self._language, self._rtl)

    def _filled(self, start: int, end: int, room: float) -> tuple[int, float]:
        """The end of as many words as fit in `room` and what may be parted from the next; and their width."""
        text, role, language, measure = self._text, self._role, self._language, self._extent
        used = 0.0
        position = start
        while position < end:
            match = _WORD.match(text, position, end)
            stop = match.end() if match else end
            if stop - position <= self._longest_word:
                full, bare = measure(text[position:stop], role, language)
                if used + bare <= room:
                    used += full
                    position = stop
                    continue
            return self._parted(position, stop, room, used, alone=position == start)
        return end, used

    def _parted(self, position: int, end: int, room: float, used: float, *, alone: bool) -> tuple[int, float]:
        """What of a word goes on a line of which `used` is full; `alone` there, at least a grapheme does."""
        word = self._text[position : min(end, position + 4 * self._longest_word)]
        length, width = 0, 0.0
        if not self._plain or _PARTING.search(word):
            length, width = self._fitting(break_units(word), room - used)
        if not length and alone:
            length, width = self._fitting(break_groups(word), room)
            if not length:
                length, width = self._fitting(iter_graphemes(word), room)
            length = length or cluster_end(word, 0)
        stop = position + length
        if length:
            stop = self._after_spaces(stop, end)
        return stop, used + width

    def _fitting(self, pieces: Iterable[str], room: float) -> tuple[int, float]:
        """How many characters the first pieces have that fit in `room` side by side, and their width."""
        used = 0.0
        length = 0
        for piece in pieces:
            if len(piece) > self._longest_word:
                break
            full, bare = self._extent(piece, self._role, self._language)
            if used + bare > room:
                break
            used += full
            length += len(piece)
        return length, used

    def _partial(self, position: int, end: int, room: float) -> int:
        """How many characters of the text from `position` about fit in `room`, in whole graphemes."""
        rest = self._text[position : min(end, position + self._longest_word)]
        if self._plain:
            return plain_fitting(rest, self._role, self._language, room)
        return self._fitting(iter_graphemes(rest), room)[0]

    def _shortest(self, start: int, end: int) -> int:
        """The end of the first grapheme with the spaces after it."""
        return self._after_spaces(min(cluster_end(self._text, start), end), end) if start < end else end

    def _after_spaces(self, stop: int, end: int) -> int:
        match = _SPACE_RUN.match(self._text, stop, end)
        return match.end() if match else stop
