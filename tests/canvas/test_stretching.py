"""Cards made to reach over several steps by their edges."""

import pytest
from PySide6.QtCore import Qt

from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.edits import set_fields
from tests.canvas.driver import MapDriver

RIGHT, LEFT = (145.0, 70.0), (0.0, 70.0)


def reach(driver: MapDriver, card: str = "card_a") -> tuple[str | None, str | None]:
    record = driver.project.get(Card, card)
    return record.step, record.until


def test_only_a_selected_card_has_edges(driver: MapDriver) -> None:
    assert driver.move_to("card_a", RIGHT).view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    driver.click("card_a").move_to("card_a", RIGHT)
    assert driver.view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    driver.move_to("card_a")
    assert driver.view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_right_edge_is_dragged_over_the_next_steps(driver: MapDriver) -> None:
    driver.click("card_a").press("card_a", RIGHT).move_to((2, "lane_touch"), (100, 40))
    assert driver.context.scene.shown[0].cards["card_a"].width > 400, "one sees it"
    assert reach(driver) == ("step_0", None), "nothing is changed until it is let go"
    driver.release()
    assert reach(driver) == ("step_0", "step_2")
    assert driver.undo_label() == "Change reach"
    driver.store.undo()
    assert reach(driver) == ("step_0", None)


def test_the_left_edge_moves_the_beginning(driver: MapDriver) -> None:
    driver.click("card_c").press("card_c", LEFT).move_to((0, "lane_touch"), (60, 40)).release()
    assert reach(driver, "card_c") == ("step_0", "step_1")
    driver.press("card_c", LEFT).move_to((2, "lane_touch"), (90, 40)).release()
    assert reach(driver, "card_c") == ("step_1", None), "the ends never pass each other"


@pytest.mark.parametrize("zoom", [0.5, 1.5])
def test_zoomed(driver: MapDriver, zoom: float) -> None:
    driver.zoom_to(zoom).click("card_a").press("card_a", RIGHT)
    driver.move_to((1, "lane_touch"), (120, 40)).release()
    assert reach(driver) == ("step_0", "step_1")


def test_escape_puts_it_back(driver: MapDriver) -> None:
    driver.click("card_a").press("card_a", RIGHT).move_to((2, "lane_touch"), (100, 40))
    driver.key(Qt.Key.Key_Escape).release()
    assert reach(driver) == ("step_0", None)
    assert driver.context.scene.shown[0] is driver.context.layout
    assert not driver.store.can_undo


def test_an_undo_elsewhere_ends_it(driver: MapDriver) -> None:
    driver.store.commit(set_fields(driver.project, "stage_0", name="Find"), message("Rename"))
    driver.click("card_a").press("card_a", RIGHT).move_to((2, "lane_touch"), (100, 40))
    driver.store.undo()
    driver.release()
    assert reach(driver) == ("step_0", None)


def test_a_locked_card_says_why_it_stays(driver: MapDriver) -> None:
    driver.store.commit(set_fields(driver.project, "card_a", locked=True), message("Lock"))
    driver.click("card_a")
    before = driver.seen()
    driver.press("card_a", RIGHT).move_to((2, "lane_touch"), (100, 40))
    assert driver.seen() != before
    driver.release()
    assert reach(driver) == ("step_0", None)


def test_the_connect_button_is_not_an_edge(driver: MapDriver) -> None:
    driver.click("card_b").press("card_b", (145, 42)).move_to("card_c").release()
    assert reach(driver, "card_b") == ("step_0", None)
    assert driver.undo_label() == "Connect cards"


def test_moved_beside_the_edge_nothing_is_stretched(driver: MapDriver) -> None:
    driver.click("card_a").press("card_a").move_to((1, "lane_touch"), (80, 20)).release()
    assert reach(driver) == ("step_1", None)
