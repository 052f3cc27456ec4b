"""Who can't see the map hears it: a list of cards, each with its words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.findings import Finding, Ghost, Numbered
from tests.canvas.driver import MapDriver

NAME = QAccessible.Text.Name


@pytest.fixture
def spoken(driver: MapDriver) -> QAccessibleInterface:
    """What a screen reader finds where the map is."""
    return QAccessible.queryAccessibleInterface(driver.view)


def names(spoken: QAccessibleInterface) -> list[str]:
    """The names of all entries."""
    return [spoken.child(number).text(NAME) for number in range(spoken.childCount())]


def entry_of(spoken: QAccessibleInterface, begin: str) -> QAccessibleInterface:
    """The entry whose name begins like this."""
    return spoken.child(next(number for number, name in enumerate(names(spoken)) if name.startswith(begin)))


def test_stages_and_lanes_are_headings_among_what_stands_in_them(spoken: QAccessibleInterface) -> None:
    said = names(spoken)
    assert said[:4] == ["Lane touch", "Lane ask", "Lane feel", "Lane back"]
    order = [said.index(name) for name in ("Stage Discover", "Stage Buy", "Stage Receive")]
    assert order == sorted(order)
    first, second = order[0], order[1]
    assert all("in Discover" in name for name in said[first + 1 : second])
    assert entry_of(spoken, "Stage Buy").role() == QAccessible.Role.Heading
    assert entry_of(spoken, "Lane ask").role() == QAccessible.Role.Heading


def test_a_card_says_its_lane_and_the_findings_that_speak_of_it(
    driver: MapDriver, spoken: QAccessibleInterface
) -> None:
    entry = entry_of(spoken, "Touchpoint Touchpoint c")
    assert entry.text(QAccessible.Text.Description) == "touch"
    ghost = Ghost("step_1", "lane_touch", 1, message("No word for 4 days"), message("Add a message"))
    said = (message("Gap in Buy"), message("Nothing."), message("Why."))
    finding = Finding("key", "gap", "gap", "high", "gap", *said, ("card_c",), ghost)
    driver.context.show_findings((Numbered(3, finding),))
    entry = entry_of(spoken, "Touchpoint Touchpoint c")
    assert entry.text(QAccessible.Text.Description) == "touch. Finding 3: Gap in Buy"
    gap = entry_of(spoken, "High finding 3")
    assert "No word for 4 days" in gap.text(NAME)
    assert gap.rect().height() > 20


def test_named_phases_and_steps_are_headings_before_what_they_hold(
    driver: MapDriver, spoken: QAccessibleInterface
) -> None:
    driver.context.commit(edits.add_step(driver.project, "stage_0", "Compare"), message("Add step"))
    for record, name in (("phase_all", "Purchase"), ("step_0", "Look around")):
        driver.context.commit(edits.set_fields(driver.project, record, name=name), message("Rename"))
    said = names(spoken)
    first = said.index("Phase Purchase")
    assert said[first + 1] == "Stage Discover"
    assert said[first + 2] == "Step Look around"
    assert "in Discover" in said[first + 3]
    for begin in ("Phase", "Step"):
        assert entry_of(spoken, begin).role() == QAccessible.Role.Heading
        assert entry_of(spoken, begin).rect().width() > 100


def test_names_that_keys_reach_are_told_as_selected(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    driver.session.select(["stage_1"])
    assert entry_of(spoken, "Stage Buy").state().selected
    assert not entry_of(spoken, "Stage Discover").state().selected


def test_the_map_is_a_list_of_its_cards_in_reading_order(spoken: QAccessibleInterface) -> None:
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(NAME) == "Journey map"
    said = names(spoken)
    assert [words.split(",")[0] for words in said if words.startswith("Touchpoint")] == [
        f"Touchpoint Touchpoint {letter}" for letter in "abcde"
    ]
    assert any("Is it real?" in words for words in said)
    assert entry_of(spoken, "Touchpoint").role() == QAccessible.Role.ListItem
    assert spoken.child(len(said)) is None


def test_an_entry_is_where_its_card_is(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    entry = entry_of(spoken, "Touchpoint Touchpoint a")
    on_screen = driver.view.viewport().mapToGlobal(driver.point("card_a", (0, 0)))
    assert entry.rect().topLeft() == on_screen
    found = spoken.childAt(on_screen.x() + 5, on_screen.y() + 5)
    assert found.text(NAME) == entry.text(NAME)
    assert spoken.indexOfChild(found) == spoken.indexOfChild(entry)
    beside = on_screen - QPoint(3, 3)
    assert spoken.childAt(beside.x(), beside.y()) is None


def test_selection_and_focus_are_told(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    assert not entry_of(spoken, "Touchpoint Touchpoint a").state().selected
    driver.click("card_a")
    assert entry_of(spoken, "Touchpoint Touchpoint a").state().selected
    driver.key(Qt.Key.Key_Down)
    focused = spoken.focusChild()
    assert focused.text(NAME).startswith("Touchpoint Touchpoint b")
    assert focused.state().focused
    assert not entry_of(spoken, "Touchpoint Touchpoint a").state().focused


def test_entries_follow_edits(driver: MapDriver, spoken: QAccessibleInterface) -> None:
    entry = entry_of(spoken, "Touchpoint Touchpoint a")
    change = edits.set_fields(driver.project, "card_a", title="Shop window")
    driver.context.commit(change, message("Edit"))
    assert "Shop window" in entry.text(NAME)
    before = spoken.childCount()
    driver.click("card_a").key(Qt.Key.Key_Delete)
    assert spoken.childCount() == before - 1
    assert not any("Shop window" in words for words in names(spoken))
