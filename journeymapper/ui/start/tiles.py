"""Tiles with a picture of a map each, in a grid that the arrow keys walk through."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeymapper.ui import fonts
from journeymapper.ui.desk import Desk

_ASPECT = 150 / 233
_LEAST, _GAP, _ROW_GAP = 208, 20, 28
_MOST_COLUMNS = 4
_ROOM = 4
"""Around the picture, for the ring of focus."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Tile(QAbstractButton):
    """A picture with a name and a line below it. `stepped` carries the arrow key that leaves it."""

    stepped = Signal(int, int)
    entered = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._picture: QImage | None = None
        self._detail = ""
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QImage | None, detail: str) -> None:
        """Shows a picture, or a plain ground while there is none."""
        self._picture, self._detail = picture, detail
        self.setAccessibleDescription(detail)
        self.update()

    def height_for(self, width: int) -> int:
        """The height of a tile so wide: the picture keeps its shape, the words take what they need."""
        name, detail = (QFontMetricsF(font).height() for font in self._fonts())
        return round((width - 2 * _ROOM) * _ASPECT + 2 * _ROOM + 6 + name + detail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self.stepped.emit(*_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.height_for(_LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        width = self.width() - 2 * _ROOM
        box = QRectF(_ROOM, _ROOM, width, round(width * _ASPECT))
        self._paint_box(painter, box)
        self._paint_words(painter, box)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        colour = self._desk.theme.colour
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        painter.save()
        painter.setClipPath(shape)
        painter.fillPath(shape, QColor(colour("card")))
        self.paint_picture(painter, box)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour("strong" if self.underMouse() else "line2")), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour("accentLine")), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 10.5, 10.5)

    def paint_picture(self, painter: QPainter, box: QRectF) -> None:
        """Paints what the tile shows."""
        if self._picture is not None:
            painter.drawImage(box, self._picture)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        colour = self._desk.theme.colour
        top = box.bottom() + 6 + _ROOM
        for font, words, ink in zip(self._fonts(), (self.text(), self._detail), ("ink", "ink2"), strict=True):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(QColor(colour(ink)))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QPointF(box.x(), top + metrics.ascent()), shown)
            top += metrics.height()

    def _fonts(self) -> tuple[QFont, QFont]:
        return fonts.sans(15, QFont.Weight.DemiBold), fonts.sans(14)


class BlankTile(Tile):
    """The shape of an empty map, with a plus."""

    def paint_picture(self, painter: QPainter, box: QRectF) -> None:
        colour = self._desk.theme.colour
        painter.fillRect(box, QColor(colour("canvas")))
        for ink, top, share in (("lane", 0, 0.13), ("lane", 0.66, 0.22), ("back", 0.88, 0.12)):
            painter.fillRect(
                QRectF(box.x(), box.y() + top * box.height(), box.width(), share * box.height()),
                QColor(colour(ink)),
            )
        dashes = QPen(QColor(colour("strong")), 1)
        dashes.setDashPattern([4, 3])
        painter.setPen(dashes)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pitch = box.width() * 0.86 / 5
        for place in range(5):
            x = box.x() + box.width() * 0.08 + place * pitch
            dashed = QRectF(x, box.y() + box.height() * 0.24, pitch * 0.83, box.height() * 0.34)
            painter.drawRoundedRect(dashed, 3, 3)
        self._paint_plus(painter, box.center())

    def _paint_plus(self, painter: QPainter, middle: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._desk.theme.colour("accent")))
        painter.drawEllipse(middle, 17, 17)
        plus = QPen(QColor(self._desk.theme.colour("onAccent")), 2)
        plus.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(plus)
        painter.drawLine(middle - QPointF(6, 0), middle + QPointF(6, 0))
        painter.drawLine(middle - QPointF(0, 6), middle + QPointF(0, 6))


class TileGrid(QWidget):
    """Tiles in as many columns as have room. One of them is in the order of Tab, arrow keys reach the rest.

    `reached` carries the tile that has the keyboard now.
    """

    reached = Signal(object)

    def __init__(self, tiles: Sequence[Tile]) -> None:
        super().__init__()
        self._tiles = tuple(tiles)
        self._columns = _MOST_COLUMNS
        for tile in self._tiles:
            tile.setParent(self)
            tile.stepped.connect(lambda dx, dy, tile=tile: self._step(tile, dx, dy))
            tile.entered.connect(lambda tile=tile: self._enter(tile))
        self._enter(self._tiles[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        whole = self.width() + 2 * _ROOM
        self._columns = max(1, min(_MOST_COLUMNS, (whole + _GAP) // (_LEAST + _GAP)))
        width = (whole - (self._columns - 1) * _GAP) // self._columns
        height = self._tiles[0].height_for(width)
        for number, tile in enumerate(self._tiles):
            row, column = divmod(number, self._columns)
            x = column * (width + _GAP) - _ROOM
            if self.isRightToLeft():
                x = self.width() - x - width
            tile.setGeometry(QRect(x, row * (height + _ROW_GAP), width, height))
        rows = -(-len(self._tiles) // self._columns)
        self.setFixedHeight(rows * height + (rows - 1) * _ROW_GAP + 2 * _ROOM)

    def _step(self, tile: Tile, dx: int, dy: int) -> None:
        on = -dx if self.isRightToLeft() else dx
        target = self._tiles.index(tile) + on + dy * self._columns
        if 0 <= target < len(self._tiles):
            self._tiles[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _enter(self, current: Tile) -> None:
        for tile in self._tiles:
            reachable = tile is current
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus)
        self.reached.emit(current)
