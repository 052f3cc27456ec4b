"""Copy, cut and paste through the system's clipboard: within a window, between two, into other programs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.editor.blank import blank_project
from journeymapper.editor.clips.rows import table_of
from journeymapper.editor.room import Limits, Room
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.edits import add_record, set_fields
from journeymapper.model.integrity import problems
from journeymapper.model.people import Channel, Comment
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage
from journeymapper.storage import files
from journeymapper.ui.clips.table_dialog import TableDialog
from tests.ui.conftest import Answers, click_card, select

CTRL = Qt.KeyboardModifier.ControlModifier
OTHER = {"channel_shop": Channel(id="channel_shop", name="Web & shop", family="web")}
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """The window has the keyboard."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.view.setFocus()
    QApplication.processEvents()
    return program


def key(program: ProjectWindow, key_: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    QApplication.processEvents()
    QTest.keyClick(program.window.focusWidget(), key_, held)
    QApplication.processEvents()


def undo_label(program: ProjectWindow) -> str:
    label = program.store.undo_label
    return text(label) if label else ""


def cell(program: ProjectWindow, step: str, lane: str = "lane_touch") -> list[str]:
    project = program.desk.project
    return [getattr(card, "title", "") for card in project.many(Card, project.index.cell(step, lane))]


def test_copy_and_paste_puts_a_copy_below_and_selects_it(program: ProjectWindow, qtbot: QtBot) -> None:
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_C)
    key(program, Qt.Key.Key_V)
    assert cell(program, "step_buy") == ["Online checkout", "Online checkout"]
    (new,) = program.session.selection
    assert new != "card_pay"
    assert program.view.context.scene.card_at(*program.context.layout.rect(new).centre) == new
    assert undo_label(program) == "Paste 1 card"
    program.store.undo()
    assert cell(program, "step_buy") == ["Online checkout"]


def test_a_click_beside_the_cards_says_where_they_go(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_page", "card_pay")
    key(program, Qt.Key.Key_C)
    band = program.context.layout.lane("lane_touch")
    column = program.context.layout.columns[1]
    spot = program.view.mapFromScene(column.x + 40, band.bottom - 6)
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    key(program, Qt.Key.Key_V)
    assert cell(program, "step_buy") == ["Online checkout", "Ring page"]
    assert cell(program, "step_receive") == ["Online checkout"]
    index = program.desk.project.index
    assert sum(len(index.leading_on(card)) for card in program.session.selection) == 1


def test_cut_takes_cards_away_until_they_are_pasted(program: ProjectWindow, qtbot: QtBot) -> None:
    click_card(qtbot, program, "card_question")
    key(program, Qt.Key.Key_X)
    assert "card_question" not in program.desk.project.records
    assert undo_label(program) == "Cut 1 card"
    select(program, "stage_receive")
    key(program, Qt.Key.Key_V)
    assert len(program.desk.project.index.cell("step_receive", "lane_questions")) == 1


def test_what_was_cut_is_moved_with_what_hangs_on_it(program: ProjectWindow, qtbot: QtBot) -> None:
    comment = Comment(id="comment_1", on="card_pay", text="Asked twice")
    program.desk.commit(add_record(program.desk.project, comment), message("Comment"))
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_X)
    assert "comment_1" not in program.desk.project.records
    select(program, "stage_receive")
    key(program, Qt.Key.Key_V)
    project = program.desk.project
    assert project.index.cell("step_receive", "lane_touch") == ("card_pay",)
    assert {"comment_1", "measurement_1", "connection_1"} <= project.records.keys()
    assert program.session.selection == {"card_pay"}
    key(program, Qt.Key.Key_V)
    assert cell(program, "step_receive") == ["Online checkout", "Online checkout"], "the next is a copy"
    program.store.undo()
    program.store.undo()
    program.store.undo()
    assert program.desk.project.get(Card, "card_pay").step == "step_buy"
    assert problems(program.desk.project) == ()


def test_two_windows_share_the_clipboard(
    whole: Program, program: ProjectWindow, qtbot: QtBot, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "other.journey"
    files.save(path, Project({k: v for k, v in project.records.items() if k != "channel_web"} | OTHER))
    click_card(qtbot, program, "card_page")
    key(program, Qt.Key.Key_C)
    whole.open(path, program.window)
    second = whole.windows[-1]
    assert second is not program
    second.window.activateWindow()
    qtbot.waitUntil(second.window.isActiveWindow)
    second.view.setFocus()
    key(second, Qt.Key.Key_V)
    (new,) = second.session.selection
    card = second.desk.project.get(Touchpoint, new)
    assert card.channel == "channel_shop", "its namesake, whatever its id"
    assert card.step == "step_consider"
    assert cell(program, "step_consider") == ["Ring page"]


def test_a_locked_card_is_not_cut_and_it_is_said_why(program: ProjectWindow, qtbot: QtBot) -> None:
    program.desk.commit(set_fields(program.desk.project, "card_pay", locked=True), message("Lock"))
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_X)
    assert "card_pay" in program.desk.project.records
    assert "locked" in program.window.messages.words


