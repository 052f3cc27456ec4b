"""Drives a map as a person does: real events on the viewport, then a look at what is painted."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.canvas.context import Context
from journeymapper.canvas.view import MapView
from journeymapper.drawing.themes import Theme
from journeymapper.editor.session import Session
from journeymapper.editor.store import Store
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.messages import text
from journeymapper.model.project import Project

_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
GRAB = (70.0, 30.0)
"""Where cards are taken hold of: on the title, away from tile and connect button."""


Place = str | tuple[int, str] | tuple[float, float]
"""A card, a cell by the number of its step and its lane, or a point of the map."""


class MapDriver:
    """A view of a project with its store and session. Every gesture returns the driver."""

    def __init__(self, qtbot: QtBot, project: Project, theme: str, size: tuple[int, int]) -> None:
        self._wait_until = qtbot.waitUntil
        self.store = Store(project)
        self.session = Session()
        self.session.prune(project)
        self.context = Context(self.store, self.session, Theme.load(theme))
        self.context.scene.motion.reduced = True
        self.store.listen(self.context.follow)
        self.view = MapView(self.context)
        self.view.resize(*size)
        self.view.show()
        self.view.activateWindow()
        self.view.setFocus()
        self.at = QPoint()
        self.held = _NONE
        QApplication.processEvents()

    @property
    def project(self) -> Project:
        """The project as it is."""
        return self.store.project

    def point(self, place: Place, offset: tuple[float, float]) -> QPoint:
        """Pixels of the viewport: on a card, in a cell, or at a point of the map."""
        if isinstance(place, str):
            home = self.context.scene.shown[0].rect(place)
            x, y = home.x + offset[0], home.y + offset[1]
        elif isinstance(place[1], str):
            home = cell_rect(self.context.scene.shown[0], Cell(f"step_{place[0]}", place[1]))
            x, y = home.x + offset[0], home.y + offset[1]
        else:
            x, y = place[0], place[1]
        return self.view.mapFromScene(QPointF(x, y))

    def press(
        self,
        place: Place,
        offset: tuple[float, float] = GRAB,
        button: Qt.MouseButton = _LEFT,
        modifiers: Qt.KeyboardModifier = _NONE,
    ) -> "MapDriver":
        """Move there and press."""
        self.move_to(place, offset)
        QTest.mousePress(self.view.viewport(), button, modifiers, self.at)
        return self

    def move_to(self, place: Place, offset: tuple[float, float] = GRAB) -> "MapDriver":
        """Move the mouse, over a point half-way."""
        target = self.point(place, offset)
        QTest.mouseMove(self.view.viewport(), (self.at + target) / 2)
        QTest.mouseMove(self.view.viewport(), target)
        self.at = target
        return self

    def release(self, button: Qt.MouseButton = _LEFT, modifiers: Qt.KeyboardModifier = _NONE) -> "MapDriver":
        """Let go here."""
        QTest.mouseRelease(self.view.viewport(), button, modifiers, self.at)
        QApplication.processEvents()
        return self

    def click(
        self,
        place: Place,
        offset: tuple[float, float] = GRAB,
        modifiers: Qt.KeyboardModifier = _NONE,
    ) -> "MapDriver":
        """Press and let go."""
        return self.press(place, offset, modifiers=modifiers).release(modifiers=modifiers)

    def double_click(self, place: Place, offset: tuple[float, float] = GRAB) -> "MapDriver":
        """Twice in the same place."""
        self.click(place, offset)
        QTest.mouseDClick(self.view.viewport(), _LEFT, _NONE, self.at)
        QTest.mouseRelease(self.view.viewport(), _LEFT, _NONE, self.at)
        return self

    def zoom_to(self, zoom: float) -> "MapDriver":
        """Zoom, and wait until the view has come to rest."""
        self.view.zoom_to(zoom)
        self._wait_until(lambda: self.view.transform().m22() == zoom)
        return self

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> "MapDriver":
        """Press and let go a key."""
        QTest.keyClick(self.view, key, modifiers)
        return self

    def type(self, words: str) -> "MapDriver":
        """Type letters."""
        QTest.keyClicks(self.view, words)
        return self

    def seen(self) -> QImage:
        """What the view paints."""
        QApplication.processEvents()
        return self.view.grab().toImage()

    def colour_at(self, place: Place, offset: tuple[float, float]) -> str:
        """The colour that is seen there, as `#rrggbb`."""
        spot = self.view.viewport().mapTo(self.view, self.point(place, offset))
        return str(QColor(self.seen().pixel(spot)).name())

    def ink(self, token: str) -> str:
        """The colour of a token in the theme that is shown."""
        return str(self.context.scene.pen.inks.colour(token).name())

    def undo_label(self) -> str:
        """What undo would take back."""
        label = self.store.undo_label
        return "" if label is None else text(label)
