"""Search, filter, colours and saved views, as a person uses them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from journeymapper.app import ProjectWindow
from journeymapper.editor.looks import Look
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.people import View
from journeymapper.ui.looks.filter_popover import FilterPopover
from journeymapper.ui.looks.find_bar import FindBar
from journeymapper.ui.looks.name_popover import NamePopover
from tests.ui.conftest import shown_words

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def begin_search(program: ProjectWindow) -> FindBar:
    QTest.keyClick(program.view, Qt.Key.Key_F, CTRL)
    return program.look_sheets.bar


def ask_filter(program: ProjectWindow) -> FilterPopover:
    QTest.keyClick(program.view, Qt.Key.Key_F, CTRL | SHIFT)
    return next(one for one in program.window.findChildren(FilterPopover) if one.isVisible())


def tick(popover: FilterPopover, words: str) -> None:
    """Ticks a value with a press on its box."""
    items = [popover.list.item(row) for row in range(popover.list.count())]
    item = next(item for item in items if item.text().startswith(words))
    popover.list.scrollToItem(item)
    box = popover.list.visualItemRect(item)
    at = QPoint(box.left() + 14, box.center().y())
    QTest.mouseClick(popover.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


def chips(program: ProjectWindow) -> list[QToolButton]:
    QApplication.processEvents()
    found = program.window.look_bar.findChildren(QToolButton)
    return [one for one in found if one.property("look") == "lookChip" and one.isVisible()]


def said(program: ProjectWindow) -> list[str]:
    """Every text of the bar over the map."""
    QApplication.processEvents()
    return shown_words(program.window.look_bar)


def test_a_search_lights_hits_and_goes_from_one_to_the_next(program: ProjectWindow) -> None:
    bar = begin_search(program)
    QTest.keyClicks(bar.field, "e")
    assert bar.count.text() == "1 of 3"
    assert program.session.selection == {"card_page"}
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 3"
    assert program.session.selection == {"card_pay"}
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    assert bar.count.text() == "1 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert bar.count.text() == "3 of 3"


def test_escape_ends_the_search_and_gives_the_keyboard_back(program: ProjectWindow) -> None:
    bar = begin_search(program)
    QTest.keyClicks(bar.field, "friday")
    assert program.context.attention.dimmed == {"card_page", "card_pay"}
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert program.context.attention.dimmed == frozenset()
    assert program.view.hasFocus()
    assert begin_search(program).field.selectedText() == "friday"


def test_a_search_in_vain_offers_a_touchpoint_of_that_name(program: ProjectWindow) -> None:
    bar = begin_search(program)
    QTest.keyClicks(bar.field, "Carrier pigeon")
    assert bar.count.text() == "No card"
    assert program.context.attention.dimmed == frozenset()
    QTest.mouseClick(bar.offer, Qt.MouseButton.LeftButton)
    QTest.keyClick(program.view, Qt.Key.Key_Return)
    assert "Carrier pigeon" in [card.title for card in program.desk.project.all(Touchpoint)]
    assert not bar.isVisible()


def test_another_map_ends_the_search(program: ProjectWindow) -> None:
    bar = begin_search(program)
    QTest.keyClicks(bar.field, "ring")
    program.actions.run("map-duplicate")
    assert not bar.isVisible()
    assert program.session.sought == ""


def test_a_filter_dims_and_is_told_in_chips_that_take_it_away(program: ProjectWindow) -> None:
    assert not program.window.look_bar.isVisible()
    popover = ask_filter(program)
    tick(popover, "Ida Berg")
    assert program.context.attention.dimmed == {"card_page", "card_question"}
    QTest.keyClick(popover.list, Qt.Key.Key_Escape)
    assert "1 of 3 cards" in said(program)
    (chip,) = chips(program)
    assert chip.text() == "Ida Berg"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert program.context.attention.dimmed == frozenset()
    assert not program.window.look_bar.isVisible()


def test_a_filter_is_set_by_keys_alone(program: ProjectWindow) -> None:
    popover = ask_filter(program)
    QTest.keyClick(popover.words, Qt.Key.Key_Down)
    QTest.keyClick(popover.list, Qt.Key.Key_Space)
    assert len(chips(program)) == 1
    QTest.keyClick(popover.list, Qt.Key.Key_Escape)
    assert program.view.hasFocus()
    program.actions.run("filter-clear")
    assert program.session.look == Look()


def test_words_filter_too_and_a_press_elsewhere_closes(program: ProjectWindow) -> None:
    popover = ask_filter(program)
    QTest.keyClicks(popover.words, "checkout")
    assert program.context.attention.dimmed == {"card_page", "card_question"}
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert not popover.isVisible()
    assert [chip.text() for chip in chips(program)] == ["“checkout”"]


def test_each_map_remembers_its_filter(program: ProjectWindow) -> None:
    tick(ask_filter(program), "Ida Berg")
    first = program.session.map
    program.actions.run("map-duplicate")
    assert not program.window.look_bar.isVisible()
    program.session.show_map(first)
    assert [chip.text() for chip in chips(program)] == ["Ida Berg"]


def test_colours_by_owner_have_a_legend(program: ProjectWindow) -> None:
    program.actions.run("colour-owner")
    assert program.actions["colour-owner"].isChecked()
    words = said(program)
    assert "Colour by: Owner" in words
    assert "Ida Berg" in words
    program.actions.run("colour-channel")
    assert not program.window.look_bar.isVisible()


def name_it(program: ProjectWindow, name: str) -> None:
    popover = next(one for one in program.window.findChildren(NamePopover) if one.isVisible())
    QTest.keyClicks(popover.field, name)
    QTest.keyClick(popover.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_view_is_saved_left_taken_again_renamed_updated_and_deleted(program: ProjectWindow) -> None:
    tick(ask_filter(program), "Ida Berg")
    program.actions.run("colour-owner")
    program.actions.run("view-save")
    name_it(program, "What Ida does")
    (view,) = program.desk.project.all(View)
    assert (view.name, view.owners, view.colour_by) == ("What Ida does", ("person_ida",), "owner")
    program.actions.run("view-leave")
    assert not program.window.look_bar.isVisible()

    QTest.keyClick(program.view, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(program.overlays.finder.field, "What Ida")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    assert program.session.look.colour_by == "owner"
    assert "What Ida does" in said(program)

    program.actions.run("filter-clear")
    assert "What Ida does (changed)" in said(program)
    program.actions.run("view-update")
    assert program.desk.project.get(View, view.id).owners == ()
    program.actions.run("view-rename")
    name_it(program, "By owner")
    assert program.desk.project.get(View, view.id).name == "By owner"
    program.actions.run("view-delete")
    assert not list(program.desk.project.all(View))
    program.store.undo()
    assert [one.name for one in program.desk.project.all(View)] == ["By owner"]


def test_the_menu_lists_saved_views(program: ProjectWindow) -> None:
    view = View(id="view_a", name="Gifts & rings", colour_by="tag")
    program.desk.commit(edits.add_record(program.desk.project, view), message("Save"))
    menu = next(one for one in program.window.findChildren(QMenu) if one.title() == "Saved views")
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text() == "Gifts && rings")
    action.trigger()
    assert program.session.look.view == "view_a"


def test_nothing_is_asked_by_an_empty_name(program: ProjectWindow) -> None:
    program.actions.run("view-save")
    name_it(program, "")
    assert not list(program.desk.project.all(View))
