"""Saves are kept as versions; a person looks through them, restores one, or opens one beside the project."""

import multiprocessing
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.editor.room import Limits, Room
from journeymapper.editor.version_rows import VersionRow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.backups import bytes_of, read_version
from journeymapper.storage.codec import encode
from journeymapper.storage.journal.reading import Kept, read_journal
from journeymapper.storage.lock.taking import holder_of, lock_file
from journeymapper.ui.grouped_list import ROW
from journeymapper.ui.versions.dialog import VersionsDialog
from tests.storage.lock.holders import IDA, put_lock
from tests.ui.conftest import Answers, shown_words

_ENOUGH_MS = 60_000
"""For a process to begin, on a machine that does much else."""


def rename(program: ProjectWindow, title: str) -> None:
    change = edits.set_fields(program.desk.project, "card_pay", title=title)
    assert program.desk.commit(change, message("Rename"))


def save(program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def titles(program: ProjectWindow, file: Path) -> list[str]:
    """What the card was called in each version, the last first."""
    versions = program.versions.kept.of(file)
    return [read_version(one, "").project.get(Touchpoint, "card_pay").title for one in versions]


def browse(program: ProjectWindow) -> VersionsDialog:
    program.actions.run("versions")
    dialog = program.browsing.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def go_to(qtbot: QtBot, dialog: VersionsDialog, row: int) -> None:
    """Walks to a version with the keyboard, and waits for what there is to see of it."""
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.page.comparison.told is not None, timeout=_ENOUGH_MS)


def listed(dialog: VersionsDialog) -> list[VersionRow]:
    rows = (dialog.list.rows.index(at, 0).data(ROW) for at in range(dialog.list.rows.rowCount()))
    return [row for row in rows if isinstance(row, VersionRow)]


