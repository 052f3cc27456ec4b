"""What is done in the window is kept before it is saved, and no longer than it is needed."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.storage.journal.reading import Kept, read_journal
from journeymapper.storage.journal.shelf import Shelf
from tests.ui.conftest import Answers


@pytest.fixture
def journals(tmp_path: Path) -> Path:
    """Where the program keeps what is not saved."""
    return tmp_path / "safe" / "journals"


def rename(program: ProjectWindow, title: str) -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title=title)
    assert program.desk.commit(change, message("Rename"))


def title_in(kept: Kept | None) -> str:
    assert kept is not None
    return kept.opened.project.get(Touchpoint, "card_pay").title


def open_journals(journals: Path) -> Sequence[Path]:
    return [about.parent for about in journals.glob("*/about.json")]


def test_each_edit_is_kept_at_once(program: ProjectWindow, journals: Path) -> None:
    assert not open_journals(journals)
    rename(program, "Pay")
    rename(program, "Pay at once")
    (folder,) = open_journals(journals)
    assert title_in(read_journal(folder)) == "Pay at once"
    program.actions.run("undo")
    assert title_in(read_journal(folder)) == "Pay"


def test_a_project_without_a_file_is_kept_whole(program: ProjectWindow, journals: Path) -> None:
    project = program.desk.project
    program.documents.begin(project, saved=False)
    (folder,) = open_journals(journals)
    kept = read_journal(folder)
    assert kept is not None
    assert kept.opened.project == project
    assert not kept.about.path


def test_what_is_saved_is_no_longer_kept(program: ProjectWindow, journals: Path) -> None:
    rename(program, "Pay")
    QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not open_journals(journals)
    rename(program, "Pay at once")
    assert open_journals(journals)


def test_work_that_nobody_wanted_to_save_can_be_had_back(
    program: ProjectWindow, person: Answers, journals: Path
) -> None:
    rename(program, "Pay")
    person.unsaved_answer = "discard"
    program.window.close()
    assert not open_journals(journals)
    (folder,) = Shelf(journals).discarded()
    assert title_in(read_journal(folder)) == "Pay"


def test_a_disk_that_keeps_nothing_is_said_once(program: ProjectWindow, journals: Path) -> None:
    journals.parent.mkdir(parents=True, exist_ok=True)
    journals.write_text("a file where a folder should be")
    rename(program, "Pay")
    assert "can’t be kept safe" in program.window.messages.words
    program.window.messages.hide()
    rename(program, "Pay at once")
    assert not program.window.messages.words
    journals.unlink()
    rename(program, "Pay later")
    (folder,) = open_journals(journals)
    assert title_in(read_journal(folder)) == "Pay later"


def test_it_is_said_when_edits_are_kept_again(program: ProjectWindow, journals: Path) -> None:
    journals.parent.mkdir(parents=True, exist_ok=True)
    journals.write_text("a file where a folder should be")
    rename(program, "Pay")
    assert "can’t be kept safe" in program.window.messages.words
    journals.unlink()
    rename(program, "Pay later")
    assert program.window.messages.words == "Your edits are kept safe again."


@pytest.mark.parametrize("words", ["Save", "Save elsewhere…"])
def test_what_cannot_be_kept_can_be_saved_from_where_that_is_said(
    program: ProjectWindow, journals: Path, file: Path, person: Answers, words: str
) -> None:
    journals.parent.mkdir(parents=True, exist_ok=True)
    journals.write_text("a file where a folder should be")
    rename(program, "Pay")
    person.target = file.with_name("elsewhere.journey")
    buttons = program.window.messages.findChildren(QPushButton)
    QTest.mouseClick(next(one for one in buttons if one.text() == words), Qt.MouseButton.LeftButton)
    assert program.documents.path == (file if words == "Save" else person.target)
    assert not program.store.modified
    assert not program.window.messages.words, "it is true no longer"
