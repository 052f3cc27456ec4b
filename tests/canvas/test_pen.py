"""The pen of the screen: every kind of shape leaves its colour where it belongs."""

import sys
from collections.abc import Sequence
from pathlib import Path as FilePath

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from journeymapper.canvas.fonts import font_of_collection, raw_font
from journeymapper.canvas.pen import Pen, to_image
from journeymapper.drawing.figures import (
    Box,
    Drawing,
    Figure,
    Gradient,
    Image,
    Path,
    Placed,
    Segment,
    Shape,
    Stroke,
    Symbol,
    TextRun,
)
from journeymapper.drawing.themes import Theme
from journeymapper.layout.geometry import Rect
from journeymapper.model.project import Asset
from journeymapper.typeset import Face, set_line

RED, GREEN, BLUE = "#ff0000", "#00ff00", "#0000ff"
GROUND = "#fbfaf7"
"""Of the light theme."""
Ways = tuple[Segment, ...]


@pytest.fixture(autouse=True)
def _with_fonts(qtbot: QtBot) -> None:
    """Glyphs come from Qt's font engine, which needs an application."""


def painted(*shapes: Shape, scale: float = 1, assets: dict[str, Asset] | None = None) -> QImage:
    """A drawing of 60 × 40 with these shapes at (10, 10)."""
    figure = Figure("card_1", "card", "", Rect(0, 0, 50, 30), tuple(shapes))
    return to_image(Drawing(60, 40, (Placed(figure, 10, 10),)), Theme.load("light"), scale, assets or {})


def inks(image: QImage) -> set[str]:
    """Every colour in a picture."""
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def at(image: QImage, x: int, y: int) -> str:
    """The colour of a pixel."""
    return str(QColor(image.pixel(x, y)).name())


def test_a_box_has_its_fill_and_its_edge() -> None:
    image = painted(Box(5, 5, 20, 20, fill=RED, stroke=Stroke(BLUE, 4)))
    assert (at(image, 25, 25), at(image, 14, 25), at(image, 11, 25)) == (RED, BLUE, GROUND)


def test_an_edge_without_fill_leaves_the_inside_alone() -> None:
    image = painted(Box(0, 0, 20, 20, 4, None, Stroke(BLUE, 2)))
    assert (at(image, 20, 20), at(image, 20, 10)) == (GROUND, BLUE)


def test_round_corners_are_round() -> None:
    image = painted(Box(0, 0, 20, 20, 10, fill=RED))
    assert (at(image, 10, 10), at(image, 20, 20)) == (GROUND, RED)


def test_a_path_is_filled_and_stroked() -> None:
    triangle: Ways = (("M", 0.0, 0.0), ("L", 30.0, 0.0), ("L", 0.0, 30.0), ("Z",))
    image = painted(Path(triangle, RED, Stroke(BLUE, 4)))
    assert (at(image, 17, 17), at(image, 20, 10)) == (RED, BLUE)


def test_a_curve_bends() -> None:
    arch: Ways = (("M", 0.0, 20.0), ("C", 0.0, 0.0, 30.0, 0.0, 30.0, 20.0))
    image = painted(Path(arch, None, Stroke(BLUE, 3)))
    assert at(image, 25, 15) == BLUE
    assert at(image, 25, 30) == GROUND


def test_dashes_leave_gaps() -> None:
    line: Ways = (("M", 0.0, 5.0), ("L", 40.0, 5.0))
    image = painted(Path(line, None, Stroke(BLUE, 4, (8, 8))))
    assert [at(image, x, 15) for x in (14, 22, 30)] == [BLUE, GROUND, BLUE]


def test_a_gradient_runs_downwards() -> None:
    image = painted(Box(0, 0, 40, 20, fill=Gradient(0, 20, ((0, RED), (1, BLUE)))))
    assert QColor(image.pixel(20, 11)).red() > 220
    assert QColor(image.pixel(20, 28)).blue() > 220


def test_a_symbol_takes_the_inks_it_is_given() -> None:
    image = painted(Symbol("face.2", 20, 15, 1, (RED, BLUE)))
    assert {RED, BLUE} <= inks(image)


def test_text_is_painted_in_its_ink_and_later_shapes_cover_it() -> None:
    words = TextRun(2, 22, set_line("MMM", "bold"), 24, RED)
    assert RED in inks(painted(words))
    assert RED not in inks(painted(words, Box(0, 0, 50, 30, fill=GREEN)))


def test_text_lies_over_earlier_shapes() -> None:
    words = TextRun(2, 22, set_line("MMM", "bold"), 24, RED)
    assert {RED, GREEN} <= inks(painted(Box(0, 0, 50, 30, fill=GREEN), words))


