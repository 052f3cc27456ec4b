"""Two things at once: a file that others read, write, take or delete while a window works on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply, change_of
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting
from journeymapper.storage import files
from journeymapper.storage.backups import bytes_of, read_version
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.shelf import Shelf
from journeymapper.storage.journal.writing import Journal
from journeymapper.storage.lock.taking import holder_of, lock_file
from journeymapper.ui.conflict.dialog import ConflictDialog
from tests.storage.lock.holders import IDA, put_lock
from tests.ui.conftest import Answers, shown_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)
CHANGED = "shop.journey was changed by another program"


@pytest.fixture(autouse=True)
def _no_lock_of_ours_is_left(file: Path) -> Iterator[None]:
    yield
    assert holder_of(file) in (None, IDA)


def edited(project: Project, id_: str, title: str) -> Project:
    change = edits.set_fields(project, id_, title=title)
    assert change is not None
    return apply(project, change)


def write_elsewhere(file: Path, title: str = "Their page") -> Project:
    """Another program reads the file, renames a card, and saves it as a whole."""
    theirs = edited(files.read(file).project, "card_page", title)
    files.save(file, theirs)
    return theirs


def rename(program: ProjectWindow, title: str = "Mine") -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title=title)
    assert program.desk.commit(change, message("Rename"))


def save(program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def press(within: QPushButton | ProjectWindow, words: str = "") -> None:
    button = within
    if isinstance(within, ProjectWindow):
        buttons = within.window.messages.findChildren(QPushButton)
        button = next(one for one in buttons if one.text() == words and one.isVisible())
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(qtbot: QtBot, program: ProjectWindow, words: str) -> None:
    qtbot.waitUntil(lambda: program.window.messages.words.startswith(words), timeout=8000)


def in_file(path: Path) -> Project:
    return files.read(path).project


@pytest.fixture
def reader(empty: ProjectWindow, file: Path, person: Answers) -> ProjectWindow:
    """The project, opened read-only since Ida has it."""
    put_lock(file, IDA)
    person.way = "read"
    assert empty.documents.open(file)
    return empty


def test_who_only_reads_follows_what_the_other_saves(
    qtbot: QtBot, reader: ProjectWindow, file: Path, person: Answers
) -> None:
    theirs = write_elsewhere(file)
    wait_for(qtbot, reader, CHANGED)
    press(reader, "Load it")
    assert reader.desk.project == theirs
    assert not reader.store.modified
    assert reader.window.read_only.words.startswith(
        "Read-only: Ida Berg has had “shop.journey” open on “studio-mac”"
    )
    rename(reader)
    person.target = file.with_name("copy.journey")
    save(reader)
    assert person.proposed == str(file.with_name("shop copy.journey"))
    assert in_file(file) == theirs
    assert holder_of(file) == IDA


def test_who_only_reads_is_not_offered_to_replace_the_file(
    qtbot: QtBot, reader: ProjectWindow, file: Path, person: Answers
) -> None:
    rename(reader)
    write_elsewhere(file)
    wait_for(qtbot, reader, CHANGED)
    offered: list[bool] = []

    def look(dialog: ConflictDialog) -> None:
        offered.extend((dialog.keep_mine.isVisible(), dialog.merge.isVisible()))
        press(dialog.merge)

    person.at_conflict = look
    press(reader, "Compare and merge…")
    assert offered == [False, True]
    assert reader.desk.project.get(Touchpoint, "card_page").title == "Their page"
    assert reader.store.modified


def test_who_takes_the_file_back_merges_what_was_saved_meanwhile(
    program: ProjectWindow, file: Path, person: Answers
) -> None:
    put_lock(file, IDA)
    write_elsewhere(file)
    rename(program)
    person.way = "take over"
    person.at_conflict = lambda dialog: press(dialog.merge)
    save(program)
    titles = [in_file(file).get(Touchpoint, id_).title for id_ in ("card_page", "card_pay")]
    assert titles == ["Their page", "Mine"]
    assert not program.store.modified
    kept = [read_version(one, "").project for one in program.versions.kept.of(file)]
    assert len(kept) == 3, "theirs, mine and both together, each once"
    assert all(one not in kept[:at] for at, one in enumerate(kept))


def test_the_bar_goes_when_saving_settles_what_it_says(
    qtbot: QtBot, program: ProjectWindow, file: Path, person: Answers
) -> None:
    rename(program)
    write_elsewhere(file)
    wait_for(qtbot, program, CHANGED)
    person.at_conflict = lambda dialog: press(dialog.keep_mine)
    save(program)
    assert in_file(file) == program.desk.project
    assert not program.window.messages.words


def test_the_bar_goes_when_the_project_is_saved_elsewhere(
    qtbot: QtBot, program: ProjectWindow, file: Path, person: Answers
) -> None:
    theirs = write_elsewhere(file)
    wait_for(qtbot, program, CHANGED)
    person.target = file.with_name("other.journey")
    program.actions.run("save-as")
    assert not program.window.messages.words, "it would load what is in another file now"
    assert in_file(file) == theirs


def test_a_copy_is_saved_beside_the_file_and_not_over_it(
    qtbot: QtBot, program: ProjectWindow, file: Path, person: Answers
) -> None:
    rename(program)
    theirs = write_elsewhere(file)
    person.target = file.with_name("copy.journey")
    person.at_conflict = lambda dialog: press(dialog.save_copy)
    save(program)
    assert person.proposed == str(file.with_name("shop copy.journey"))
    assert in_file(file) == theirs
    assert in_file(person.target).get(Touchpoint, "card_pay").title == "Mine"


def test_a_file_that_is_gone_with_its_lock_is_written_anew(
    qtbot: QtBot, program: ProjectWindow, file: Path
) -> None:
    file.unlink()
    Path(lock_file(file)).unlink()
    wait_for(qtbot, program, "shop.journey was moved, renamed or deleted")
    assert program.store.modified
    save(program)
    assert in_file(file) == program.desk.project
    assert not program.window.messages.words
    assert holder_of(file) is not None


def test_a_repaired_file_that_comes_back_is_still_to_be_saved(
    qtbot: QtBot, empty: ProjectWindow, file: Path
) -> None:
    file.write_text(
        file.read_text().replace('"step_buy","lane":"lane_questions"', '"gone","lane":"lane_questions"')
    )
    assert empty.documents.open(file)
    assert empty.store.modified
    away = file.rename(file.with_name("away.txt"))
    wait_for(qtbot, empty, "shop.journey was moved, renamed or deleted")
    away.rename(file)
    qtbot.waitUntil(lambda: empty.window.messages.words == "", timeout=8000)
    assert empty.store.modified


def test_a_window_closes_while_somebody_still_looks(
    whole: Program, program: ProjectWindow, file: Path
) -> None:
    rename(program)
    save(program)
    program.watch.look()
    program.lock_watch.look()
    program.window.close()
    QTest.qWait(60)
    assert not whole.windows
    assert holder_of(file) is None


@pytest.fixture
def kept(tmp_path: Path, file: Path) -> Path:
    """What a program kept of the file that ended over it."""
    shelf = Shelf(tmp_path / "safe" / "journals")
    journal, opened = Journal(shelf.new_folder()), files.read(file)
    journal.go_on_from(About("shop", str(file), opened.digest or ""), opened.project, opened.aside)
    change = edits.set_fields(opened.project, "card_pay", title="Kept")
    assert change is not None
    journal.append(opened.project, change, apply(opened.project, change), "Rename card")
    journal.close()
    return journal.folder


def test_what_was_kept_comes_back_though_somebody_has_the_original(
    qtbot: QtBot, whole: Program, file: Path, kept: Path, person: Answers
) -> None:
    put_lock(file, IDA)
    before = file.read_bytes()
    first = whole.start()
    QTest.qWaitForWindowActive(first.window)
    qtbot.waitUntil(lambda: not whole.recovering.looking)
    whole.recovering.restore(whole.recovering.offered[0], first.window)
    assert not person.told, "a copy needs nobody's leave"
    assert not first.window.read_only.words
    person.target = file
    first.actions.run("save")
    assert file.read_bytes() == before
    assert first.store.modified
    assert "Ida Berg has had “shop.journey” open on “studio-mac”" in " ".join(shown_words(first.window))
    person.target = file.with_name("mine.journey")
    press(first, "Save elsewhere…")
    assert in_file(person.target).get(Touchpoint, "card_pay").title == "Kept"
    assert not kept.exists()


def test_a_version_is_not_saved_over_what_somebody_has_open(
    program: ProjectWindow, file: Path, project: Project, person: Answers
) -> None:
    rename(program)
    save(program)
    other = file.with_name("other.journey")
    files.save(other, project)
    put_lock(other, IDA)
    before = other.read_bytes()
    person.target = other
    then = program.versions.kept.of(file)[0]
    program.browsing.save(then)
    assert other.read_bytes() == before
    assert "Ida Berg has had “other.journey” open on “studio-mac”" in program.window.messages.words
    Path(lock_file(other)).unlink()
    program.browsing.save(then)
    assert in_file(other) == in_file(file)
    assert holder_of(other) is None
    assert [read_version(one, "").project for one in program.versions.kept.of(other)][-1] == project


def test_restoring_a_version_leaves_how_it_was_exported(program: ProjectWindow, file: Path) -> None:
    rename(program, "Then")
    save(program)
    rename(program, "Now")
    for mode in ("poster", "report"):
        setting = ExportSetting(id="export_1", mode=mode)
        program.store.note(change_of(program.desk.project, [setting]), message("Remember the export"))
        then = next(one for one in program.versions.kept.of(file) if b'"Then"' in bytes_of(one))
        program.browsing.restore(then)
        assert program.desk.project.get(Touchpoint, "card_pay").title == "Then"
        assert program.desk.project.get(ExportSetting, "export_1").mode == mode
    program.actions.run("undo")
    assert program.desk.project.get(Touchpoint, "card_pay").title == "Now"
    assert program.desk.project.get(ExportSetting, "export_1").mode == "report"
