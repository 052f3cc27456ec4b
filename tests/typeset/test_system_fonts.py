from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.ttCollection import TTCollection

from journeymapper.typeset.system_fonts import faces_of, font_files, font_folders, preference, system_face


def font(chars: str, *, rights: int = 0, outlines: bool = True) -> TTFont:
    """A font whose every glyph is a box."""
    names = [".notdef", *(f"glyph{ord(char)}" for char in chars)]
    pen = TTGlyphPen(None)
    for action, point in ((pen.moveTo, (0, 0)), (pen.lineTo, (0, 700)), (pen.lineTo, (500, 700))):
        action(point)
    pen.closePath()
    box = pen.glyph()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(char): f"glyph{ord(char)}" for char in chars})
    builder.setupGlyf(dict.fromkeys(names, box))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Box", "styleName": "Regular"})
    builder.setupOS2(fsType=rights)
    builder.setupPost()
    if not outlines:
        del builder.font["glyf"]
        del builder.font["loca"]
    return builder.font


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008])
def test_a_font_that_may_be_embedded_is_used(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "box.ttf"
    font("xyz", rights=rights).save(path)
    (face,) = faces_of(path)
    assert face.covers("y")
    assert not face.covers("a")


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200, 0x0104])
def test_a_font_that_may_not_be_embedded_as_a_subset_is_not(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "box.ttf"
    font("xyz", rights=rights).save(path)
    assert list(faces_of(path)) == []


def test_a_font_without_outlines_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "bitmaps.ttf"
    font("xyz", outlines=False).save(path)
    assert list(faces_of(path)) == []


def test_a_collection_gives_each_of_its_faces_a_key(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [font("ab"), font("cd")]
    collection.save(tmp_path / "two.ttc")
    faces = list(faces_of(tmp_path / "two.ttc"))
    assert [face.key for face in faces] == ["two.ttc", "two.ttc#1"]
    assert [face.covers("c") for face in faces] == [False, True]


@pytest.mark.parametrize("content", [b"", b"not a font", b"\0\1\0\0\xff\xff"])
def test_a_broken_file_is_passed_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    assert list(faces_of(path)) == []
    assert list(faces_of(tmp_path / "gone.ttf")) == []


def test_font_files_are_found_in_folders_of_folders_in_one_order(tmp_path: Path) -> None:
    for name in ("b/two.OTF", "a/one.ttf", "a/deep/three.ttc", "a/readme.txt", "a/LastResort.otf"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = [path.relative_to(tmp_path).as_posix() for path in font_files([tmp_path, tmp_path / "missing"])]
    assert found == ["a/deep/three.ttc", "a/one.ttf", "b/two.OTF"]


def test_noto_and_the_wanted_weight_come_first() -> None:
    names = [
        "Arial.ttf",
        "NotoSansCJK-Bold.ttc",
        "NotoSansCJK-Light.ttc",
        "NotoSansCJK-Regular.ttc",
        "NotoSerifCJK-Regular.ttc",
        "Arial-BoldItalic.ttf",
    ]
    light = sorted(names, key=lambda name: preference(Path(name), heavy=False))
    heavy = sorted(names, key=lambda name: preference(Path(name), heavy=True))
    assert light[0] == "NotoSansCJK-Regular.ttc"
    assert heavy[:2] == ["NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc"]
    assert light[-1] == heavy[-1] == "Arial-BoldItalic.ttf"


def test_each_system_keeps_its_fonts_in_its_own_folders() -> None:
    home = Path("home")
    environ = {"WINDIR": "D:/Windows", "LOCALAPPDATA": "D:/Local", "XDG_DATA_DIRS": "/opt/share"}
    assert font_folders("win32", environ, home) == [
        Path("D:/Windows/Fonts"),
        Path("D:/Local/Microsoft/Windows/Fonts"),
    ]
    assert home / "Library" / "Fonts" in font_folders("darwin", environ, home)
    linux = font_folders("linux", environ, home)
    assert linux[0] == Path("/opt/share/fonts")
    assert {Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts"} < set(linux)
    assert home / ".local" / "share" / "fonts" in linux


def test_a_character_of_no_script_has_no_font() -> None:
    assert system_face("\U0010fffd") is None


def test_the_same_character_has_the_same_face_each_time() -> None:
    assert system_face("日") is system_face("日")
