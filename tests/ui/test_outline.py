"""The outline: the map as a tree that keys and the mouse edit, in step with the canvas."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.structure import Stage
from journeymapper.ui.outline.tree_view import OutlineTreeView
from tests.ui.conftest import click_card, select

_LEFT = Qt.MouseButton.LeftButton
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def outline(program: ProjectWindow, qtbot: QtBot) -> OutlineTreeView:
    """The outline is shown as a tree and has the keyboard."""
    QApplication.processEvents()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    program.view.setFocus()
    QTest.keyClick(program.view, Qt.Key.Key_O, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    found = program.window.findChild(OutlineTreeView)
    assert isinstance(found, OutlineTreeView)
    assert found.isVisible()
    assert found.hasFocus()
    return found


def rows(view: QTreeView, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """What is folded out, each row behind as many dots as it is deep."""
    found: list[str] = []
    model = view.model()
    for number in range(model.rowCount(parent or QModelIndex())):
        index = model.index(number, 0, parent or QModelIndex())
        found.append("." * depth + str(index.data()))
        if view.isExpanded(index):
            found += rows(view, index, depth + 1)
    return found


def place(view: QTreeView, words: str, column: int = 0) -> QPoint:
    """Where a row is in the viewport, in one of its columns."""
    index = find(view, words)
    assert index.isValid(), rows(view)
    return view.visualRect(index.siblingAtColumn(column)).center()


def find(view: QTreeView, words: str) -> QModelIndex:
    """The row that says this."""
    model = view.model()
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    found = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, words, 1, flags)
    return found[0] if found else QModelIndex()


def click(view: QTreeView, words: str, held: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mouseClick(view.viewport(), _LEFT, held, place(view, words))
    QApplication.processEvents()


def key(program: ProjectWindow, key_: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Presses a key where the keyboard is."""
    QTest.keyClick(program.window.focusWidget(), key_, held)
    QApplication.processEvents()


