"""Questions over the window: which answer Enter and Escape give, and names that read from the right."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.ui.asking import Dialogs
from journeymapper.ui.question import Question

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)
HEBREW = "מסע"


def answer(act: Callable[[Question], object]) -> None:
    """Does something with the question that comes up next."""

    def met() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        act(question)

    QTimer.singleShot(0, met)


def press(key: Qt.Key) -> Callable[[Question], None]:
    return lambda question: QTest.keyClick(question.focusWidget() or question, key)


@pytest.mark.parametrize(("key", "given"), [(Qt.Key.Key_Return, "save"), (Qt.Key.Key_Escape, "cancel")])
def test_enter_saves_and_escape_stays(empty: ProjectWindow, key: Qt.Key, given: str) -> None:
    answer(press(key))
    assert Dialogs(empty.window).unsaved("shop") == given


@pytest.mark.parametrize("for_good", [True, False])
def test_enter_deletes_only_what_can_be_had_back(empty: ProjectWindow, for_good: bool) -> None:
    answer(press(Qt.Key.Key_Return))
    assert Dialogs(empty.window).delete_with(message("Delete it?"), for_good=for_good) is not for_good


def test_a_name_from_the_right_turns_no_sentence(empty: ProjectWindow) -> None:
    seen: list[str] = []

    def look(question: Question) -> None:
        seen.extend(label.text() for label in question.findChildren(QLabel))
        question.reject()

    answer(look)
    assert not Dialogs(empty.window).forget_recent(message("{file} is not there any more.", file=HEBREW))
    assert seen[0] == f"\u2068{HEBREW}\u2069 is not there any more."


def test_no_word_makes_a_question_wider_than_its_buttons(empty: ProjectWindow) -> None:
    widths: list[int] = []

    def look(question: Question) -> None:
        widths.append(question.width())
        assert all(
            label.minimumSizeHint().width() < question.width() for label in question.findChildren(QLabel)
        )
        question.reject()

    for name in ("shop", "x" * 200):
        answer(look)
        Dialogs(empty.window).unsaved(name)
    assert widths[0] == widths[1]
