"""Frames and gestures as a person causes them: real events to the viewport, each frame painted at once.

A frame is an event, what it posted, and the painting that it asked for: no vertical sync, no waiting.
"""

import time
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from tests.benchmarks.figures import Times

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
Ways = Iterable[tuple[int, int]]


def shown(widget: QWidget) -> None:
    """Shows a window and paints it for the first time: before the platform exposes it, nothing is painted."""
    widget.show()
    QApplication.processEvents()
    painted(widget)


def painted(widget: QWidget) -> None:
    """Paints now what was asked to be painted."""
    QCoreApplication.sendPostedEvents()
    QApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))


def rest(seconds: float) -> None:
    """Lets timers run, as while the hand rests."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.001)


def there_and_back(dx: int, dy: int, steps: int, turn: int = 40) -> Ways:
    """Steps that go one way and return, so that they stay on a small map."""
    return ((dx, dy) if step % (2 * turn) < turn else (-dx, -dy) for step in range(steps))


def panned(view: QGraphicsView, ways: Ways) -> Times:
    """Two fingers on a touchpad, by pixels."""
    times = Times()
    for dx, dy in ways:
        with times.once():
            _turn(view, QPoint(-dx, -dy), QPoint(), Qt.KeyboardModifier.NoModifier)
            painted(view)
    return times


def zoomed(view: QGraphicsView, turns: Iterable[int]) -> Times:
    """The wheel with Ctrl, by eighths of a degree."""
    times = Times()
    for turn in turns:
        with times.once():
            _turn(view, QPoint(), QPoint(0, turn), Qt.KeyboardModifier.ControlModifier)
            painted(view)
    return times


def dragged(view: QGraphicsView, start: QPoint, ways: Ways) -> tuple[Times, Times]:
    """The left button held down along a way; the moves, and the release with its frame."""
    moves, drop = Times(), Times()
    at = start
    _mouse(view, QEvent.Type.MouseButtonPress, at, _LEFT, _LEFT)
    painted(view)
    for dx, dy in ways:
        at += QPoint(dx, dy)
        with moves.once():
            _mouse(view, QEvent.Type.MouseMove, at, _NONE, _LEFT)
            painted(view)
    with drop.once():
        _mouse(view, QEvent.Type.MouseButtonRelease, at, _LEFT, _NONE)
        painted(view)
    return moves, drop


def held_up(view: QGraphicsView, start: QPoint, way: tuple[int, int], seconds: float) -> tuple[float, float]:
    """The longest that the loop of events is held up, once something was dragged along a way and rests there.

    Milliseconds by the wall's clock and of the processor. It is brought back and let go where it was.
    """
    there = start + QPoint(*way)
    _mouse(view, QEvent.Type.MouseButtonPress, start, _LEFT, _LEFT)
    for at in (start + QPoint(9, 9), there, there + QPoint(1, 0)):
        _mouse(view, QEvent.Type.MouseMove, at, _NONE, _LEFT)
        painted(view)
    longest = longest_turn(seconds)
    _mouse(view, QEvent.Type.MouseMove, start, _NONE, _LEFT)
    _mouse(view, QEvent.Type.MouseButtonRelease, start, _LEFT, _NONE)
    painted(view)
    return longest


def longest_turn(seconds: float) -> tuple[float, float]:
    """The longest turn of the loop of events, in milliseconds by the wall's clock and of the processor."""
    turns, until = Times(), time.perf_counter() + seconds
    while time.perf_counter() < until:
        with turns.once():
            QApplication.processEvents()
        time.sleep(0.001)
    return max(turns.wall), max(turns.cpu)


def typed(view: QGraphicsView, words: str) -> Times:
    """Letters, one after another, each with its frame."""
    times, keys = Times(), Qt.KeyboardModifier.NoModifier
    for letter in words:
        with times.once():
            QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, 0, keys, letter))
            painted(view)
    return times


def _mouse(
    view: QGraphicsView, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    place, keys = QPointF(at), Qt.KeyboardModifier.NoModifier
    screen = QPointF(view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, place, screen, button, held, keys))


def _turn(view: QGraphicsView, pixels: QPoint, angle: QPoint, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(view.viewport().rect().center())
    screen = QPointF(view.viewport().mapToGlobal(at.toPoint()))
    phase = Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(view.viewport(), QWheelEvent(at, screen, pixels, angle, _NONE, keys, phase, False))
