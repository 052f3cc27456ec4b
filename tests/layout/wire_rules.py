"""What holds for the wires of any map, and what they run between, as tests see it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.map import faces_on_map, words_on_map
from journeymapper.layout.map_layout import MapLayout, Wire
from journeymapper.model.links import Connection
from journeymapper.model.project import Project

_HAIR = 0.01


@dataclass(frozen=True)
class Piece:
    """A straight part of a wire, on the map."""

    wire: Wire
    start: Point
    end: Point

    @property
    def rect(self) -> Rect:
        (x0, y0), (x1, y1) = self.start, self.end
        return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))

    @property
    def is_upright(self) -> bool:
        return abs(self.start[0] - self.end[0]) < _HAIR


def points_on_map(layout: MapLayout, wire: Wire) -> tuple[Point, ...]:
    """The points of a wire, wherever it is placed."""
    top = layout.lane(wire.lane).y if wire.lane else 0
    return tuple((x, y + top) for x, y in wire.points)


def label_on_map(layout: MapLayout, wire: Wire) -> Rect | None:
    """Where a label stands, wherever its wire is placed."""
    if wire.label_at is None:
        return None
    return wire.label_at.moved(0, layout.lane(wire.lane).y if wire.lane else 0)


def pieces_of(layout: MapLayout, wire: Wire) -> list[Piece]:
    """The straight parts of a wire."""
    return [Piece(wire, start, end) for start, end in pairwise(points_on_map(layout, wire))]


def boxes_of(layout: MapLayout) -> dict[str, Rect]:
    """Cards and ghosts by id or key."""
    tops = {band.lane: band.y for band in layout.lanes}
    boxes = {id_: Rect(b.x, tops[b.lane] + b.dy, b.width, b.height) for id_, b in layout.cards.items()}
    for ghost in layout.ghosts:
        boxes[ghost.key] = Rect(ghost.x, tops[ghost.lane] + ghost.dy, ghost.width, ghost.height)
    return boxes


def overlaps(line: Rect, box: Rect) -> bool:
    """Whether a straight piece, or another box, lies over more than the edge of a box."""
    return (
        line.x <= box.x + box.width - _HAIR
        and box.x + _HAIR <= line.x + line.width
        and line.y <= box.y + box.height - _HAIR
        and box.y + _HAIR <= line.y + line.height
    )


def touches(point: Point, box: Rect) -> bool:
    """Whether a point lies on the edge of a box."""
    x, y = point
    within = box.x - _HAIR <= x <= box.right + _HAIR and box.y - _HAIR <= y <= box.bottom + _HAIR
    at_side = min(abs(x - box.x), abs(x - box.right)) < _HAIR
    at_end = min(abs(y - box.y), abs(y - box.bottom)) < _HAIR
    return within and (at_side or at_end)


def every_connection_is_there_once(project: Project, layout: MapLayout) -> None:
    """As a wire of its own, as a stub, or in parts through gaps."""
    gaps = {ghost.ghost.between for ghost in layout.ghosts}
    expected = Counter(
        record.id
        for record in project.all(Connection)
        if record.source in layout.cards
        and record.target in layout.cards
        and record.source != record.target
        and (record.source, record.target) not in gaps
    )
    assert Counter(wire.connection for wire in layout.wires if wire.connection) == expected


def pieces_are_straight(layout: MapLayout) -> None:
    """Horizontal or vertical, and no wire is without length."""
    for wire in layout.wires:
        pieces = pieces_of(layout, wire)
        assert pieces, wire
        for piece in pieces:
            assert min(piece.rect.width, piece.rect.height) < _HAIR, wire
            assert max(piece.rect.width, piece.rect.height) > _HAIR, wire


def ends_touch_their_cards(layout: MapLayout) -> None:
    """The first point lies on the edge of where it comes from, the last on that of where it leads."""
    boxes = boxes_of(layout)
    for wire in layout.wires:
        points = points_on_map(layout, wire)
        ghosts = [boxes[ghost.key] for ghost in layout.ghosts if ghost.ghost.between == wire.ends]
        sources = [boxes[wire.ends[0]], *ghosts]
        assert any(touches(points[0], box) for box in sources), wire
        if wire.style not in ("stub", "dead end"):
            targets = [boxes[wire.ends[1]], *ghosts]
            assert any(touches(points[-1], box) for box in targets), wire


def nothing_is_run_over(layout: MapLayout) -> None:
    """No wire lies over a card, a gap, a text, a face or a lane's name; no label over these or a wire."""
    solid = [*boxes_of(layout).values(), *words_on_map(layout.lanes, layout.curves)]
    solid += faces_on_map(layout.lanes, layout.curves, layout.format)
    solid.append(Rect(0, 0, layout.format.first_column - 1, layout.height))
    pieces = [piece for wire in layout.wires for piece in pieces_of(layout, wire)]
    for piece in pieces:
        rect = piece.rect
        assert not any(overlaps(rect, box) for box in solid), piece
    labels = [(wire, at) for wire in layout.wires if (at := label_on_map(layout, wire)) is not None]
    for wire, at in labels:
        assert not any(overlaps(at, box) for box in solid), wire
        assert not any(overlaps(at, other) for mate, other in labels if mate is not wire), wire
        over = [piece for piece in pieces if overlaps(piece.rect, at)]
        assert all(piece.wire.ends == wire.ends for piece in over), (wire, over)


def no_box_is_run_over(layout: MapLayout) -> None:
    """No wire lies over a card or a gap."""
    boxes = boxes_of(layout).values()
    for wire in layout.wires:
        for piece in pieces_of(layout, wire):
            assert not any(overlaps(piece.rect, box) for box in boxes), wire


def wires_keep_apart(layout: MapLayout) -> None:
    """Two wires run along each other only where they share a card or are bundled."""
    pieces = [piece for wire in layout.wires for piece in pieces_of(layout, wire)]
    for upright in (True, False):
        some = [piece for piece in pieces if piece.is_upright is upright]
        for a, b in _side_by_side(some, upright):
            assert (
                set(a.wire.ends) & set(b.wire.ends) - {""} or (upright and _are_bundled(a, layout))
            ), (a, b)  # fmt: skip


def _side_by_side(pieces: list[Piece], upright: bool) -> Iterator[tuple[Piece, Piece]]:
    lines: dict[int, list[Piece]] = {}
    for piece in pieces:
        across = piece.start[0] if upright else piece.start[1]
        for line in {round(across), int(across), int(across) + 1}:
            lines.setdefault(line, []).append(piece)
    for together in lines.values():
        for a, b in combinations(together, 2):
            if a.wire is not b.wire and _overlap(a, b, upright):
                yield a, b


def _overlap(a: Piece, b: Piece, upright: bool) -> bool:
    p, q = a.rect, b.rect
    if upright:
        return abs(p.x - q.x) < 1 and min(p.bottom, q.bottom) - max(p.y, q.y) > _HAIR
    return abs(p.y - q.y) < 1 and min(p.right, q.right) - max(p.x, q.x) > _HAIR


def _are_bundled(piece: Piece, layout: MapLayout) -> bool:
    """Whether a wire that tells of a bundle runs at the x of a piece."""
    return any(
        abs(other.start[0] - piece.start[0]) < _HAIR
        for wire in layout.wires
        if wire.bundle > 1
        for other in pieces_of(layout, wire)
        if other.is_upright
    )


def assert_sound(project: Project, layout: MapLayout) -> None:
    """All of the above."""
    every_connection_is_there_once(project, layout)
    pieces_are_straight(layout)
    ends_touch_their_cards(layout)
    nothing_is_run_over(layout)
    wires_keep_apart(layout)
