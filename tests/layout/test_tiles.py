"""Dividing a map over sheets: never more than a sheet holds, never more sheets than needed."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.tiles import Axis, Cut, Part, Piece, divide


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    """Up to eight cuts, some of them within pieces."""
    places = sorted(draw(st.sets(st.integers(1, 99), max_size=8)))
    cuts = tuple(Cut(place, draw(st.integers(0, 1))) for place in places)
    ends = draw(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)), max_size=3))
    pieces = tuple(Piece(start, min(start + length, 100), draw(st.integers(0, 40))) for start, length in ends)
    return Axis(100, cuts, pieces, draw(st.sampled_from((0, 8))))


def is_allowed(axis: Axis, parts: tuple[Part, ...], room: float, flap: float) -> bool:
    """Whether every part lies on its sheet, and every piece that is cut has room in each of its parts."""
    for part in parts:
        needed = part.length + (axis.repeated if part.start else 0) + (flap if part.end < 100 else 0)
        if needed > room:
            return False
        for piece in axis.pieces:
            seen = min(piece.end, part.end) - max(piece.start, part.start)
            if 0 < seen < piece.end - piece.start and seen < piece.least:
                return False
    return True


def every_way(axis: Axis) -> list[tuple[Part, ...]]:
    """All ways to cut, the fewest parts first."""
    places = [cut.at for cut in axis.cuts]
    return [
        tuple(Part(start, end) for start, end in pairwise((0, *chosen, 100)))
        for count in range(len(places) + 1)
        for chosen in combinations(places, count)
    ]


def cost(axis: Axis, parts: tuple[Part, ...]) -> int:
    costs = {cut.at: cut.cost for cut in axis.cuts}
    return sum(costs[part.end] for part in parts[:-1])


@given(axes(), st.integers(20, 110), st.sampled_from((0, 5)))
def test_of_all_ways_with_the_fewest_sheets_one_that_cuts_best(axis: Axis, room: int, flap: int) -> None:
    allowed = [parts for parts in every_way(axis) if is_allowed(axis, parts, room, flap)]
    found = divide(axis, room, flap)
    if not allowed:
        assert found == ()
        return
    assert found in allowed
    fewest = len(allowed[0])
    assert len(found) == fewest
    assert cost(axis, found) == min(cost(axis, parts) for parts in allowed if len(parts) == fewest)


def test_of_equal_ways_the_one_that_fills_sheets_alike() -> None:
    map_ = Axis(100, (Cut(20), Cut(50), Cut(80)))
    assert divide(map_, 80) == (Part(0, 50), Part(50, 100))


def test_a_step_is_parted_only_where_stages_would_take_another_sheet() -> None:
    map_ = Axis(100, (Cut(30), Cut(50, 1), Cut(60)))
    assert divide(map_, 70) == (Part(0, 60), Part(60, 100))
    assert divide(map_, 55) == (Part(0, 50), Part(50, 100))
