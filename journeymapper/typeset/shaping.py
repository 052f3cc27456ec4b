"""Glyphs from characters, by HarfBuzz at design scale, so that nothing depends on the size or the zoom.

Text of the plain Latin repertoire is shaped word by word and remembered: in the shipped Latin faces nothing
happens across a space, so words side by side are the line. All other text is shaped a line at a time.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

import uharfbuzz as hb

from journeymapper.typeset import bidi
from journeymapper.typeset.breaking import SPACES
from journeymapper.typeset.faces import Face, Role, role_face
from journeymapper.typeset.fallback import Item, itemise, shown
from journeymapper.typeset.lines import Line, Run

# What every shipped Latin face covers and is set from left to right, one script, without marks.
_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u20ac\u2122]*"
)
_BY_GRAPHEME = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
_WORD = re.compile("[^ ]+ *| +")


class Glyphs(NamedTuple):
    """What HarfBuzz made of a stretch of text; all in design units, left to right."""

    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    x_offsets: tuple[int, ...]
    y_offsets: tuple[int, ...]
    clusters: tuple[int, ...]
    advance: int


class Extent(NamedTuple):
    """Widths of a stretch of text in em: all of it, and without the spaces at its end."""

    full: float
    bare: float


class _Word(NamedTuple):
    """A word of plain text with the spaces after it; `simple` if each character is one glyph in its place."""

    glyphs: Glyphs
    extent: Extent
    simple: bool


def is_plain(text: str) -> bool:
    """Whether a text can be set word by word in the face of its role alone."""
    return _PLAIN.fullmatch(text) is not None


def extent(text: str, role: Role, language: str) -> Extent:
    """The widths of a piece of text set on its own."""
    return plain_extent(text, role, language) if is_plain(text) else _other_extent(text, role, language)


@lru_cache(65536)
def plain_extent(text: str, role: Role, language: str) -> Extent:
    """The widths of a word, or a part of one, that is known to be plain."""
    return _plain_word(text, role, language).extent


def fitting_plain(text: str, role: Role, language: str, room: float) -> int:
    """How many characters of the first word of a plain text fit in `room` em."""
    match = _WORD.match(text)
    word = _plain_word(match.group() if match else text, role, language).glyphs
    left = room * role_face(role).upem
    for cluster, advance in zip(word.clusters, word.advances, strict=True):
        left -= advance
        if left < 0:
            return cluster
    return match.end() if match else len(text)


@lru_cache(32768)
def shaped_line(text: str, role: Role, language: str, rtl: bool) -> Line:
    """One line in a paragraph of the given direction. The same arguments give the same object."""
    if not text:
        return Line(text, (), 0.0, rtl)
    if not rtl and is_plain(text):
        return _plain_line(text, role, language)
    return _complex_line(text, role, language, rtl=rtl)


def _shape(text: str, face: Face, script: str, rtl: bool, language: str) -> Glyphs:
    buffer = hb.Buffer()
    buffer.cluster_level = _BY_GRAPHEME
    buffer.add_str(text)
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    buffer.language = language
    hb.shape(face.hb_font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    advances = tuple([position.x_advance for position in positions])
    return Glyphs(
        tuple([info.codepoint for info in infos]),
        advances,
        tuple([position.x_offset for position in positions]),
        tuple([position.y_offset for position in positions]),
        tuple([info.cluster for info in infos]),
        sum(advances),
    )


def _end_spaces(glyphs: Glyphs, bare: int) -> int:
    """The advance of the glyphs of the characters from `bare` on."""
    pairs = zip(glyphs.clusters, glyphs.advances, strict=True)
    return sum([advance for cluster, advance in pairs if cluster >= bare])


@lru_cache(65536)
def _plain_word(word: str, role: Role, language: str) -> _Word:
    face = role_face(role)
    bare = word.rstrip(" ")
    if bare and bare != word:
        return _with_spaces(
            _plain_word(bare, role, language), _plain_word(word[len(bare) :], role, language), bare
        )
    glyphs = _shape(word, face, "Latn", False, language)
    simple = (
        glyphs.clusters == _in_order(len(word)) and not any(glyphs.x_offsets) and not any(glyphs.y_offsets)
    )
    full = glyphs.advance / face.upem
    return _Word(glyphs, Extent(full, full if bare else 0.0), simple)


def _with_spaces(word: _Word, spaces: _Word, bare: str) -> _Word:
    glyphs = _side_by_side((bare, ""), (word, spaces))
    return _Word(glyphs, Extent(word.extent.full + spaces.extent.full, word.extent.full), word.simple)


@lru_cache(1024)
def _in_order(count: int) -> tuple[int, ...]:
    return tuple(range(count))


@lru_cache(1024)
def _zeros(count: int) -> tuple[int, ...]:
    return (0,) * count


def _plain_line(text: str, role: Role, language: str) -> Line:
    pieces = _WORD.findall(text)
    words = [_plain_word(piece, role, language) for piece in pieces]
    glyphs = words[0].glyphs if len(words) == 1 else _side_by_side(pieces, words)
    face = role_face(role)
    run = Run(face, *glyphs[:5], text, False, glyphs.advance / face.upem)
    full, bare = words[-1].extent
    return Line(text, (run,), run.width - (full - bare), False)


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


@lru_cache(16384)
def _other_extent(text: str, role: Role, language: str) -> Extent:
    line = _complex_line(text, role, language, rtl=False)
    return Extent(sum([run.width for run in line.runs]), line.width)


def _complex_line(text: str, role: Role, language: str, *, rtl: bool) -> Line:
    visible = shown(text)
    bare = len(visible.rstrip(SPACES))
    width = 0.0
    runs: dict[Item, Run] = {}
    items = itemise(visible, role, rtl=rtl)
    for item in items:
        backward = bool(item.level % 2)
        upem = item.face.upem
        glyphs = _shape(visible[item.start : item.end], item.face, item.script, backward, language)
        hanging = _end_spaces(glyphs, bare - item.start)
        width += (glyphs.advance - hanging) / upem
        if rtl and hanging:
            glyphs = _without_advance(glyphs, bare - item.start)
        run_text = text[item.start : item.end]
        runs[item] = Run(item.face, *glyphs[:5], run_text, backward, glyphs.advance / upem)
    return Line(text, tuple([runs[item] for item in bidi.visual_order(items)]), width, rtl)


def _without_advance(glyphs: Glyphs, start: int) -> Glyphs:
    """The same glyphs, those of the characters from `start` on with no advance."""
    pairs = zip(glyphs.clusters, glyphs.advances, strict=True)
    advances = tuple([0 if cluster >= start else advance for cluster, advance in pairs])
    return glyphs._replace(advances=advances, advance=sum(advances))
