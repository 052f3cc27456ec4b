"""Connections as wires: horizontal and vertical, rounded, an arrow at the end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from journeymapper.drawing.figures import Box, Figure, Ink, Path, Segment, Shape, Stroke
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import label, put
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.map_layout import Ground, Wire
from journeymapper.messages import message, text
from journeymapper.model.durations import longest_days
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of
from journeymapper.typeset import set_line

CORNER = 6
_DOT = 2.6
_ARROW_LENGTH, _ARROW_WIDTH = 6.0, 7.2
_BEFORE_CARD = 0.5
"""From the tip of an arrow to the edge of its card."""
_INTO_ARROW = 4.5
"""How far before the tip the line itself ends."""
_BAR = 16
_LABEL = TextStyle("regular", 11.5, 14)
_BADGE = 8
_TICK = 4
LONG_WAIT = 2
"""Days; a longer wait is a notch in its wire."""


def wire_figure(
    wire: Wire, hot: bool = False, ground: Ground = "canvas", words: str = "", waits: bool = False
) -> Figure:
    """A wire in its lane's or the map's units; `hot` while one of its ends is selected.

    A stub that is hot is drawn in full. Where people wait on the way, its label stands in a notch.
    """
    ink: Ink = "accentLine" if hot else "high" if wire.style in ("gap", "dead end") else "wire"
    shapes = tuple(_shapes(wire, ink, hot, ground, waits))
    bounds = _bounds(wire.whole if hot and wire.whole else wire.points, wire.label_at)
    record = wire.connection or "|".join(wire.ends)
    return Figure(record, "wire", words or wire.label, bounds, shapes, ends=wire.ends)


def wire_words(project: Project, wire: Wire) -> str:
    """What a connection says to those who listen: from where to where, and when."""
    source, target = (_title(project, end) for end in wire.ends)
    if wire.style == "dead end":
        return text(message("Dead end after {source}", source=source))
    said = text(message("Connection from {source} to {target}", source=source, target=target))
    return f"{said}, {wire.label}" if wire.label and wire.style != "stub" else said


def has_long_wait(project: Project, wire: Wire) -> bool:
    """Whether people wait more than two days on this way."""
    connection = project.find(Connection, wire.connection)
    return connection is not None and (longest_days(connection.wait) or 0) > LONG_WAIT


def _title(project: Project, card: str) -> str:
    record = project.records.get(card)
    return title_of(record) if record is not None else ""


def _shapes(wire: Wire, ink: Ink, hot: bool, ground: Ground, waits: bool) -> Iterator[Shape]:
    width = 2.0 if hot else 1.5
    points = wire.whole if hot and wire.whole else wire.points
    if len(points) < 2:
        return
    if wire.style == "dead end":
        yield from _dead_end(points)
        return
    ended = wire.style != "stub" or bool(hot and wire.whole)
    dash = {"gap": (4.0, 4.0), "support": (2.0, 4.0)}.get(wire.style, ())
    yield from _way(points, Stroke(ink, width, dash, round_ends=True), ink, ended)
    if _begins_sideways(points):
        yield _dot(points[0], ink)
    if wire.bundle > 1:
        yield from _badge(points, wire.bundle, ink, ground)
    if wire.label and wire.label_at is not None and not (hot and wire.whole):
        if wire.style == "stub":
            yield from _tag(wire.label, wire.label_at)
            return
        yield from _label(wire.label, wire.label_at, ground)
        if waits:
            yield from _notch(points, wire.label_at, ink)


def _way(points: Sequence[Point], stroke: Stroke, ink: Ink, ended: bool) -> Iterator[Shape]:
    if not ended:
        yield Path(rounded(points), stroke=stroke)
        return
    (x0, y0), (x1, y1) = points[-2], points[-1]
    length = hypot(x1 - x0, y1 - y0) or 1
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    tip = (x1 - ux * _BEFORE_CARD, y1 - uy * _BEFORE_CARD)
    back = min(_INTO_ARROW, length)
    yield Path(rounded([*points[:-1], (tip[0] - ux * back, tip[1] - uy * back)]), stroke=stroke)
    base = (tip[0] - ux * _ARROW_LENGTH, tip[1] - uy * _ARROW_LENGTH)
    half = _ARROW_WIDTH / 2
    arrow: tuple[Segment, ...] = (
        ("M", *tip),
        ("L", base[0] - uy * half, base[1] - ux * half),
        ("L", base[0] + uy * half, base[1] + ux * half),
        ("Z",),
    )
    yield Path(arrow, fill=ink)


def rounded(points: Sequence[Point], radius: float = CORNER) -> tuple[Segment, ...]:
    """A way through points, its corners rounded as far as the pieces beside them allow.

    >>> rounded([(0, 0), (10, 0)])
    (('M', 0, 0), ('L', 10, 0))
    """
    segments: list[Segment] = [("M", *points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach_in = min(radius, _distance(before, corner) / 2)
        reach_out = min(radius, _distance(corner, after) / 2)
        start, end = _towards(corner, before, reach_in), _towards(corner, after, reach_out)
        segments.append(("L", *start))
        first, second = _mixed(start, corner), _mixed(end, corner)
        segments.append(("C", *first, *second, *end))
    segments.append(("L", *points[-1]))
    return tuple(segments)


def _distance(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _towards(start: Point, end: Point, by: float) -> Point:
    length = _distance(start, end) or 1
    return (start[0] + (end[0] - start[0]) * by / length, start[1] + (end[1] - start[1]) * by / length)


def _mixed(point: Point, corner: Point) -> Point:
    """The handle of a cubic that equals the quadratic curve around a corner."""
    return (point[0] + (corner[0] - point[0]) * 2 / 3, point[1] + (corner[1] - point[1]) * 2 / 3)


def _begins_sideways(points: Sequence[Point]) -> bool:
    """A way down to the next card of the cell has no dot."""
    return abs(points[1][1] - points[0][1]) < abs(points[1][0] - points[0][0])


def _dot(point: Point, ink: Ink) -> Box:
    return Box(point[0] - _DOT, point[1] - _DOT, 2 * _DOT, 2 * _DOT, _DOT, fill=ink)


def _dead_end(points: Sequence[Point]) -> Iterator[Shape]:
    """A stub that stops at a bar across it."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    yield Path(rounded(points), stroke=Stroke("high", 2))
    across = abs(x1 - x0) >= abs(y1 - y0)
    dx, dy = (0.0, _BAR / 2) if across else (_BAR / 2, 0.0)
    yield line(x1 - dx, y1 - dy, x1 + dx, y1 + dy, Stroke("high", 2.5, round_ends=True))


