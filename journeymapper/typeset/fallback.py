"""Which face sets which character, and the runs that follow from it.

A role tries its own face, then the shipped Noto faces, then the fonts of the computer. A grapheme cluster is
never split between faces.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

from journeymapper.typeset import bidi
from journeymapper.typeset.faces import (
    EMOJI_FILE,
    HEAVY_ROLES,
    Face,
    Role,
    role_face,
    shipped_face,
    shipped_stack,
)
from journeymapper.typeset.graphemes import iter_graphemes
from journeymapper.typeset.system_fonts import system_face

_EMOJI_STYLE = "\ufe0f"
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# HarfBuzz draws nothing for these, or makes them of other characters, whatever the face has.
_NEED_NO_GLYPH = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
_COMMON_SCRIPTS = frozenset({"Zyyy", "Zinh", "Zzzz"})


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of one line with one face, script and direction; `level` is its embedding level."""

    start: int
    end: int
    face: Face
    script: str
    level: int


def shown(text: str) -> str:
    """The text as it is shaped, character by character: controls as spaces, a last soft hyphen as a hyphen.

    >>> shown("a\\tco\\u00ad")
    'a co-'
    """
    if text.endswith("\u00ad"):
        text = text[:-1] + "-"
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub(" ", text))


def needs_glyph(char: str) -> bool:
    """Whether a character has to be in a font to be shown rightly."""
    return category(char) not in _NEED_NO_GLYPH and not _INVISIBLE.match(char)


@lru_cache(16384)
def face_of(cluster: str, role: Role) -> Face | None:
    """The face for a grapheme cluster: one that covers all of it, else its base; none if no font has that."""
    needed = [char for char in cluster if needs_glyph(char)]
    if not needed:
        return role_face(role)
    stack = shipped_stack(role)
    if _EMOJI_STYLE in cluster:
        stack = (shipped_face(EMOJI_FILE), *stack)
    for face in stack:
        if _covers(face, needed):
            return face
    base = needed[0]
    partly = next((face for face in stack if face.covers(base)), None)
    found = system_face(base, heavy=role in HEAVY_ROLES)
    if found and (partly is None or _covers(found, needed)):
        return found
    return partly


def _covers(face: Face, chars: Sequence[str]) -> bool:
    if all(face.covers(char) for char in chars):
        return True
    composed = normalize("NFC", "".join(chars))
    return len(composed) < len(chars) and all(face.covers(char) for char in composed)


def uncovered(text: str) -> frozenset[str]:
    """The characters of a text that no shipped or installed font has; they are set as an empty box.

    >>> uncovered("Grüße, שלום, สวัสดี 🙂")
    frozenset()
    """
    if text.isascii():
        return frozenset()
    return frozenset(char for char in set(text) if needs_glyph(char) and not has_font(char))


@lru_cache(16384)
def has_font(char: str) -> bool:
    """Whether any shipped or installed font has the character."""
    face = None if "\ud800" <= char <= "\udfff" else face_of(char, "regular")
    return face is not None and _covers(face, [char])


def itemise(text: str, role: Role, *, rtl: bool) -> list[Item]:
    """One line cut into runs of one face, script and direction, in logical order."""
    mixed = rtl or bidi.has_right_to_left(text)
    levels = bidi.levels(text, rtl=rtl) if mixed else [0] * len(text)
    items: list[Item] = []
    start = 0
    scripts = _scripts(text)
    for cluster in iter_graphemes(text):
        previous = items[-1] if items else None
        face = _face_beside(previous.face if previous else None, cluster, role)
        end = start + len(cluster)
        item = Item(start, end, face, scripts[start], levels[start])
        if previous and (previous.face, previous.script, previous.level) == (face, item.script, item.level):
            items[-1] = Item(previous.start, end, face, item.script, item.level)
        else:
            items.append(item)
        start = end
    return items


def _face_beside(previous: Face | None, cluster: str, role: Role) -> Face:
    """The face of a cluster; a space stays with the face before it, unless that is emoji (too wide)."""
    if cluster.isspace() and previous and previous.key != EMOJI_FILE and previous.covers(cluster[0]):
        return previous
    return face_of(cluster, role) or role_face(role)


def _scripts(text: str) -> list[str]:
    """The script of each character (ISO 15924); what several scripts share takes the one before it."""
    # Takes 20 ms, and Latin text never comes here.
    from fontTools.unicodedata import script

    codes = [script(char) for char in text]
    current = next((code for code in codes if code not in _COMMON_SCRIPTS), "Latn")
    for index, code in enumerate(codes):
        if code in _COMMON_SCRIPTS:
            codes[index] = current
        else:
            current = code
    return codes
