"""Cards that begin with their words: by a double click, by a letter, one after the other by Enter and Tab."""

from PySide6.QtCore import Qt

from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Activity, Card, Note, Touchpoint
from journeymapper.model.edits import set_fields
from tests.canvas.driver import MapDriver
from tests.canvas.maps import cell, title

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
EMPTY = (1, "lane_ask")
INSIDE = (60.0, 12.0)


def only(driver: MapDriver, step: int, lane: str) -> Card:
    (card,) = cell(driver.project, step, lane)
    return driver.project.get(Card, card)


def test_a_double_click_on_an_empty_place_makes_a_card_of_the_lane(driver: MapDriver) -> None:
    driver.double_click(EMPTY, INSIDE).type("Is it late?")
    driver.click((0, "lane_back"), INSIDE)
    note = only(driver, 1, "lane_ask")
    assert isinstance(note, Note)
    assert (note.text, note.note_kind) == ("Is it late?", "question")
    assert driver.undo_label() == "Add note"
    driver.store.undo()
    assert cell(driver.project, 1, "lane_ask") == ()
    assert not driver.store.can_undo


def test_it_comes_between_the_cards_where_it_was_asked_for(driver: MapDriver) -> None:
    seam = driver.context.layout.rect("card_b").y - driver.context.layout.lane("lane_touch").y - 2
    driver.double_click((0, "lane_touch"), (60, seam)).type("Between").key(Qt.Key.Key_Return)
    assert title(driver.project, cell(driver.project, 0)[1]) == "Between"


def test_a_new_card_without_words_was_never_there(driver: MapDriver) -> None:
    before = driver.project.records
    driver.double_click(EMPTY, INSIDE).key(Qt.Key.Key_Return)
    assert driver.project.records == before
    driver.double_click(EMPTY, INSIDE).type("Late?").key(Qt.Key.Key_Escape)
    assert driver.project.records == before
    assert not driver.store.can_undo
    assert not driver.store.modified


def test_a_double_click_in_a_lane_of_feelings_makes_no_card(driver: MapDriver) -> None:
    driver.double_click((2, "lane_feel"), (60, 20))
    assert not driver.context.project.index.cell("step_2", "lane_feel")
    assert len(driver.project.index.feelings("lane_feel")) == 2


def test_arrows_come_to_empty_cells_and_a_letter_begins_a_card(driver: MapDriver) -> None:
    driver.click("card_q").key(Qt.Key.Key_Right)
    assert driver.session.selection == frozenset()
    assert driver.view.accessibleDescription() == "Empty: ask, Buy"
    corner = driver.context.layout.lane("lane_ask")
    column = driver.context.layout.columns[1]
    assert driver.colour_at((column.x + 40, corner.y + 5), (0, 0)) == driver.ink("accentLine")
    driver.type("Hm").key(Qt.Key.Key_Return)
    note = only(driver, 1, "lane_ask")
    assert isinstance(note, Note)
    assert note.text == "Hm"
    driver.type("Next").key(Qt.Key.Key_Return)
    assert isinstance(only(driver, 2, "lane_ask"), Note)
    assert driver.undo_label() == "Add note"


def test_a_letter_after_a_click_beside_the_cards_begins_none(driver: MapDriver) -> None:
    before = driver.project.records
    driver.click(EMPTY, INSIDE).type("x")
    assert driver.project.records == before
    driver.key(Qt.Key.Key_Return).type("By Enter").key(Qt.Key.Key_Return)
    assert isinstance(only(driver, 1, "lane_ask"), Note)


def test_enter_goes_on_to_the_next_step_and_shift_goes_back(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Reel").key(Qt.Key.Key_Return)
    assert driver.session.selection == {"card_c"}
    driver.key(Qt.Key.Key_Return).type("Pay").key(Qt.Key.Key_Return, SHIFT)
    assert title(driver.project, "card_c") == "Pay"
    assert driver.session.selection == {"card_a"}


def test_tab_goes_across_to_the_next_lane(driver: MapDriver) -> None:
    driver.double_click("card_a").type("Reel").key(Qt.Key.Key_Tab)
    assert driver.session.selection == {"card_q"}
    driver.key(Qt.Key.Key_Return).type("Why?").key(Qt.Key.Key_Tab)
    driver.type("Stock").key(Qt.Key.Key_Backtab, SHIFT)
    activity = only(driver, 0, "lane_back")
    assert isinstance(activity, Activity)
    assert activity.title == "Stock"
    assert driver.session.selection == {"card_q"}


def test_the_words_of_a_locked_card_stay_and_it_is_said_why(driver: MapDriver) -> None:
    told: list[Message] = []
    driver.context.tell = told.append
    driver.context.commit(set_fields(driver.project, "card_a", locked=True), message("Lock"))
    driver.double_click("card_a").type("x")
    assert title(driver.project, "card_a") == "Touchpoint a"
    assert text(told[0]) == "“Touchpoint a” is locked. Unlock it to change its words."


def test_ctrl_and_arrows_pass_the_next_card_and_then_the_next_step(driver: MapDriver) -> None:
    driver.click("card_a").key(Qt.Key.Key_Down, CTRL)
    assert cell(driver.project, 0) == ("card_b", "card_a")
    assert driver.session.selection == {"card_a"}
    told: list[Message] = []
    driver.context.tell = told.append
    driver.key(Qt.Key.Key_Down, CTRL)
    assert text(told[0]) == "No other lane there can hold it."
    driver.key(Qt.Key.Key_Up, CTRL).key(Qt.Key.Key_Right, CTRL)
    assert cell(driver.project, 1) == ("card_c", "card_a")
    driver.store.undo()
    assert cell(driver.project, 0) == ("card_a", "card_b")


def test_what_is_selected_takes_the_place_of_the_cell(driver: MapDriver) -> None:
    driver.click(EMPTY, INSIDE)
    assert driver.context.cells.cell is not None
    driver.click("card_a")
    assert driver.context.cells.cell is None
    assert isinstance(driver.project.get(Touchpoint, "card_a"), Touchpoint)