def type_over(program: ProjectWindow, words: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Types into the editor that is open."""
    field = program.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, words)
    key(program, end)


def title(program: ProjectWindow, card: str) -> str:
    return program.desk.project.get(Touchpoint, card).title


def test_it_shows_the_whole_map_from_phases_to_cards(outline: OutlineTreeView) -> None:
    assert rows(outline) == [
        "Purchase",
        ".Consider",
        "..Ring page",
        ".Buy",
        "..Online checkout",
        "..Very low",
        "..Here by Friday?",
        ".Receive",
        "Lanes",
        "Tray",
    ]
    columns = [str(find(outline, "Online checkout").siblingAtColumn(n).data()) for n in range(6)]
    assert columns == ["Online checkout", "Touchpoints", "Web & shop", "Ida Berg", "4 of 5", "171/mo"]


def test_it_stands_in_place_of_the_map_and_gives_it_back(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    assert not program.view.isVisible()
    assert program.actions["outline"].isChecked()
    assert not program.actions["zoom-in"].isEnabled()
    key(program, Qt.Key.Key_O, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert program.view.isVisible()
    assert program.view.hasFocus()
    assert not outline.isVisible()


def test_a_click_selects_for_the_canvas_and_the_inspector(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    click(outline, "Online checkout")
    assert program.session.selection == {"card_pay"}
    click(outline, "Ring page", _CTRL)
    assert program.session.selection == {"card_pay", "card_page"}
    click(outline, "Buy")
    assert program.session.selection == {"stage_buy"}
    click(outline, "Lanes")
    assert not program.session.selection


def test_what_is_selected_elsewhere_is_selected_here(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    select(program, "card_waiting")
    index = find(outline, "Gift wrap film")
    assert outline.selectionModel().isSelected(index)
    assert outline.viewport().rect().intersects(outline.visualRect(index))


def test_a_card_chosen_on_the_canvas_is_chosen_when_the_outline_opens(
    program: ProjectWindow, outline: OutlineTreeView, qtbot: QtBot
) -> None:
    program.actions.run("outline")
    click_card(qtbot, program, "card_page")
    program.actions.run("outline")
    assert outline.selectionModel().isSelected(find(outline, "Ring page"))
    assert program.session.selection == {"card_page"}


@pytest.mark.parametrize("pressed", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_keys_edit_a_title_and_one_undo_takes_it_back(
    program: ProjectWindow, outline: OutlineTreeView, pressed: Qt.Key
) -> None:
    click(outline, "Online checkout")
    key(program, pressed)
    type_over(program, "Paying")
    assert title(program, "card_pay") == "Paying"
    assert outline.hasFocus()
    program.actions.run("undo")
    assert title(program, "card_pay") == "Online checkout"
    assert find(outline, "Online checkout").isValid()


def test_a_double_click_edits_and_escape_leaves_all_as_it_was(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    click(outline, "Ring page")
    QTest.mouseDClick(outline.viewport(), _LEFT, pos=place(outline, "Ring page"))
    type_over(program, "Nothing", Qt.Key.Key_Escape)
    assert title(program, "card_page") == "Ring page"
    assert not program.store.can_undo


def test_a_stage_is_renamed_where_it_stands(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Buy")
    key(program, Qt.Key.Key_F2)
    type_over(program, "Pay")
    assert program.desk.project.get(Stage, "stage_buy").name == "Pay"
    assert ".Pay" in rows(outline)


def test_a_new_stage_is_named_in_the_outline(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Buy")
    program.actions.run("stage-after")
    type_over(program, "Unpack")
    assert [row for row in rows(outline) if row.startswith(".") and row[1] != "."] == [
        *(".Consider", ".Buy", ".Unpack", ".Receive"),
    ]


def test_tab_goes_on_to_what_can_be_chosen(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Online checkout")
    key(program, Qt.Key.Key_F2)
    type_over(program, "Paying", Qt.Key.Key_Tab)
    chosen = program.window.focusWidget()
    assert isinstance(chosen, QComboBox)
    assert chosen.accessibleName() == "Channel"
    QTest.keyClick(chosen, Qt.Key.Key_Up)
    key(program, Qt.Key.Key_Return)
    card = program.desk.project.get(Touchpoint, "card_pay")
    assert (card.title, card.channel) == ("Paying", "channel_email")
    program.actions.run("undo")
    assert program.desk.project.get(Touchpoint, "card_pay").channel == "channel_web"


def test_insert_begins_a_card_and_its_words_are_the_same_step(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    click(outline, "Online checkout")
    key(program, Qt.Key.Key_Insert)
    type_over(program, "Receipt")
    cell = program.desk.project.index.cell("step_buy", "lane_touch")
    assert [title(program, card) for card in cell] == ["Online checkout", "Receipt"]
    assert program.session.selection == {cell[1]}
    program.actions.run("undo")
    assert program.desk.project.index.cell("step_buy", "lane_touch") == ("card_pay",)
    assert not program.store.can_undo


def test_a_card_that_gets_no_words_was_never_there(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Buy")
    key(program, Qt.Key.Key_Return, _CTRL)
    key(program, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert program.desk.project.index.cell("step_buy", "lane_touch") == ("card_pay",)
    assert not program.store.can_undo
    assert outline.isVisible()


def test_arrows_move_cards_and_stages(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Online checkout")
    key(program, Qt.Key.Key_Right, _ALT)
    assert program.desk.project.get(Card, "card_pay").step == "step_receive"
    assert rows(outline).index("..Online checkout") > rows(outline).index(".Receive")
    assert program.session.selection == {"card_pay"}
    assert outline.selectionModel().isSelected(find(outline, "Online checkout"))
    click(outline, "Consider")
    key(program, Qt.Key.Key_Down, _CTRL)
    assert [row for row in rows(outline) if row in (".Consider", ".Buy")] == [".Buy", ".Consider"]
    program.actions.run("undo")
    program.actions.run("undo")
    assert rows(outline).index("..Online checkout") < rows(outline).index(".Receive")


def test_delete_takes_the_selected_rows(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Ring page")
    key(program, Qt.Key.Key_Delete)
    assert "card_page" not in program.desk.project.records
    assert "..Ring page" not in rows(outline)
    program.actions.run("undo")
    assert "..Ring page" in rows(outline)


def test_what_is_cut_is_pasted_elsewhere(program: ProjectWindow, outline: OutlineTreeView) -> None:
    click(outline, "Ring page")
    key(program, Qt.Key.Key_X, _CTRL)
    click(outline, "Online checkout")
    key(program, Qt.Key.Key_V, _CTRL)
    assert program.desk.project.get(Card, "card_page").step == "step_buy"
    assert outline.selectionModel().isSelected(find(outline, "Ring page"))


def test_a_commit_from_elsewhere_keeps_what_is_folded(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    outline.collapse(find(outline, "Consider"))
    outline.expand(find(outline, "Tray"))
    project = program.desk.project
    program.desk.commit(
        edits.move_cards(project, ("card_waiting",), "step_buy", "lane_touch"), message("Move")
    )
    program.desk.commit(edits.set_fields(program.desk.project, "stage_buy", name="Pay"), message("Rename"))
    shown = rows(outline)
    assert "..Ring page" not in shown
    assert shown[shown.index(".Pay") + 2] == "..Gift wrap film"
    assert "Tray" not in shown


def test_what_happened_meanwhile_is_there_when_the_outline_comes_back(
    program: ProjectWindow, outline: OutlineTreeView
) -> None:
    outline.collapse(find(outline, "Consider"))
    program.actions.run("outline")
    project = program.desk.project
    placed = edits.move_cards(project, ("card_waiting",), "step_buy", "lane_touch")
    program.desk.commit(placed, message("Move"))
    select(program, "card_waiting")
    program.actions.run("outline")
    assert "..Gift wrap film" in rows(outline)
    assert "..Ring page" not in rows(outline)
    assert outline.selectionModel().isSelected(find(outline, "Gift wrap film"))


def test_cards_that_a_filter_leaves_out_step_back(program: ProjectWindow, outline: OutlineTreeView) -> None:
    ink = find(outline, "Ring page").data(Qt.ItemDataRole.ForegroundRole)
    program.session.seek("checkout")
    dimmed = find(outline, "Ring page").data(Qt.ItemDataRole.ForegroundRole)
    assert dimmed != ink
    assert dimmed == QColor(program.desk.theme.colour("ink3"))
    assert find(outline, "Online checkout").data(Qt.ItemDataRole.ForegroundRole) == ink


def test_who_listens_hears_stage_lane_card_and_finding(
    program: ProjectWindow, outline: OutlineTreeView, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    heard = QAccessible.queryAccessibleInterface(outline)
    names = [heard.child(n).text(QAccessible.Text.Name) for n in range(heard.childCount())]
    assert "Stage Buy" in [name.split(",")[0] for name in names]
    card = next(name for name in names if name.startswith("Online checkout"))
    assert card.startswith("Online checkout, Touchpoint, in Touchpoints")
    told = [one.finding for one in program.desk.reading.findings if "card_pay" in one.finding.subjects]
    assert told
    assert all(text(finding.title) in card for finding in told)


def test_another_project_begins_with_its_map(
    program: ProjectWindow, outline: OutlineTreeView, file: Path
) -> None:
    program.actions.run("outline-table")
    another = file.with_name("another.journey")
    another.write_bytes(file.read_bytes())
    assert program.documents.open(another)
    assert program.view.isVisible()
    program.actions.run("outline")
    assert program.actions["outline-table"].isChecked()
