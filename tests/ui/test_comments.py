"""Comments: said, answered, resolved, found again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.links import Evidence
from journeymapper.model.people import Comment
from journeymapper.ui.inspector.comments import CommentSection
from journeymapper.ui.sheets.comment_list import CommentList
from journeymapper.ui.sheets.evidence import EvidenceSheet
from journeymapper.ui.sheets.evidence_list import EvidenceList
from journeymapper.ui.sheets.listing import ListSheet
from tests.ui.conftest import select, shown_words

CTRL = Qt.KeyboardModifier.ControlModifier


def commenting(program: ProjectWindow) -> CommentSection:
    """Begins a comment on what is selected, by the command."""
    program.window.activateWindow()
    program.actions.run("comment")
    QApplication.processEvents()
    sections = program.window.inspector.findChildren(CommentSection)
    return next(one for one in sections if one.isVisible())


def say(program: ProjectWindow, words: str) -> None:
    section = commenting(program)
    QTest.keyClicks(section.new.field, words)
    QTest.keyClick(section.new.field, Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()


def press(within: QWidget, words: str) -> None:
    """Presses the first visible button with these words."""
    found = (one for one in within.findChildren(QPushButton) if one.isVisible() and one.text() == words)
    QTest.mouseClick(next(found), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def comments(program: ProjectWindow) -> list[Comment]:
    return sorted(program.desk.project.all(Comment), key=lambda one: one.order)


def test_a_comment_is_signed_and_dated(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    section = commenting(program)
    assert QApplication.focusWidget() is section.new.field
    area = program.window.inspector.area.viewport()
    field = section.new.field
    assert area.rect().contains(field.mapTo(area, field.rect().bottomLeft()))
    QTest.keyClicks(section.new.name, "Mara")
    say(program, "Really six steps?")
    (said,) = comments(program)
    assert (said.on, said.author, said.text) == ("card_pay", "Mara", "Really six steps?")
    assert said.date == program.desk.as_of.isoformat()
    assert {"Mara", "Really six steps?"} <= set(shown_words(section))
    assert not section.new.name.isVisible()
    assert program.desk.reading.comments["card_pay"] == 1
    program.actions.run("undo")
    assert comments(program) == []


def test_a_comment_is_answered_resolved_and_opened_again(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    say(program, "Really?")
    section = commenting(program)
    press(section, "Answer")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Yes")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    first, answer = comments(program)
    assert (answer.text, answer.reply_to) == ("Yes", first.id)
    press(section, "Resolve")
    assert comments(program)[0].resolved
    assert "Really?" not in shown_words(section)
    press(section, "Show 1 resolved")
    assert {"Really?", "Yes"} <= set(shown_words(section))
    press(section, "Reopen")
    assert not comments(program)[0].resolved


def test_escape_gives_an_answer_up(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program, "card_pay")
    say(program, "Really?")
    section = commenting(program)
    press(section, "Answer")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Perhaps")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(comments(program)) == 1


def test_without_a_selection_the_map_is_commented_on(program: ProjectWindow, qtbot: QtBot) -> None:
    select(program)
    say(program, "Too long")
    assert [one.on for one in comments(program)] == ["map_now"]


def test_a_deleted_comment_takes_its_answers(program: ProjectWindow, qtbot: QtBot) -> None:
    project = program.desk.project
    first = Comment(id="comment_a", on="card_pay", text="One")
    change = edits.add_records(
        project, (first, Comment(id="comment_b", on="card_pay", text="Two", reply_to=first.id))
    )
    program.desk.commit(change, message("Comment"))
    select(program, "card_pay")
    press(commenting(program), "Delete")
    assert comments(program) == []


@pytest.fixture
def talked(program: ProjectWindow) -> ProjectWindow:
    """A project with two open comments and a resolved one, and one piece of evidence."""
    records = (
        Comment(id="comment_a", on="card_pay", text="Six steps?", author="Mara"),
        Comment(id="comment_b", on="card_page", text="New picture"),
        Comment(id="comment_c", on="stage_buy", text="Done", resolved=True),
        Evidence(
            id="evidence_a", about=("card_page",), evidence_kind="interview", text="I waited", source="No 3"
        ),
    )
    program.desk.commit(edits.add_records(program.desk.project, records), message("Talk"))
    return program


def sheet(program: ProjectWindow, kind: type[ListSheet]) -> ListSheet:
    QApplication.processEvents()
    return next(one for one in program.window.findChildren(kind) if one.isVisible())


def rows(listed: ListSheet) -> list[str]:
    items = [listed.list.item(row) for row in range(listed.list.count())]
    return [item.text() for item in items if item is not None]


def test_open_comments_are_walked_through_in_a_list(talked: ProjectWindow, qtbot: QtBot) -> None:
    talked.actions.run("comments")
    listed = sheet(talked, CommentList)
    assert rows(listed) == ["New picture\nRing page", "Six steps?\nOnline checkout, Mara"]
    QTest.keyClick(listed.search, Qt.Key.Key_Down)
    assert talked.session.selection == {"card_page"}
    QTest.keyClick(listed.search, Qt.Key.Key_Down)
    assert talked.session.selection == {"card_pay"}
    change = edits.set_fields(talked.desk.project, "comment_a", resolved=True)
    talked.desk.commit(change, message("Resolve"))
    assert rows(listed) == ["New picture\nRing page"]
    QTest.keyClicks(listed.search, "nobody said this")
    assert rows(listed) == []


def test_keys_step_from_one_open_comment_to_the_next(talked: ProjectWindow, qtbot: QtBot) -> None:
    for expected in ("card_page", "card_pay", "card_page"):
        talked.actions.run("comment-next")
        assert talked.session.selection == {expected}
    talked.actions.run("comment-before")
    assert talked.session.selection == {"card_pay"}


def test_all_evidence_is_found_with_what_it_backs(talked: ProjectWindow, qtbot: QtBot) -> None:
    talked.actions.run("evidence")
    listed = sheet(talked, EvidenceList)
    assert rows(listed) == ["I waited\nNo 3, backs Ring page"]
    QTest.keyClicks(listed.search, "ring")
    QTest.keyClick(listed.search, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert talked.session.selection == {"card_page"}
    assert any(one.isVisible() for one in talked.window.findChildren(EvidenceSheet))


def test_a_list_that_is_open_comes_to_the_front_again(talked: ProjectWindow) -> None:
    talked.actions.run("evidence")
    talked.actions.run("evidence")
    assert len([one for one in talked.window.findChildren(EvidenceList) if one.isVisible()]) == 1
