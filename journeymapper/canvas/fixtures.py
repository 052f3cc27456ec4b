"""What stands between and behind the cards: ground, wires, curves and marks, each kept by a key."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from journeymapper.drawing.emotion import curve_figure
from journeymapper.drawing.figures import Box, Figure, Path, Shape, Stroke, Symbol
from journeymapper.drawing.lanes import ground_figures, measure_figures
from journeymapper.drawing.marks import frame_figure, ghost_figure, pill_bounds, pill_figure, pin_figure
from journeymapper.drawing.wires import wire_figure, wire_words
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Curve, FrameBox, GhostBox, LaneBand, MapLayout, PinSpot, Wire
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

Group = Literal["ground", "wires", "hot", "curves", "marks"]

GROUND, GUIDES = -10.0, -9.0
"""In a lane of its own below all lanes, so that marks of a drop come between ground and cards."""
WIRES, FRAMES, CURVES, GHOSTS, PILLS, PINS = -2.0, -1.0, 1.0, 1.0, 2.0, 3.0
"""Within a lane, whose cards lie at 0."""
HOT = 5.0
HANDLE = 4.5
"""Half the size of the handle at an end of a selected connection."""
_CHUNK = 4
"""How many columns a piece of ground is wide."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """Where a figure stands, and how to make it when it is first painted."""

    key: object
    """Equal keys are the same figure: it is kept."""
    bounds: Rect
    make: Callable[[], Figure]
    z: float
    lane: str | None = None
    """The lane that it moves with; None: it stands on the map."""
    x: float = 0
    y: float = 0
    about: tuple[str, ...] = ()
    """The cards that it speaks of: it steps back with them."""
    opacity: float = 1


def fixtures(group: Group, project: Project, layout: MapLayout, reading: Reading) -> Iterable[Fixture]:
    """Every fixture of a group that is made as a whole: wires and marks are made one by one."""
    match group:
        case "ground":
            return _ground(project, layout, reading)
        case "curves":
            return (_curve(project, layout, curve) for curve in layout.curves)
        case _:
            return ()


def hot_fixtures(layout: MapLayout, hot: frozenset[str]) -> Iterator[Fixture]:
    """What is drawn over the others while selected or hovered: wires, with stubs in full, and feelings."""
    yield from _hot_wires(layout, hot)
    for curve in layout.curves:
        for spot in curve.spots:
            if spot.feeling in hot:
                ring = Box(-12, -12, 24, 24, 12, None, Stroke("accentLine", 2))
                figure = Figure(spot.feeling, "pin", "", Rect(-13, -13, 26, 26), (ring,))
                yield Fixture(spot, figure.bounds, _given(figure), HOT, curve.lane, spot.x, spot.dy)


def _hot_wires(layout: MapLayout, hot: frozenset[str]) -> Iterator[Fixture]:
    if not hot:
        return
    tops = {band.lane: band.y for band in layout.lanes}
    for wire in layout.wires:
        source, target = wire.ends
        if (source in hot or target in hot or wire.connection in hot) and wire.style != "dead end":
            figure = wire_figure(wire, hot=True)
            y = tops.get(wire.lane, 0) if wire.lane is not None and not wire.whole else 0
            yield Fixture((wire, y), figure.bounds, _given(figure), HOT, y=y)
            if wire.connection in hot:
                yield _handles(wire, y)


def _handles(wire: Wire, y: float) -> Fixture:
    """Where the ends of a selected connection are taken hold of."""
    points = wire.whole or wire.points
    discs = [
        Box(x - HANDLE, at - HANDLE, 2 * HANDLE, 2 * HANDLE, HANDLE, "card", Stroke("accentLine", 2))
        for x, at in (points[0], points[-1])
    ]
    figure = Figure(wire.connection, "wire", "", _around((points[0], points[-1]), None), tuple(discs))
    return Fixture((wire, y, "handles"), figure.bounds, _given(figure), HOT + 1, y=y)


def _given(figure: Figure) -> Callable[[], Figure]:
    return lambda: figure


def _ground(project: Project, layout: MapLayout, reading: Reading) -> Iterator[Fixture]:
    """Bands in pieces: what is dotted costs by its length even where it is clipped."""
    columns = hash((layout.columns, layout.width))
    for number, band in enumerate(layout.lanes):
        figures = _figures_of_band(project, layout, band, first=number == 0)
        shape = (columns, band.height, band.ground, band.line_above, band.folded, number == 0)
        whole = Rect(0, -20, layout.width, band.height + 22)
        yield Fixture((band.lane, shape), whole, _wide_part(figures, whole), GROUND, band.lane)
        for start in range(0, len(layout.columns), _CHUNK):
            chunk = layout.columns[start : start + _CHUNK]
            room = Rect(chunk[0].x, -1, chunk[-1].right - chunk[0].x + layout.format.gutter, band.height + 2)
            make = _narrow_part(figures, room)
            yield Fixture((band.lane, shape, start), room, make, GUIDES, band.lane)
    for number, placed in enumerate(measure_figures(project, layout, reading)):
        figure = placed.figure
        said = ("measures", number, placed.x, placed.y, figure.words)
        yield Fixture(said, figure.bounds, _given(figure), GUIDES, x=placed.x, y=placed.y)


def _figures_of_band(
    project: Project, layout: MapLayout, band: LaneBand, *, first: bool
) -> Callable[[], tuple[Figure, ...]]:
    """The band and the line above it, drawn when they are first asked for."""

    @cache
    def figures() -> tuple[Figure, ...]:
        lanes = (band,) if first else (layout.lanes[0], band)
        drawn = ground_figures(project, replace(layout, lanes=lanes))
        return tuple(placed.figure for placed in drawn if placed.figure.record == band.lane)

    return figures


def _wide_part(figures: Callable[[], tuple[Figure, ...]], bounds: Rect) -> Callable[[], Figure]:
    def make() -> Figure:
        shapes = (shape for figure in figures() for shape in figure.shapes if _x_of(shape) is None)
        return Figure("", "ground", "", bounds, tuple(shapes))

    return make


def _narrow_part(figures: Callable[[], tuple[Figure, ...]], room: Rect) -> Callable[[], Figure]:
    def make() -> Figure:
        shapes = (shape for figure in figures() for shape in figure.shapes if _stands_in(shape, room))
        return Figure("", "ground", "", room, tuple(shapes))

    return make


def _stands_in(shape: Shape, room: Rect) -> bool:
    x = _x_of(shape)
    return x is not None and room.x <= x < room.right


def _x_of(shape: Shape) -> float | None:
    """Where an upright line or a symbol stands; None for what is as wide as the map."""
    if isinstance(shape, Path):
        xs = {segment[1] for segment in shape.segments if len(segment) == 3}
        return xs.pop() if len(xs) == 1 else None
    return shape.x if isinstance(shape, Symbol) else None


def wire_fixture(project: Project, layout: MapLayout, wire: Wire, number: int) -> Fixture:
    """A wire on the ground that its source stands on. `number` tells those apart that are no connection."""
    source = layout.cards.get(wire.ends[0])
    ground = layout.lane(source.lane).ground if source is not None else "canvas"
    return Fixture(
        (wire, ground, 0 if wire.connection else number),
        _around(wire.points, wire.label_at),
        lambda: wire_figure(wire, ground=ground, words=wire_words(project, wire)),
        WIRES,
        wire.lane,
        about=wire.ends,
    )


def _around(points: Collection[tuple[float, float]], label: Rect | None) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if label is not None:
        xs += [label.x, label.right]
        ys += [label.y, label.bottom]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(10)


def _curve(project: Project, layout: MapLayout, curve: Curve) -> Fixture:
    band = layout.lane(curve.lane)
    figure = curve_figure(project, curve, band.height, layout.width, band.ground, layout.format)
    return Fixture(
        (curve, band.height, band.ground, figure), figure.bounds, _given(figure), CURVES, curve.lane
    )


Mark = FrameBox | GhostBox | PinSpot


def marks_of(layout: MapLayout) -> tuple[Mark, ...]:
    """All that the checker draws on a map, but for the ends of wires."""
    return (*layout.frames, *layout.ghosts, *layout.pins)


def mark_fixtures(project: Project, layout: MapLayout, mark: Mark) -> Iterator[Fixture]:
    """What is drawn of one mark."""
    language = project.info.language
    match mark:
        case FrameBox():
            yield _frame(mark)
            yield _pill(mark, layout, language)
        case GhostBox():
            yield _ghost(mark, layout, language)
        case PinSpot():
            yield _pin(mark)


def _frame(frame: FrameBox) -> Fixture:
    bounds = Rect(-1, -1, frame.width + 2, frame.height + 2)
    return Fixture(
        frame, bounds, lambda: frame_figure(frame), FRAMES, frame.lane, frame.x, frame.dy, frame.cards
    )


def _pill(frame: FrameBox, layout: MapLayout, language: str) -> Fixture:
    bounds = pill_bounds(frame, layout.format, language)
    return Fixture(
        (frame, "pill"),
        bounds,
        lambda: pill_figure(frame, layout.format, language),
        *(PILLS, frame.lane, frame.x, frame.dy, frame.cards),
    )


def _ghost(ghost: GhostBox, layout: MapLayout, language: str) -> Fixture:
    figure = ghost_figure(ghost, layout.format, language)
    return Fixture(ghost, figure.bounds, _given(figure), GHOSTS, ghost.lane, ghost.x, ghost.dy)


def _pin(pin: PinSpot) -> Fixture:
    return Fixture(
        pin, Rect(-15, -14, 30, 28), lambda: pin_figure(pin), PINS, pin.lane, pin.x, pin.dy, (pin.record,)
    )
