"""Glyphs from characters, by HarfBuzz at design scale, so that nothing depends on the size or the zoom.

Text of the plain Latin repertoire is shaped word by word and remembered: in the shipped Latin faces nothing happens
across a space, so words side by side are the line. All other text is shaped a line at a time.
"""

import re
from functools import lru_cache
from itertools import chain
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
_WORD = re.compile("[^ ]* *")


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


def is_plain(text: str) -> bool:
    """Whether a text can be set word by word in the face of its role alone."""
    return _PLAIN.fullmatch(text) is not None


def _shape(text: str, face: Face, script: str, rtl: bool, language: str) -> Glyphs:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
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


@lru_cache(65536)
def _plain_word(word: str, role: Role, language: str) -> tuple[Glyphs, Extent]:
    """A word of plain text with the spaces after it."""
    face = role_face(role)
    glyphs = _shape(word, face, "Latn", False, language)
    return glyphs, Extent(
        glyphs.advance / face.upem, (glyphs.advance - _end_spaces(glyphs, word)) / face.upem
    )


def _end_spaces(glyphs: Glyphs, text: str, before: int | None = None) -> int:
    """The advance of the spaces at the end of a text (or of all glyphs from the character `before` on)."""
    bare = len(text.rstrip(SPACES)) if before is None else before
    if bare == len(text):
        return 0
    return sum(
        advance for advance, cluster in zip(glyphs.advances, glyphs.clusters, strict=True) if cluster >= bare
    )


def word_extent(word: str, role: Role, language: str) -> Extent:
    """The widths of a word (or of any piece of text) with the spaces after it, set from the left on its own."""
    if is_plain(word):
        return _plain_word(word, role, language)[1]
    return _other_extent(word, role, language)


@lru_cache(16384)
def _other_extent(text: str, role: Role, language: str) -> Extent:
    line = _complex_line(text, role, language, rtl=bidi.reads_from_right(text))
    return Extent(max(sum(run.width for run in line.runs), line.width), line.width)


@lru_cache(32768)
def shaped_line(text: str, role: Role, language: str, rtl: bool) -> Line:
    """One line in a paragraph of the given direction. The same arguments give the same object."""
    if not text:
        return Line(text, (), 0.0, rtl)
    if not rtl and is_plain(text):
        return _plain_line(text, role, language)
    return _complex_line(text, role, language, rtl=rtl)


def _plain_line(text: str, role: Role, language: str) -> Line:
    face = role_face(role)
    words = [_plain_word(word, role, language) for word in _WORD.findall(text) if word]
    parts = [glyphs for glyphs, _ in words]
    clusters: list[int] = []
    start = 0
    for match, part in zip(_WORD.finditer(text), parts, strict=False):
        start = match.start()
        clusters.extend([start + cluster for cluster in part.clusters])
    units = sum([part.advance for part in parts])
    run = Run(
        face,
        tuple(chain.from_iterable([part.glyphs for part in parts])),
        tuple(chain.from_iterable([part.advances for part in parts])),
        tuple(chain.from_iterable([part.x_offsets for part in parts])),
        tuple(chain.from_iterable([part.y_offsets for part in parts])),
        tuple(clusters),
        text,
        False,
        units / face.upem,
    )
    last_glyphs, last_word = parts[-1], text[start:]
    return Line(text, (run,), (units - _end_spaces(last_glyphs, last_word)) / face.upem, False)


def _complex_line(text: str, role: Role, language: str, *, rtl: bool) -> Line:
    visible = shown(text)
    bare = len(visible.rstrip(SPACES))
    width = 0.0
    runs: dict[Item, Run] = {}
    items = itemise(visible, role, rtl=rtl)
    for item in items:
        glyphs = _shape(
            visible[item.start : item.end], item.face, item.script, bool(item.level % 2), language
        )
        length = item.end - item.start
        hanging = _end_spaces(glyphs, visible[item.start : item.end], min(max(bare - item.start, 0), length))
        width += (glyphs.advance - hanging) / item.face.upem
        if rtl and hanging:
            glyphs = _without_advance(glyphs, max(bare - item.start, 0))
        runs[item] = Run(
            item.face,
            *glyphs[:5],
            text[item.start : item.end],
            bool(item.level % 2),
            glyphs.advance / item.face.upem,
        )
    return Line(text, tuple([runs[item] for item in bidi.visual_order(items)]), width, rtl)


def _without_advance(glyphs: Glyphs, start: int) -> Glyphs:
    """The same glyphs, those of the characters from `start` on with no advance."""
    advances = tuple(
        [
            0 if cluster >= start else advance
            for advance, cluster in zip(glyphs.advances, glyphs.clusters, strict=True)
        ]
    )
    return glyphs._replace(advances=advances, advance=sum(advances))