def press(within: QWidget, words: str) -> None:
    (button,) = (one for one in within.findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_save_is_kept_and_what_was_there_before_the_first(program: ProjectWindow, file: Path) -> None:
    rename(program, "Pay")
    save(program)
    rename(program, "Pay at once")
    save(program)
    save(program)
    assert titles(program, file) == ["Pay at once", "Pay", "Online checkout"]


def test_what_another_program_wrote_is_kept_before_it_is_replaced(
    program: ProjectWindow, file: Path, project: Project, person: Answers
) -> None:
    other = file.with_name("other.journey")
    theirs = edits.set_fields(project, "card_pay", title="Theirs")
    assert theirs is not None
    files.save(other, Project({**project.records, **{id_: one for id_, one in theirs.after.items() if one}}))
    person.target = other
    program.actions.run("save-as")
    assert titles(program, other) == ["Online checkout", "Theirs"]
    assert titles(program, file) == []


def test_a_version_that_cannot_be_kept_fails_no_save(
    program: ProjectWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "safe").mkdir(exist_ok=True)
    (tmp_path / "safe" / "versions").write_text("a file where a folder should be")
    rename(program, "Pay")
    save(program)
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Pay"
    assert not program.store.modified
    told = "is saved, but this version of it could not be kept, because its folder is not a folder."
    qtbot.waitUntil(lambda: program.window.messages.words.endswith(told))


def test_restoring_brings_back_what_was_deleted_as_one_step(
    program: ProjectWindow, file: Path, qtbot: QtBot
) -> None:
    rename(program, "Pay")
    save(program)
    assert program.desk.commit(
        edits.delete_records(program.desk.project, ["card_question"]), message("Delete")
    )
    save(program)
    before, on_disk = program.desk.project, file.read_bytes()
    dialog = browse(program)
    go_to(qtbot, dialog, 1)
    words = shown_words(dialog)
    assert "1 will come back" in words
    assert any(word.startswith("3 stages") for word in words)
    heard = [dialog.page.comparison.view.rows.item(at).text() for at in range(2)]
    assert heard[1].startswith("Comes back: Here by Friday?")
    press(dialog, "Restore")
    assert program.desk.project.find(Note, "card_question") is not None
    assert program.store.modified
    assert file.read_bytes() == on_disk
    assert "is restored" in program.window.messages.words
    press(program.window.messages, "Undo")
    assert program.desk.project == before


def test_a_version_opens_as_a_copy_in_a_window_of_its_own(
    whole: Program, program: ProjectWindow, file: Path, qtbot: QtBot
) -> None:
    rename(program, "Pay")
    save(program)
    dialog = browse(program)
    go_to(qtbot, dialog, 1)
    press(dialog, "Open as a copy")
    beside = whole.windows[-1]
    assert beside is not program
    assert beside.documents.path is None
    assert beside.store.modified
    assert beside.desk.project.get(Touchpoint, "card_pay").title == "Online checkout"
    assert program.desk.project.get(Touchpoint, "card_pay").title == "Pay"


def test_of_a_file_that_cannot_be_opened_the_last_version_that_can_is_opened_as_a_copy(
    whole: Program, program: ProjectWindow, file: Path, project: Project
) -> None:
    other = file.with_name("other.journey")
    program.versions.kept.keep_now(other, encode(project))
    program.versions.kept.keep_now(other, b"spoilt")
    other.write_bytes(b"spoilt")
    assert not whole.open(other, program.window)
    assert program.window.messages.words == "other.journey is not a journey map; choose another file."
    press(program.window.messages, "Open the last version")
    beside = whole.windows[-1]
    assert beside is not program
    assert (beside.documents.path, beside.store.modified) == (None, True)
    assert beside.desk.project.get(Touchpoint, "card_pay").title == "Online checkout"
    assert beside.window.messages.words.startswith("This is a copy of other.journey as it was saved (")
    assert other.read_bytes() == b"spoilt"


def test_where_no_version_is_kept_of_a_file_none_is_offered(
    whole: Program, program: ProjectWindow, file: Path
) -> None:
    other = file.with_name("other.journey")
    assert not whole.open(other, program.window)
    assert "is not there" in program.window.messages.words
    offers = program.window.messages.findChildren(QPushButton)
    assert not any(one.isVisible() for one in offers if one.text())


def test_a_version_is_saved_under_another_name_as_it_was(
    program: ProjectWindow, file: Path, person: Answers, qtbot: QtBot
) -> None:
    as_it_was = file.read_bytes()
    rename(program, "Pay")
    save(program)
    dialog = browse(program)
    go_to(qtbot, dialog, 1)
    person.target = file.with_name("then.journey")
    press(dialog, "Save this version as…")
    assert person.target.read_bytes() == as_it_was
    assert "then.journey" in program.window.messages.words


def test_what_nobody_here_understands_goes_along(
    whole: Program, program: ProjectWindow, file: Path, person: Answers, qtbot: QtBot
) -> None:
    """Unknown keys and records of an earlier version, whether it is restored or opened beside."""
    said = file.read_text()
    later = said.replace('"id":"card_pay"', '"id":"card_pay","colour":"red"').replace(
        '"records":[\n', '"records":[\n{"id":"poll_1","kind":"poll","votes":3},\n'
    )
    open_as(program, file, later)
    rename(program, "Pay")
    save(program)
    open_as(program, file, said)
    rename(program, "Pay at once")
    save(program)
    assert "poll" not in file.read_text()
    (version,) = (one for one in program.versions.kept.of(file) if bytes_of(one) == later.encode())
    program.browsing.copy(version)
    beside = whole.windows[-1]
    person.target = file.with_name("beside.journey")
    assert beside.documents.save()
    program.browsing.restore(version)
    (journal,) = (one for one in kept_journals(file) if one.about.path == str(file))
    assert "colour" in encode(journal.opened.project, journal.opened.aside).decode()
    save(program)
    for path in (file, person.target):
        assert '"colour":"red"' in path.read_text()
        assert '"votes":3' in path.read_text()
    assert files.read(file).project.get(Touchpoint, "card_pay").title == "Online checkout"


def open_as(program: ProjectWindow, file: Path, said: str) -> None:
    """Opens the file that the window holds already, once it says this."""
    file.write_text(said)
    opened = program.documents.read(file)
    assert opened is not None
    program.documents.take(file, opened, program.file.entry)


def kept_journals(file: Path) -> list[Kept]:
    found = (file.parent / "safe" / "journals").glob("*/about.json")
    return [kept for about in found if (kept := read_journal(about.parent)) is not None]


def test_a_version_without_room_is_not_restored(program: ProjectWindow, file: Path) -> None:
    rename(program, "Pay")
    save(program)
    program.store.room = Room(Limits(cards=2))
    change = edits.delete_records(program.desk.project, ["card_waiting", "card_question"])
    assert program.desk.commit(change, message("Delete"))
    before = program.desk.project
    program.browsing.restore(program.versions.kept.of(file)[-1])
    assert program.desk.project is before
    assert "4 cards and at most 2 can be opened again" in program.window.messages.words


def test_a_version_is_not_saved_over_what_somebody_has_open(
    program: ProjectWindow, file: Path, project: Project, person: Answers
) -> None:
    rename(program, "Pay")
    save(program)
    person.target = file.with_name("held.journey")
    files.save(person.target, project)
    put_lock(person.target, IDA)
    before = person.target.read_bytes()
    version = program.versions.kept.of(file)[-1]
    program.browsing.save(version)
    assert person.target.read_bytes() == before
    assert "Ida" in program.window.messages.words
    Path(lock_file(person.target)).unlink()
    program.browsing.save(version)
    assert person.target.read_bytes() == bytes_of(version)
    assert holder_of(person.target) is None


def test_the_newest_version_is_what_one_has_and_says_so(
    program: ProjectWindow, file: Path, qtbot: QtBot
) -> None:
    rename(program, "Pay")
    save(program)
    dialog = browse(program)
    go_to(qtbot, dialog, 0)
    words = shown_words(dialog)
    assert "Nothing differs: this is what you have now." in words
    assert "As the file is now" in words
    assert not dialog.restore.isEnabled()
    assert dialog.copy.isEnabled()


def test_a_damaged_version_says_so_and_nothing_can_be_done_with_it(
    program: ProjectWindow, file: Path, qtbot: QtBot
) -> None:
    rename(program, "Pay")
    save(program)
    program.versions.kept.of(file)[1].file.write_bytes(b"{}")
    dialog = browse(program)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(
        lambda: dialog.page.picture.accessibleName().startswith("This version is damaged"), timeout=_ENOUGH_MS
    )
    assert not any(one.isEnabled() for one in (dialog.restore, dialog.copy, dialog.save))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_days_stand_over_their_versions(program: ProjectWindow, file: Path, project: Project) -> None:
    backups, now = program.around.safe.backups, datetime.now(UTC)
    for days in (40, 3, 1):
        backups.keep(file, encode(project) + b" " * days, now, now - timedelta(days=days))
    rename(program, "Pay")
    save(program)
    dialog = browse(program)
    rows = listed(dialog)
    assert len(rows) == 5
    notes = [one.note.id if one.note else "" for one in rows]
    assert notes[0] == "As the file is now"
    assert notes.count("Before today’s first save") == 1
    heard = [dialog.list.rows.item(at).text() for at in range(dialog.list.rows.rowCount())]
    assert heard[0] == "Today"
    assert "Yesterday" in heard
    dialog.reject()


def test_without_a_save_there_is_nothing_to_browse_and_without_a_file_no_command(
    program: ProjectWindow, project: Project
) -> None:
    dialog = browse(program)
    assert any("There are no versions yet" in word for word in shown_words(dialog))
    assert not dialog.restore.isVisible()
    dialog.reject()
    program.documents.begin(project)
    program.actions.sync()
    assert not program.actions["versions"].isEnabled()


def test_a_version_is_there_though_the_window_closes_at_once(
    program: ProjectWindow, whole: Program, file: Path
) -> None:
    rename(program, "Pay")
    save(program)
    kept = program.versions.kept
    program.window.close()
    kept.finish()
    assert [b"Pay" in bytes_of(one) for one in whole.safe.backups.versions(file)].count(True) >= 1


def test_nothing_looks_at_versions_once_their_window_is_closed(program: ProjectWindow, qtbot: QtBot) -> None:
    rename(program, "First")
    save(program)
    program.checking.stop()
    dialog = browse(program)
    go_to(qtbot, dialog, 0)
    assert [one.name for one in multiprocessing.active_children()] == ["journeymapper versions"]
    program.close()
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("_german")
def test_it_speaks_german(program: ProjectWindow, file: Path, qtbot: QtBot) -> None:
    rename(program, "Zahlen")
    save(program)
    dialog = browse(program)
    go_to(qtbot, dialog, 1)
    assert "1 ändert sich" in shown_words(dialog)
    assert all(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    dialog.reject()


def test_nobody_goes_on_sending_to_who_was_ended(program: ProjectWindow) -> None:
    rename(program, "First")
    save(program)
    sending = threading.active_count()
    dialog = browse(program)
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert threading.active_count() <= sending
