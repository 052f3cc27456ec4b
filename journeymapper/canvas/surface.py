"""The surface of a view: which part of the map is shown, how large, and its painting. Input is in `view`."""

from collections.abc import Collection, Iterable
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from journeymapper.canvas.context import Context
from journeymapper.canvas.empty import EmptyMap
from journeymapper.canvas.far_view import FarView
from journeymapper.canvas.framing import cards_area, map_area, mark_area, stage_area
from journeymapper.canvas.headings import Headings
from journeymapper.canvas.lens import Lens
from journeymapper.canvas.levels import LEAST_ZOOM
from journeymapper.canvas.pen import HINTS
from journeymapper.drawing.far import FAR_BELOW
from journeymapper.drawing.lanes import stroke_above
from journeymapper.layout.geometry import Rect


class MapSurface(QGraphicsView):
    """A part of one map, with the names at its edges. `zoom_changed` tells the new share."""

    zoom_changed = Signal(float)
    resized = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.scene, parent)
        self.context = context
        self._lens = Lens(self, context)
        self.headings = Headings(self, context, self._lens)
        self._empty = EmptyMap(self, context)
        self._far = FarView(context)
        # The project's language says from where a map reads, whatever that of the window is.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(HINTS)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        context.scene.arranged.connect(self._follow_scene)
        context.scene.attended.connect(self._follow_attention)
        self._follow_scene()

    @property
    def zoom(self) -> float:
        """Pixels to a layout unit."""
        return self._lens.zoom

    @property
    def share(self) -> float:
        """The zoom that people read, 1 for 100 %: a unit may be larger than a pixel there."""
        return self.zoom / self.context.layout.format.text_scale

    # What the window asks for

    def zoom_to(self, share: float) -> None:
        """Zoom around the middle of the view, to a share that people read."""
        zoom = share * self.context.layout.format.text_scale
        self._zoom_around(zoom, QPointF(self.width() / 2, self.height() / 2))

    def zoom_by(self, factor: float) -> None:
        """Zoom in (above 1) or out around the middle of the view."""
        self.zoom_to(self.share * factor)

    def fit_map(self, most: float = 1.0) -> None:
        """Show the whole map, at most at this zoom."""
        self._fit(map_area(self.context.layout), most=most)

    def fit_stage(self, stage: str) -> None:
        """Show a stage with all its lanes. Raises KeyError for a stage that is not on the map."""
        self._fit(stage_area(self.context.layout, stage))

    def fit_area(self, area: Rect, least: float, most: float) -> None:
        """Show an area between two zooms, or its top where not all of it fits at the least."""
        self._fit(area, least, most)

    def fit_selection(self) -> None:
        """Show the cards that are selected, or else the whole map."""
        layout = self.context.layout
        self._fit(cards_area(layout, self.context.session.selection) or map_area(layout))

    def show_card(self, card: str) -> None:
        """Scroll as little as it takes to see a card."""
        self._lens.settle()
        home = self.context.layout.rect(card)
        self.ensureVisible(QRectF(home.x, home.y, home.width, home.height), 24, 24)

    def show_cards(self, cards: Collection[str]) -> None:
        """Show several cards at once; nothing moves where all of them are in view."""
        self._lens.settle()
        area = cards_area(self.context.layout, cards)
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if area is not None and not seen.contains(QRectF(area.x, area.y, area.width, area.height)):
            self._fit(area)

    def show_mark(self, finding: str) -> None:
        """Scroll as little as it takes to see the marks of a finding."""
        self._lens.settle()
        area = mark_area(self.context.layout, finding)
        if area is not None:
            self.ensureVisible(QRectF(area.x, area.y, area.width, area.height), 8, 8)

    def scroll_by(self, dx: float, dy: float) -> None:
        """Move over the map by pixels."""
        self._lens.scroll_by(dx, dy)

    def settle(self) -> None:
        """Paint sharp at once what a zoom gesture has come to."""
        self._lens.settle()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Below the far threshold the scene is not asked to paint."""
        placed = self.viewportTransform()
        if placed.m22() >= FAR_BELOW:
            for part in _parts(event):
                super().paintEvent(part)
            return
        painter = QPainter(self.viewport())
        self._far.paint(painter, self.viewport().rect(), event.rect(), placed)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The ground beyond the map; lanes go on to the edge of the view."""
        inks = self.context.scene.pen.inks
        # Lanes and wires reach beyond a part; without this they'd paint over the cards of the part before.
        # It holds for all items, since the painter's state is not saved.
        painter.setClipRect(rect)
        painter.fillRect(rect, inks.brush("canvas"))
        layout, area = self.context.scene.shown[0], QRectF(rect)
        if area.right() > layout.width:
            for band in layout.lanes:
                beyond = QRectF(layout.width, band.y, area.right() - layout.width, band.height)
                painter.fillRect(beyond, inks.brush(band.ground))
            for band in layout.lanes:
                painter.setPen(inks.stroke(stroke_above(band)))
                painter.drawLine(QPointF(layout.width, band.y), QPointF(area.right(), band.y))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The edges follow the size."""
        super().resizeEvent(event)
        self._lens.refresh()
        self.resized.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The edges scroll along."""
        super().scrollContentsBy(dx, dy)
        self._lens.follow_scroll()
        self.headings.follow()

    # Within

    def _follow_scene(self) -> None:
        self._lens.refresh()
        self.headings.follow()
        self._empty.sync()
        if self.zoom < FAR_BELOW:
            self.viewport().update()

    def _follow_attention(self) -> None:
        self._lens.light()
        if self.zoom < FAR_BELOW:
            # The scene believes that items hidden by its last full update need no other.
            self.viewport().update()

    def _zoom_around(self, zoom: float, anchor: QPointF) -> None:
        before = self.zoom
        self.headings.finish()
        self._lens.step(zoom, anchor)
        if self.zoom != before:
            self.zoom_changed.emit(self.share)

    def _fit(self, area: Rect, least: float = LEAST_ZOOM, most: float = 1.0) -> None:
        self.headings.finish()
        self._lens.fit(area, least, most * self.context.layout.format.text_scale)
        self.zoom_changed.emit(self.share)


def _parts(event: QPaintEvent) -> list[QPaintEvent]:
    """Two rectangles, as of aslant scrolling, each by itself: together they would span the whole view."""
    region = event.region()
    if region.rectCount() != 2:
        return [event]
    # The stubs don't know that a region gives its rectangles.
    return [QPaintEvent(strip) for strip in cast("Iterable[QRect]", region)]
