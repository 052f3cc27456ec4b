"""Wires: rounded ways with an arrow, dead ends with a bar."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.figures import Box, Path, TextRun
from journeymapper.drawing.wires import has_long_wait, rounded, wire_figure
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Wire
from journeymapper.model.journeys import Duration
from journeymapper.model.links import Connection
from journeymapper.model.project import Project

WAY = ((254.0, 283.0), (265.0, 283.0), (265.0, 207.0), (276.0, 207.0))


def paths(wire: Wire, hot: bool = False) -> list[Path]:
    return [shape for shape in wire_figure(wire, hot).shapes if isinstance(shape, Path)]


def test_a_wire_ends_in_an_arrow_at_its_card() -> None:
    way, arrow = paths(Wire("connection_a", "flow", WAY))
    assert arrow.segments == (("M", 275.5, 207.0), ("L", 269.5, 203.4), ("L", 269.5, 210.6), ("Z",))
    assert way.stroke is not None
    assert (way.stroke.ink, way.stroke.width) == ("wire", 1.5)
    assert way.segments[-1] == ("L", 271.0, 207.0)


def test_a_wire_down_its_column_points_down_and_has_no_dot() -> None:
    drawn = wire_figure(Wire("connection_a", "flow", ((465.0, 238.0), (465.0, 247.0))))
    assert not any(isinstance(shape, Box) for shape in drawn.shapes)
    arrow = paths(Wire("connection_a", "flow", ((465.0, 238.0), (465.0, 247.0))))[1]
    assert {arrow.segments[1], arrow.segments[2]} == {("L", 461.4, 240.5), ("L", 468.6, 240.5)}


def test_a_selected_wire_is_blue_and_thicker() -> None:
    way, _ = paths(Wire("connection_a", "flow", WAY), hot=True)
    assert way.stroke is not None
    assert (way.stroke.ink, way.stroke.width) == ("accentLine", 2)


def test_a_wire_through_a_gap_is_dashed_red() -> None:
    way, _ = paths(Wire("", "gap", WAY))
    assert way.stroke is not None
    assert (way.stroke.ink, way.stroke.dash) == ("high", (4, 4))


def test_a_dead_end_stops_at_a_bar() -> None:
    _, bar = paths(Wire("", "dead end", ((421.0, 382.0), (432.0, 382.0)), ends=("card_a", "")))
    assert bar.segments == (("M", 432.0, 374.0), ("L", 432.0, 390.0))


def test_a_stub_names_its_other_end_until_it_is_drawn_whole() -> None:
    stub = Wire("connection_a", "stub", WAY[:2], label="Pays", label_at=Rect(266, 275, 50, 16), whole=WAY)
    at_rest = [s.line.text for s in wire_figure(stub).shapes if isinstance(s, TextRun)]
    hot = [s.line.text for s in wire_figure(stub, True).shapes if isinstance(s, TextRun)]
    assert (at_rest, hot) == (["Pays"], [])
    assert len(paths(stub)) == 1
    assert len(paths(stub, hot=True)) == 2


def test_a_long_wait_is_a_notch_around_its_label() -> None:
    way = ((0.0, 20.0), (200.0, 20.0))
    wire = Wire("connection_a", "flow", way, label="4 days", label_at=Rect(80, 12, 40, 16))
    plain, waiting = (wire_figure(wire, waits=waits) for waits in (False, True))
    ticks = [shape for shape in waiting.shapes if shape not in plain.shapes]
    assert [tick.segments[0] for tick in ticks if isinstance(tick, Path)] == [
        ("M", 80, 16.0),
        ("M", 120, 16.0),
    ]


def test_only_waits_of_more_than_two_days_count() -> None:
    def waits(days: float | None) -> bool:
        wait = Duration(min=1, max=days) if days else None
        record = Connection(id="connection_a", source="card_a", target="card_b", wait=wait)
        return has_long_wait(Project({record.id: record}), Wire("connection_a", "flow", WAY))

    assert [waits(None), waits(2), waits(3)] == [False, False, True]


def test_a_bundle_says_how_many_it_holds() -> None:
    drawn = wire_figure(Wire("connection_a", "flow", WAY, bundle=9))
    assert [s.line.text for s in drawn.shapes if isinstance(s, TextRun)] == ["9"]


@given(st.lists(st.floats(-60, 60), min_size=2, max_size=8))
def test_a_rounded_way_stays_within_its_corners(steps: list[float]) -> None:
    points = [(0.0, 0.0)]
    for number, step in enumerate(steps):
        x, y = points[-1]
        points.append((x + step, y) if number % 2 else (x, y + step))
    drawn = [values[i : i + 2] for _, *values in rounded(points) for i in range(0, len(values), 2)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    assert all(min(xs) - 1e-6 <= x <= max(xs) + 1e-6 for x, _ in drawn)
    assert all(min(ys) - 1e-6 <= y <= max(ys) + 1e-6 for _, y in drawn)
