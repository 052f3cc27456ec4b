"""The inspector shows what is selected and writes what is changed."""

from itertools import combinations
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.editor.plans import PLANS
from journeymapper.model.cards import Feeling, Frequency, Note, Touchpoint
from journeymapper.model.journeys import Duration, Map
from journeymapper.model.structure import Stage
from journeymapper.ui.controls import Faces, Scale, Segments
from journeymapper.ui.inspector.brief import brief
from journeymapper.ui.inspector.form import Form
from journeymapper.ui.inspector.lines import Line
from journeymapper.ui.inspector.rows import FieldRow
from journeymapper.ui.inspector.section import GroupHead
from journeymapper.ui.settings import Settings
from tests.ui.conftest import click_card, select, shown_words

W = TypeVar("W", bound=QWidget)


def test_a_clicked_card_shows_its_fields(program: ProjectWindow, qtbot: QtBot) -> None:
    click_card(qtbot, program, "card_pay")
    words = shown_words(program.window.inspector)
    for expected in ("Online checkout", "Web & shop, frontstage, Buy", "4 of 5", "Conversion", "−6"):
        assert expected in words
    assert named(program, "Owner", QLineEdit).text() == "Ida Berg"
    assert named(program, "Frequency", QLineEdit).text() == "171 a month"


def test_nothing_selected_shows_the_map(program: ProjectWindow) -> None:
    assert "Map, Gift buyer" in shown_words(program.window.inspector)


def test_a_map_without_a_name_of_its_own_is_called_as_its_tab(program: ProjectWindow) -> None:
    assert named(program, "Title", QLineEdit).placeholderText() == "Current"


def test_a_title_that_is_too_long_ends_in_an_ellipsis_until_one_types_in_it(
    program: ProjectWindow, qtbot: QtBot
) -> None:
    select(program, "card_pay")
    title = named(program, "Title", Line)
    whole = "Online checkout on the train, with gift wrap and a card"
    title.setText(whole)
    painted = title.grab().toImage()
    title.setText(title.fitted())
    assert title.text().endswith("…")
    assert title.grab().toImage() == painted
    title.setText(whole)
    program.window.activateWindow()
    title.setFocus()
    qtbot.waitUntil(title.hasFocus)
    assert title.grab().toImage() != painted


def test_several_selected_say_how_many(program: ProjectWindow) -> None:
    select(program, "card_pay", "card_page")
    assert "2 touchpoints" in shown_words(program.window.inspector)


