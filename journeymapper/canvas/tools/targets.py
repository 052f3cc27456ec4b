"""Which connection or finding a press on the map means."""

from collections.abc import Collection
from itertools import pairwise
from math import dist, hypot
from typing import Literal

from journeymapper.canvas.tools.near_wires import NearWires
from journeymapper.layout.card_parts import foot_height
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.map_layout import MapLayout, Wire
from journeymapper.model.cards import Card
from journeymapper.model.project import Project

End = Literal["source", "target"]
ENDS: tuple[End, End] = ("source", "target")
_PIN_RADIUS = 12
_NEAR = NearWires()


def finding_at(layout: MapLayout, x: float, y: float) -> str | None:
    """The key of the finding whose pin or gap lies at a point of the map."""
    tops = {band.lane: band.y for band in layout.lanes}
    for pin in layout.pins:
        if max(abs(x - pin.x), abs(y - pin.dy - tops.get(pin.lane or "", 0))) <= _PIN_RADIUS:
            return pin.key
    for ghost in layout.ghosts:
        if Rect(ghost.x, tops[ghost.lane] + ghost.dy, ghost.width, ghost.height).holds(x, y):
            return ghost.key
    return None


def opens_map_at(layout: MapLayout, project: Project, card: str, y: float) -> bool:
    """Whether a height on a card is that of the row which names the map it opens."""
    record = project.find(Card, card)
    if record is None or record.opens is None or card not in layout.cards:
        return False
    return y >= layout.rect(card).bottom - foot_height(record)


def connection_at(layout: MapLayout, x: float, y: float, reach: float) -> str | None:
    """The connection whose wire passes within `reach` of a point of the map; the nearest of several."""
    tops = {band.lane: band.y for band in layout.lanes}
    found = [
        (away, wire.connection)
        for wire in _NEAR.within(layout, x - reach, x + reach, y, y)
        if (away := _distance(wire.points, x, y - tops[wire.lane or ""])) <= reach
    ]
    return min(found)[1] if found else None


def connections_in(layout: MapLayout, area: Rect) -> frozenset[str]:
    """The connections whose wires pass through an area of the map."""
    tops = {band.lane: band.y for band in layout.lanes}
    return frozenset(
        wire.connection
        for wire in _NEAR.within(layout, area.x, area.right, area.y, area.bottom)
        if _passes(wire.points, area.moved(0, -tops[wire.lane or ""]))
    )


def _passes(points: tuple[Point, ...], area: Rect) -> bool:
    return any(
        min(x0, x1) <= area.right
        and area.x <= max(x0, x1)
        and min(y0, y1) <= area.bottom
        and area.y <= max(y0, y1)
        for (x0, y0), (x1, y1) in pairwise(points)
    )


def way_of(layout: MapLayout, connection: str) -> tuple[Point, ...]:
    """The points of a connection's wire on the map; none where it has no wire."""
    for wire in layout.wires:
        if wire.connection == connection:
            top = next((band.y for band in layout.lanes if band.lane == wire.lane), 0)
            return tuple((x, y + top) for x, y in wire.points)
    return ()


def label_spot(layout: MapLayout, connection: str) -> Point | None:
    """Where the label of a connection stands on the map, or would; None where it has no wire."""
    way = way_of(layout, connection)
    if not way:
        return None
    (x0, y0), (x1, y1) = max(pairwise(way), key=lambda piece: dist(*piece))
    return (x0 + x1) / 2, (y0 + y1) / 2


def ends_of(layout: MapLayout, wire: Wire) -> tuple[Point, Point]:
    """Where a wire begins and ends on the map; a stub as it is drawn while it is selected."""
    if wire.whole:
        return wire.whole[0], wire.whole[-1]
    top = next((band.y for band in layout.lanes if band.lane == wire.lane), 0)
    (x0, y0), (x1, y1) = wire.points[0], wire.points[-1]
    return (x0, y0 + top), (x1, y1 + top)


def end_at(
    layout: MapLayout, connections: Collection[str], x: float, y: float, reach: float
) -> tuple[str, End] | None:
    """The end of one of these connections that lies within `reach` of a point of the map."""
    for wire in layout.wires if connections else ():
        if wire.connection and wire.connection in connections:
            for end, (at_x, at_y) in zip(ENDS, ends_of(layout, wire), strict=True):
                if hypot(at_x - x, at_y - y) <= reach:
                    return wire.connection, end
    return None


def _distance(points: tuple[Point, ...], x: float, y: float) -> float:
    """From a point to a way of horizontal and vertical pieces.

    >>> _distance(((0, 0), (10, 0)), 13, 4)
    5.0
    """
    return min((max(dx * dx + dy * dy, 0.0) ** 0.5 for dx, dy in _ways(points, x, y)), default=float("inf"))


def _ways(points: tuple[Point, ...], x: float, y: float) -> list[Point]:
    return [
        (
            max(min(x0, x1) - x, 0, x - max(x0, x1)),
            max(min(y0, y1) - y, 0, y - max(y0, y1)),
        )
        for (x0, y0), (x1, y1) in pairwise(points)
    ]
