"""What a gesture draws over the whole view, its edges included: a drop line and a flag beside the mouse."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from journeymapper.canvas.pen import HINTS
from journeymapper.canvas.preparing import Prepared
from journeymapper.canvas.scene import MapScene
from journeymapper.drawing.figures import Box, Figure, Ink, Shape, Stroke, TextRun
from journeymapper.layout.geometry import Rect
from journeymapper.messages import Message, text
from journeymapper.typeset import elide, set_paragraph

_LINE = 3
_SIZE, _LEAD, _PAD, _MOST = 13.0, 16.0, 10.0, 320.0
_NAME_SIZE, _NAME_HEIGHT, _NAME_MOST = 14.0, 30.0, 220.0
_BESIDE = QPoint(14, 20)
"""From the mouse to the flag."""


class Overlay:
    """The line and the flag of one view. Both let the mouse through."""

    def __init__(self, view: QGraphicsView, scene: MapScene) -> None:
        self._view = view
        self._scene = scene
        self._line = _DropLine(view)
        self._flag = _Flag(view)

    def draw_upright(self, x: float) -> None:
        """A line from the top of the header to the bottom, at an x of the map."""
        at, room = self._at(x, 0).x(), self._view.viewport().geometry()
        seen = room.left() - _LINE <= at <= room.right() + _LINE
        self._line.draw(QRect(at - _LINE // 2, 0, _LINE, self._view.height()), self._scene, seen)

    def draw_level(self, y: float) -> None:
        """A line from the lane names to the right, at a y of the map."""
        at, room = self._at(0, y).y(), self._view.viewport().geometry()
        seen = room.top() - _LINE <= at <= room.bottom() + _LINE
        self._line.draw(QRect(0, at - _LINE // 2, self._view.width(), _LINE), self._scene, seen)

    def clear_line(self) -> None:
        """No line for now."""
        self._line.hide()

    def say(self, words: Message | None, on_screen: QPoint, *, name: str = "", refused: bool = False) -> None:
        """Words beside a point of the screen, under the name of what is carried."""
        self._flag.say(name, text(words) if words else "", self._scene, refused)
        self._flag.stand(self._view.mapFromGlobal(on_screen) + _BESIDE, self._view.rect())

    def clear(self) -> None:
        """The gesture is over."""
        self._line.hide()
        self._flag.hide()

    def _at(self, x: float, y: float) -> QPoint:
        return self._view.viewport().mapTo(self._view, self._view.mapFromScene(x, y))


class _DropLine(QWidget):
    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._scene: MapScene | None = None
        self.hide()

    def draw(self, place: QRect, scene: MapScene, seen: bool) -> None:
        self._scene = scene
        self.setGeometry(place)
        self.setVisible(seen)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is not None:
            QPainter(self).fillRect(self.rect(), self._scene.pen.inks.brush("accentLine"))


class _Flag(QWidget):
    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._prepared: Prepared | None = None
        self._said: tuple[object, ...] = ()
        self._turned = False
        self.hide()

    def say(self, name: str, words: str, scene: MapScene, refused: bool) -> None:
        said = (name, words, refused, scene.pen)
        if said != self._said:
            self._said, self._turned = said, scene.pen.turned
            shapes: list[Shape] = []
            extent = QRectF()
            if name:
                extent = _add_name(shapes, name)
            if words:
                extent = extent.united(_add_words(shapes, words, extent.bottom() + 4, refused))
            bounds = Rect(extent.x(), extent.y(), extent.width(), extent.height())
            self._prepared = scene.pen.prepare(Figure("", "pin", "", bounds, tuple(shapes)))
            self.resize(round(extent.width()) + 4, round(extent.height()) + 4)
            self.update()
        self.setVisible(bool(name or words))

    def stand(self, at: QPoint, room: QRect) -> None:
        at.setX(min(at.x(), room.right() - self.width()))
        at.setY(min(at.y(), room.bottom() - self.height()))
        self.move(at)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._prepared is not None:
            painter = QPainter(self)
            painter.setRenderHints(HINTS)
            painter.translate(self.width() - 2 if self._turned else 2, 2)
            # A pen for a map that reads from the right expects what it paints on to be turned.
            painter.scale(-1 if self._turned else 1, 1)
            self._prepared.paint(painter)


def _add_name(shapes: list[Shape], name: str) -> QRectF:
    """What is carried, as a small sheet with the ring of what is held."""
    line = elide(name, "semibold", _NAME_SIZE, _NAME_MOST)
    width = line.width * _NAME_SIZE + 2 * _PAD
    shapes.append(Box(0, 0, width, _NAME_HEIGHT, 8, "card", Stroke("accentLine", 2)))
    shapes.append(TextRun(_PAD, _NAME_HEIGHT / 2 + 5, line, _NAME_SIZE, "ink"))
    return QRectF(0, 0, width, _NAME_HEIGHT)


def _add_words(shapes: list[Shape], words: str, top: float, refused: bool) -> QRectF:
    """Where it would go: dark, or red where it may not."""
    ground: Ink = "high" if refused else "ink"
    lines = set_paragraph(words, "semibold", _SIZE, _MOST).lines
    width = max(line.width for line in lines) * _SIZE + 2 * _PAD
    height = _LEAD * len(lines) + 12
    shapes.append(Box(0, top, width, height, 6, ground))
    for number, line in enumerate(lines):
        ink: Ink = "onHigh" if refused else "canvas"
        shapes.append(TextRun(_PAD, top + 18 + number * _LEAD, line, _SIZE, ink))
    return QRectF(0, top, width, height)
