"""Font files as HarfBuzz sees them, opened on first use, and the files that travel with the program."""

from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import uharfbuzz as hb

from journeymapper.resources import resource

Role = Literal["regular", "medium", "semibold", "bold", "italic", "quote", "serif"]

ROLE_FILES: dict[Role, str] = {
    "regular": "SourceSans3_400Regular.ttf",
    "medium": "SourceSans3_500Medium.ttf",
    "semibold": "SourceSans3_600SemiBold.ttf",
    "bold": "SourceSans3_700Bold.ttf",
    "italic": "SourceSans3_400Regular_Italic.ttf",
    "quote": "SourceSerif4_500Medium_Italic.ttf",
    "serif": "SourceSerif4_600SemiBold.ttf",
}
HEAVY_ROLES: frozenset[Role] = frozenset({"semibold", "bold", "serif"})
EMOJI_FILE = "NotoEmoji_400Regular.ttf"
_SCRIPT_FONTS = ("NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansThai")


class Face:
    """One face of a font file, at its design size: nothing here depends on the size that text is shown at.

    `key` is the file name, with the index of the face when the file holds several.
    """

    def __init__(self, path: Path, index: int = 0) -> None:
        self.path = path
        self.index = index
        self.key = f"{path.name}#{index}" if index else path.name

    def __repr__(self) -> str:
        return f"Face({self.key!r})"

    @cached_property
    def data(self) -> bytes:
        """The whole font file."""
        return self.path.read_bytes()

    @cached_property
    def hb_face(self) -> hb.Face:
        """HarfBuzz' face, as its subsetter wants it. The file is mapped into memory, not read."""
        return hb.Face(hb.Blob.from_file_path(str(self.path)), self.index)

    @cached_property
    def hb_font(self) -> hb.Font:
        """HarfBuzz' font at design scale: one unit is one unit of the face."""
        return hb.Font(self.hb_face)

    @cached_property
    def upem(self) -> int:
        """Design units per em."""
        return int(self.hb_face.upem)

    @cached_property
    def ascent(self) -> float:
        """How far the face reaches above the baseline, in em."""
        return float(self.hb_font.get_font_extents("ltr").ascender / self.upem)

    @cached_property
    def descent(self) -> float:
        """How far the face reaches below the baseline, in em, positive."""
        return float(-self.hb_font.get_font_extents("ltr").descender / self.upem)

    @cached_property
    def is_cff(self) -> bool:
        """Whether the outlines are PostScript curves in a `CFF ` table."""
        return "CFF " in self.hb_face.table_tags

    @cached_property
    def postscript_name(self) -> str:
        """The name of the face in a PDF: only printable ASCII, never empty."""
        name = self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.path.stem
        return "".join(c for c in name if "!" <= c <= "~" and c not in "[](){}<>/%") or "Font"

    @cached_property
    def space(self) -> int:
        """The glyph of a space."""
        return int(self.hb_font.get_nominal_glyph(0x20) or 0)

    def advance(self, gid: int) -> int:
        """The advance of a glyph on its own, in design units."""
        return int(self.hb_font.get_glyph_h_advance(gid))

    def covers(self, char: str) -> bool:
        """Whether the face has a glyph for this character."""
        return self.hb_font.get_nominal_glyph(ord(char)) is not None


@cache
def shipped_face(file_name: str) -> Face:
    """A face of `resources/fonts`."""
    return Face(resource("fonts", file_name))


def role_face(role: Role) -> Face:
    """The face that a role is set in wherever it has the characters."""
    return shipped_face(ROLE_FILES[role])


@cache
def shipped_stack(role: Role) -> tuple[Face, ...]:
    """The faces that travel with the program, in the order in which a role tries them.

    >>> [face.key for face in shipped_stack("bold")][:2]
    ['SourceSans3_700Bold.ttf', 'NotoSansArabic-Bold.ttf']
    """
    weight = "Bold" if role in HEAVY_ROLES else "Regular"
    scripts = [shipped_face(f"{name}-{weight}.ttf") for name in _SCRIPT_FONTS]
    return (role_face(role), *scripts, shipped_face(EMOJI_FILE))
