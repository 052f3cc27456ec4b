"""The window in a language that reads from the right: panels, and what they paint themselves, are turned."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.ui.controls import Segments
from tests.ui.conftest import select


@pytest.fixture(autouse=True)
def _from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def seen(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def columns_of(image: QImage, colour: str, row: int) -> list[int]:
    """Where a colour is along a row."""
    wanted = QColor(colour).rgb()
    return [x for x in range(image.width()) if image.pixel(x, row) == wanted]


def test_the_library_is_at_the_right_and_the_inspector_at_the_left(program: ProjectWindow) -> None:
    window = program.window
    assert window.library.mapTo(window, QPoint(0, 0)).x() > window.width() / 2
    assert window.inspector.mapTo(window, QPoint(0, 0)).x() < window.width() / 2


def test_tiles_of_the_library_stand_at_the_right(program: ProjectWindow) -> None:
    rows = program.window.library.view
    row: QRect = rows.visualRect(rows.model().index(1, 0))
    image = seen(rows.viewport())
    tile = columns_of(image, program.desk.theme.colour("channel.social") or "", row.center().y() - 7)
    assert tile
    assert min(tile) > image.width() - 45


def test_the_first_segment_is_at_the_right(program: ProjectWindow) -> None:
    select(program, "card_pay")
    friction = next(
        one
        for one in program.window.inspector.findChildren(Segments)
        if one.width() < 100 and one.isVisible()
    )
    QTest.mouseClick(friction, Qt.MouseButton.LeftButton, pos=QPoint(friction.width() - 5, 11))
    assert program.desk.project.get(Touchpoint, "card_pay").friction == 1
    QTest.keyClick(friction, Qt.Key.Key_Left)
    assert program.desk.project.get(Touchpoint, "card_pay").friction == 2
    assert friction.centre_of(1).x() > friction.centre_of(2).x()


def test_the_map_reads_as_its_project_does_whatever_the_window(program: ProjectWindow) -> None:
    assert program.view.transform().m11() > 0
    assert program.view.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_name_of_latin_letters_stands_at_the_right(program: ProjectWindow) -> None:
    program.window.messages.say(message("Ida"))
    name = next(one for one in program.window.messages.findChildren(QLabel) if one.text() == "Ida")
    image = seen(name)
    ground, middle = image.pixel(0, 0), image.height() // 2
    inked = [x for x in range(image.width()) if image.pixel(x, middle) != ground]
    assert inked
    assert min(inked) > image.width() - 40
