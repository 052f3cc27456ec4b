"""Drawings of languages that read from the right are the mirror of the same in reading order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journeymapper.drawing.figures import Drawing, Figure, Shape, Symbol, TextRun
from journeymapper.drawing.figures import Path as Way
from journeymapper.drawing.map import draw_map, map_in_order
from journeymapper.drawing.mirror import mirrored, mirrored_drawing
from journeymapper.drawing.poster import draw_poster
from journeymapper.drawing.setting import column, ends_at
from journeymapper.drawing.symbols import NAMES
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.layout.geometry import Rect
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.storage.codec import decode
from journeymapper.typeset import set_paragraph

ARABIC = Path(__file__).parents[1] / "data" / "arabic.journey"
_ROOM = 1e-6


@pytest.fixture(scope="module")
def gift() -> Project:
    return decode(ARABIC.read_bytes()).project


def places(drawing: Drawing, shape: type[Shape]) -> Iterator[tuple[float, float]]:
    """Left and right of every shape of a type."""
    for placed in drawing.figures:
        for each in placed.figure.shapes:
            if isinstance(each, shape):
                left, right = _sides(each)
                yield placed.x + left, placed.x + right


def _sides(shape: Shape) -> tuple[float, float]:
    match shape:
        case Way():
            xs = [x for segment in shape.segments for x in segment[1::2] if isinstance(x, float | int)]
            return min(xs), max(xs)
        case TextRun():
            return shape.x, ends_at(shape)
        case Symbol():
            reach = 0 if shape.name in NAMES else 16 * shape.scale
            return shape.x, shape.x + reach
        case _:
            return shape.x, shape.x + shape.width


def _starts(drawing: Drawing) -> list[float]:
    return [round(x + run.x, 6) for x, _, run in drawing.texts()]


@pytest.mark.parametrize("shape", Shape.__args__[:4])
def test_every_shape_goes_to_the_mirror_of_its_place(gift: Project, shape: type[Shape]) -> None:
    layout = lay_out(gift, "map_now", Reading())
    plain, seen = map_in_order(gift, layout, Reading()), draw_map(gift, layout, Reading())
    before, after = list(places(plain, shape)), list(places(seen, shape))
    assert before
    for (left, right), (new_left, new_right) in zip(before, after, strict=True):
        assert new_left == pytest.approx(plain.width - right, abs=_ROOM)
        assert new_right == pytest.approx(plain.width - left, abs=_ROOM)


def test_a_mirror_of_a_mirror_is_what_it_was(gift: Project) -> None:
    plain = map_in_order(gift, lay_out(gift, "map_now", Reading()), Reading())
    twice = mirrored_drawing(mirrored_drawing(plain))
    assert _starts(twice) == _starts(plain)
    assert twice.bookmarks == plain.bookmarks


def test_a_map_in_english_is_drawn_as_it_is(shop: Project, shop_map: str) -> None:
    layout = lay_out(shop, shop_map, Reading())
    assert draw_map(shop, layout, Reading()) == map_in_order(shop, layout, Reading())


def test_chevrons_point_on_and_faces_stay(gift: Project) -> None:
    drawing = draw_map(gift, lay_out(gift, "map_now", Reading()), Reading())
    shapes = [each for placed in drawing.figures for each in placed.figure.shapes]
    names = [each.name for each in shapes if isinstance(each, Symbol)]
    assert "left" in names
    assert "right" not in names
    assert "face.2" in names


def test_texts_begin_at_the_right_edge_of_their_column_whatever_their_script(gift: Project) -> None:
    for words in ("صفحة السوار", "54 %", "Lightroom"):
        lines = set_paragraph(words, "regular", 14, 200, language="ar")
        (run,) = column(10, 0, 200, lines, SCREEN.type.body, "ink")
        assert run.x == 10
        (seen,) = mirrored(Figure("", "card", "", Rect(0, 0, 0, 0), (run,))).shapes
        assert isinstance(seen, TextRun)
        assert ends_at(seen) == pytest.approx(-10)


def test_an_arabic_name_stands_at_the_right_of_an_english_column() -> None:
    lines = set_paragraph("صفحة السوار", "regular", 14, 200, language="en")
    (run,) = column(10, 0, 200, lines, SCREEN.type.body, "ink")
    assert ends_at(run) == pytest.approx(210)


def test_a_poster_is_turned_as_a_whole(gift: Project) -> None:
    poster = draw_poster(gift, "map_now", Reading(), date(2026, 11, 21))
    title = next(placed for placed in poster.figures if placed.figure.part == "title")
    edges = [title.x + ends_at(each) for each in title.figure.shapes if isinstance(each, TextRun)]
    assert edges == pytest.approx([poster.width - 44] * len(edges), abs=2)
    assert poster.bookmarks[0].x > poster.bookmarks[4].x
