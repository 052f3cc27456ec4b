"""The window in the language that somebody chose."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QScrollArea
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.ui.fitted import FittedLabel
from journeymapper.ui.shortcuts.sheet import ShortcutSheet
from journeymapper.ui.speaking import speak
from tests.ui.conftest import shown_words


@pytest.fixture
def _in_german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    translator = speak(qapp, "de")
    yield
    speak(qapp, "en")
    qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


@pytest.mark.usefixtures("_in_german")
def test_a_window_speaks_german_and_so_do_qts_own_dialogs(program: ProjectWindow, qtbot: QtBot) -> None:
    words = shown_words(program.window)
    assert "Map prüfen" in words
    assert "Exportieren" in words
    assert program.actions["undo"].text() == "Rückgängig"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


@pytest.mark.usefixtures("_in_german")
@pytest.mark.parametrize("width", [1440, 1100, 640])
def test_german_words_fit_on_the_sheet_of_shortcuts(program: ProjectWindow, width: int) -> None:
    program.window.resize(width, 680)
    QTest.keyClick(program.window, Qt.Key.Key_F1)
    QApplication.processEvents()
    sheet = program.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    (area,) = sheet.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


def test_words_without_room_end_in_an_ellipsis_and_the_tooltip_has_all_of_them(qtbot: QtBot) -> None:
    label = FittedLabel()
    qtbot.addWidget(label)
    label.show()
    label.say("Überprüfung am 12. September")
    label.resize(label.sizeHint())
    assert (label.text(), label.toolTip()) == ("Überprüfung am 12. September", "")
    label.resize(80, 20)
    assert label.text().endswith("…")
    assert "September" in label.toolTip()
    assert label.accessibleName() == "Überprüfung am 12. September"


def test_a_language_we_do_not_speak_is_answered_in_english(qapp: QApplication) -> None:
    speak(qapp, "xx")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
