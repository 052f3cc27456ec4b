"""People and channels are named where they are needed, and are there from then on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from journeymapper.app.project_window import ProjectWindow
from journeymapper.model.cards import Touchpoint
from journeymapper.model.people import Channel, Person
from tests.ui.conftest import select


def field(program: ProjectWindow, name: str) -> QLineEdit:
    QApplication.processEvents()
    lines = program.window.inspector.findChildren(QLineEdit)
    return next(one for one in lines if one.accessibleName() == name and one.isVisible())


def type_name(program: ProjectWindow, name: str, words: str) -> QLineEdit:
    """Types over what a field says."""
    line = field(program, name)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    return line


def offers() -> QListView | None:
    """The open list of what may be taken."""
    opened = QApplication.activePopupWidget()
    assert opened is None or isinstance(opened, QListView)
    return opened


def offered() -> list[str]:
    opened = offers()
    if opened is None:
        return []
    rows = opened.model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def press(key: Qt.Key, line: QLineEdit) -> None:
    """Presses a key where the window system would send it: to the open list, else to the field."""
    QTest.keyClick(offers() or line, key)
    QApplication.processEvents()


def card(program: ProjectWindow) -> Touchpoint:
    return program.desk.project.get(Touchpoint, "card_page")


def test_who_is_known_is_offered_while_one_types(program: ProjectWindow) -> None:
    select(program, "card_page")
    line = type_name(program, "Owner", "ber")
    assert offered() == ["Ida Berg", "New person “ber”"]
    press(Qt.Key.Key_Return, line)
    assert card(program).owner == "person_ida"
    assert line.text() == "Ida Berg"


def test_a_new_owner_is_named_on_the_spot_and_undone_in_one_step(program: ProjectWindow) -> None:
    before = program.desk.project.records
    select(program, "card_page")
    line = type_name(program, "Owner", "Olaf Lind")
    press(Qt.Key.Key_Return, line)
    owner = program.desk.project.get(Person, card(program).owner or "")
    assert owner.name == "Olaf Lind"
    assert field(program, "Owner").text() == "Olaf Lind"
    program.actions.run("undo")
    assert program.desk.project.records == before


def test_escape_leaves_the_owner_as_it_was(program: ProjectWindow) -> None:
    select(program, "card_pay")
    line = type_name(program, "Owner", "Somebody")
    press(Qt.Key.Key_Escape, line)
    press(Qt.Key.Key_Escape, line)
    assert [person.name for person in program.desk.project.all(Person)] == ["Ida Berg"]
    assert field(program, "Owner").text() == "Ida Berg"


def test_an_emptied_owner_is_nobody(program: ProjectWindow) -> None:
    select(program, "card_pay")
    line = type_name(program, "Owner", "x")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert program.desk.project.get(Touchpoint, "card_pay").owner is None


def test_a_name_that_is_known_makes_nobody_new(program: ProjectWindow) -> None:
    select(program, "card_page")
    line = type_name(program, "Owner", "ida berg")
    press(Qt.Key.Key_Return, line)
    assert card(program).owner == "person_ida"
    assert len(list(program.desk.project.all(Person))) == 1


def test_a_new_channel_takes_its_family_from_its_name(program: ProjectWindow) -> None:
    select(program, "card_page")
    line = type_name(program, "Channel", "Telephone hotline")
    press(Qt.Key.Key_Return, line)
    channel = program.desk.project.get(Channel, card(program).channel or "")
    assert (channel.name, channel.family) == ("Telephone hotline", "phone")
    program.actions.run("undo")
    assert card(program).channel == "channel_web"


def test_several_cards_get_the_same_new_owner_in_one_step(program: ProjectWindow) -> None:
    before = program.desk.project.records
    select(program, "card_page", "card_pay")
    assert field(program, "Owner").placeholderText() == "Several values"
    line = type_name(program, "Owner", "Olaf Lind")
    press(Qt.Key.Key_Return, line)
    project = program.desk.project
    owners = {project.get(Touchpoint, id_).owner for id_ in ("card_page", "card_pay")}
    assert [project.get(Person, owner or "").name for owner in owners] == ["Olaf Lind"]
    program.actions.run("undo")
    assert program.desk.project.records == before
