"""The second page at the left lists what a project is made of, and is as good as the map to work with."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.journeys import Journey
from journeymapper.model.people import Channel, Persona
from journeymapper.ui.panels.cast import CastPanel
from journeymapper.ui.panels.cast_view import CastView
from tests.ui.conftest import Answers, shown_words


def test_the_tab_lists_everything_with_its_uses(program: ProjectWindow) -> None:
    view = opened(program)
    assert words_of(view) == [
        "Journeys and maps",
        "Gift buyer",
        "Current",
        "Personas",
        "Nora Lindqvist",
        "Objectives",
        "Repeat orders",
        "People and teams",
        "Ida Berg",
        "Channels",
        "Email",
        "Web & shop",
    ]
    said = Qt.ItemDataRole.AccessibleTextRole
    assert view.model().data(index_of(view, "Web & shop"), said) == "Web & shop, 2 touchpoints"


def test_a_click_shows_the_record_in_the_inspector(program: ProjectWindow) -> None:
    view = opened(program)
    click(view, "Email")
    assert program.session.selection == {"channel_email"}
    assert "Email" in shown_words(program.window.inspector)
    click(view, "Current")
    assert not program.session.selection


def test_keys_walk_show_and_rename(program: ProjectWindow) -> None:
    view = opened(program)
    view.setFocus()
    view.setCurrentIndex(index_of(view, "Objectives"))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert program.session.selection == {"objective_a"}
    QTest.keyClick(view, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_group_folds_and_insert_adds_to_it(program: ProjectWindow) -> None:
    view = opened(program)
    click(view, "Channels")
    assert "Email" not in words_of(view)
    view.setCurrentIndex(index_of(view, "Channels"))
    QTest.keyClick(view, Qt.Key.Key_Insert)
    assert len(list(program.desk.project.all(Channel))) == 3
    program.actions.run("undo")
    assert len(list(program.desk.project.all(Channel))) == 2


def test_the_plus_of_a_group_adds_to_it(program: ProjectWindow) -> None:
    view = opened(program)
    heading = view.visualRect(index_of(view, "Personas"))
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(heading.right() - 18, heading.bottom() - 13)
    )
    assert len(list(program.desk.project.all(Persona))) == 2
    assert "New persona" in words_of(view)


def test_what_an_empty_group_says_adds_the_first(program: ProjectWindow, person: Answers) -> None:
    view = opened(program)
    click(view, "Repeat orders")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "Add an objective" in words_of(view)
    click(view, "Add an objective")
    assert "New objective" in words_of(view)


def test_delete_asks_what_goes_along(program: ProjectWindow, person: Answers) -> None:
    view = opened(program)
    person.deletes = False
    click(view, "Web & shop")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "2 touchpoints name it." in person.told[-1]
    assert "channel_web" in program.desk.project.records
    click(view, "Gift buyer")
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "1 map goes with it." in person.told[-1]


def test_a_selected_journey_is_never_deleted_unasked(program: ProjectWindow, person: Answers) -> None:
    person.deletes = False
    program.session.select(("journey_gift",))
    program.actions.run("delete")
    assert "Delete the journey “Gift buyer”?" in person.told[-1]
    assert program.desk.project.find(Journey, "journey_gift") is not None


def test_alt_and_an_arrow_make_another_persona_the_primary_one(program: ProjectWindow) -> None:
    change = edits.add_persona(program.desk.project, "Omar", "journey_gift")
    program.desk.commit(change, message("Add persona"))
    view = opened(program)
    view.setFocus()
    view.setCurrentIndex(index_of(view, "Omar"))
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert words_of(view)[3:6] == ["Personas", "Omar", "Nora Lindqvist"]
    program.actions.run("undo")
    assert words_of(view)[3:6] == ["Personas", "Nora Lindqvist", "Omar"]


def test_a_dragged_persona_lands_between_others(program: ProjectWindow) -> None:
    change = edits.add_persona(program.desk.project, "Omar", "journey_gift")
    program.desk.commit(change, message("Add persona"))
    view = opened(program)
    model, move = view.model(), Qt.DropAction.MoveAction
    data = model.mimeData([index_of(view, "Omar")])
    before = index_of(view, "Nora Lindqvist").row()
    assert not model.canDropMimeData(data, move, index_of(view, "Email").row(), 0, model.index(-1, 0))
    assert model.canDropMimeData(data, move, before, 0, model.index(-1, 0))
    model.dropMimeData(data, move, before, 0, model.index(-1, 0))
    journey = program.desk.project.get(Journey, "journey_gift")
    assert journey.personas[1:] == ("persona_nora",)


def test_a_persona_leaves_the_journey_by_the_menu(program: ProjectWindow) -> None:
    view = opened(program)
    at = view.visualRect(index_of(view, "Nora Lindqvist")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = next(one for one in program.window.findChildren(QMenu) if one.isVisible())
    here = next(one for one in menu.actions() if one.text() == "Persona of this journey")
    assert here.isChecked()
    here.trigger()
    menu.close()
    assert program.desk.project.get(Journey, "journey_gift").personas == ()
    said: Any = view.model().data(index_of(view, "Nora Lindqvist"), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Nora Lindqvist, in 0 journeys, not in this journey"


def test_a_commit_elsewhere_keeps_the_current_row(program: ProjectWindow) -> None:
    view = opened(program)
    view.setCurrentIndex(index_of(view, "Email"))
    change = edits.set_fields(program.desk.project, "channel_web", name="Aisle")
    program.desk.commit(change, message("Rename"))
    assert view.currentIndex() == index_of(view, "Email")
    assert words_of(view)[-2:] == ["Aisle", "Email"]


def test_in_a_narrow_window_the_page_opens_from_the_rail(program: ProjectWindow) -> None:
    program.window.resize(1100, 700)
    QApplication.processEvents()
    assert not program.window.left.isVisible()
    program.actions.run("show-cast")
    QApplication.processEvents()
    assert program.window.left.isVisible()
    assert QApplication.focusWidget() is view_of(program)


def opened(program: ProjectWindow) -> CastView:
    """The list, after a press on its tab."""
    tabs = program.window.left.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    QApplication.processEvents()
    return view_of(program)


def view_of(program: ProjectWindow) -> CastView:
    panels = program.window.left.findChildren(CastPanel)
    assert len(panels) == 1
    return panels[0].view


def index_of(view: CastView, words: str) -> Any:
    model = view.model()
    return next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == words)


def words_of(view: CastView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def click(view: CastView, words: str) -> None:
    place = view.visualRect(index_of(view, words)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
