"""Stages, steps, phases and lanes dragged by their names to other places."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeymapper.messages import message
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import add_phase, add_stage, add_step, delete_records, set_fields
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map
from tests.canvas.names import NameDriver

_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def names(driver: MapDriver) -> NameDriver:
    """The names of the small map."""
    return NameDriver(driver)


def stages(driver: MapDriver) -> list[str]:
    project = driver.project
    return [project.get(Stage, id_).name for id_ in project.index.stages_of_map("map_now")]


def lanes(driver: MapDriver) -> list[str]:
    return [driver.project.get(Lane, id_).name for id_ in driver.project.index.lanes("map_now")]


def after(project: Project, change: Change | None) -> Project:
    assert change is not None
    return apply(project, change)


def two_phases() -> Project:
    """The small map with a phase “After” of one stage with two steps."""
    project = after(small_map(), set_fields(small_map(), "phase_all", name="Purchase"))
    project = after(
        project, add_phase(project, "map_now", Phase(id="phase_after", map="map_now", name="After"))
    )
    project = after(
        project, add_stage(project, "phase_after", Stage(id="stage_use", phase="phase_after", name="Use"))
    )
    return after(project, add_step(project, "stage_use", "Wear"))


def test_a_stage_is_dragged_behind_another_with_its_cards(driver: MapDriver, names: NameDriver) -> None:
    before = driver.seen()
    names.press(names.stage(0)).drag_to(names.stage(1, 0.8))
    assert stages(driver) == ["Discover", "Buy", "Receive"], "nothing is changed until it is let go"
    assert driver.seen() != before, "a line shows where it would stand"
    names.release()
    assert stages(driver) == ["Buy", "Discover", "Receive"]
    assert driver.project.index.cell("step_0", "lane_touch") == ("card_a", "card_b")
    assert driver.session.selection == {"stage_0"}
    assert driver.undo_label() == "Move “Discover”"
    driver.store.undo()
    assert stages(driver) == ["Discover", "Buy", "Receive"]


@pytest.mark.parametrize("zoom", [0.25, 0.6, 1.6])
def test_at_every_zoom(driver: MapDriver, names: NameDriver, zoom: float) -> None:
    driver.zoom_to(zoom)
    driver.view.horizontalScrollBar().setValue(-10_000)
    column = driver.context.layout.columns[0]
    grip = names.head(column.x + 4, driver.view.viewport().y() - 12) if zoom < 0.33 else names.stage(0)
    names.press(grip).drag_to(names.stage(1, 0.7)).release()
    assert stages(driver) == ["Buy", "Discover", "Receive"]


def test_in_a_low_window_whose_header_is_one_line(open_map: Open) -> None:
    driver = open_map(small_map(), size=(900, 480))
    names = NameDriver(driver)
    first, last = (driver.context.layout.header.stages[number] for number in (0, 2))
    names.press(names.head(first.x + 20, 14)).drag_to(names.head(last.x + 130, 14)).release()
    assert stages(driver) == ["Buy", "Receive", "Discover"]


def test_a_lane_is_dragged_up(driver: MapDriver, names: NameDriver) -> None:
    names.press(names.lane("lane_back")).drag_to(names.lane("lane_touch", 0.2)).release()
    assert lanes(driver) == ["back", "touch", "ask", "feel"]


def test_escape_puts_it_back_and_the_button_means_nothing_then(driver: MapDriver, names: NameDriver) -> None:
    before = driver.seen()
    names.press(names.stage(0)).drag_to(names.stage(2, 0.9))
    QTest.keyClick(driver.view, Qt.Key.Key_Escape)
    names.release()
    assert stages(driver) == ["Discover", "Buy", "Receive"]
    assert not driver.store.can_undo
    driver.session.select([])
    names.hover(QPoint(5, 5))
    assert driver.seen() == before, "nothing of the drag is left"


def test_outside_of_the_map_nothing_happens(driver: MapDriver, names: NameDriver) -> None:
    names.press(names.stage(0)).drag_to(names.stage(2, 0.9)).drag_to(QPoint(400, -60)).release()
    names.press(names.stage(0)).drag_to(QPoint(400, driver.view.height() + 30)).release()
    assert stages(driver) == ["Discover", "Buy", "Receive"]
    assert not driver.store.can_undo


def test_where_it_stands_is_no_edit(driver: MapDriver, names: NameDriver) -> None:
    names.press(names.stage(1)).drag_to(names.stage(0, 0.9)).release()
    assert not driver.store.can_undo


def test_an_undo_elsewhere_ends_the_drag(driver: MapDriver, names: NameDriver) -> None:
    driver.store.commit(set_fields(driver.project, "stage_0", name="Find"), message("Rename"))
    names.press(names.stage(0)).drag_to(names.stage(2, 0.9))
    driver.store.undo()
    names.release()
    assert stages(driver) == ["Discover", "Buy", "Receive"]
    assert driver.store.can_redo, "the drag did not become an edit"


def test_the_dragged_stage_may_go_meanwhile(driver: MapDriver, names: NameDriver) -> None:
    names.press(names.stage(0)).drag_to(names.stage(2, 0.9))
    driver.store.commit(delete_records(driver.project, ["stage_0"]), message("Delete"))
    names.release()
    assert stages(driver) == ["Buy", "Receive"]


def test_a_stage_goes_into_another_phase(open_map: Open) -> None:
    driver = open_map(two_phases(), size=(1200, 700))
    names = NameDriver(driver)
    names.press(names.stage(1)).drag_to(names.stage(3, 0.1)).release()
    assert driver.project.index.stages("phase_after") == ("stage_1", "stage_use")
    driver.store.undo()
    assert driver.project.index.stages("phase_after") == ("stage_use",)


def test_a_stage_goes_into_an_empty_phase(open_map: Open) -> None:
    project = two_phases()
    driver = open_map(after(project, delete_records(project, ["stage_use"])), size=(1200, 700))
    names = NameDriver(driver)
    empty = driver.context.layout.header.phases[1]
    names.press(names.stage(0)).drag_to(names.head(empty.x + 30)).release()
    assert driver.project.index.stages("phase_after") == ("stage_0",)


def test_a_phase_changes_places_with_its_stages(open_map: Open) -> None:
    driver = open_map(two_phases(), size=(1200, 700))
    names = NameDriver(driver)
    first, second = driver.context.layout.header.phases
    names.press(names.head(first.x + 10, 16)).drag_to(names.head(second.x + second.width - 5, 16)).release()
    assert stages(driver) == ["Use", "Discover", "Buy", "Receive"]


def test_a_step_goes_into_another_stage(open_map: Open) -> None:
    driver = open_map(two_phases(), size=(1200, 700))
    names = NameDriver(driver)
    row = (driver.context.layout.header.step_row or 0) + 12
    worn = driver.context.layout.columns[4]
    first = driver.context.layout.columns[0]
    names.press(names.head(worn.x + 20, round(row))).drag_to(names.head(first.x + 10, round(row))).release()
    assert driver.project.index.steps("stage_0") == (worn.step, "step_0")


def test_with_alt_a_copy_stands_there(driver: MapDriver, names: NameDriver) -> None:
    names.press(names.stage(0)).drag_to(names.stage(2, 0.9))
    QTest.keyPress(driver.view, Qt.Key.Key_Alt)
    names.release(_ALT)
    assert stages(driver) == ["Discover", "Buy", "Receive", "Discover"]
    copy = driver.project.index.stages_of_map("map_now")[-1]
    assert driver.project.get(Stage, copy).origins == ("stage_0",)
    assert len(driver.project.index.cell(driver.project.index.steps(copy)[0], "lane_touch")) == 2
    driver.store.undo()
    assert stages(driver) == ["Discover", "Buy", "Receive"]


def test_held_at_an_edge_the_map_scrolls(open_map: Open) -> None:
    driver = open_map(two_phases(), size=(500, 640))
    names = NameDriver(driver)
    bar = driver.view.horizontalScrollBar()
    bar.setValue(bar.minimum())
    before = bar.value()
    names.press(names.stage(0)).drag_to(QPoint(300, 16)).drag_to(QPoint(495, 16))
    QTest.qWait(120)
    assert bar.value() > before
    names.release()
    assert stages(driver)[0] != "Discover"
