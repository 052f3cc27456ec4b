"""Touchpoints kept for later projects."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.storage.own_library import OwnLibrary
from tests.ui.conftest import Answers, select, spot_of
from tests.ui.pictures import drop


@pytest.fixture
def kept(program: ProjectWindow) -> ProjectWindow:
    """The window after somebody kept a touchpoint with a note."""
    change = edits.set_fields(program.desk.project, "card_pay", note="Six steps")
    program.desk.commit(change, message("Note"))
    select(program, "card_pay")
    program.actions.run("library-keep")
    QApplication.processEvents()
    return program


def names(program: ProjectWindow) -> list[object]:
    rows = program.window.library.rows
    return [rows.data(rows.index(row)) for row in range(rows.rowCount())]


def row_of(program: ProjectWindow, name: str) -> QModelIndex:
    return program.window.library.rows.index(names(program).index(name))


def on_disk(program: ProjectWindow) -> list[str]:
    return [one.title for one in OwnLibrary(file_of(program)).touchpoints()]


def file_of(program: ProjectWindow) -> Path:
    return program.settings.file.with_name("touchpoints.json")


def test_a_kept_touchpoint_stands_among_yours_and_undo_leaves_it(kept: ProjectWindow, qtbot: QtBot) -> None:
    assert names(kept)[-2:] == ["Yours", "Online checkout"]
    assert kept.window.messages.words == "“Online checkout” is in your library now; undo leaves it there."
    assert kept.window.library.search.placeholderText() == "Search 23 touchpoints"
    kept.actions.run("undo")
    assert on_disk(kept) == ["Online checkout"]


def test_it_is_dragged_out_with_its_texts_and_its_channel(kept: ProjectWindow, qtbot: QtBot) -> None:
    rows = kept.window.library.rows
    data = rows.mimeData([row_of(kept, "Online checkout")])
    drop(kept.view.viewport(), data, spot_of(kept, "card_page") + QPoint(0, 50))
    (made,) = (one for one in kept.desk.project.all(Touchpoint) if one.library.startswith("own_"))
    assert (made.title, made.note, made.channel, made.step) == (
        "Online checkout",
        "Six steps",
        "channel_web",
        "step_consider",
    )
    assert made.owner is None


def test_enter_puts_it_into_the_tray(kept: ProjectWindow, qtbot: QtBot) -> None:
    view = kept.window.library.view
    view.setCurrentIndex(row_of(kept, "Online checkout"))
    QTest.keyClick(view, Qt.Key.Key_Return)
    (made,) = (one for one in kept.desk.project.all(Touchpoint) if one.library.startswith("own_"))
    assert (made.title, made.step) == ("Online checkout", None)


def test_it_is_renamed_by_f2(kept: ProjectWindow, qtbot: QtBot) -> None:
    view = kept.window.library.view
    view.setCurrentIndex(row_of(kept, "Online checkout"))
    QTest.keyClick(view, Qt.Key.Key_F2)
    (editor,) = view.findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Checkout")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert names(kept)[-1] == "Checkout"
    assert on_disk(kept) == ["Checkout"]


def test_those_of_the_program_are_not_renamed(kept: ProjectWindow, qtbot: QtBot) -> None:
    view = kept.window.library.view
    view.setCurrentIndex(row_of(kept, "Feedback survey"))
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.findChildren(QLineEdit) == []


def test_delete_asks_and_takes_it_out(kept: ProjectWindow, qtbot: QtBot, person: Answers) -> None:
    view = kept.window.library.view
    view.setCurrentIndex(row_of(kept, "Online checkout"))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert person.told[-1] == "Delete “Online checkout” from your library? Undo can’t bring it back."
    assert "Yours" not in names(kept)
    assert on_disk(kept) == []
    assert "card_pay" in kept.desk.project.records


def test_what_another_program_keeps_comes_by_itself(kept: ProjectWindow, qtbot: QtBot) -> None:
    other = OwnLibrary(file_of(kept))
    (one,) = other.touchpoints()
    other.keep(type(one).model_validate(dict(one) | {"id": "own_other", "title": "Market stall"}))
    qtbot.waitUntil(lambda: "Market stall" in names(kept))


def test_a_damaged_file_is_told_and_kept(empty: ProjectWindow, file: Path, qtbot: QtBot) -> None:
    file_of(empty).write_text("{ half a")
    empty.own.sync()
    assert empty.documents.open(file)
    (aside,) = file_of(empty).parent.glob("touchpoints-damaged-*.json")
    assert aside.read_text() == "{ half a"


def test_a_library_travels_as_a_file(
    kept: ProjectWindow, qtbot: QtBot, person: Answers, tmp_path: Path
) -> None:
    person.target = tmp_path / "mine"
    kept.actions.run("library-export")
    kept.own.forget(kept.own.kept[0].id)
    person.source = tmp_path / "mine.json"
    kept.actions.run("library-import")
    assert kept.window.messages.words == "1 touchpoint is new here."
    assert names(kept)[-1] == "Online checkout"