def test_a_click_on_friction_changes_it_and_undo_brings_it_back(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    friction = named(program, "Friction", Scale)
    QTest.mouseClick(friction, Qt.MouseButton.LeftButton, pos=friction.centre_of(2).toPoint())
    assert card(program).friction == 2
    assert "2 of 5" in shown_words(program.window.inspector)
    program.actions.run("undo")
    assert card(program).friction == 4
    assert "4 of 5" in shown_words(program.window.inspector)


def test_keys_change_a_scale(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    friction = named(program, "Friction", Scale)
    friction.setFocus()
    QTest.keyClick(friction, Qt.Key.Key_Right)
    assert card(program).friction == 5
    QTest.keyClick(friction, Qt.Key.Key_Delete)
    assert card(program).friction is None


def test_typing_a_title_is_one_undo_step(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    title = named(program, "Title", QLineEdit)
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Pay here")
    assert card(program).title == "Pay here"
    program.actions.run("undo")
    assert card(program).title == "Online checkout"
    assert title.text() == "Online checkout"


def test_a_field_left_and_entered_again_is_another_step(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    title = named(program, "Title", QLineEdit)
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Pay")
    QTest.keyClick(title, Qt.Key.Key_Return)
    QTest.keyClicks(title, " now")
    program.actions.run("undo")
    assert card(program).title == "Pay"


def test_longer_words_are_written_while_typing(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    turn_group(program, "What to change")
    field = named(program, "Smallest change", QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "Show postage first")
    assert card(program).smallest_change == "Show postage first"


def test_a_folded_group_says_what_it_holds_and_stays_folded(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    measured = turn_group(program, "What is measured")
    assert not measured.isChecked()
    assert measured.summary == "1 measure"
    assert "Conversion" not in shown_words(program.window.inspector)
    select(program, "stage_buy")
    select(program, "card_pay")
    assert not measured.isChecked()
    program.close()
    assert Settings(program.settings.file).group_open("measured") is False


def test_a_group_is_folded_by_keys(program: ProjectWindow) -> None:
    select(program, "card_pay")
    head = named(program, "How it feels", GroupHead)
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Left)
    assert head.summary == "Friction 4, Feeling −2"
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert named(program, "Friction", Scale).isVisible()


def test_seldom_fields_wait_until_they_are_asked_for(program: ProjectWindow) -> None:
    select(program, "card_pay")
    assert "What it tells the customer" not in shown_words(program.window.inspector)
    buttons = program.window.inspector.findChildren(QPushButton)
    more = next(one for one in buttons if one.isVisible() and "more field" in one.text())
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert "What it tells the customer" in shown_words(program.window.inspector)


def test_a_frequency_is_read_and_nonsense_is_not(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    field = named(program, "Frequency", QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "12/week")
    assert card(program).frequency == Frequency(count=12, per="week")
    QTest.keyClicks(field, " or so")
    assert card(program).frequency == Frequency(count=12, per="week")


def test_an_owner_is_chosen_by_keys(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_page")
    owner = named(program, "Owner", QLineEdit)
    owner.setFocus()
    QTest.keyClick(owner, Qt.Key.Key_Down)
    offers = QApplication.activePopupWidget()
    assert isinstance(offers, QListView)
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Return)
    assert program.desk.project.get(Touchpoint, "card_page").owner == "person_ida"


def test_a_face_sets_the_feeling_of_the_touchpoint(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    faces = named(program, "Feeling", Faces)
    QTest.mouseClick(faces, Qt.MouseButton.LeftButton, pos=faces.centre_of(5).toPoint())
    assert program.desk.project.get(Feeling, "feeling_pay").level == 2


def test_a_face_makes_a_feeling_where_there_is_none(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_page")
    faces = named(program, "Feeling", Faces)
    QTest.mouseClick(faces, Qt.MouseButton.LeftButton, pos=faces.centre_of(4).toPoint())
    made = [one for one in program.desk.project.all(Feeling) if one.touchpoint == "card_page"]
    assert [(one.level, one.step, one.lane) for one in made] == [(1, "step_consider", "lane_emotion")]


def test_the_chips_switch_moment_of_truth_and_lock(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    for words in ("Moment of truth", "Lock"):
        chip = next(one for one in program.window.inspector.findChildren(QToolButton) if one.text() == words)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert card(program).moment_of_truth
    assert card(program).locked


def test_a_stage_takes_a_duration_in_figures(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "stage_buy")
    takes = named(program, "Takes", QLineEdit)
    takes.setFocus()
    QTest.keyClicks(takes, "2-6 days")
    assert program.desk.project.get(Stage, "stage_buy").duration == Duration(min=2, max=6, unit="day")


def test_a_note_shows_its_words_as_its_heading(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_question")
    words = named(program, "Title", QPlainTextEdit)
    assert words.toPlainText() == "Here by Friday?"
    words.setFocus()
    QTest.keyClicks(words, "Really? ")
    assert program.desk.project.get(Note, "card_question").text == "Really? Here by Friday?"


def test_another_kind_of_record_and_back_shows_each_its_own(program: ProjectWindow) -> None:
    for record, place in (
        ("card_pay", "Web & shop, frontstage, Buy"),
        ("stage_buy", "Stage, Purchase"),
        ("connection_1", "Connection from Ring page to Online checkout"),
        ("card_page", "Web & shop, frontstage, Consider"),
    ):
        select(program, record)
        assert place in shown_words(program.window.inspector)


def test_the_map_is_edited_where_nothing_is_selected(program: ProjectWindow, qtbot: QtBot) -> None:
    edition = named(program, "Edition", QLineEdit)
    edition.setFocus()
    QTest.keyClicks(edition, "Second")
    assert program.desk.project.get(Map, "map_now").edition == "Second"


def card(program: ProjectWindow) -> Touchpoint:
    return program.desk.project.get(Touchpoint, "card_pay")


def turn_group(program: ProjectWindow, words: str) -> GroupHead:
    """Clicks the head of a group, and gives it."""
    head = named(program, words, GroupHead)
    QTest.mouseClick(head, Qt.MouseButton.LeftButton)
    return head


def named(program: ProjectWindow, name: str, kind: type[W]) -> W:
    """The visible editor that a screen reader calls so."""
    inspector = program.window.inspector
    return next(
        one for one in inspector.findChildren(kind) if one.accessibleName() == name and one.isVisible()
    )


def test_values_that_are_typed_begin_where_painted_ones_do(program: ProjectWindow) -> None:
    select(program, "card_pay")
    QApplication.processEvents()
    rows = {row.field.name: row for row in program.window.inspector.findChildren(FieldRow)}
    line = rows["channel"].editor.findChild(QLineEdit)
    scale = rows["effort"].editor.findChild(Segments)
    assert isinstance(line, QLineEdit)
    assert isinstance(scale, Segments)
    assert line.cursorPosition() == 0
    words = line.mapTo(program.window, line.cursorRect().center()).x()
    assert abs(words - scale.mapTo(program.window, QPoint(0, 0)).x()) <= 2


def test_an_answer_is_said_with_what_it_answers(program: ProjectWindow) -> None:
    fields = (field for group in PLANS[Touchpoint] for field in group.all_fields)
    clear = next(field for field in fields if field.name == "quality.clear")
    assert brief(program.desk.project, clear, "no") == "Clear: No"


def test_forms_of_types_that_were_mixed_once_are_let_go(program: ProjectWindow) -> None:
    several = ["card_pay", "card_question", "stage_buy", "map_now", "persona_nora"]
    for mixed in combinations(several, 2):
        select(program, *mixed)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    forms = program.window.inspector.findChildren(Form)
    assert len(forms) < len(list(combinations(several, 2)))
    select(program, *several[:2])
    assert shown_words(program.window.inspector)
