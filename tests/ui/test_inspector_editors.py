"""Each editor of the inspector: what it takes, what it refuses in plain words; several records at once."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QPushButton, QTableView, QToolButton

from journeymapper.app.project_window import ProjectWindow
from journeymapper.model.cards import Card, Note, Quality, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.people import Channel
from journeymapper.model.structure import Step
from journeymapper.ui.inspector.chips import Chip
from journeymapper.ui.inspector.segments import PickTile
from tests.ui.conftest import select, shown_words
from tests.ui.test_inspector import named, turn_group

_LEFT = Qt.MouseButton.LeftButton


def show_all(program: ProjectWindow) -> None:
    """Asks every open group for all its fields."""
    QApplication.processEvents()
    for button in program.window.inspector.findChildren(QPushButton):
        if button.isVisible() and "more field" in button.text():
            QTest.mouseClick(button, _LEFT)
    QApplication.processEvents()


def type_over(line: QLineEdit, words: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)


def press(key: Qt.Key, line: QLineEdit) -> None:
    """Presses a key where the window system would send it: to the open list, else to the field."""
    QTest.keyClick(QApplication.activePopupWidget() or line, key)
    QApplication.processEvents()


def chips(program: ProjectWindow) -> list[str]:
    shown = program.window.inspector.findChildren(Chip)
    return [one.accessibleName() for one in shown if one.isVisible()]


def segment(program: ProjectWindow, words: str) -> QToolButton:
    return named(program, words, QToolButton)


def card(program: ProjectWindow, id_: str = "card_pay") -> Touchpoint:
    return program.desk.project.get(Touchpoint, id_)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("31.12.2026", "2026-12-31"), ("3/4/2027", "2027-04-03"), ("12 jan 2027", "2027-01-12")],
)
def test_a_day_is_typed_as_people_write_days(program: ProjectWindow, typed: str, kept: str) -> None:
    as_of = named(program, "As of", QLineEdit)
    type_over(as_of, typed)
    QTest.keyClick(as_of, Qt.Key.Key_Return)
    assert program.desk.project.get(Map, "map_now").as_of == kept


def test_what_is_no_day_is_refused_in_plain_words_and_kept_until_escape(program: ProjectWindow) -> None:
    as_of = named(program, "As of", QLineEdit)
    type_over(as_of, "31.2.2026")
    QTest.keyClick(as_of, Qt.Key.Key_Return)
    refusal = f"“31.2.2026” is no day. Try 31/12/{date.today().year}."
    assert refusal in shown_words(program.window.inspector)
    assert as_of.accessibleDescription() == refusal
    QTest.keyClick(as_of, Qt.Key.Key_Escape)
    assert as_of.text() == ""
    assert refusal not in shown_words(program.window.inspector)
    assert program.desk.project.get(Map, "map_now").as_of is None


def test_a_day_is_picked_from_the_calendar_by_keys(program: ProjectWindow) -> None:
    as_of = named(program, "As of", QLineEdit)
    type_over(as_of, "30.12.2026")
    QTest.keyClick(as_of, Qt.Key.Key_Down)
    month = program.window.inspector.findChild(QCalendarWidget)
    assert month is not None
    days = month.findChild(QTableView)
    assert days is not None
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert program.desk.project.get(Map, "map_now").as_of == "2026-12-31"
    assert as_of.text() == "31 December 2026"


def test_a_number_out_of_bounds_says_its_bounds(program: ProjectWindow) -> None:
    select(program, "step_buy")
    show_all(program)
    width = named(program, "Width", QLineEdit)
    type_over(width, "20")
    QTest.keyClick(width, Qt.Key.Key_Return)
    assert "A step is between 132 and 320 wide." in shown_words(program.window.inspector)
    assert program.desk.project.get(Step, "step_buy").width is None
    type_over(width, "200")
    assert program.desk.project.get(Step, "step_buy").width == 200
    assert "A step is between 132 and 320 wide." not in shown_words(program.window.inspector)


def test_quality_is_answered_yes_no_or_not_known(program: ProjectWindow) -> None:
    select(program, "card_pay")
    turn_group(program, "What we know")
    show_all(program)
    QTest.mouseClick(segment(program, "Mobile-ready: Yes"), _LEFT)
    QTest.mouseClick(segment(program, "Clear: No"), _LEFT)
    assert card(program).quality == Quality(mobile_ready="yes", clear="no")
    assert segment(program, "Staffed: ?").isChecked()
    program.actions.run("undo")
    assert card(program).quality == Quality(mobile_ready="yes")


def test_tags_are_chips_that_complete_and_go(program: ProjectWindow) -> None:
    select(program, "card_pay")
    show_all(program)
    tags = named(program, "Tags", QLineEdit)
    type_over(tags, "paid")
    press(Qt.Key.Key_Return, tags)
    QTest.keyClicks(tags, "gift,")
    assert card(program).tags == ("paid", "gift")
    assert chips(program) == ["paid", "gift"]
    select(program, "card_page")
    type_over(tags, "pa")
    press(Qt.Key.Key_Return, tags)
    assert card(program, "card_page").tags == ("paid",)
    QTest.keyClick(tags, Qt.Key.Key_Backspace)
    last = program.window.focusWidget()
    assert isinstance(last, Chip)
    QTest.keyClick(last, Qt.Key.Key_Delete)
    assert card(program, "card_page").tags == ()


def test_several_cards_keep_their_own_tags_when_all_get_one_more(program: ProjectWindow) -> None:
    project = program.desk.project
    select(program, "card_pay")
    show_all(program)
    type_over(named(program, "Tags", QLineEdit), "own,")
    before = program.desk.project
    assert before != project
    select(program, "card_pay", "card_page")
    show_all(program)
    assert chips(program) == []
    tags = named(program, "Tags", QLineEdit)
    type_over(tags, "all,")
    assert (card(program).tags, card(program, "card_page").tags) == (("own", "all"), ("all",))
    assert chips(program) == ["all"]
    program.actions.run("undo")
    assert program.desk.project == before


def test_several_cards_show_what_differs_and_take_one_value(program: ProjectWindow) -> None:
    select(program, "card_pay", "card_page")
    frequency = named(program, "Frequency", QLineEdit)
    assert frequency.placeholderText() == "Several values"
    type_over(frequency, "5 a week")
    kept = [card(program, id_).frequency for id_ in ("card_pay", "card_page")]
    assert [one and (one.count, one.per) for one in kept] == [(5, "week"), (5, "week")]
    QTest.keyClick(frequency, Qt.Key.Key_Escape)
    assert card(program, "card_page").frequency is None
    assert not program.store.can_undo


def test_cards_of_several_kinds_show_what_they_share(program: ProjectWindow) -> None:
    select(program, "card_pay", "card_question")
    assert "2 cards" in shown_words(program.window.inspector)
    turn_group(program, "What we know")
    QTest.mouseClick(segment(program, "Standing: Backed"), _LEFT)
    lock = next(
        one
        for one in program.window.inspector.findChildren(QToolButton)
        if one.text() == "Lock" and one.isVisible()
    )
    QTest.mouseClick(lock, _LEFT)
    cards = program.desk.project.many(Card, ("card_pay", "card_question"))
    assert [(one.standing, one.locked) for one in cards] == [("backed", True), ("backed", True)]


def test_a_note_says_by_which_card_it_is_answered(program: ProjectWindow) -> None:
    select(program, "card_question")
    turn_group(program, "What to change")
    answered = named(program, "Answered by", QLineEdit)
    type_over(answered, "onli")
    press(Qt.Key.Key_Return, answered)
    assert program.desk.project.get(Note, "card_question").answered_by == ("card_pay",)
    assert chips(program) == ["Online checkout"]
    QTest.mouseClick(next(iter(program.window.inspector.findChildren(Chip))), _LEFT)


def test_the_family_of_a_channel_is_picked_by_its_tile(program: ProjectWindow) -> None:
    select(program, "channel_web")
    QTest.mouseClick(named(program, "Family: Phone", PickTile), _LEFT)
    assert program.desk.project.get(Channel, "channel_web").family == "phone"
    QTest.mouseClick(named(program, "Icon: Clock", PickTile), _LEFT)
    assert program.desk.project.get(Channel, "channel_web").icon == "clock"
