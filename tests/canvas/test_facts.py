"""Durations, people and shares edited where they stand in the header."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeymapper.messages import Message, message, text
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import add_step, set_fields
from journeymapper.model.journeys import Duration
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map
from tests.canvas.names import NameDriver
from tests.canvas.test_headings import field


def lasting() -> Project:
    """The small map whose stage 0 takes 2–6 days."""
    return after(small_map(), set_fields(small_map(), "stage_0", duration=Duration(min=2, max=6)))


def after(project: Project, change: Change | None) -> Project:
    assert change is not None
    return apply(project, change)


def duration_spot(names: NameDriver) -> QPoint:
    """On the duration right of “Discover”."""
    span = names.context.layout.header.stages[0]
    return names.head(span.x + 95, 40)


def test_a_double_click_on_the_duration_opens_it(open_map: Open) -> None:
    driver = open_map(lasting())
    names = NameDriver(driver)
    assert names.hover(duration_spot(names)).cursor() == Qt.CursorShape.IBeamCursor
    typed = names.double_click(duration_spot(names))
    assert typed is not None
    assert typed.selectedText() == "2–6 days"
    assert typed.accessibleName() == "Duration"
    QTest.keyClicks(typed, "2-3 days")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_0").duration == Duration(min=2, max=3)
    assert driver.undo_label() == "Change duration"
    driver.store.undo()
    assert driver.project.get(Stage, "stage_0").duration == Duration(min=2, max=6)


@pytest.mark.parametrize(
    ("typed", "is_"),
    [
        ("1 h", Duration(min=1, unit="hour")),
        ("As long as it takes", Duration(words="As long as it takes")),
        ("", None),
    ],
)
def test_it_understands_figures_words_and_nothing(open_map: Open, typed: str, is_: Duration | None) -> None:
    driver = open_map(lasting())
    names = NameDriver(driver)
    line = names.double_click(duration_spot(names))
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_0").duration == is_


def test_escape_keeps_it(open_map: Open) -> None:
    driver = open_map(lasting())
    names = NameDriver(driver)
    line = names.double_click(duration_spot(names))
    assert line is not None
    QTest.keyClicks(line, "3 h")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not driver.store.can_undo


def test_where_none_is_given_the_mouse_finds_an_offer(driver: MapDriver) -> None:
    names = NameDriver(driver)
    span = driver.context.layout.header.stages[1]
    before = driver.seen()
    names.hover(names.stage(1, 0.1))
    assert driver.seen() != before
    line = names.double_click(names.head(span.x + 55, 40))
    assert line is not None
    assert line.accessibleName() == "Duration"
    QTest.keyClicks(line, "2 weeks")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_1").duration == Duration(min=2, unit="week")


def test_people_are_counted_in_figures(driver: MapDriver) -> None:
    told: list[Message] = []
    driver.context.tell = told.append
    assert driver.view.headings.say("stage_1", "people")
    line = field(driver)
    assert line is not None
    QTest.keyClicks(line, "1,200")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_1").people == 1200
    assert driver.view.headings.say("stage_1", "people")
    line = field(driver)
    assert line is not None
    QTest.keyClicks(line, "many")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert driver.project.get(Stage, "stage_1").people == 1200
    assert [text(words) for words in told] == ["“many” is not a number."]


def test_a_step_shows_how_long_it_takes_beside_its_name(driver: MapDriver) -> None:
    driver.store.commit(add_step(driver.project, "stage_0", "Compare"), message("Add"))
    step = driver.project.index.steps("stage_0")[1]
    driver.store.commit(set_fields(driver.project, step, duration=Duration(min=3)), message("Change"))
    names = NameDriver(driver)
    column, row = driver.context.layout.columns[1], driver.context.layout.header.step_row
    line = names.double_click(names.head(column.x + 72, round((row or 0) + 13)))
    assert line is not None
    assert line.text() == "3 days"
    QTest.keyClicks(line, "4 days")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert driver.project.get(Step, step).duration == Duration(min=4)
