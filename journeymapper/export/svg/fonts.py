"""The fonts of one SVG file: subsets of the faces that `typeset` chose, inside the file."""

import base64
import io
import re
from typing import TYPE_CHECKING

import uharfbuzz as hb

from journeymapper.typeset import Face, Run

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_DROPPED = (
    "STAT BASE vhea vmtx VORG DSIG meta SVG COLR CPAL morx feat prop "
    "gasp hdmx VDMX LTSH fvar gvar avar HVAR MVAR VVAR cvar"
)
"""Colours, variations and what only hinting wants; what shapes text stays, so that browsers set it alike."""
_PLAIN = re.compile("[^A-Za-z0-9 -]")


class Font:
    """A face in one file, and what of it is used."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._glyphs: set[int] = {0}
        self._characters: set[int] = set()

    def use(self, run: Run, words: str) -> None:
        """Have the glyphs of a run, and a glyph for each of its characters, in the font."""
        self._glyphs.update(run.glyphs)
        self._characters.update(map(ord, words))

    def styles(self) -> str:
        """The rules of CSS that embed the font, and set in it what has its name as class.

        Where a program takes no embedded fonts, the installed font of the family stands in.
        """
        from fontTools.ttLib import TTFont  # the clipboard, which takes outlines, need not wait for it

        font = TTFont(io.BytesIO(self._subset()), recalcTimestamp=False, recalcBBoxes=False)
        weight = int(font["OS/2"].usWeightClass)
        slant = "italic" if font["OS/2"].fsSelection & 1 else "normal"
        family = _PLAIN.sub("", font["name"].getBestFamilyName() or "")
        kind = f"font-weight:{weight};font-style:{slant}"
        data = base64.b64encode(_woff(font)).decode("ascii")
        return (
            f"@font-face{{font-family:{self.name};{kind};"
            f'src:url(data:font/woff;base64,{data}) format("woff")}}\n'
            f'.{self.name}{{font-family:{self.name},"{family}",sans-serif;{kind}}}\n'
        )

    def _subset(self) -> bytes:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(self._glyphs)
        wanted.unicode_set.update(self._characters)
        wanted.flags = hb.SubsetFlags.NO_HINTING
        tags = [int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED.split()]
        wanted.drop_table_tag_set.update(tags)
        return bytes(hb.subset(self.face.hb_face, wanted).blob.data)


def _woff(font: "TTFont") -> bytes:
    font.flavor = "woff"
    target = io.BytesIO()
    font.save(target, reorderTables=True)
    return target.getvalue()
