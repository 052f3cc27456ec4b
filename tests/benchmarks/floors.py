"""The least that Qt itself could do: as many plain boxes at the same places, each with one line of text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
)

from journeymapper.layout.map_layout import MapLayout

_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_WHEEL_STEP = 480


class PlainView(QGraphicsView):
    """A view of boxes with the gestures of the map's view, every step painted anew."""

    def __init__(self, layout: MapLayout | None) -> None:
        scene = QGraphicsScene()
        super().__init__(scene)
        scene.setParent(self)
        self.setHorizontalScrollBarPolicy(_OFF)
        self.setVerticalScrollBarPolicy(_OFF)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        for card in layout.cards if layout else ():
            scene.addItem(_box(layout, card))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls by pixels; with Ctrl zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 1.2 ** (event.angleDelta().y() / _WHEEL_STEP * 4)
            self.scale(factor, factor)
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - event.pixelDelta().x())
        down.setValue(down.value() - event.pixelDelta().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The box under the mouse follows it."""
        super().mouseMoveEvent(event)


def _box(layout: MapLayout | None, card: str) -> QGraphicsRectItem:
    assert layout is not None
    home = layout.rect(card)
    item = QGraphicsRectItem(0, 0, home.width, home.height)
    item.setPos(home.x, home.y)
    item.setPen(QPen(Qt.GlobalColor.gray))
    item.setBrush(QBrush(Qt.GlobalColor.white))
    item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
    QGraphicsSimpleTextItem(card, item).setPos(8, 8)
    return item
