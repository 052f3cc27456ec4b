"""Whether a curve touches a rectangle is told as drawing it point by point would."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.curves import height_at, meets_curve
from journeymapper.layout.geometry import Point, Rect
from tests.layout.drawn import drawn

POINTS = st.lists(
    st.tuples(st.integers(0, 60).map(lambda x: x * 5.0), st.floats(0, 100)),
    min_size=1,
    max_size=12,
    unique_by=lambda point: point[0],
).map(sorted)
RECTS = st.builds(Rect, st.floats(-20, 300), st.floats(0, 100), st.floats(5, 150), st.floats(5, 40))


@given(POINTS, RECTS)
def test_a_curve_that_is_drawn_into_a_rectangle_meets_it(points: list[Point], rect: Rect) -> None:
    inside = any(rect.holds(x, y) for x, y in drawn(points))

    assert meets_curve(points, rect.grown(0.5)) or not inside


@given(POINTS, RECTS)
def test_a_curve_that_meets_a_rectangle_is_drawn_close_to_it(points: list[Point], rect: Rect) -> None:
    near = any(rect.grown(3).holds(x, y) for x, y in (*drawn(points), *points))

    assert near or not meets_curve(points, rect)


@given(POINTS)
def test_it_never_overshoots_its_points(points: list[Point]) -> None:
    heights = [y for _, y in points]

    assert all(min(heights) <= height_at(points, x) <= max(heights) for x in range(-10, 310, 7))