def test_a_shape_between_two_texts_covers_only_the_first() -> None:
    first = TextRun(0, 20, set_line("MM", "bold"), 20, RED)
    second = TextRun(0, 20, set_line("MM", "bold"), 20, BLUE)
    seen = inks(painted(first, Box(0, 0, 50, 30, fill=GREEN), second))
    assert BLUE in seen
    assert RED not in seen


def test_struck_text_has_a_line_through_it() -> None:
    words = TextRun(0, 20, set_line(".........", "bold"), 20, RED, struck=True)
    assert at(painted(words), 25, 25) == RED


def test_leaning_text_goes_up() -> None:
    image = painted(TextRun(5, 28, set_line("MMM", "bold"), 14, RED, angle=-60))
    rows = {y for y in range(40) for x in range(60) if at(image, x, y) == RED}
    assert min(rows) < 20


@pytest.mark.parametrize("words", ["שלום", "مرحبا", "नमस्ते", "สวัสดี", "🎁"])
def test_other_scripts_leave_ink(words: str) -> None:
    assert RED in inks(painted(TextRun(2, 22, set_line(words, "bold"), 26, RED)))


def test_a_picture_is_fitted_into_its_rectangle(tmp_path: FilePath) -> None:
    source = QImage(40, 20, QImage.Format.Format_RGB32)
    source.fill(QColor(BLUE))
    source.save(str(tmp_path / "picture.png"))
    asset = Asset("image/png", 40, 20, (tmp_path / "picture.png").read_bytes())
    image = painted(Image("hash", 0, 0, 20, 20), assets={"hash": asset})
    assert (at(image, 20, 20), at(image, 20, 12)) == (BLUE, GROUND)


def test_a_missing_picture_leaves_the_ground() -> None:
    assert inks(painted(Image("hash", 0, 0, 20, 20))) == {GROUND}


def test_a_larger_scale_has_more_pixels() -> None:
    image = painted(Box(5, 5, 20, 20, fill=RED), scale=2)
    assert (image.width(), image.height()) == (120, 80)
    assert at(image, 31, 31) == RED
    assert at(image, 29, 31) == GROUND


def test_print_leaves_shadows_out() -> None:
    figure = Figure("card_1", "card", "", Rect(0, 0, 50, 30), (Box(0, 0, 50, 30, fill="sh1.canvas"),))
    drawing = Drawing(60, 40, (Placed(figure, 10, 10),))
    assert inks(to_image(drawing, Theme.load("print"))) == {"#ffffff"}


def test_the_painter_is_left_where_it_was() -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    turned = TextRun(5, 28, set_line("MMM", "bold"), 14, RED, angle=-60)
    figure = Figure("card_1", "card", "", Rect(0, 0, 50, 30), (turned,))
    Pen(Theme.load("light")).paint(painter, figure, 7, 9)
    assert painter.transform().dx() == pytest.approx(0, abs=1e-9)
    assert painter.transform().m12() == pytest.approx(0, abs=1e-9)
    painter.end()


def test_glyph_numbers_of_qt_and_harfbuzz_agree() -> None:
    run = set_line("Ring", "semibold").runs[0]
    assert tuple(raw_font(run.face, 14).glyphIndexesForString("Ring")) == run.glyphs


def collection(fonts: Sequence[bytes]) -> bytes:
    """A TrueType collection of whole fonts, their tables moved behind its header."""
    header = b"ttcf\0\1\0\0" + len(fonts).to_bytes(4, "big")
    start = len(header) + 4 * len(fonts)
    offsets, body = b"", b""
    for font in fonts:
        at_ = start + len(body)
        offsets += at_.to_bytes(4, "big")
        moved = bytearray(font)
        for number in range(int.from_bytes(font[4:6], "big")):
            place = 12 + 16 * number + 8
            offset = int.from_bytes(font[place : place + 4], "big")
            moved[place : place + 4] = (offset + at_).to_bytes(4, "big")
        body += bytes(moved)
    return header + offsets + body


def test_a_font_is_taken_out_of_a_collection() -> None:
    face: Face = set_line("Ring", "semibold").runs[0].face
    other: Face = set_line("Ring", "quote").runs[0].face
    taken = font_of_collection(collection([other.data, face.data]), 1)
    assert raw_font(face, 14).fontTable("glyf").data() in taken
    assert raw_font(other, 14).fontTable("glyf").data() not in taken


def test_calls_that_return_nothing_keep_the_count_of_none() -> None:
    """PySide6 6.12 on Python 3.11 drops a reference to None at each such call, until the process aborts."""
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.save()
    painter.restore()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        painter.save()
        painter.restore()
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < 100
