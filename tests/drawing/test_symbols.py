"""Icons, faces and marks; and the reader of their paths."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.figures import Path, Shape
from journeymapper.drawing.svg_path import BadPath, segments
from journeymapper.drawing.symbols import NAMES, MissingSymbol, has_symbol, symbol
from journeymapper.resources import icon

ICONS = sorted(path.stem for path in icon("web").parent.glob("*.svg"))
NUMBERS = st.floats(-50, 50, allow_nan=False).map(lambda value: round(value, 2))


def points(shapes: tuple[Shape, ...]) -> list[tuple[float, float]]:
    return [
        (values[i], values[i + 1])
        for shape in shapes
        if isinstance(shape, Path)
        for _, *values in shape.segments
        for i in range(0, len(values), 2)
    ]


def test_every_icon_of_the_design_is_there() -> None:
    assert len(ICONS) == 73
    assert {"web", "referral", "lock", "bolt", "journeymapper", "help"} <= set(ICONS)


@pytest.mark.parametrize("name", ICONS)
def test_icons_lie_in_their_grid(name: str) -> None:
    grid = 26 if name == "journeymapper" else 16
    drawn = points(symbol(name))
    assert drawn
    assert all(-0.5 <= x <= grid + 0.5 and -0.5 <= y <= grid + 0.5 for x, y in drawn)


def test_icons_take_their_colour_from_where_they_stand() -> None:
    for name in set(ICONS) - {"journeymapper"}:
        for shape in symbol(name):
            assert isinstance(shape, Path)
            assert (shape.fill or "1") == "1"
            assert shape.stroke is None or (shape.stroke.ink, shape.stroke.width) == ("1", 1.5)


def test_an_icon_can_have_another_stroke() -> None:
    (path,) = symbol("web@1.6")
    assert isinstance(path, Path)
    assert path.stroke is not None
    assert path.stroke.width == 1.6


def test_faces_pins_and_marks_are_centred() -> None:
    assert {"face.-2", "face.2", "pin.high", "pin.medium", "pin.low", "mark.removed"} <= set(NAMES)
    for name in (name for name in NAMES if not name.startswith("standing.")):
        assert all(abs(x) <= 12.5 and abs(y) <= 11 for x, y in points(symbol(name)))


@pytest.mark.parametrize("name", ["unicorn", "../web", "face.3", ""])
def test_a_missing_symbol_is_told(name: str) -> None:
    assert not has_symbol(name)
    with pytest.raises(MissingSymbol):
        symbol(name)


@pytest.mark.parametrize("d", ["M1", "1 2", "M1 2L3", "M1 2 z 3", "M1 2 L # 3"])
def test_a_broken_path_is_told(d: str) -> None:
    with pytest.raises(BadPath):
        segments(d)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=6))
def test_relative_and_absolute_paths_are_the_same(stops: list[tuple[float, float]]) -> None:
    absolute = "M" + "L".join(f"{x} {y}" for x, y in stops)
    x0, y0 = stops[0]
    relative = f"m{x0} {y0}"
    for x, y in stops[1:]:
        relative += f"l{x - x0:.4f} {y - y0:.4f}"
        x0, y0 = x, y
    for one, other in zip(segments(absolute), segments(relative), strict=True):
        assert one[0] == other[0]
        assert one[1:] == pytest.approx(other[1:], abs=0.001)


@given(
    st.floats(1, 30),
    st.floats(0, 2 * math.pi),
    st.floats(0.3, 5.5),
    st.booleans(),
)
def test_an_arc_stays_on_its_circle(radius: float, start: float, turn: float, clockwise: bool) -> None:
    end = start + (turn if clockwise else -turn)
    x0, y0 = radius * math.cos(start), radius * math.sin(start)
    x1, y1 = radius * math.cos(end), radius * math.sin(end)
    large, sweep = int(turn > math.pi), int(clockwise)
    d = f"M{x0:.9f} {y0:.9f}A{radius} {radius} 0 {large} {sweep} {x1:.9f} {y1:.9f}"
    start_point, *curves = segments(d)
    x, y = start_point[1:]  # type: ignore[misc]  # the first segment is a moveto with two numbers
    for curve in curves:
        assert curve[0] == "C"
        _, ax, ay, bx, by, cx, cy = curve
        middle = ((x + 3 * ax + 3 * bx + cx) / 8, (y + 3 * ay + 3 * by + cy) / 8)
        assert math.hypot(*middle) == pytest.approx(radius, rel=0.001)
        x, y = cx, cy
    assert (x, y) == pytest.approx((x1, y1), abs=0.001)
