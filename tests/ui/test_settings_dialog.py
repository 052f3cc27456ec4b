"""The settings, chosen as a person does."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from journeymapper.app import Program, ProjectWindow
from journeymapper.ui.preferences import START
from journeymapper.ui.settings_dialog.dialog import SettingsDialog
from journeymapper.ui.settings_dialog.sections import SECTIONS


@pytest.fixture
def dialog(program: ProjectWindow) -> SettingsDialog:
    """The settings, opened by their key."""
    QTest.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = program.window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    assert found.isVisible()
    return found


def test_the_sections_are_walked_by_keys(dialog: SettingsDialog) -> None:
    names = [dialog.sections.item(row).text() for row in range(dialog.sections.count())]
    assert names == ["General", "Appearance", "Shortcuts"]
    QTest.keyClick(dialog.sections, Qt.Key.Key_Down)
    assert box(dialog, "Theme").isVisible()
    QTest.keyClick(dialog.sections, Qt.Key.Key_Down)
    assert dialog.shortcuts.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_preference_is_asked_in_one_section(dialog: SettingsDialog) -> None:
    asked = [preference.words.id for section in SECTIONS for preference in section.preferences]
    found = [one.accessibleName() for one in dialog.findChildren(QComboBox)]
    assert sorted(found) == sorted(asked)
    assert len(set(asked)) == len(asked)


def test_a_theme_is_in_force_at_once_in_every_window(
    whole: Program, program: ProjectWindow, dialog: SettingsDialog
) -> None:
    program.actions.run("new")
    dialog.sections.setCurrentRow(1)
    theme = box(dialog, "Theme")
    theme.setFocus()
    QTest.keyClick(theme, Qt.Key.Key_Down)
    assert [one.desk.theme.name for one in whole.windows] == ["dark", "dark"]


def test_the_program_starts_with_the_last_project_where_one_likes(
    whole: Program, program: ProjectWindow, dialog: SettingsDialog, file: Path
) -> None:
    start = box(dialog, "When the program starts")
    start.setFocus()
    QTest.keyClicks(start, "Open")
    assert whole.settings.preferred(START) == "last"
    program.close()
    assert whole.start().documents.path == file


def test_a_last_project_that_is_gone_is_told_on_the_start_panel(
    whole: Program, program: ProjectWindow, file: Path
) -> None:
    whole.settings.prefer(START, "last")
    program.close()
    file.unlink()
    again = whole.start()
    QApplication.processEvents()
    assert not again.window.map_shown
    assert again.window.messages.words.startswith("shop.journey")


def box(dialog: SettingsDialog, name: str) -> QComboBox:
    return next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name)


def test_what_a_command_chose_is_shown_when_the_settings_come_again(
    program: ProjectWindow, dialog: SettingsDialog
) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    program.actions.run("theme-dark")
    program.actions.run("settings")
    assert box(dialog, "Theme").currentText() == "Dark"
