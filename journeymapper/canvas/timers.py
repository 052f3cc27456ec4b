"""Timers that are started and stopped as they are needed; they go with their parent."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once(parent: QObject, ms: int, call: Callable[[], object]) -> QTimer:
    """Calls so many milliseconds after it was started last."""
    timer = again(parent, ms, call)
    timer.setSingleShot(True)
    return timer


def again(parent: QObject, ms: int, call: Callable[[], object]) -> QTimer:
    """Calls every so many milliseconds from its start until it is stopped."""
    timer = QTimer(parent)
    timer.setInterval(ms)
    timer.timeout.connect(call)
    return timer
