"""Another program writes the open file: it is said, compared, and settled as somebody chooses."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollBar
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.project import Asset, Project
from journeymapper.storage import files
from journeymapper.storage.journal.reading import read_journal
from journeymapper.ui.conflict.dialog import ConflictDialog
from tests.ui.conftest import Answers
from tests.ui.pictures import picture_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
CHANGED = "shop.journey was changed by another program"


def edited(project: Project, id_: str, **fields: object) -> Project:
    change = edits.set_fields(project, id_, **fields)
    assert change is not None
    return apply(project, change)


def write_elsewhere(file: Path, id_: str = "card_page", **fields: object) -> Project:
    """Another program reads the file, changes a record, and saves it as a whole."""
    opened = files.read(file)
    theirs = edited(opened.project, id_, **(fields or {"title": "Their page"}))
    files.save(file, theirs, opened.aside)
    return theirs


def change_here(program: ProjectWindow, id_: str = "card_pay", **fields: object) -> None:
    change = edits.set_fields(program.desk.project, id_, **(fields or {"title": "My checkout"}))
    assert program.desk.commit(change, message("Rename"))


def in_file(file: Path) -> Project:
    return files.read(file).project


def title(project: Project, id_: str) -> str:
    return project.get(Touchpoint, id_).title


def save(program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_S, CTRL)


def press(button: QAbstractButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def by(name: str) -> Callable[[ConflictDialog], None]:
    return lambda dialog: press(getattr(dialog, name))


def offer(program: ProjectWindow, words: str) -> QPushButton:
    buttons = program.window.messages.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == words and one.isVisible())


def wait_for_words(qtbot: QtBot, program: ProjectWindow, words: str = CHANGED) -> None:
    qtbot.waitUntil(lambda: program.window.messages.words.startswith(words), timeout=8000)


def versions(whole: Program, file: Path) -> list[Project]:
    return [files.read(one.file).project for one in whole.safe.backups.versions(file)]


def test_it_is_said_and_loaded_in_one_step_of_undo(
    qtbot: QtBot, whole: Program, program: ProjectWindow, file: Path
) -> None:
    mine = program.desk.project
    program.session.select(("card_pay",))
    zoom = program.view.zoom
    theirs = write_elsewhere(file)
    wait_for_words(qtbot, program)
    assert program.desk.project == mine, "nothing happens by itself"
    press(offer(program, "Load it"))
    assert program.desk.project == theirs
    assert not program.store.modified
    assert (set(program.session.selection), program.view.zoom) == ({"card_pay"}, zoom)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.project == mine
    assert program.store.modified, "the file says something else now"
    save(program)
    assert in_file(file) == mine
    assert theirs in versions(whole, file), "what is saved over is an earlier version"


def test_what_is_offered_follows_the_work_here(qtbot: QtBot, program: ProjectWindow, file: Path) -> None:
    write_elsewhere(file)
    wait_for_words(qtbot, program)
    change_here(program)
    assert program.window.messages.words == f"{CHANGED}, and changes here are not saved."
    assert offer(program, "Compare and merge…")
    program.store.undo()
    assert program.window.messages.words == f"{CHANGED}."
    assert offer(program, "Load it")


def test_it_is_noticed_again_after_each_time(qtbot: QtBot, program: ProjectWindow, file: Path) -> None:
    for words in ("One", "Two"):
        write_elsewhere(file, title=words)
        wait_for_words(qtbot, program)
        press(offer(program, "Load it"))
        assert title(program.desk.project, "card_page") == words
        assert not program.window.messages.words.startswith(CHANGED)


def test_own_saving_and_a_touch_say_nothing(qtbot: QtBot, program: ProjectWindow, file: Path) -> None:
    change_here(program)
    save(program)
    os.utime(file)
    with qtbot.waitSignal(program.watch.same, timeout=8000):
        program.watch.look()
    assert program.window.messages.words == ""


def test_it_is_noticed_when_the_window_is_used_again(
    qtbot: QtBot, program: ProjectWindow, file: Path, tmp_path: Path
) -> None:
    """As on a drive of the network, whose changes no system tells of."""
    program.watch.follow(None, "")
    write_elsewhere(file)
    program.watch.follow(file, program.file.known.digest or "")
    other = QPushButton()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    program.window.activateWindow()
    wait_for_words(qtbot, program)


def test_both_are_merged_and_saved(
    qtbot: QtBot, whole: Program, program: ProjectWindow, person: Answers, file: Path
) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    mine = program.desk.project
    person.at_conflict = by("merge")
    save(program)
    merged = program.desk.project
    assert title(merged, "card_page") == "Their page"
    assert title(merged, "card_pay") == "My checkout"
    assert in_file(file) == merged
    assert not program.store.modified
    assert program.store.undo_label == message("Merge with the file")
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.project == mine
    assert {title(one, "card_page") for one in versions(whole, file)} >= {"Their page", "Ring page"}
    assert theirs in versions(whole, file)
    assert mine in versions(whole, file)


def test_from_the_bar_nothing_is_saved(
    qtbot: QtBot, program: ProjectWindow, person: Answers, file: Path
) -> None:
    change_here(program)
    theirs = write_elsewhere(file)
    wait_for_words(qtbot, program)
    person.at_conflict = by("merge")
    press(offer(program, "Compare and merge…"))
    assert title(program.desk.project, "card_page") == "Their page"
    assert in_file(file) == theirs
    assert program.store.modified
    save(program)
    assert in_file(file) == program.desk.project


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_what_collides_is_chosen(program: ProjectWindow, person: Answers, file: Path, side: str) -> None:
    write_elsewhere(file, "card_pay", title="Their checkout", note="Theirs")
    change_here(program)

    def choose(dialog: ConflictDialog) -> None:
        assert dialog.collisions is not None
        (row,) = dialog.collisions.rows
        assert (row.collided.name, row.collided.field) == ("My checkout", "Title")
        assert row.mine.isChecked()
        assert not any(bar.isVisible() for bar in dialog.collisions.findChildren(QScrollBar)), "all fits"
        row.mine.setFocus()
        if side == "theirs":
            QTest.keyClick(row.mine, Qt.Key.Key_Right)
        press(dialog.merge)

    person.at_conflict = choose
    save(program)
    card = in_file(file).get(Touchpoint, "card_pay")
    assert card.title == ("My checkout" if side == "mine" else "Their checkout")
    assert card.note == "Theirs"


def test_all_are_chosen_at_once(program: ProjectWindow, person: Answers, file: Path) -> None:
    write_elsewhere(file, "card_pay", title="Their checkout", friction=1)
    change_here(program, title="Mine", friction=5)

    def choose(dialog: ConflictDialog) -> None:
        press(dialog.all_theirs)
        press(dialog.merge)

    person.at_conflict = choose
    save(program)
    card = in_file(file).get(Touchpoint, "card_pay")
    assert (card.title, card.friction) == ("Their checkout", 1)


def test_mine_is_kept_and_theirs_is_an_earlier_version(
    whole: Program, program: ProjectWindow, person: Answers, file: Path
) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    mine = program.desk.project
    person.at_conflict = by("keep_mine")
    save(program)
    assert in_file(file) == mine == program.desk.project
    assert theirs in versions(whole, file)


def test_theirs_is_loaded_and_mine_comes_back_by_undo(
    whole: Program, program: ProjectWindow, person: Answers, file: Path
) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    mine = program.desk.project
    person.at_conflict = by("load_theirs")
    save(program)
    assert in_file(file) == theirs == program.desk.project
    assert not program.store.modified
    assert mine in versions(whole, file), "also after the window is closed"
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.project == mine


def test_a_picture_that_comes_back_by_undo_is_kept_though_the_file_lacks_it(
    program: ProjectWindow, person: Answers, file: Path, tmp_path: Path
) -> None:
    write_elsewhere(file)
    shown = program.store.add_asset(Asset("image/png", 64, 48, picture_file(tmp_path).read_bytes()))
    change_here(program, picture=shown)
    mine = program.desk.project
    person.at_conflict = by("load_theirs")
    save(program)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    (about,) = (tmp_path / "safe" / "journals").glob("*/about.json")
    kept = read_journal(about.parent)
    assert kept is not None
    assert kept.opened.project == mine


def test_a_copy_is_saved_beside(program: ProjectWindow, person: Answers, file: Path) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    person.at_conflict = by("save_copy")
    person.target = file.with_name("mine.journey")
    save(program)
    assert in_file(file) == theirs
    assert in_file(person.target) == program.desk.project
    assert program.documents.path == person.target


def test_cancelling_changes_nothing(program: ProjectWindow, person: Answers, file: Path) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    mine = program.desk.project
    person.at_conflict = lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)
    save(program)
    assert in_file(file) == theirs
    assert program.desk.project == mine
    assert program.store.modified


def test_closing_the_window_asks_too(
    whole: Program, program: ProjectWindow, person: Answers, file: Path
) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    person.unsaved_answer = "save"
    person.at_conflict = by("cancel")
    assert not program.window.close()
    person.at_conflict = by("merge")
    assert program.window.close()
    assert title(in_file(file), "card_pay") == "My checkout"
    assert theirs in versions(whole, file)


def test_what_says_the_same_needs_no_question(program: ProjectWindow, person: Answers, file: Path) -> None:
    change_here(program)
    write_elsewhere(file, "card_pay", title="My checkout")
    save(program)
    assert not person.told
    assert not program.store.modified


def test_a_damaged_file_can_only_be_replaced_or_left_alone(
    whole: Program, program: ProjectWindow, person: Answers, file: Path
) -> None:
    damaged = file.read_bytes()[:-400]
    file.write_bytes(damaged)
    change_here(program)

    def look(dialog: ConflictDialog) -> None:
        assert not dialog.merge.isVisible()
        assert not dialog.load_theirs.isVisible()
        press(dialog.keep_mine)

    person.at_conflict = look
    save(program)
    assert "damaged" in person.told[-1]
    assert in_file(file) == program.desk.project
    assert damaged in [one.file.read_bytes() for one in whole.safe.backups.versions(file)]


def test_a_file_that_is_gone_is_said_and_written_anew(
    qtbot: QtBot, program: ProjectWindow, file: Path, tmp_path: Path
) -> None:
    file.rename(file.with_name("elsewhere.txt"))
    wait_for_words(qtbot, program, "shop.journey was moved, renamed or deleted")
    assert program.store.modified, "it is in no file now, so closing asks"
    (about,) = (tmp_path / "safe" / "journals").glob("*/about.json")
    kept = read_journal(about.parent)
    assert kept is not None
    assert kept.opened.project == program.desk.project
    press(offer(program, "Save"))
    assert in_file(file) == program.desk.project


def test_a_file_that_comes_back_is_no_matter(qtbot: QtBot, program: ProjectWindow, file: Path) -> None:
    away = file.rename(file.with_name("elsewhere.txt"))
    wait_for_words(qtbot, program, "shop.journey was moved, renamed or deleted")
    away.rename(file)
    qtbot.waitUntil(lambda: program.window.messages.words == "", timeout=8000)
    assert not program.store.modified


def test_a_failure_between_merging_and_saving_loses_nothing(
    whole: Program, program: ProjectWindow, person: Answers, file: Path
) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    mine = program.desk.project

    def merge_on_a_file_that_is_protected_now(dialog: ConflictDialog) -> None:
        file.chmod(0o444)
        press(dialog.merge)

    person.at_conflict = merge_on_a_file_that_is_protected_now
    save(program)
    assert in_file(file) == theirs
    assert program.store.modified
    assert title(program.desk.project, "card_page") == "Their page"
    assert {True} == {one in versions(whole, file) for one in (mine, theirs)}
    file.chmod(0o644)
    person.told.clear()
    save(program)
    assert not person.told, "it is the version that was merged, so nobody is asked again"
    assert in_file(file) == program.desk.project


def test_where_no_version_can_be_kept_nothing_is_written_over(
    program: ProjectWindow, person: Answers, file: Path, tmp_path: Path
) -> None:
    theirs = write_elsewhere(file)
    change_here(program)
    (tmp_path / "safe").mkdir(exist_ok=True)
    (tmp_path / "safe" / "versions").write_text("a file where a folder should be")
    person.at_conflict = by("keep_mine")
    save(program)
    assert in_file(file) == theirs
    assert program.store.modified
    assert program.window.messages.words


def test_edits_after_the_file_was_replaced_can_be_recovered(
    qtbot: QtBot, program: ProjectWindow, file: Path, tmp_path: Path
) -> None:
    """What commits go on from is nowhere else any more, so it is kept with them."""
    write_elsewhere(file)
    wait_for_words(qtbot, program)
    change_here(program)
    (about,) = (tmp_path / "safe" / "journals").glob("*/about.json")
    kept = read_journal(about.parent)
    assert kept is not None
    assert kept.opened.project == program.desk.project


def test_what_nobody_here_understands_is_kept_of_both(
    program: ProjectWindow, person: Answers, file: Path
) -> None:
    """Unknown keys of the file as it was opened and of what the other program wrote."""
    text_ = file.read_text()
    file.write_text(text_.replace('"id":"card_pay"', '"id":"card_pay","ours":1'))
    opened = program.documents.read(file)
    assert opened is not None
    program.documents.take(file, opened, program.file.entry)
    file.write_text(text_.replace('"id":"card_page"', '"id":"card_page","theirs":2'))
    change_here(program)
    person.at_conflict = by("merge")
    save(program)
    said = file.read_text()
    assert '"ours":1' in said
    assert '"theirs":2' in said
    assert "My checkout" in said


def test_a_map_that_is_gone_in_the_file_is_not_looked_at_any_more(
    qtbot: QtBot, program: ProjectWindow, file: Path
) -> None:
    other = edits.duplicate_map(in_file(file), "map_now", "ideal")
    assert other is not None
    theirs = apply(in_file(file), other)
    gone = edits.delete_records(theirs, ("map_now",))
    assert gone is not None
    files.save(file, apply(theirs, gone))
    wait_for_words(qtbot, program)
    press(offer(program, "Load it"))
    QApplication.processEvents()
    assert program.desk.map is not None
    assert program.desk.project == in_file(file)
    assert isinstance(program.desk.map, Record)
