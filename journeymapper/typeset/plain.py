"""The short way for plain Latin text: one face, one direction, words shaped once and remembered.

In Source Sans nothing happens across a space, so words side by side are the line. Source Serif kerns with the
space; there words only estimate the width, and each line is shaped as a whole.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from journeymapper.typeset.faces import Role, role_face
from journeymapper.typeset.lines import Line, Run
from journeymapper.typeset.shaping import Extent, Glyphs, advance_from, shape

# What every shipped Latin face covers and is set from left to right, one script, without marks.
_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017e"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u20ac\u2122]*"
)
_WORD = re.compile("[^ ]+ *| +")
_KERNED_WITH_SPACE: frozenset[Role] = frozenset({"quote", "serif"})


class _Word(NamedTuple):
    """A word with the spaces after it; `simple` if each character is one glyph in its place."""

    glyphs: Glyphs
    extent: Extent
    simple: bool


def is_plain(text: str) -> bool:
    """Whether a text can be set in the face of its role alone, without a look at its characters."""
    return _PLAIN.fullmatch(text) is not None


@lru_cache(65536)
def plain_extent(text: str, role: Role, language: str) -> Extent:
    """The widths of a plain word, or a part of one."""
    return _word(text, role, language).extent


def plain_fitting(text: str, role: Role, language: str, room: float) -> int:
    """How many characters of the first word of a plain text fit in `room` em."""
    match = _WORD.match(text)
    word = _word(match.group() if match else text, role, language).glyphs
    left = room * role_face(role).upem
    for cluster, advance in zip(word.clusters, word.advances, strict=True):
        left -= advance
        if left < 0:
            return cluster
    return match.end() if match else len(text)


def plain_line(text: str, role: Role, language: str) -> Line:
    """A line of plain text from left to right; not empty."""
    face = role_face(role)
    if role in _KERNED_WITH_SPACE:
        glyphs = shape(text, face, "Latn", language)
        spaces = advance_from(glyphs, len(text.rstrip(" "))) / face.upem
    else:
        pieces = _WORD.findall(text)
        words = [_word(piece, role, language) for piece in pieces]
        glyphs = words[0].glyphs if len(words) == 1 else _side_by_side(pieces, words)
        full, bare = words[-1].extent
        spaces = full - bare
    run = Run(face, *glyphs[:5], text, False, glyphs.advance / face.upem)
    return Line(text, (run,), run.width - spaces, False, False)


@lru_cache(32768)
def _word(word: str, role: Role, language: str) -> _Word:
    face = role_face(role)
    bare = word.rstrip(" ")
    if bare and bare != word:
        return _with_spaces(bare, word[len(bare) :], role, language)
    glyphs = shape(word, face, "Latn", language)
    simple = (
        glyphs.clusters == _in_order(len(word)) and not any(glyphs.x_offsets) and not any(glyphs.y_offsets)
    )
    full = glyphs.advance / face.upem
    return _Word(glyphs, Extent(full, full if bare else 0.0), simple)


def _with_spaces(bare: str, spaces: str, role: Role, language: str) -> _Word:
    word, after = _word(bare, role, language), _word(spaces, role, language)
    glyphs = _side_by_side((bare, spaces), (word, after))
    return _Word(glyphs, Extent(word.extent.full + after.extent.full, word.extent.full), word.simple)


def _side_by_side(pieces: Sequence[str], words: Sequence[_Word]) -> Glyphs:
    parts = [word.glyphs for word in words]
    glyphs = tuple(chain.from_iterable([part.glyphs for part in parts]))
    advances = tuple(chain.from_iterable([part.advances for part in parts]))
    if all([word.simple for word in words]):
        zeros = _zeros(len(glyphs))
        return Glyphs(glyphs, advances, zeros, zeros, _in_order(len(glyphs)), sum(advances))
    x_offsets = tuple(chain.from_iterable([part.x_offsets for part in parts]))
    y_offsets = tuple(chain.from_iterable([part.y_offsets for part in parts]))
    starts = accumulate([len(piece) for piece in pieces], initial=0)
    clusters = tuple(
        [start + cluster for start, part in zip(starts, parts, strict=False) for cluster in part.clusters]
    )
    return Glyphs(glyphs, advances, x_offsets, y_offsets, clusters, sum(advances))


@lru_cache(1024)
def _in_order(count: int) -> tuple[int, ...]:
    return tuple(range(count))


@lru_cache(1024)
def _zeros(count: int) -> tuple[int, ...]:
    return (0,) * count
