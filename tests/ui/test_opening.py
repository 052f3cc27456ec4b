"""A file is opened, looked at, changed, saved and opened again."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.storage import files
from tests.ui.conftest import Answers, shown_words


def test_nothing_is_edited_behind_the_start_panel(empty: ProjectWindow) -> None:
    before = empty.desk.project
    for key, held in (
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(empty.window, key, held)
    assert empty.desk.project is before
    assert not empty.session.selection


def test_an_opened_file_names_the_window_and_the_crumbs(program: ProjectWindow) -> None:
    assert "shop" in program.window.windowTitle()
    words = shown_words(program.window.command_bar)
    assert "Saltmarsh Silver" in words
    assert "Gift buyer" in words
    assert any(word.startswith("Saved") for word in words)


def test_a_change_marks_the_window_until_it_is_saved(
    program: ProjectWindow, file: Path, qtbot: QtBot
) -> None:
    end = program.window.command_bar.saved.geometry().right()
    rename(program, "Checkout in one step")
    assert program.window.isWindowModified()
    assert program.window.command_bar.saved.geometry().right() == end
    assert "Unsaved changes" in shown_words(program.window.command_bar)
    QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not program.window.isWindowModified()
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Checkout in one step"


def test_saving_under_a_new_name_leaves_the_old_file(
    program: ProjectWindow, file: Path, person: Answers, tmp_path: Path
) -> None:
    rename(program, "Another")
    person.target = tmp_path / "copy"
    program.actions.run("save-as")
    assert files.read(tmp_path / "copy.journey").project.get(Touchpoint, "card_pay").title == "Another"
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Online checkout"
    assert program.settings.recent[0] == tmp_path / "copy.journey"


def test_undo_takes_the_mark_of_change_away(program: ProjectWindow) -> None:
    rename(program, "Another")
    assert program.actions["undo"].text() == "Undo Rename"
    program.actions.run("undo")
    assert not program.window.isWindowModified()
    assert program.actions["redo"].text() == "Redo Rename"


def test_unsaved_changes_are_asked_about(program: ProjectWindow, file: Path, person: Answers) -> None:
    rename(program, "Another")
    assert not program.window.close()
    assert person.told == ["shop"]
    person.unsaved_answer = "discard"
    assert program.window.close()
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Online checkout"


def test_save_in_the_question_saves_and_goes_on(program: ProjectWindow, file: Path, person: Answers) -> None:
    rename(program, "Another")
    person.unsaved_answer = "save"
    assert program.window.close()
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Another"


def test_a_file_that_is_no_journey_is_told_in_one_sentence(
    program: ProjectWindow, project: Project, tmp_path: Path
) -> None:
    wrong = tmp_path / "picture.journey"
    wrong.write_bytes(b"\x89PNG")
    assert not program.documents.open(wrong)
    assert program.window.messages.words.startswith("picture.journey")
    assert program.desk.project == project


def test_repairs_are_shown_with_what_was_repaired(program: ProjectWindow, file: Path) -> None:
    damaged = file.with_name("damaged.journey")
    damaged.write_text(
        file.read_text(encoding="utf-8").replace('"owner":"person_ida"', '"owner":"person_gone"')
    )
    before = damaged.read_bytes()
    assert program.documents.open(damaged)
    assert "repaired" in program.window.messages.words
    assert program.store.modified, "the file does not have the repairs yet"
    assert damaged.read_bytes() == before


def test_a_file_of_a_newer_version_is_said_to_be_read_only_and_stays_as_it_is(
    program: ProjectWindow, file: Path, person: Answers
) -> None:
    newer = file.with_name("newer.journey")
    newer.write_text(file.read_text(encoding="utf-8").replace('"version":0', '"version":7'))
    before = newer.read_bytes()
    assert program.documents.open(newer)
    assert program.window.read_only.words.startswith("Read-only: newer.journey was made by a newer version")
    rename(program, "Another")
    program.actions.run("save")
    assert newer.read_bytes() == before
    assert program.window.isWindowModified()
    person.target = file.with_name("copy.journey")
    program.actions.run("save")
    assert newer.read_bytes() == before
    assert "Another" in person.target.read_text(encoding="utf-8")
    assert '"version":7' in person.target.read_text(encoding="utf-8")
    assert not program.window.isWindowModified()
    copy, person.target = person.target, None
    rename(program, "Once more")
    program.actions.run("save")
    assert "Once more" in copy.read_text(encoding="utf-8"), "the copy is a file like any other"
    assert not program.window.read_only.isVisible()


def test_a_large_file_is_not_called_repaired(
    program: ProjectWindow, project: Project, tmp_path: Path
) -> None:
    elsewhere = project.get(Map, "map_now").evolve(id="map_later", order="V")
    card = project.get(Touchpoint, "card_waiting").evolve(map=elsewhere.id)
    many = {elsewhere.id: elsewhere} | {f"card_{n}": card.evolve(id=f"card_{n}") for n in range(5001)}
    large = tmp_path / "large.journey"
    files.save(large, Project({**project.records, **many}))
    assert program.documents.open(large)
    assert program.window.messages.words
    assert "repaired" not in program.window.messages.words


def test_words_that_look_like_html_or_shortcuts_are_shown_as_they_are(program: ProjectWindow) -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title="x")
    program.desk.commit(change, message("Add “{title}”", title="<b>R&D</b>"))
    undo = program.actions["undo"]
    assert undo.text() == "Undo Add “<b>R&&D</b>”"
    assert undo.toolTip().startswith("<qt>Undo Add “&lt;b&gt;R&amp;D")


def test_f10_opens_the_menu(program: ProjectWindow) -> None:
    seen: list[QWidget | None] = []

    def look() -> None:
        popup = QApplication.activePopupWidget()
        seen.append(popup)
        if popup is not None:
            popup.close()

    QTimer.singleShot(0, look)
    QTest.keyClick(program.window, Qt.Key.Key_F10)
    assert [type(one) for one in seen] == [QMenu]


def button(program: ProjectWindow, words: str) -> QPushButton:
    return next(one for one in program.window.findChildren(QPushButton) if one.text() == words)


def rename(program: ProjectWindow, title: str) -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title=title)
    program.desk.commit(change, message("Rename"))
