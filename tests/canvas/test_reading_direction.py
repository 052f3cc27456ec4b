"""A map in a language that reads from the right: everything is where people of that language look for it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.messages import message
from journeymapper.model.edits import set_fields
from journeymapper.model.structure import Stage
from journeymapper.storage import files
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import cell, small_map, title

ARABIC = Path(__file__).parents[1] / "data" / "arabic.journey"


@pytest.fixture
def arabic(open_map: Open) -> MapDriver:
    """The small map, whose language is Arabic."""
    project = small_map()
    change = set_fields(project, "project", language="ar")
    driver = open_map(project)
    driver.context.commit(change, message("Change language"))
    QApplication.processEvents()
    return driver


def on_screen(driver: MapDriver, card: str) -> QPoint:
    """The middle of a card in pixels of the view."""
    home = driver.context.layout.rect(card)
    return driver.view.viewport().mapTo(driver.view, driver.view.mapFromScene(*home.centre))


def names_edge(driver: MapDriver) -> int:
    """Where the names of lanes begin."""
    return driver.view.viewport().geometry().right()


def test_the_first_stage_is_at_the_right_beside_the_names_of_lanes(arabic: MapDriver) -> None:
    first, second = on_screen(arabic, "card_a"), on_screen(arabic, "card_c")
    assert second.x() < first.x() < names_edge(arabic)
    assert names_edge(arabic) < arabic.view.width() - 60
    assert arabic.view.viewport().x() == 0


def test_the_tile_of_a_channel_is_in_the_top_right_corner(arabic: MapDriver) -> None:
    home = arabic.context.layout.rect("card_a")
    channel = arabic.ink("channel.web")
    top = arabic.view.mapFromScene(home.right, home.y)
    seen = arabic.seen()
    corner = arabic.view.viewport().mapTo(arabic.view, QPoint(top.x() + round(home.width) - 3, top.y() + 13))
    assert seen.pixelColor(corner).name() == channel
    assert seen.pixelColor(corner - QPoint(round(home.width) - 6, 0)).name() != channel


def test_what_is_clicked_is_what_is_seen(arabic: MapDriver) -> None:
    arabic.click("card_c")
    assert arabic.session.selection == {"card_c"}


def test_a_card_dragged_to_the_left_comes_to_a_later_step(arabic: MapDriver) -> None:
    before = on_screen(arabic, "card_b").x()
    arabic.press("card_b").move_to((1, "lane_touch"), (60, 120)).release()
    assert "card_b" in cell(arabic.project, 1)
    assert on_screen(arabic, "card_b").x() < before


def test_the_left_arrow_goes_on_and_with_ctrl_carries_along(arabic: MapDriver) -> None:
    arabic.click("card_a").key(Qt.Key.Key_Left)
    assert arabic.session.selection == {"card_c"}
    arabic.key(Qt.Key.Key_Right)
    assert arabic.session.selection == {"card_a"}
    arabic.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert "card_a" in cell(arabic.project, 1)


def test_names_are_selected_and_renamed_where_they_stand(arabic: MapDriver) -> None:
    view = arabic.view
    band = arabic.context.layout.lane("lane_ask")
    down = view.mapFromScene(0, band.y + 20).y() + view.viewport().y()
    lane = view.childAt(QPoint(view.width() - 30, down))
    assert lane is not None
    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, pos=lane.mapFrom(view, QPoint(view.width() - 30, down)))
    assert arabic.session.selection == {"lane_ask"}
    assert view.headings.rename("stage_1")
    field = view.findChild(QLineEdit)
    assert field is not None
    span = arabic.context.layout.header.stages[1]
    starts = view.mapFromScene(span.x, 0).x() + view.viewport().x()
    assert field.geometry().right() == pytest.approx(starts, abs=12)
    QTest.keyClicks(field, "Pay")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert arabic.project.get(Stage, "stage_1").name == "Pay"


def test_zooming_holds_the_point_under_the_mouse(arabic: MapDriver, qtbot: QtBot) -> None:
    view = arabic.view
    at = view.mapFromScene(QPointF(*arabic.context.layout.rect("card_c").centre))
    held = view.mapToScene(at)
    turn = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turn)
    qtbot.waitUntil(lambda: view.transform().m22() > 1)
    moved = view.mapToScene(at) - held
    # The edges grow with the zoom: the point stays where it is on the view, not on the viewport.
    assert abs(moved.x()) < 60
    assert view.transform().m11() == -view.transform().m22()


def test_from_far_away_blocks_are_hit_where_they_are_painted(arabic: MapDriver) -> None:
    arabic.zoom_to(0.25)
    home = arabic.context.layout.rect("card_c")
    assert arabic.colour_at("card_c", (home.width / 2, home.height / 2)) == arabic.ink("channel.web")
    arabic.click("card_c", (home.width / 2, home.height / 2))
    assert arabic.session.selection == {"card_c"}


def test_a_map_that_is_zoomed_out_still_begins_at_the_right(arabic: MapDriver) -> None:
    arabic.zoom_to(0.5)
    first = arabic.view.mapFromScene(arabic.context.layout.columns[0].x, 0).x()
    assert arabic.view.viewport().width() - first < 40


def test_a_press_into_a_title_puts_the_caret_there_and_arrows_go_as_they_point(open_map: Open) -> None:
    driver = open_map(files.read(ARABIC).project, size=(1300, 800))
    card = "card_pay"
    layout = driver.context.layout
    driver.view.edit_title(card)
    home = layout.rect(card)
    # The title begins ten units from the right edge of its card.
    driver.click((home.x + 11, home.y + 45), (0, 0))
    driver.type("«")
    assert title(driver.project, card).startswith("«")
    driver.key(Qt.Key.Key_Left)
    driver.type("»")
    assert title(driver.project, card)[2] == "»"


def test_another_language_turns_the_map_at_once_and_undo_turns_it_back(arabic: MapDriver) -> None:
    assert arabic.view.transform().m11() < 0
    arabic.store.undo()
    QApplication.processEvents()
    assert arabic.view.transform().m11() > 0
    assert on_screen(arabic, "card_a").x() < on_screen(arabic, "card_c").x()
