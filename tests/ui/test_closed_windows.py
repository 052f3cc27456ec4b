"""What is left of a window that was closed: nothing."""

from pathlib import Path
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.app import Program, ProjectWindow
from journeymapper.storage.collector import collect_in_earnest

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_closed_window_is_gone(whole: Program, empty: ProjectWindow, file: Path) -> None:
    _close(_opened(whole, empty, file))
    before = len(QApplication.allWidgets())
    second = _opened(whole, empty, file)
    parts = [second, second.window, second.desk, second.context, second.store, second.view, second.documents]
    gone = [ref(part) for part in parts]
    parts.clear()
    _close(second)
    del second
    collect_in_earnest()
    assert [part for part in gone if part() is not None] == []
    assert len(QApplication.allWidgets()) == before


def _opened(whole: Program, near: ProjectWindow, file: Path) -> ProjectWindow:
    whole.new_window(near.window)
    made = whole.windows[-1]
    assert made.documents.open(file)
    return made


def _close(window: ProjectWindow) -> None:
    window.window.come_to_front()
    QTest.qWaitForWindowActive(window.window)
    QTest.keyClick(window.window, Qt.Key.Key_W, CTRL)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