def test_paste_into_the_tray(program: ProjectWindow, qtbot: QtBot) -> None:
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_C)
    key(program, Qt.Key.Key_V, CTRL_SHIFT)
    assert len(program.desk.project.index.tray("map_now")) == 2
    assert program.window.messages.words == ""


def test_another_project_gets_the_card_with_its_channel_and_picture(
    program: ProjectWindow, qtbot: QtBot
) -> None:
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_C)
    program.store.open(blank_project())
    key(program, Qt.Key.Key_V)
    (card,) = program.desk.project.all(Touchpoint)
    channel = program.desk.project.get(Channel, card.channel)
    assert channel.name == "Web & shop"
    assert problems(program.desk.project) == ()
    assert "waits in the tray" in program.window.messages.words
    program.store.undo()
    assert not list(program.desk.project.all(Channel))


def test_a_stage_is_pasted_after_the_selected_one(program: ProjectWindow) -> None:
    select(program, "stage_buy")
    key(program, Qt.Key.Key_C)
    select(program, "stage_consider")
    key(program, Qt.Key.Key_V)
    project = program.desk.project
    names = [project.get(Stage, id_).name for id_ in project.index.stages_of_map("map_now")]
    assert names == ["Consider", "Buy", "Buy", "Receive"]
    assert undo_label(program) == "Paste “Buy”"


def test_what_is_copied_is_text_picture_and_svg_for_others(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_page", "card_pay")
    key(program, Qt.Key.Key_C)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Consider\n\tTouchpoints\n\t\tRing page\nBuy\n\tTouchpoints\n\t\tOnline checkout"
    assert "<li>Ring page</li>" in data.html()
    assert data.hasImage()
    image = data.imageData()
    assert isinstance(image, QImage)
    layout = program.context.layout
    wide = layout.rect("card_pay").right - layout.rect("card_page").x + 32
    assert abs(image.width() - 2 * wide) <= 2
    assert QColor(image.pixel(2 * (16 + 60), 2 * (16 + 5))).name() == card_ground(program)
    svg = bytes(data.data("image/svg+xml").data()).decode()
    assert svg.startswith("<svg ")
    assert 'id="card-card_page"' in svg
    assert "<title>" in svg


def test_lines_of_text_become_cards_in_the_selected_cell(program: ProjectWindow, qtbot: QtBot) -> None:
    click_card(qtbot, program, "card_page")
    QGuiApplication.clipboard().setText("Advert\nLeaflet")
    key(program, Qt.Key.Key_V)
    assert cell(program, "step_consider") == ["Ring page", "Advert", "Leaflet"]
    assert undo_label(program) == "Paste 2 cards"
    program.store.undo()
    assert cell(program, "step_consider") == ["Ring page"]


def test_rows_with_columns_are_asked_about_and_stand_in_their_stages(
    program: ProjectWindow, person: Answers
) -> None:
    QGuiApplication.clipboard().setText("Title\tStage\tOwner\nParcel\tReceive\tOle\nCall\tBuy\t")
    key(program, Qt.Key.Key_V)
    assert person.told == ["title stage owner"]
    assert cell(program, "step_receive") == ["Parcel"]
    assert cell(program, "step_buy") == ["Online checkout", "Call"]
    person.rows_wanted = False
    before = program.desk.project
    key(program, Qt.Key.Key_V)
    assert program.desk.project is before


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_person_says_what_columns_mean(program: ProjectWindow, qtbot: QtBot) -> None:
    dialog = TableDialog(table_of(program.desk.project, "Parcel\tin a box\t3"), program.window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.table.columns == ("title", "note", "skip")
    QTest.keyClick(dialog.columns[2], Qt.Key.Key_F)
    assert dialog.table.columns == ("title", "note", "friction")
    QTest.keyClick(dialog.columns[1], Qt.Key.Key_F)
    assert dialog.table.columns == ("title", "friction", "skip")
    assert dialog.paste.text() == "Paste 1 card"
    dialog.headed.click()
    assert not dialog.paste.isEnabled()


def card_ground(program: ProjectWindow) -> str:
    return QColor(program.desk.theme.colour("card")).name()


def test_nothing_that_fits_is_said(program: ProjectWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    key(program, Qt.Key.Key_V)
    assert program.window.messages.words == "There is nothing in the clipboard that fits on a map."


def test_what_has_no_room_is_not_pasted_and_it_is_said_why(program: ProjectWindow, qtbot: QtBot) -> None:
    program.store.room = Room(Limits(cards=4))
    before = program.desk.project
    click_card(qtbot, program, "card_pay")
    key(program, Qt.Key.Key_C)
    key(program, Qt.Key.Key_V)
    assert program.desk.project == before
    assert "5 cards and at most 4 can be opened again" in program.window.messages.words
    QGuiApplication.clipboard().setText("One\nTwo")
    key(program, Qt.Key.Key_V)
    assert program.desk.project == before
    assert program.session.selection == {"card_pay"}
