"""A person's hands in a window of the program: the mouse on the map, and the keyboard.

Everything is a real event. What takes several of them is a `Gesture`: the loop runs between any two, so that
whatever watches from outside, or ends the program, can do so in the middle.
"""

import time
from collections.abc import Iterator
from random import Random

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.app import ProjectWindow

Gesture = Iterator[None]
"""Each step is one event."""

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton
_GRAB = (70.0, 30.0)
"""Where a card is taken hold of, from its corner: on the title, away from its handles."""
_WAYPOINTS = 4
_NOTCH = 120


class Hands:
    """Works in one window; `chance` decides whatever is left to it."""

    def __init__(self, here: ProjectWindow, chance: Random) -> None:
        self.here = here
        self.chance = chance

    @property
    def map(self) -> QWidget:
        """Where the mouse works."""
        return self.here.view.viewport()

    def cards(self) -> list[str]:
        """The cards that can be taken hold of where the map stands now."""
        seen = self.map.rect().adjusted(8, 8, -8, -8)
        return [card for card in self.here.context.layout.cards if seen.contains(self.spot_of(card))]

    def spot_of(self, card: str) -> QPoint:
        """Where to take hold of a card, in pixels of the map."""
        home = self.here.context.layout.rect(card)
        return self.here.view.mapFromScene(QPointF(home.x + _GRAB[0], home.y + _GRAB[1]))

    def anywhere(self) -> QPoint:
        """A point of the map that is seen."""
        return QPoint(self.chance.randrange(self.map.width()), self.chance.randrange(self.map.height()))

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> Gesture:
        """Goes there, presses and lets go."""
        QTest.mouseMove(self.map, at)
        yield
        QTest.mousePress(self.map, _LEFT, modifiers, at)
        yield
        QTest.mouseRelease(self.map, _LEFT, modifiers, at)
        yield

    def double_click(self, at: QPoint) -> Gesture:
        """Twice in one place."""
        yield from self.click(at)
        QTest.mouseDClick(self.map, _LEFT, NONE, at)
        yield
        QTest.mouseRelease(self.map, _LEFT, NONE, at)
        yield

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> Gesture:
        """Takes hold there and lets go here; over some points between."""
        QTest.mouseMove(self.map, start)
        yield
        QTest.mousePress(self.map, _LEFT, modifiers, start)
        for number in range(1, _WAYPOINTS + 1):
            yield
            QTest.mouseMove(self.map, start + (end - start) * number / _WAYPOINTS)
        yield
        QTest.mouseRelease(self.map, _LEFT, modifiers, end)
        yield

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> Gesture:
        """Presses a key where the keyboard is."""
        QTest.keyClick(self._listening(), key, modifiers)
        yield

    def type(self, words: str) -> Gesture:
        """Types letter by letter."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # QTest types ASCII alone.
                QApplication.sendEvent(self._listening(), QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter))
            yield

    def wheel(self, notches: int, modifiers: Qt.KeyboardModifier = NONE) -> Gesture:
        """Turns the wheel over the middle of the map."""
        middle = QPointF(self.map.rect().center())
        turned = QWheelEvent(
            middle,
            self.map.mapToGlobal(middle),
            QPoint(),
            QPoint(0, notches * _NOTCH),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.map, turned)
        yield

    def wait(self, seconds: float) -> Gesture:
        """Does nothing for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            yield

    def _listening(self) -> QWidget:
        """Who has the keyboard in this window, which has it again once a dialog is gone."""
        if QApplication.activeWindow() is None:
            self.here.window.activateWindow()  # a window manager would
        focused = QApplication.focusWidget()
        return focused if focused and focused.window() is self.here.window else self.here.view
