from typing import get_args

import pytest

from journeymapper.resources import resource
from journeymapper.typeset import Role, set_line
from journeymapper.typeset.faces import role_face, shipped_face, shipped_stack
from journeymapper.typeset.plain import is_plain

ROLES: tuple[Role, ...] = get_args(Role)
NAMES = {
    "regular": "SourceSans3-Regular",
    "medium": "SourceSans3-Medium",
    "semibold": "SourceSans3-SemiBold",
    "bold": "SourceSans3-Bold",
    "italic": "SourceSans3-Italic",
    "quote": "SourceSerif4-MediumItalic",
    "serif": "SourceSerif4-SemiBold",
}


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_its_own_font(role: Role) -> None:
    assert role_face(role).postscript_name == NAMES[role]
    assert set_line("Gift card", role).runs[0].face is role_face(role)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_covers_what_is_set_word_by_word(role: Role) -> None:
    chars = [char for char in map(chr, range(0x20, 0x2123)) if is_plain(char)]
    assert {"a", "Ž", "ß", "“", "…", "€", "\u00a0"} <= set(chars)
    assert not [char for char in chars if not role_face(role).covers(char)]


def test_a_face_tells_its_measures_in_em() -> None:
    face = role_face("regular")
    assert face.upem == 1000
    assert (face.ascent, face.descent) == (1.024, 0.4)
    assert face.advance(set_line("T", "regular").runs[0].glyphs[0]) == 536
    assert not face.is_cff
    assert len(face.data) == face.path.stat().st_size


def test_heavy_roles_use_heavy_fonts_of_other_scripts() -> None:
    assert {face.path.stem.split("-")[-1] for face in shipped_stack("semibold")[1:-1]} == {"Bold"}
    assert {face.path.stem.split("-")[-1] for face in shipped_stack("quote")[1:-1]} == {"Regular"}


def test_keys_of_faces_differ() -> None:
    faces = {face for role in ROLES for face in shipped_stack(role)}
    assert len({face.key for face in faces}) == len(faces)


def test_a_face_is_opened_once() -> None:
    assert shipped_face("NotoSansThai-Bold.ttf") is shipped_stack("bold")[4]


def test_every_shipped_font_comes_with_its_licence() -> None:
    listed = resource("fonts", "README.md").read_text(encoding="utf-8")
    for path in resource("fonts").glob("*.ttf"):
        family = path.stem.split("_")[0].split("-")[0]
        assert family in listed
        licence = "OFL-NotoSans.txt" if family.startswith("NotoSans") else f"OFL-{family}.txt"
        assert "SIL OPEN FONT LICENSE" in resource("fonts", licence).read_text(encoding="utf-8")
