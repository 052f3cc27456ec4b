"""The window in the language that somebody chose."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
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


def test_a_language_we_do_not_speak_is_answered_in_english(qapp: QApplication) -> None:
    speak(qapp, "xx")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
