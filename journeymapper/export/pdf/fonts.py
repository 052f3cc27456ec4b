"""Faces as PDF fonts: Type 0 with Identity-H, subset by HarfBuzz, fed with glyphs instead of characters.

A code stands for a glyph *and* the text that it shows, so that what is copied is what was written; a
`CIDToGIDMap` leads from codes to glyphs. ReportLab's own fonts would break text into pieces of 256 glyphs,
know no kerning and damage every script beyond Latin.
"""

import re
import zlib
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from journeymapper.export.errors import CannotExport
from journeymapper.export.numbers import number, utf16
from journeymapper.export.pdf.outlines import as_truetype
from journeymapper.export.pdf.streams import deflated
from journeymapper.messages import message
from journeymapper.typeset import Face

_DROPPED = (
    "GSUB GPOS GDEF kern STAT BASE vhea vmtx VORG DSIG meta SVG COLR CPAL morx feat prop "
    "name OS/2 cmap gasp hdmx VDMX LTSH fvar gvar avar HVAR MVAR VVAR cvar"
)
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
"""Shown as spaces; some readers end a text at the first of them."""
_BLOCK = 100  # a CMap may list so many characters at once


class TooManyGlyphs(CannotExport):
    """One face shows more than 65,535 glyphs in one document."""

    def __init__(self) -> None:
        super().__init__(
            message("The map has more different characters than a PDF can hold. Export it in smaller parts.")
        )


BLANK, BLANK_WIDTH = -1, 1
"""Stands for a space as narrow as can be, in thousandths of an em: pdfium leaves out what has no width."""


class Codes(dict[tuple[int, str], str]):
    """(A glyph, the text that it shows) → its code in hexadecimal, given out as they come, from 1.

    >>> codes = Codes()
    >>> codes[40, "A"], codes[41, "B"], codes[40, "A"]
    ('0001', '0002', '0001')
    """

    def __missing__(self, key: tuple[int, str]) -> str:
        if len(self) >= 0xFFFF:
            raise TooManyGlyphs
        code = self[key] = f"{len(self) + 1:04X}"
        return code


class PdfFont:
    """A face in one document. ReportLab asks for its objects with `addObjects` when it saves."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.codes = Codes()

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:
        """Put the subset font and its dictionaries into the document."""
        program, new_ids = self._subset()
        tag = zlib.crc32(repr(list(self.codes)).encode())
        base = (
            "".join(chr(65 + (tag >> 5 * place) % 26) for place in range(6)) + "+" + self.face.postscript_name
        )
        descriptor = self._descriptor(base)
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": "/" + base,
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "DW": 1000,
            "W": self._widths(),
        }
        descriptor["FontFile2"] = document.Reference(
            deflated(program, Length1=len(program)), f"file {self.name}"
        )
        glyph_ids = b"".join(new_ids[glyph].to_bytes(2, "big") for glyph in (0, *self._glyphs()))
        descendant["CIDToGIDMap"] = document.Reference(deflated(glyph_ids), f"glyphs {self.name}")
        descendant["FontDescriptor"] = document.Reference(
            pdfdoc.PDFDictionary(descriptor), f"descriptor {self.name}"
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": "/" + base,
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray(
                    [document.Reference(pdfdoc.PDFDictionary(descendant), f"descendant {self.name}")]
                ),
                "ToUnicode": document.Reference(
                    deflated(self._to_unicode().encode()), f"unicode {self.name}"
                ),
            }
        )
        fonts: Any = document.idToObject["BasicFonts"]
        fonts.dict[self.name] = document.Reference(font, self.name)

    def _glyphs(self) -> list[int]:
        """The glyph of each code, from 1."""
        space = self.face.space
        return [space if glyph == BLANK else glyph for glyph, _ in self.codes]

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """The font program with just the glyphs shown, and their new numbers."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({0, *self._glyphs()})
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        tags = [int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED.split()]
        wanted.drop_table_tag_set.update(tags)
        plan = hb.SubsetPlan(self.face.hb_face, wanted)
        program = bytes(plan.execute().blob.data)
        return (as_truetype(program) if self.face.is_cff else program), dict(plan.old_to_new_glyph_mapping)

    def _widths(self) -> pdfdoc.PDFArray:
        scale = 1000 / self.face.upem
        widths = [
            number(BLANK_WIDTH) if glyph == BLANK else number(self.face.advance(glyph) * scale)
            for glyph, _ in self.codes
        ]
        return pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)])

    def _descriptor(self, base: str) -> dict[str, object]:
        face = self.face
        return {
            "Type": "/FontDescriptor",
            "FontName": "/" + base,
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray(
                [-1000, round(-1000 * face.descent), 3000, round(1000 * face.ascent)]
            ),
            "ItalicAngle": -12 if "Italic" in face.postscript_name else 0,
            "Ascent": round(1000 * face.ascent),
            "Descent": round(-1000 * face.descent),
            "CapHeight": 700,
            "StemV": 80,
        }

    def _to_unicode(self) -> str:
        lines = [
            f"<{code}> <{utf16(_CONTROLS.sub(' ', shown))}>"
            for (_, shown), code in self.codes.items()
            if shown
        ]
        blocks = [lines[at : at + _BLOCK] for at in range(0, len(lines), _BLOCK)]
        body = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
        return "\n".join([_CMAP_HEAD, *body, _CMAP_TAIL])
