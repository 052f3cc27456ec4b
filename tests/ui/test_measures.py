"""Measures in the inspector and on their sheet."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.links import Measure, Measurement
from journeymapper.ui.inspector.measures import MeasureRow, MeasureSection
from journeymapper.ui.inspector.section import Section
from journeymapper.ui.sheets.measure import MeasureSheet
from journeymapper.ui.trend import Trend
from tests.ui.conftest import select, shown_words


def section(program: ProjectWindow) -> MeasureSection:
    """The list of measures of what is selected, its group opened."""
    groups = program.window.inspector.findChildren(Section)
    group = next(one for one in groups if one.group.id == "measured" and one.isVisible())
    if not group.is_open:
        group.head.click()
    QApplication.processEvents()
    found = group.findChild(MeasureSection)
    assert found is not None
    return found


def rows(program: ProjectWindow) -> list[MeasureRow]:
    return [row for row in section(program).findChildren(MeasureRow) if row.isVisible()]


def opened(program: ProjectWindow, row: MeasureRow) -> MeasureSheet:
    """Opens a measure by the keyboard."""
    QTest.keyClick(row, Qt.Key.Key_Return)
    QApplication.processEvents()
    (sheet,) = (one for one in program.window.findChildren(MeasureSheet) if one.isVisible())
    return sheet


def values(program: ProjectWindow) -> list[tuple[str | None, float]]:
    project = program.desk.project
    known = project.many(Measurement, project.index.measurements("measure_pay"))
    return [(one.date, one.value) for one in known]


def editor_of(sheet: MeasureSheet) -> QLineEdit:
    """The field in which a value is typed; one that is closed may not be gone yet."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (editor,) = sheet.table.findChildren(QLineEdit)
    return editor


def typed_into(sheet: MeasureSheet, row: int, column: int, words: str) -> None:
    """Types into a cell of the values, as a person who presses Enter first."""
    sheet.table.setCurrentCell(row, column)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    editor = editor_of(sheet)
    editor.selectAll()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_measure_is_added_from_those_that_are_known(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "stage_buy")
    add = next(one for one in section(program).findChildren(QPushButton) if one.text() == "Add measure")
    menu = add.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert len([one for one in menu.actions() if not one.isSeparator()]) == 22
    next(one for one in menu.actions() if one.text() == "CES").trigger()
    QApplication.processEvents()
    (measure,) = (one for one in program.desk.project.all(Measure) if one.of == "stage_buy")
    assert (measure.name, measure.better, measure.headline) == ("CES", "down", True)
    (sheet,) = (one for one in program.window.findChildren(MeasureSheet) if one.isVisible())
    editor = editor_of(sheet)
    QTest.keyClicks(editor, "4.2")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    (value,) = (one for one in program.desk.project.all(Measurement) if one.measure == measure.id)
    assert (value.value, value.date) == (4.2, program.desk.as_of.isoformat())
    program.actions.run("undo")
    program.actions.run("undo")
    QApplication.processEvents()
    assert program.window.findChildren(MeasureSheet) == []
    assert "Nothing is measured here yet." in shown_words(program.window.inspector)


def test_a_row_says_all_that_it_shows(program: ProjectWindow) -> None:
    select(program, "card_pay")
    (row,) = rows(program)
    assert row.accessibleName().replace("\u202f", " ") == "Conversion, 54 %, 60, 57, 54"
    assert "−6" in shown_words(row)


def test_values_are_typed_and_undone(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    sheet = opened(program, rows(program)[0])
    typed_into(sheet, 2, 1, "55.5")
    assert values(program)[-1] == ("2026-03-01", 55.5)
    typed_into(sheet, 2, 0, "28.2.2026")
    assert values(program)[-1] == ("2026-02-28", 55.5)
    typed_into(sheet, 3, 1, "61 %")
    assert len(values(program)) == 4
    for _ in range(3):
        program.actions.run("undo")
    QApplication.processEvents()
    assert values(program) == [("2026-01-01", 60), ("2026-02-01", 57), ("2026-03-01", 54)]
    assert sheet.table.rowCount() == 4


def test_what_is_no_number_is_said_and_put_back(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    sheet = opened(program, rows(program)[0])
    typed_into(sheet, 0, 1, "many")
    assert program.window.messages.words == "“many” can’t be kept here."
    item = sheet.table.item(0, 1)
    assert item is not None
    assert item.text() == "60"


def test_two_columns_of_a_spreadsheet_are_pasted(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    sheet = opened(program, rows(program)[0])
    QGuiApplication.clipboard().setText("Month\tPay\n2026-04-01\t58\n2026-05-01\t62\nsoon\t?\n")
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert values(program)[3:] == [("2026-04-01", 58), ("2026-05-01", 62)]
    assert program.window.messages.words == "1 row without a number was left out."
    sheet.table.selectRow(3)
    QTest.keyClick(sheet.table, Qt.Key.Key_Delete)
    assert [date for date, _ in values(program)[3:]] == ["2026-05-01"]


def test_a_target_and_a_benchmark_are_drawn_and_told(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    sheet = opened(program, rows(program)[0])
    trend = sheet.findChild(Trend)
    assert trend is not None
    before = trend.grab().toImage()
    sheet.edit_field("target")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "65")
    assert program.desk.project.get(Measure, "measure_pay").target == 65
    assert trend.accessibleName() == "60, 57, 54; target 65"
    assert trend.grab().toImage() != before


def test_the_headline_is_the_one_on_the_card(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    sheet = opened(program, rows(program)[0])
    from PySide6.QtWidgets import QCheckBox

    box = sheet.findChild(QCheckBox)
    assert box is not None
    box.click()
    assert program.desk.project.get(Measure, "measure_pay").headline
    assert program.desk.reading.measures["card_pay"].replace("\u202f", " ") == "54 %"
    QApplication.processEvents()
    assert rows(program)[0].accessibleName().endswith("on the card")


def test_delete_in_the_list_takes_the_measure_and_not_the_card(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    (row,) = rows(program)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert program.desk.project.find(Measure, "measure_pay") is None
    assert "card_pay" in program.desk.project.records
    program.actions.run("undo")
    assert len(values(program)) == 3
