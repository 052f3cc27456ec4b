"""Text too large for Qt's glyphs, painted as outlines."""

from math import hypot

from PySide6.QtGui import QGlyphRun, QPainter

LARGEST_GLYPH = 64
"""Pixels an em.

WORKAROUND: Qt (6.11 at least) paints nothing at all for larger glyphs of a font that was made from bytes.
"""


def too_large(painter: QPainter, size: float) -> bool:
    """Whether text of this size in layout units comes out larger than Qt paints it."""
    transform = painter.deviceTransform()
    return size * hypot(transform.m21(), transform.m22()) > LARGEST_GLYPH


def fill_outlines(painter: QPainter, run: QGlyphRun) -> None:
    """Paint a glyph run as paths, in the colour of the pen."""
    font, brush = run.rawFont(), painter.pen().brush()
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        painter.fillPath(font.pathForGlyph(glyph).translated(place), brush)
