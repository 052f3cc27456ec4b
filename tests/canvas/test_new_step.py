"""A card dropped on a seam between two columns brings a step of its own."""

from PySide6.QtCore import Qt

from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.edits import add_step, set_fields
from journeymapper.model.structure import Step
from tests.canvas.driver import MapDriver


def seam(driver: MapDriver, number: int, aside: float = 2) -> tuple[float, float]:
    """A little beside the seam right of a column, in the lane of touchpoints."""
    column = driver.context.layout.columns[number]
    return column.right + driver.context.layout.format.gutter / 2 + aside, driver.context.layout.lanes[
        0
    ].y + 40


def steps(driver: MapDriver, stage: str) -> list[str]:
    return [driver.project.get(Step, id_).name for id_ in driver.project.index.steps(stage)]


def test_between_two_steps_of_a_stage(driver: MapDriver) -> None:
    driver.store.commit(add_step(driver.project, "stage_0", "Compare"), message("Add step"))
    below = (seam(driver, 0, 0)[0], driver.context.layout.lane("lane_back").y + 30)
    calm = driver.colour_at(below, (0, 0))
    driver.press("card_c").move_to(seam(driver, 0))
    assert driver.colour_at(below, (0, 0)) == driver.ink("accentLine") != calm
    assert steps(driver, "stage_0") == ["", "Compare"], "nothing is changed until it is let go"
    driver.release()
    assert steps(driver, "stage_0") == ["", "New step", "Compare"]
    new = driver.project.index.steps("stage_0")[1]
    assert driver.project.get(Card, "card_c").step == new
    assert driver.session.selection == {"card_c"}
    assert driver.undo_label() == "Drop into a new step"
    driver.store.undo()
    assert steps(driver, "stage_0") == ["", "Compare"]
    assert driver.project.get(Card, "card_c").step == "step_1"


def test_between_two_stages_the_side_says_which(driver: MapDriver) -> None:
    driver.press("card_c").move_to(seam(driver, 0, -3)).release()
    assert steps(driver, "stage_0") == ["", "New step"]
    driver.store.undo()
    driver.press("card_c").move_to(seam(driver, 0, 3)).release()
    assert steps(driver, "stage_1") == ["New step", ""]


def test_after_the_last_column(driver: MapDriver) -> None:
    driver.press("card_c").move_to(seam(driver, 2)).release()
    assert steps(driver, "stage_2") == ["", "New step"]


def test_with_alt_a_copy_comes_there(driver: MapDriver) -> None:
    driver.press("card_c").move_to(seam(driver, 0))
    driver.release(modifiers=Qt.KeyboardModifier.AltModifier)
    new = driver.project.index.steps("stage_1")[0]
    assert len(driver.project.index.cell(new, "lane_touch")) == 1
    assert driver.project.get(Card, "card_c").step == "step_1"


def test_escape_and_a_place_elsewhere_bring_no_step(driver: MapDriver) -> None:
    driver.press("card_c").move_to(seam(driver, 0)).key(Qt.Key.Key_Escape).release()
    assert not driver.store.can_undo
    driver.press("card_c").move_to(seam(driver, 0)).move_to((2, "lane_touch"), (60, 40)).release()
    assert driver.undo_label() == "Move 1 card"
    assert len(driver.project.index.steps_of_map("map_now")) == 3


def test_a_lane_that_does_not_take_it_refuses(driver: MapDriver) -> None:
    x, _ = seam(driver, 0)
    driver.press("card_c").move_to((x, driver.context.layout.lane("lane_ask").y + 20)).release()
    assert not driver.store.can_undo


def test_nothing_comes_into_a_folded_stage(driver: MapDriver) -> None:
    driver.store.commit(set_fields(driver.project, "stage_0", collapsed=True), message("Fold"))
    driver.press("card_c").move_to(seam(driver, 0, -3)).release()
    assert len(driver.project.index.steps("stage_0")) == 1
    assert steps(driver, "stage_1") == ["New step", ""]


def test_an_undo_elsewhere_ends_it(driver: MapDriver) -> None:
    driver.store.commit(set_fields(driver.project, "stage_0", name="Find"), message("Rename"))
    driver.press("card_c").move_to(seam(driver, 0))
    driver.store.undo()
    driver.release()
    assert len(driver.project.index.steps_of_map("map_now")) == 3


def test_zoomed_it_is_the_same_seam(driver: MapDriver) -> None:
    driver.zoom_to(0.6).press("card_c").move_to(seam(driver, 0)).release()
    assert steps(driver, "stage_1") == ["New step", ""]
