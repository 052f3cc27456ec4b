"""The preview under mouse and keys: leafing, zooming, moving."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.page_view import STEP, PageView


class Preview(PageView):
    """Page keys and the wheel leaf; + and −, and Ctrl with the wheel, zoom; 0 fits the page, 1 is 100 %."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._held: QPointF | None = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Moves a page that is larger than the room, else leafs; with Ctrl it zooms."""
        seen, turned = self.seen, event.angleDelta()
        if seen is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            zoom = self.zoom * STEP ** (turned.y() / 120)
            self.zoom_to(zoom if zoom > seen.fitting else None, event.position())
        elif seen.overflows:
            moved = event.pixelDelta() if not event.pixelDelta().isNull() else turned / 2
            self.see(seen.moved(QPointF(moved)))
        elif turned.y():
            self.turn_by(-1 if turned.y() > 0 else 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.seen is not None and self.seen.overflows:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and self.seen is not None:
            self.see(self.seen.moved(event.position() - self._held))
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.point()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Goes to 100 % where one clicks, and back."""
        self.zoom_to(1.0 if self.fits else None, event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = QPointF(self.width() * 0.2, self.height() * 0.2)
        moves = {
            Qt.Key.Key_Left: QPointF(far.x(), 0),
            Qt.Key.Key_Right: QPointF(-far.x(), 0),
            Qt.Key.Key_Up: QPointF(0, far.y()),
            Qt.Key.Key_Down: QPointF(0, -far.y()),
        }
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn_by(1)
            case Qt.Key.Key_PageUp:
                self.turn_by(-1)
            case Qt.Key.Key_Home:
                self.turn_to(0)
            case Qt.Key.Key_End:
                self.turn_to(self.pages - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.zoom_to(None)
            case Qt.Key.Key_1:
                self.zoom_to(1.0)
            case key if key in moves and self.seen is not None:
                self._arrow(Qt.Key(key), moves[Qt.Key(key)])
            case _:
                super().keyPressEvent(event)

    def _arrow(self, key: Qt.Key, by: QPointF) -> None:
        """Moves a page that is larger than the room, else leafs as one reads."""
        if self.seen is not None and self.seen.overflows:
            self.see(self.seen.moved(by))
            return
        on = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        self.turn_by(1 if key in (on, Qt.Key.Key_Down) else -1)