def _badge(points: Sequence[Point], count: int, ink: Ink, ground: Ground) -> Iterator[Shape]:
    """How many connections run in one wire, on its longest piece."""
    a, b = max(pairwise(points), key=lambda pair: _distance(*pair))
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    yield Box(x - _BADGE, y - _BADGE, 2 * _BADGE, 2 * _BADGE, _BADGE, fill=ground, stroke=Stroke(ink, 1.25))
    size = 11 if count < 100 else 8.5
    yield put(x, y + 3.8, set_line(str(count), "semibold"), size, "ink2", "middle")


def _label(words: str, at: Rect, ground: Ground) -> Iterator[Shape]:
    """When this way is taken, or how long it takes, on the ground of its lane."""
    run = label(
        at.x + at.width / 2, at.y + at.height / 2 + 4, words, _LABEL, "ink2", anchor="middle", room=at.width
    )
    yield Box(at.x, at.y, at.width, at.height, 4, fill=ground)
    yield run


def _notch(points: Sequence[Point], at: Rect, ink: Ink) -> Iterator[Shape]:
    """Two short bars across the wire, where it goes into its label and comes out."""
    x, y = at.centre
    stroke = Stroke(ink, 1.5, round_ends=True)
    for (x0, y0), (x1, y1) in pairwise(points):
        if y0 == y1 and at.y <= y0 <= at.bottom and min(x0, x1) <= x <= max(x0, x1):
            yield from (line(edge, y0 - _TICK, edge, y0 + _TICK, stroke) for edge in (at.x, at.right))
        elif x0 == x1 and at.x <= x0 <= at.right and min(y0, y1) <= y <= max(y0, y1):
            yield from (line(x0 - _TICK, edge, x0 + _TICK, edge, stroke) for edge in (at.y, at.bottom))


def _tag(words: str, at: Rect) -> Iterator[Shape]:
    """The other end of a connection that found no way."""
    radius = min(at.height / 2, 8)
    yield Box(at.x, at.y, at.width, at.height, radius, fill="card", stroke=Stroke("wire", 1))
    yield label(
        at.x + at.width / 2,
        at.y + at.height / 2 + 4,
        words,
        _LABEL,
        "ink2",
        anchor="middle",
        room=at.width - 10,
    )


def _bounds(points: Sequence[Point], at: Rect | None) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    reach = _BAR / 2 + 2
    left, top, right, bottom = min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach
    if at is not None:
        left, top = min(left, at.x - _TICK), min(top, at.y - _TICK)
        right, bottom = max(right, at.right + _TICK), max(bottom, at.bottom + _TICK)
    return Rect(left, top, right - left, bottom - top)
