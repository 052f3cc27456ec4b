"""Glyphs from characters, by HarfBuzz at design scale, so that nothing depends on the size or the zoom."""

from typing import NamedTuple

import uharfbuzz as hb

from journeymapper.typeset.faces import Face

_BY_GRAPHEME = hb.BufferClusterLevel.MONOTONE_GRAPHEMES


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


def shape(text: str, face: Face, script: str, language: str, *, rtl: bool = False) -> Glyphs:
    """The glyphs of a stretch of text of one face, script (ISO 15924) and direction."""
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


def advance_from(glyphs: Glyphs, start: int) -> int:
    """The advance of the glyphs of the characters from `start` on."""
    pairs = zip(glyphs.clusters, glyphs.advances, strict=True)
    return sum([advance for cluster, advance in pairs if cluster >= start])


def without_advance(glyphs: Glyphs, start: int) -> Glyphs:
    """The same glyphs, those of the characters from `start` on with no advance."""
    pairs = zip(glyphs.clusters, glyphs.advances, strict=True)
    advances = tuple([0 if cluster >= start else advance for cluster, advance in pairs])
    return glyphs._replace(advances=advances, advance=sum(advances))
