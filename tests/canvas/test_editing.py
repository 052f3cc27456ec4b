"""Editing a title where it stands: what is typed, what is undone, and what closes the editor."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from journeymapper.messages import message
from journeymapper.model.cards import Note
from journeymapper.model.edits import delete_records, set_fields
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map, title

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ELSEWHERE = ((1, "lane_ask"), (20, 20))


def test_a_double_click_opens_the_title_and_typing_replaces_it(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Maker reel").key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "Maker reel"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_opens_the_title_of_the_selected_card(driver: MapDriver, key: Qt.Key) -> None:
    driver.click("card_a").key(key).type("Reel").key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "Reel"


def test_one_undo_takes_the_whole_typing_back(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Maker reel").key(Qt.Key.Key_Return)
    driver.store.undo()
    assert title(driver.project, "card_a") == "Touchpoint a"
    assert not driver.store.can_undo


def test_typing_twice_is_two_steps(driver: MapDriver) -> None:
    driver.double_click("card_a").type("One").key(Qt.Key.Key_Return)
    driver.double_click("card_a").type("Two").key(Qt.Key.Key_Return)
    driver.store.undo()
    assert title(driver.project, "card_a") == "One"


def test_a_click_elsewhere_keeps_what_is_typed_and_means_a_click(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Reel").click("card_c")
    assert title(driver.project, "card_a") == "Reel"
    assert driver.session.selection == {"card_c"}
    driver.type("x")
    assert title(driver.project, "card_a") == "Reel"


def test_escape_gives_the_old_title_back(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Reel").key(Qt.Key.Key_Escape)
    assert title(driver.project, "card_a") == "Touchpoint a"


def test_losing_the_keyboard_keeps_what_is_typed(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Reel")
    QApplication.sendEvent(driver.view, QFocusEvent(QFocusEvent.Type.FocusOut))
    assert title(driver.project, "card_a") == "Reel"
    assert not driver.view.busy


def test_a_title_may_be_empty(driver: MapDriver) -> None:
    driver.double_click("card_a").key(Qt.Key.Key_Backspace).key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == ""


def test_caret_keys_edit_in_the_middle(driver: MapDriver) -> None:
    driver.double_click("card_a").key(Qt.Key.Key_Home).type("My ").key(Qt.Key.Key_End)
    driver.key(Qt.Key.Key_Backspace).type("z").key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "My Touchpoint z"


def test_words_are_jumped_and_selected(driver: MapDriver) -> None:
    driver.double_click("card_a").key(Qt.Key.Key_End).key(Qt.Key.Key_Left, CTRL | SHIFT).type("b")
    driver.key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "Touchpoint b"


def test_the_clipboard_is_plain_text_on_one_line(driver: MapDriver) -> None:
    QGuiApplication.clipboard().setText("Ring\nsize\tchart\x07")
    driver.double_click("card_a").key(Qt.Key.Key_V, CTRL)
    assert title(driver.project, "card_a") == "Ring size chart"
    driver.key(Qt.Key.Key_A, CTRL).key(Qt.Key.Key_X, CTRL)
    assert title(driver.project, "card_a") == ""
    assert QGuiApplication.clipboard().text() == "Ring size chart"
    driver.key(Qt.Key.Key_Escape)


def test_a_title_stops_at_200_characters(driver: MapDriver) -> None:
    QGuiApplication.clipboard().setText("x" * 300)
    driver.double_click("card_a").key(Qt.Key.Key_V, CTRL).key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "x" * 200


def test_a_press_into_the_text_places_the_caret(driver: MapDriver) -> None:
    driver.double_click("card_a").click("card_a", (11.0, 44.0)).type("A ").key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "A Touchpoint a"


def test_the_mouse_selects_text(driver: MapDriver) -> None:
    driver.double_click("card_a").press("card_a", (11.0, 44.0)).move_to("card_a", (140.0, 44.0)).release()
    driver.type("All").key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "All"


def test_the_card_grows_while_typing(driver: MapDriver) -> None:
    before = driver.context.layout.rect("card_b").y
    driver.double_click("card_a").type("A title that takes three lines or even four of them on a card")
    assert driver.context.layout.rect("card_b").y > before
    driver.key(Qt.Key.Key_Escape)


def test_the_caret_is_seen(driver: MapDriver) -> None:
    driver.double_click("card_a").key(Qt.Key.Key_End)
    without = driver.colour_at("card_a", (9.75, 44.0))
    driver.key(Qt.Key.Key_Home)
    assert driver.colour_at("card_a", (9.75, 44.0)) != without
    driver.key(Qt.Key.Key_Escape)


def test_undo_while_typing_takes_the_typing_back(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Reel")
    driver.store.undo()
    driver.key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "Touchpoint a"


def test_a_card_that_is_deleted_closes_its_editor(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Re")
    driver.store.commit(delete_records(driver.project, ["card_a"]), message("Delete"))
    assert not driver.view.busy
    driver.type("el")
    assert "card_a" not in driver.project.records


def test_an_input_method_composes_and_commits(driver: MapDriver) -> None:
    driver.double_click("card_a")
    QApplication.sendEvent(driver.view, QInputMethodEvent("にほ", []))
    assert title(driver.project, "card_a") == "Touchpoint a"
    done = QInputMethodEvent()
    done.setCommitString("日本")
    QApplication.sendEvent(driver.view, done)
    driver.key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == "日本"


def test_an_input_method_is_told_where_the_caret_is(driver: MapDriver) -> None:
    driver.double_click("card_a").key(Qt.Key.Key_End)
    caret = driver.view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert isinstance(caret, QRect)
    home = driver.view.mapFromScene(driver.context.layout.rect("card_a").x, 0)
    assert caret.x() > home.x() + 60
    assert driver.view.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText) == "Touchpoint a"
    driver.key(Qt.Key.Key_Escape)


def test_a_note_takes_new_lines_with_shift(driver: MapDriver) -> None:
    driver.double_click("card_q", (20.0, 8.0)).type("One").key(Qt.Key.Key_Return, SHIFT).type("Two")
    driver.key(Qt.Key.Key_Up).type("!").key(Qt.Key.Key_Return)
    assert driver.project.get(Note, "card_q").text == "One!\nTwo"


def test_a_locked_card_has_no_editor(driver: MapDriver) -> None:
    driver.context.commit(set_fields(driver.project, "card_a", locked=True), message("Lock"))
    driver.double_click("card_a").type("x")
    assert title(driver.project, "card_a") == "Touchpoint a"


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("Réunion d’été", Qt.Key.Key_Left),
        ("שלום עולם", Qt.Key.Key_Right),
        ("مرحبا بك", Qt.Key.Key_Right),
        ("日本 🎁 gift", Qt.Key.Key_Left),
    ],
)
def test_every_script_is_typed_as_it_is(open_map: Open, words: str, back: Qt.Key) -> None:
    driver = open_map(small_map())
    driver.double_click("card_a")
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(driver.view, event)
    driver.key(back).key(Qt.Key.Key_Delete).key(Qt.Key.Key_Return)
    assert title(driver.project, "card_a") == words[:-1]
