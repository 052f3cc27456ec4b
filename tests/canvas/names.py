"""Names at the edges of a map, taken hold of as a person does: real events on the widget there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.canvas.driver import MapDriver

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


class NameDriver:
    """The mouse on the edges of a view; every spot is in pixels of the view."""

    def __init__(self, driver: MapDriver) -> None:
        self.view = driver.view
        self.context = driver.context
        self._edge: QWidget | None = None
        self.at = QPoint()

    def head(self, x: float, down: int = 40) -> QPoint:
        """In the header, over an x of the map."""
        return QPoint(self.view.mapFromScene(x, 0).x() + self.view.viewport().x(), down)

    def stage(self, number: int, share: float = 0.2) -> QPoint:
        """On a stage's name, at a share of its width."""
        span = self.context.layout.header.stages[number]
        return self.head(span.x + share * span.width)

    def seam(self, number: int, down: int = 40) -> QPoint:
        """In the header, on the seam right of a column."""
        column = self.context.scene.shown[0].columns[number]
        return self.head(column.right + self.context.layout.format.gutter / 2, down)

    def lane(self, lane: str, share: float = 0.3) -> QPoint:
        """On a lane's name, at a share of its height."""
        band = self.context.scene.shown[0].lane(lane)
        down = self.view.mapFromScene(0, band.y + share * band.height).y()
        return QPoint(60, down + self.view.viewport().y())

    def hover(self, spot: QPoint) -> "NameDriver":
        """The mouse moves there."""
        edge = self._edge or self._under(spot)
        QTest.mouseMove(edge, edge.mapFrom(self.view, spot))
        self.at = spot
        QApplication.processEvents()
        return self

    def press(self, spot: QPoint, held: Qt.KeyboardModifier = _NONE) -> "NameDriver":
        """Move there and press."""
        self.hover(spot)
        self._edge = self._under(spot)
        QTest.mousePress(self._edge, _LEFT, held, self._edge.mapFrom(self.view, spot))
        return self

    def drag_to(self, spot: QPoint) -> "NameDriver":
        """Move on while the button is down, over a point half-way."""
        return self.hover((self.at + spot) / 2).hover(spot)

    def release(self, held: Qt.KeyboardModifier = _NONE) -> "NameDriver":
        """Let go."""
        assert self._edge is not None, "nothing is held"
        QTest.mouseRelease(self._edge, _LEFT, held, self._edge.mapFrom(self.view, self.at))
        self._edge = None
        QApplication.processEvents()
        return self

    def click(self, spot: QPoint) -> "NameDriver":
        """Press and let go."""
        return self.press(spot).release()

    def double_click(self, spot: QPoint) -> QLineEdit | None:
        """Twice; the field that opens, if one does."""
        self.click(spot)
        edge = self._under(spot)
        QTest.mouseDClick(edge, _LEFT, pos=edge.mapFrom(self.view, spot))
        QTest.mouseRelease(edge, _LEFT, pos=edge.mapFrom(self.view, spot))
        QApplication.processEvents()
        return next((one for one in self.view.findChildren(QLineEdit) if one.isVisible()), None)

    def cursor(self) -> Qt.CursorShape:
        """The cursor where the mouse is."""
        return self._under(self.at).cursor().shape()

    def _under(self, spot: QPoint) -> QWidget:
        edge = self.view.childAt(spot)
        assert edge is not None
        return edge
