"""The lens: which part of the map the view shows, how large, and the edges that stay in view."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from journeymapper.canvas.context import Context
from journeymapper.canvas.edge_extras import header_extras, lane_extras
from journeymapper.canvas.edges import RIM, Edge, Piece
from journeymapper.canvas.far_view import lit_steps
from journeymapper.canvas.levels import LEAST_ZOOM, detail_at, within_range
from journeymapper.canvas.names import (
    HeaderStyle,
    header_style,
    lane_names,
    names_size,
    names_start,
    stage_names,
)
from journeymapper.canvas.timers import once
from journeymapper.canvas.zooming import REST_MS, Curtain, Sight
from journeymapper.drawing.far import FAR_BELOW
from journeymapper.drawing.far_names import far_frame
from journeymapper.layout.geometry import Rect

SLACK = 160
"""Layout units beyond the map to which one can scroll, so that its end can be worked at in peace."""
_FIT_MARGIN = 24


class Lens:
    """Zoom, scroll position and edges of one view."""

    def __init__(self, view: QGraphicsView, context: Context) -> None:
        self._view = view
        self._context = context
        self.corner = Edge(view)
        self.header = Edge(view)
        self.lanes = Edge(view)
        context.session.listen(self._follow_selection)
        self._curtain = Curtain(view)
        self._target = self._shown = Sight(1.0, QPointF(), 0, 0)
        self._text_scale = 1.0
        self._header_shown: tuple[object, ...] = ()
        self._lanes_shown: tuple[object, ...] = ()
        self._attended = ""
        self._rest = once(view, REST_MS, self.settle)

    @property
    def zoom(self) -> float:
        """Pixels to a layout unit; during a gesture, where it has come to."""
        return self._target.zoom

    @property
    def gesturing(self) -> bool:
        """Whether a zoom gesture has not come to rest."""
        return self._curtain.isVisible()

    def step(self, zoom: float, anchor: QPointF) -> None:
        """Zoom, holding the point of the map that is under `anchor`, in pixels of the view."""
        zoom = within_range(zoom)
        if zoom == self._target.zoom:
            return
        if not self.gesturing:
            ground = self._context.scene.pen.inks.colour("canvas")
            self._target = self._shown = self._sight()
            parts = (self._view.viewport(), self.header, self.lanes)
            self._curtain.draw(self._shown, ground, *parts, turned=self._turned)
        before = self._target
        scale = zoom / before.zoom
        left, top = self._edges(zoom)
        if self._turned:
            anchor = QPointF(self._view.width() - anchor.x(), anchor.y())
        held = anchor - QPointF(before.left, before.top) + before.scrolled
        scrolled = held * scale - anchor + QPointF(left, top)
        self._target = Sight(zoom, self._clamped(zoom, scrolled, left, top), left, top)
        self._curtain.follow(self._target)
        self._rest.start()

    def settle(self) -> None:
        """Paint sharp what a gesture has come to."""
        self._rest.stop()
        if self.gesturing:
            self._show(self._target)
            self._curtain.hide()

    def look_at(self, zoom: float, area: Rect) -> None:
        """Show the middle of an area at a zoom, at once."""
        zoom = within_range(zoom)
        left, top = self._edges(zoom)
        room = self._room(left, top)
        start = self._start()
        middle = QPointF(area.centre[0] - start.x(), area.centre[1] - start.y()) * zoom
        scrolled = middle - QPointF(room.width() / 2, room.height() / 2)
        self._curtain.hide()
        self._show(Sight(zoom, self._clamped(zoom, scrolled, left, top), left, top))

    def fit(self, area: Rect, least: float = LEAST_ZOOM, most: float = 1.0) -> None:
        """Show an area as large as it fits between two zooms; where even the least is too large, its top."""
        zoom, room = 1.0, QSizeF()
        for _ in range(3):  # the edges take more room the larger the zoom is
            room = self._room(*self._edges(zoom))
            fitting = min(
                (room.width() - 2 * _FIT_MARGIN - self._reach(zoom)) / max(area.width, 1),
                (room.height() - 2 * _FIT_MARGIN) / max(area.height, 1),
            )
            zoom = within_range(min(max(fitting, least), most))
        seen = min(area.height, room.height() / zoom)
        self.look_at(zoom, Rect(area.x, area.y, area.width, seen))

    def scroll_by(self, dx: float, dy: float) -> None:
        """Move over the map by pixels."""
        self.settle()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + round(dx))
        down.setValue(down.value() + round(dy))

    def follow_scroll(self) -> None:
        """Bring the edges along with the map."""
        x, y = self._scroll()
        zoom = self._shown.zoom
        left, top = (round(units * zoom) for units in names_start(self._context.scene.shown[0], zoom))
        if self._turned:
            left = -left - self.lanes.width()
        self.header.look_at(QPoint(x, top))
        self.lanes.look_at(QPoint(left, y))
        self.corner.look_at(QPoint(left, top))

    @property
    def style(self) -> HeaderStyle:
        """How the header shows."""
        return header_style(self._shown.zoom, self._view.height())

    def attend(self, record: str) -> None:
        """The mouse is on this name: what can be done with it shows."""
        if record != self._attended:
            self._attended = record
            self._show_extras()

    def light(self) -> None:
        """What one attends to differs: in the far view its steps stand out."""
        if not self.gesturing:
            self._show_header(self._shown.zoom)

    def refresh(self) -> None:
        """The map, its layout or the size of the view differ: keep showing the same place."""
        scale = self._context.layout.format.text_scale
        if scale != self._text_scale:
            self.settle()
            larger, self._text_scale = scale / self._text_scale, scale
            at = self._sight()
            self._show(replace(at, zoom=within_range(at.zoom * larger), scrolled=at.scrolled * larger))
        elif not self.gesturing:
            self._show(self._sight())

    def _sight(self) -> Sight:
        """What the view shows now."""
        zoom = self._target.zoom
        start = self._start() * zoom
        x, y = self._scroll()
        at = QPointF(-x - self._view.viewport().width() if self._turned else x, y)
        left, top = self._edges(zoom)
        return Sight(zoom, self._clamped(zoom, at - start, left, top), left, top)

    def _show(self, sight: Sight) -> None:
        self._target = self._shown = sight
        view = self._view
        start = self._start()
        names, across = round(sight.left), -sight.zoom if self._turned else sight.zoom
        right = names if self._turned else 0
        view.setViewportMargins(names - right, round(sight.top), right, 0)
        view.setSceneRect(QRectF(start, self._seen_extent(sight.zoom)))
        if view.transform().m11() != across:
            view.setTransform(QTransform.fromScale(across, sight.zoom))
        self._context.scene.set_detail(detail_at(sight.zoom))
        scroll = start * sight.zoom + sight.scrolled
        x = -scroll.x() - view.viewport().width() if self._turned else scroll.x()
        view.horizontalScrollBar().setValue(round(x))
        view.verticalScrollBar().setValue(round(scroll.y()))
        self._show_edges(sight)
        self.follow_scroll()

    def _show_edges(self, sight: Sight) -> None:
        left, top = round(sight.left), round(sight.top)
        room = self._view.size()
        names, beyond = (room.width() - left, 0) if self._turned else (0, left)
        self.corner.setGeometry(names, 0, left, top)
        self.header.setGeometry(beyond, 0, max(room.width() - left, 0), top)
        self.lanes.setGeometry(names, top, left, max(room.height() - top, 0))
        self._show_header(sight.zoom)
        self._show_lanes(sight.zoom)
        self._show_extras()
        self._mark()

    def _show_extras(self) -> None:
        """What can be done with the name under the mouse, or with the one that is selected; what unfolds."""
        scene, chosen = self._context.scene, self._context.session.selection
        layout, project = scene.shown
        drawn = self.style == "drawn"
        attended = self._attended or (next(iter(chosen)) if len(chosen) == 1 else "")
        head = header_extras(project, layout, attended) if drawn else ()
        side = lane_extras(project, layout, attended) if self._shown.zoom >= FAR_BELOW else ()
        self.header.show_extras([Piece(placed, scene.pen) for placed in head])
        self.lanes.show_extras([Piece(placed, scene.pen) for placed in side])

    def _follow_selection(self) -> None:
        self._show_extras()
        self._mark()

    def _mark(self) -> None:
        """Ring the names of what is selected."""
        ink = self._context.scene.pen.inks.colour("accentLine")
        for edge in (self.header, self.lanes):
            edge.mark(self._context.session.selection, ink)

    def _show_header(self, zoom: float) -> None:
        scene = self._context.scene
        layout, project = scene.shown
        style = header_style(zoom, self._view.height())
        lit = lit_steps(self._context) if style == "far" else frozenset()
        wanted = (layout.header, layout.columns, layout.pins, scene.epoch, scene.pen, zoom, style, lit)
        if wanted == self._header_shown:
            return
        self._header_shown = wanted
        inks = scene.pen.inks
        names = stage_names(project, layout, scene.reading, zoom, style, lit)
        pieces = [Piece(placed, scene.pen) for placed in names]
        scale = 1.0 if style == "line" else zoom
        self.header.show_pieces(pieces, inks.colour("head"), scale, turned=self._turned)
        self.corner.show_pieces(
            () if style == "line" else pieces, inks.colour("head"), scale, turned=self._turned
        )

    def _show_lanes(self, zoom: float) -> None:
        scene = self._context.scene
        layout, project = scene.shown
        wanted = (layout.lanes, layout.format, layout.pins, scene.epoch, scene.pen, zoom)
        if wanted == self._lanes_shown:
            return
        self._lanes_shown = wanted
        pieces = [Piece(placed, scene.pen) for placed in lane_names(project, layout, zoom)]
        ground = scene.pen.inks.colour("canvas")
        self.lanes.show_pieces(pieces, ground, zoom, turned=self._turned)

    @property
    def _turned(self) -> bool:
        """Whether the map reads from the right: names are there, and x grows to the left."""
        return self._context.scene.pen.turned

    def _edges(self, zoom: float) -> tuple[float, float]:
        """How wide the names of lanes are and how high the header is, in pixels."""
        layout = self._context.scene.shown[0]
        return names_size(layout, zoom, header_style(zoom, self._view.height()))

    def _scroll(self) -> tuple[int, int]:
        """Pixels from the origin of the map to the view's; one smaller than the view has no scroll values."""
        placed = self._view.viewportTransform()
        return -round(placed.dx()), -round(placed.dy())

    def _start(self) -> QPointF:
        """Where the scrolled part of the map begins: right of the lane names, below the header."""
        layout = self._context.scene.shown[0]
        return QPointF(layout.format.lane_header - RIM, layout.header.height)

    def _extent(self) -> QSizeF:
        layout = self._context.scene.shown[0]
        start = self._start()
        return QSizeF(layout.width - start.x() + SLACK, layout.height - start.y() + SLACK)

    def _seen_extent(self, zoom: float) -> QSizeF:
        """The extent, at least as wide as the view where the map begins at its right: Qt would centre it."""
        extent = self._extent()
        if self._turned:
            extent.setWidth(max(extent.width(), self._view.viewport().width() / zoom))
        return extent

    def _reach(self, zoom: float) -> float:
        """How many pixels names lean out over the right edge of the map."""
        layout = self._context.scene.shown[0]
        return (far_frame(layout, zoom).right - layout.width) * zoom if zoom < FAR_BELOW else 0

    def _room(self, left: float, top: float) -> QSizeF:
        return QSizeF(max(self._view.width() - left, 1), max(self._view.height() - top, 1))

    def _clamped(self, zoom: float, scrolled: QPointF, left: float, top: float) -> QPointF:
        room, extent = self._room(left, top), self._extent() * zoom
        most = QPointF(max(extent.width() - room.width(), 0), max(extent.height() - room.height(), 0))
        return QPointF(min(max(scrolled.x(), 0), most.x()), min(max(scrolled.y(), 0), most.y()))
