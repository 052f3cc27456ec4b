"""Wires as connectors, which stay at their cards when people move these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import Figure, Path, Segment
from journeymapper.export.pptx.xml import emu
from journeymapper.layout.geometry import Point, Rect

_NEAR = 3.0
"""Points: so near to the edge of a card a wire begins or ends."""
_LEVEL = 1.0
"""Points: lower connectors have no height that a bend could be a share of."""
_SITES = ("top", "left", "bottom", "right")
"""Where a rectangle takes connectors, in the order of their numbers."""


@dataclass(frozen=True, slots=True)
class Socket:
    """A card that is drawn on a slide."""

    number: int
    """Of its shape."""
    area: Rect
    """In points."""


def way_of(figure: Figure) -> Path | None:
    """The line of a wire without its arrow."""
    lines = (shape for shape in figure.shapes if isinstance(shape, Path) and shape.stroke and not shape.fill)
    return next(lines, None)


def arrow_of(figure: Figure) -> Path | None:
    """The arrow at the end of a wire."""
    arrows = (shape for shape in figure.shapes if isinstance(shape, Path) and shape.fill and not shape.stroke)
    return next(arrows, None)


def to_its_tip(points: Sequence[Point], arrow: Path) -> tuple[Point, ...]:
    """A way that ends where the arrow does, which is drawn over its end."""
    match arrow.segments[0]:
        case ("M", x, y):
            return (*points[:-1], (x, y))
        case _:
            return tuple(points)


def corners(segments: Sequence[Segment]) -> tuple[Point, ...] | None:
    """Where a wire begins, turns and ends; None where it is more than one line.

    >>> corners((("M", 0, 0), ("L", 10, 0)))
    ((0, 0), (10, 0))
    """
    points: list[Point] = []
    straight: list[bool] = []
    for segment in segments:
        match segment:
            case ("M", x, y) if not points:
                points.append((x, y))
            case ("L", x, y):
                straight.append(points[-1][1] == y)
                points.append((x, y))
            case ("C", _, _, _, _, x, y):
                points.append((x, y))
            case _:
                return None
    turns = [points[0]]
    for number in range(1, len(points) - 1, 2):
        before, after = points[number], points[number + 1]
        level = straight[number // 2]
        turns.append((after[0], before[1]) if level else (before[0], after[1]))
    return (*turns, points[-1])


def geometry(points: Sequence[Point]) -> str | None:
    """The form and place of a connector through points on a slide; None where there is none of that form."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    width, height = abs(x1 - x0), abs(y1 - y0)
    turned = (' flipH="1"' if x1 < x0 else "") + (' flipV="1"' if y1 < y0 else "")
    guides: list[float] = []
    if len(points) == 2:
        form = "straightConnector1"
    elif len(points) == 4 and points[0][1] == points[1][1] and width > _LEVEL:
        form = "bentConnector3"
        guides = [(points[1][0] - x0) / (x1 - x0)]
    elif len(points) == 6 and points[0][1] == points[1][1] and width > _LEVEL:
        form = "bentConnector5"
        height = max(height, _LEVEL)
        down = height if y1 >= y0 else -height
        guides = [
            (points[1][0] - x0) / (x1 - x0),
            (points[2][1] - y0) / down,
            (points[3][0] - x0) / (x1 - x0),
        ]
    else:
        return None
    bent = "".join(
        f'<a:gd name="adj{number}" fmla="val {round(guide * 100_000)}"/>'
        for number, guide in enumerate(guides, 1)
    )
    place = (
        f'<a:off x="{emu(min(x0, x1))}" y="{emu(min(y0, y1))}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/>'
    )
    return f'<a:xfrm{turned}>{place}</a:xfrm><a:prstGeom prst="{form}"><a:avLst>{bent}</a:avLst></a:prstGeom>'


def glue(ends: tuple[str, str], sockets: Mapping[str, Socket], points: Sequence[Point]) -> str:
    """To which sites of which cards a connector is glued; empty where it touches none."""
    named = (("stCxn", ends[0], points[0]), ("endCxn", ends[1], points[-1]))
    return "".join(
        f'<a:{name} id="{socket.number}" idx="{_SITES.index(site)}"/>'
        for name, card, point in named
        if (socket := sockets.get(card)) and (site := _site(socket.area, point))
    )


def _site(area: Rect, point: Point) -> str | None:
    away = {
        "top": abs(point[1] - area.y),
        "left": abs(point[0] - area.x),
        "bottom": abs(point[1] - area.bottom),
        "right": abs(point[0] - area.right),
    }
    if not (
        area.x - _NEAR <= point[0] <= area.right + _NEAR and area.y - _NEAR <= point[1] <= area.bottom + _NEAR
    ):
        return None
    site = min(away, key=lambda name: away[name])
    return site if away[site] <= _NEAR else None
