"""The list of findings as a person sees and presses it."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.ui.popover import Popover


def rows_checked(program: ProjectWindow, qtbot: QtBot) -> None:
    """Waits until the checker has answered and the list shows it."""
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    QApplication.processEvents()


def listed(program: ProjectWindow) -> list[str]:
    """What who listens hears of each row, from top to bottom."""
    rows = program.window.findings.view.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(rows.index(row, 0).data(role)) for row in range(rows.rowCount())]


def number_of(name: str) -> int:
    """The number that a row begins with."""
    return int(name.partition(".")[0])


def row_place(program: ProjectWindow, key: str) -> QPoint:
    """Where a row is pressed: on its title."""
    view = program.window.findings.view
    index = view.rows.place_of(key)
    view.scrollTo(index)
    return view.visualRect(index).topLeft() + QPoint(120, 16)


def click_row(program: ProjectWindow, key: str) -> None:
    """Clicks what is seen at a row."""
    view = program.window.findings.view
    place = row_place(program, key)
    under = view.viewport().childAt(place) or view.viewport()
    at = under.mapFrom(view.viewport(), place)
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


def link(program: ProjectWindow, words: str) -> QPushButton:
    """An action of the current row. Raises StopIteration where it offers no such thing."""
    row = program.window.findings.view.current_row
    assert row is not None
    return next(one for one in row.links if one.text() == words)


def press_link(program: ProjectWindow, words: str) -> None:
    """Presses an action of the current row."""
    QApplication.processEvents()
    QTest.mouseClick(link(program, words), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def sheet(program: ProjectWindow) -> Popover:
    """The sheet that is open."""
    (found,) = (one for one in program.window.findChildren(Popover) if one.isVisible())
    return found


def forget_sheets() -> None:
    """Lets go of sheets that are closed."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
