"""Who can't see the map hears it: a list of cards, each with its words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from journeymapper.messages import message
from journeymapper.model import edits
from tests.canvas.driver import MapDriver

NAME = QAccessible.Text.Name


@pytest.fixture
def spoken(driver: MapDriver) -> QAccessibleInterface:
    """What a screen reader finds where the map is."""
    return QAccessible.queryAccessibleInterface(driver.view)


def names(spoken: QAccessibleInterface) -> list[str]:
    """The names of all entries."""
    return [spoken.child(number).text(NAME) for number in range(spoken.childCount())]


def test_the_map_is_a_list_of_its_cards_in_reading_order(spoken: QAccessibleInterface) -> None:
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(NAME) == "Journey map"
    said = names(spoken)
    assert [words.split(",")[0] for words in said if words.startswith("Touchpoint")] == [
        f"Touchpoint Touchpoint {letter}" for letter in "abcde"
    ]
    assert any("Is it real?" in words for words in said)
    assert spoken.child(0).role() == QAccessible.Role.ListItem
    assert spoken.child(len(said)) is None


def test_an_entry_is_where_its_card_is(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    entry = spoken.child(0)
    on_screen = driver.view.viewport().mapToGlobal(driver.point("card_a", (0, 0)))
    assert entry.rect().topLeft() == on_screen
    found = spoken.childAt(on_screen.x() + 5, on_screen.y() + 5)
    assert found.text(NAME) == entry.text(NAME)
    assert spoken.indexOfChild(found) == 0
    beside = on_screen - QPoint(3, 3)
    assert spoken.childAt(beside.x(), beside.y()) is None


def test_selection_and_focus_are_told(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    assert not spoken.child(0).state().selected
    driver.click("card_a")
    assert spoken.child(0).state().selected
    driver.key(Qt.Key.Key_Down)
    focused = spoken.focusChild()
    assert focused.text(NAME).startswith("Touchpoint Touchpoint b")
    assert focused.state().focused
    assert not spoken.child(0).state().focused


def test_entries_follow_edits(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    entry = spoken.child(0)
    change = edits.set_fields(driver.project, "card_a", title="Shop window")
    driver.context.commit(change, message("Edit"))
    assert "Shop window" in entry.text(NAME)
    before = spoken.childCount()
    driver.click("card_a").key(Qt.Key.Key_Delete)
    assert spoken.childCount() == before - 1
    assert not any("Shop window" in words for words in names(spoken))
