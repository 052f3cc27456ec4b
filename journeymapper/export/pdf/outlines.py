"""PostScript outlines turned into TrueType ones, so that every font of a PDF is embedded in one way."""

import io

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

ACCURACY = 1 / 2000
"""How far a curve may lie off, in em: a twentieth of a millimetre in letters of ten centimetres."""


def as_truetype(program: bytes) -> bytes:
    """A subset font with a `CFF ` table, glyph by glyph the same, with a `glyf` table instead."""
    font = TTFont(io.BytesIO(program), recalcTimestamp=False)
    names = font.getGlyphOrder()
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in names:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm * ACCURACY, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    outlines = font["glyf"] = newTable("glyf")
    outlines.glyphOrder = names
    outlines.glyphs = glyphs
    del font["CFF "]
    for name in names:
        advance, _ = font["hmtx"][name]
        glyphs[name].recalcBounds(outlines)
        font["hmtx"][name] = (advance, glyphs[name].xMin if glyphs[name].numberOfContours else 0)
    _describe(font, len(names))
    result = io.BytesIO()
    font.save(result)
    return result.getvalue()


def _describe(font: TTFont, count: int) -> None:
    """Say in the other tables that the outlines are TrueType's now."""
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    limits.numGlyphs = count
    for name in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
    ):
        setattr(limits, name, 0)
    for name in ("maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"):
        setattr(limits, name, 0)
    limits.maxZones = 1
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"
