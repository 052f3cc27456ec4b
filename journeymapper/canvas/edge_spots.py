"""What the mouse is on at an edge of the view: a name, a seam, something to type or to fold."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt

from journeymapper.canvas.edges import Edge
from journeymapper.canvas.lens import Lens
from journeymapper.drawing.far import FAR_BELOW
from journeymapper.drawing.figures import Part
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.slots import seam_at

Kind = Literal["nothing", "name", "fact", "fold", "seam", "foot"]

_REACH = 4
"""How near to a seam the mouse means it, in pixels."""
_CURSORS: dict[Kind, Qt.CursorShape] = {
    "fact": Qt.CursorShape.IBeamCursor,
    "fold": Qt.CursorShape.PointingHandCursor,
    "seam": Qt.CursorShape.SplitHCursor,
    "foot": Qt.CursorShape.SplitVCursor,
}
_FACTS: frozenset[Part] = frozenset({"duration", "people", "going on"})


@dataclass(frozen=True, slots=True)
class EdgeSpot:
    """What is there, of which record, and the cursor that says so."""

    kind: Kind
    record: str = ""
    part: Part | None = None

    @property
    def cursor(self) -> Qt.CursorShape:
        """What a press here would do, in one sign."""
        return _CURSORS.get(self.kind, Qt.CursorShape.ArrowCursor)


def spot_at(edge: Edge, lens: Lens, layout: MapLayout, at: QPointF) -> EdgeSpot:
    """What is at a point of an edge, in pixels of it. Far away nothing is resized."""
    if lens.zoom >= FAR_BELOW:
        on_map = edge.on_map(QRectF(at, at)).topLeft()
        if edge is lens.lanes:
            held = _foot(layout, on_map.y(), _REACH / lens.zoom)
        else:
            # As one line the header is drawn in pixels; only its xs are those of the map.
            x = on_map.x() if lens.style == "drawn" else on_map.x() / lens.zoom
            row = layout.header.step_row
            in_steps = lens.style == "drawn" and row is not None and on_map.y() >= row
            held = _seam(layout, x, in_steps, _REACH / lens.zoom)
        if held is not None:
            return held
    piece = edge.piece_at(at)
    if piece is None:
        return EdgeSpot("nothing")
    if piece.part in _FACTS:
        return EdgeSpot("fact", piece.record, piece.part)
    return EdgeSpot("fold" if piece.part == "fold" else "name", piece.record)


def _seam(layout: MapLayout, x: float, in_steps: bool, reach: float) -> EdgeSpot | None:
    seam = seam_at(layout, x, reach)
    if seam is None or seam.column.folded:
        return None
    ends_stage = seam.following is None or seam.following.stage != seam.column.stage
    if in_steps or not ends_stage:
        return EdgeSpot("seam", seam.column.step) if in_steps else None
    return EdgeSpot("seam", seam.column.stage)


def _foot(layout: MapLayout, y: float, reach: float) -> EdgeSpot | None:
    for band in layout.lanes:
        if abs(y - band.bottom) <= reach and not band.folded:
            return EdgeSpot("foot", band.lane)
    return None
