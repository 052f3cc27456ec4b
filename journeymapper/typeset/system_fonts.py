"""Font files of this computer, found without any toolkit, for scripts that the shipped fonts don't cover."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

import uharfbuzz as hb

from journeymapper.typeset.faces import Face

_ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
# These claim every character and draw none.
_BLANK = re.compile("lastresort|adobeblank|adobenotdef", re.IGNORECASE)
_STYLED = re.compile(
    "italic|oblique|light|thin|black|heavy|condensed|medium|semi|extra|mono|bold|slanted", re.IGNORECASE
)
_ONLY_BOLD = re.compile("(?<!semi)(?<!extra)(?<!demi)bold(?!.*(italic|oblique))", re.IGNORECASE)
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200


def font_folders(
    platform: str = sys.platform, environ: Mapping[str, str] = os.environ, home: Path | None = None
) -> list[Path]:
    """The folders where a system keeps font files, whether they exist or not."""
    home = home or Path.home()
    if platform == "win32":
        local = environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return [
            Path(environ.get("WINDIR", "C:/Windows")) / "Fonts",
            Path(local) / "Microsoft" / "Windows" / "Fonts",
        ]
    if platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    shared = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    folders = [
        Path(folder) / "fonts"
        for folder in (*shared.split(":"), "/usr/local/share", "/usr/share", own)
        if folder
    ]
    return list(dict.fromkeys([*folders, home / ".fonts"]))


def font_files(folders: list[Path]) -> list[Path]:
    """All font files under the folders that could be used, by path."""
    return sorted(
        Path(folder, name)
        for root in folders
        for folder, _, names in os.walk(root)
        for name in names
        if Path(name).suffix.lower() in _ENDINGS and not _BLANK.search(name)
    )


def preference(path: Path, *, heavy: bool) -> tuple[int, int, str, str]:
    """The sort key of a font file: Noto Sans first, then other Noto, and the wanted weight before others."""
    name = path.name.lower()
    family = 0 if name.startswith("notosans") else 1 if name.startswith("noto") else 2
    upright = 0 if not _STYLED.search(name) else 1
    weight = (0 if _ONLY_BOLD.search(name) else 1 + upright) if heavy else upright
    return family, weight, name, str(path)


def embeddable(face: Face) -> bool:
    """Whether the face has outlines that a PDF may carry as a subset."""
    tags = set(face.hb_face.table_tags)
    if not ("CFF " in tags or "glyf" in tags) or "sbix" in tags:
        return False
    blob = face.hb_face.reference_table("OS/2") if "OS/2" in tags else None
    table = bytes(blob.data) if blob else b""
    rights = int.from_bytes(table[8:10], "big")
    return rights & 0x000F != _RESTRICTED and not rights & (_NO_SUBSET | _BITMAP_ONLY)


def faces_of(path: Path) -> Iterator[Face]:
    """The usable faces of a font file; none if the file can't be read."""
    try:
        blob = hb.Blob.from_file_path(str(path))
        count = hb.Face(blob).count
    except (OSError, hb.HarfBuzzError):
        return
    for index in range(count):
        face = Face(path, index)
        if embeddable(face):
            yield face


@cache
def _system_files() -> tuple[Path, ...]:
    return tuple(font_files(font_folders()))


@cache
def _system_faces(path: Path) -> tuple[Face, ...]:
    return tuple(faces_of(path))


@cache
def _by_preference(heavy: bool) -> tuple[Path, ...]:
    return tuple(sorted(_system_files(), key=lambda path: preference(path, heavy=heavy)))


@lru_cache(8192)
def system_face(char: str, *, heavy: bool = False) -> Face | None:
    """The first usable face of this computer that has the character, or none; the same for the same files."""
    faces = (face for path in _by_preference(heavy) for face in _system_faces(path))
    return next((face for face in faces if face.covers(char)), None)
