"""The sheet of shortcuts, and giving commands other keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.ui.findable import Hit
from journeymapper.ui.finder_rows import HIT
from journeymapper.ui.settings import Settings
from journeymapper.ui.settings_dialog.dialog import SettingsDialog
from journeymapper.ui.shortcuts.page import ShortcutPage
from journeymapper.ui.shortcuts.sheet import SheetRow, ShortcutSheet
from tests.ui.conftest import click_card, shown_words

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(program: ProjectWindow) -> ShortcutSheet:
    """The sheet, opened by its key."""
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    QApplication.processEvents()
    found = program.window.findChild(ShortcutSheet)
    assert isinstance(found, ShortcutSheet)
    return found


@pytest.fixture
def page(program: ProjectWindow) -> Iterator[ShortcutPage]:
    """The page of the settings on which keys are changed."""
    program.overlays.change_keys("card-duplicate")
    found = program.window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    QTest.qWaitForWindowActive(found)
    yield found.shortcuts
    found.close()


def test_every_command_with_keys_and_every_gesture_is_on_the_sheet(
    program: ProjectWindow, sheet: ShortcutSheet
) -> None:
    listed = {row.line.command for row in rows(sheet)}
    assert listed - {""} == {one.id for one in program.actions.commands if program.actions.keys(one.id)}
    words = shown_words(sheet)
    assert "Save" in words
    assert "Ctrl+S" in words
    assert "Space and drag, middle drag" in words


def test_the_question_mark_opens_the_sheet_and_escape_closes_it(program: ProjectWindow) -> None:
    program.view.setFocus()
    QTest.keyClick(program.window, Qt.Key.Key_Question)
    sheet = program.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    assert sheet.isVisible()
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert program.view.hasFocus()


def test_a_search_leaves_the_lines_that_match(sheet: ShortcutSheet) -> None:
    QTest.keyClicks(sheet.field, "undo")
    assert [row.line.words for row in rows(sheet)] == ["Undo"]
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "ctrl+d")
    assert "Duplicate" in [row.line.words for row in rows(sheet)]
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "qqq")
    assert rows(sheet) == []
    assert "No shortcut has these words." in shown_words(sheet)


def test_no_line_of_the_sheet_covers_another(program: ProjectWindow, sheet: ShortcutSheet) -> None:
    program.window.resize(1100, 680)
    QApplication.processEvents()
    boxes = [(row.mapToGlobal(row.rect().topLeft()), row.size()) for row in rows(sheet)]
    assert all(size.height() >= 20 for _, size in boxes)
    assert len({(spot.x(), spot.y()) for spot, _ in boxes}) == len(boxes)


def test_a_line_leads_to_where_its_keys_are_changed(program: ProjectWindow, sheet: ShortcutSheet) -> None:
    row = next(row for row in rows(sheet) if row.line.command == "save")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    dialog = program.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    assert dialog.isVisible()
    assert dialog.shortcuts.chosen == "save"
    dialog.close()


def test_f2_in_the_palette_leads_there_too(program: ProjectWindow) -> None:
    program.actions.run("palette")
    QTest.keyClicks(program.overlays.finder.field, "zoom in")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_F2)
    dialog = program.window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    assert dialog.shortcuts.chosen == "zoom-in"
    dialog.close()


def test_new_keys_work_at_once_and_are_shown_everywhere(program: ProjectWindow, page: ShortcutPage) -> None:
    QTest.keyClick(page.typed, Qt.Key.Key_J, CTRL)
    assert program.actions.keys("card-duplicate") == ("Ctrl+J",)
    assert program.actions["card-duplicate"].shortcut().toString() == "Ctrl+J"
    assert "Ctrl+J" in program.actions["card-duplicate"].toolTip()
    program.actions.run("palette")
    assert {hit.command: hit.keys for hit in hits(program)}["card-duplicate"] == "Ctrl+J"
    assert Settings(program.settings.file).keys_of("card-duplicate") == ("Ctrl+J",)


def test_keys_of_another_command_are_said_to_be_and_taken_only_on_demand(
    program: ProjectWindow, page: ShortcutPage
) -> None:
    QTest.keyClick(page.typed, Qt.Key.Key_S, CTRL)
    assert "Ctrl+S is “Save” now." in shown_words(page)
    assert program.actions.keys("card-duplicate") == ("Ctrl+D",)
    QTest.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert program.actions.keys("card-duplicate") == ("Ctrl+S",)
    assert program.actions.keys("save") == ()


def test_keys_of_the_map_itself_are_refused(program: ProjectWindow, page: ShortcutPage) -> None:
    QTest.keyClick(page.typed, Qt.Key.Key_F10)
    assert "F10 is a key of the map itself. Choose another one." in shown_words(page)
    assert program.actions.keys("card-duplicate") == ("Ctrl+D",)


def test_one_command_or_all_get_their_keys_back(program: ProjectWindow, page: ShortcutPage) -> None:
    QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert program.actions.keys("card-duplicate") == ()
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert program.actions.keys("card-duplicate") == ("Ctrl+D",)
    for id_ in ("save", "open"):
        page.choose(id_)
        QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert program.actions.keys("save") == ("Ctrl+S",)
    assert program.actions.keys("open") == ("Ctrl+O",)


def test_keys_are_of_every_window(whole: Program, program: ProjectWindow, page: ShortcutPage) -> None:
    program.actions.run("new")
    QTest.keyClick(page.typed, Qt.Key.Key_J, CTRL)
    assert [one.actions.keys("card-duplicate") for one in whole.windows] == [("Ctrl+J",)] * 2


def test_a_closed_window_is_not_told_of_other_keys(whole: Program, program: ProjectWindow) -> None:
    program.actions.run("new-window")
    whole.windows[-1].window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    whole.keys.change("save", ("Ctrl+J",))
    assert program.actions["save"].shortcut().toString() == "Ctrl+J"


def rows(sheet: ShortcutSheet) -> list[SheetRow]:
    QApplication.processEvents()
    return [row for row in sheet.findChildren(SheetRow) if row.isVisible()]


def hits(program: ProjectWindow) -> list[Hit]:
    return [
        program.overlays.finder.list.item(row).data(HIT)
        for row in range(program.overlays.finder.list.count())
    ]


def test_keys_on_the_sheet_do_nothing_to_the_map_below(program: ProjectWindow, sheet: ShortcutSheet) -> None:
    program.session.select(("card_page",))
    row = rows(sheet)[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert "card_page" in program.desk.project.records


def test_the_bar_shows_the_keys_that_find_has_now(program: ProjectWindow) -> None:
    assert "Ctrl K" in shown_words(program.window.command_bar)
    program.around.keys.change("find", ("Ctrl+J",))
    assert "Ctrl J" in shown_words(program.window.command_bar)


def test_ctrl_s_saves_while_a_title_is_typed_also_where_the_letter_comes_along(
    program: ProjectWindow, qtbot: QtBot, file: Path
) -> None:
    click_card(qtbot, program, "card_pay")
    QTest.keyClick(program.view, Qt.Key.Key_F2)
    QTest.keyClicks(program.view, "Pay now")
    QTest.keyClick(program.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not program.store.modified
    assert b"Pay now" in file.read_bytes()
