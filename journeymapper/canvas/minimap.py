"""The minimap: the whole map small in a corner of its view, with a frame around what is seen."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.far import FarPicture
from journeymapper.canvas.surface import MapSurface
from journeymapper.canvas.timers import once
from journeymapper.messages import message, text

MOST = QSize(220, 132)
_MARGIN = 12
_REST_MS = 150
"""The picture is made anew once edits rest: it may hold thousands of cards."""


class Minimap(QWidget):
    """Lies over a corner of a view; a press or a drag on it brings that place into the middle."""

    def __init__(self, view: MapSurface) -> None:
        super().__init__(view)
        self._view = view
        self._context = view.context
        self._zoom = 1.0
        self._picture: FarPicture | None = None
        self._shown: tuple[object, ...] = ()
        self._rest = once(self, _REST_MS, self._draw)
        self.setAccessibleName(text(message("The whole map, small")))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        scene = self._context.scene
        for news in (scene.arranged, scene.attended):
            news.connect(self._await)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.update)
            bar.rangeChanged.connect(self.update)
        view.resized.connect(self._settle)
        self.hide()

    def turn(self) -> None:
        """Shows it, or hides it."""
        self.setVisible(self.isHidden())
        if not self.isHidden():
            self._draw()
            self.raise_()

    @property
    def frame(self) -> QRectF:
        """Around what the view shows, in pixels of the minimap."""
        view = self._view
        seen = view.mapToScene(view.viewport().rect()).boundingRect()
        left = -seen.right() if self._turned else seen.x()
        corner = QPointF(left - self._left, seen.y() - self._top)
        return QRectF(corner * self._zoom, seen.size() * self._zoom) & QRectF(self.rect())

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        inks = self._context.scene.pen.inks
        if self._turned:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.translate(-self._picture.area.topLeft())
        self._picture.paint(painter, self._picture.area)
        painter.resetTransform()
        painter.setPen(QPen(inks.colour("accentLine"), 2))
        painter.drawRect(self.frame.adjusted(1, 1, -1, -1))
        painter.setPen(inks.colour("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # Within

    @property
    def _turned(self) -> bool:
        return self._context.scene.pen.turned

    @property
    def _left(self) -> float:
        """Where the picture begins on the map, in layout units: right of the names of lanes."""
        layout = self._context.layout
        return -layout.width if self._turned else layout.format.first_column

    @property
    def _top(self) -> float:
        return self._context.layout.header.height

    def _await(self) -> None:
        if not self.isHidden():
            self._rest.start()

    def _draw(self) -> None:
        scene, layout = self._context.scene, self._context.layout
        wide, high = layout.width - layout.format.first_column, layout.height - self._top
        zoom = min(MOST.width() / max(wide, 1), MOST.height() / max(high, 1))
        sharpness, dimmed = self.devicePixelRatioF(), self._context.attention.dimmed
        shown = (layout, scene.epoch, scene.pen, zoom, sharpness, dimmed)
        if shown != self._shown:
            self._shown, self._zoom = shown, zoom
            corner = QPoint(round(layout.format.first_column * zoom), round(self._top * zoom))
            area = QRect(corner, QSize(max(round(wide * zoom), 1), max(round(high * zoom), 1)))
            self._picture = FarPicture(
                layout, scene.project, scene.reading, scene.pen, zoom, area, dimmed, sharpness
            )
            self.resize(area.size())
        self._settle()
        self.update()

    def _settle(self) -> None:
        """Stands in the lower corner where the map ends, clear of the names of lanes."""
        room = self._view.viewport().geometry()
        x = room.left() + _MARGIN if self._turned else room.right() - _MARGIN - self.width()
        self.move(x, room.bottom() - _MARGIN - self.height())

    def _look_at(self, at: QPointF) -> None:
        x, y = at.x() / self._zoom + self._left, at.y() / self._zoom + self._top
        self._view.centerOn(-x if self._turned else x, y)
