"""The map below 33 %: blocks and bars, names that keep their size, and the column one attends to."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.editor.looks import Apart
from journeymapper.messages import message
from journeymapper.model.findings import Finding, Ghost, Numbered
from tests.canvas.driver import MapDriver

NONE = Qt.KeyboardModifier.NoModifier


def colours(driver: MapDriver, area: QRect) -> set[str]:
    """Every colour in a rectangle of the view."""
    seen = driver.seen().copy(area)
    return {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}


def spot(driver: MapDriver, x: float, y: float) -> QPoint:
    """A point of the map in pixels of the view."""
    return driver.view.viewport().mapTo(driver.view, driver.view.mapFromScene(x, y))


def stop(driver: MapDriver, step: int) -> QPoint:
    """Where the stop of a step is on the rail."""
    layout = driver.context.layout
    return spot(driver, layout.columns[step].x, layout.header.height) + QPoint(4, -13)


def test_far_away_cards_are_blocks_in_the_colour_of_their_channel(driver: MapDriver) -> None:
    driver.zoom_to(0.25)
    assert driver.colour_at("card_a", (70.0, 60.0)) == driver.ink("channel.web")


def test_far_away_the_selection_is_seen(driver: MapDriver) -> None:
    driver.zoom_to(0.25)
    driver.click("card_a")
    home = driver.view.mapFromScene(driver.context.layout.rect("card_a").x, 0)
    row = driver.view.mapFromScene(0, driver.context.layout.rect("card_a").centre[1])
    near = [
        driver.seen()
        .pixelColor(driver.view.viewport().mapTo(driver.view, QPoint(home.x() + dx, row.y())))
        .name()
        for dx in range(-2, 3)
    ]
    assert driver.ink("accentLine") in near


class Painted(QObject):
    """Counts how often a widget is asked to paint."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_far_away_every_selection_is_painted_without_being_asked_for(driver: MapDriver, qtbot: QtBot) -> None:
    driver.zoom_to(0.25)
    painted = Painted()
    driver.view.viewport().installEventFilter(painted)
    for cards in (["card_a"], [], ["card_c", "card_d"]):
        QTest.qWait(0)
        painted.count = 0
        driver.context.session.select(cards)
        qtbot.waitUntil(lambda: painted.count > 0)


def test_far_away_the_hovered_question_has_ground_under_its_words(driver: MapDriver) -> None:
    driver.zoom_to(0.1)
    driver.move_to("card_q", (30.0, 10.0))
    home = driver.context.layout.rect("card_q")
    corner = spot(driver, home.x, home.y)
    end = QRect(corner + QPoint(round(home.width) - 20, 5), QSize(8, round(home.height) - 10))
    ground = driver.context.layout.lane("lane_ask").ground
    assert colours(driver, end) == {driver.ink(ground)}


def test_far_away_cards_are_seen_through_the_cell_they_are_dragged_over(driver: MapDriver) -> None:
    driver.zoom_to(0.25)
    web = QColor(driver.ink("channel.web"))
    driver.press("card_c", (70.0, 40.0))
    driver.move_to((0, "lane_touch"), (70.0, 10.0))
    home = driver.context.scene.shown[0].rect("card_b")
    seen = QColor(driver.seen().pixelColor(spot(driver, home.x + 20, home.y + 30)))
    assert abs(seen.red() - web.red()) < abs(seen.red() - QColor(driver.ink("accentTint")).red())
    driver.key(Qt.Key.Key_Escape)


def test_far_away_the_hovered_card_is_readable(driver: MapDriver) -> None:
    driver.zoom_to(0.25)
    home = driver.context.layout.rect("card_a")
    corner = driver.view.mapFromScene(home.x, home.y) + QPoint(100, 42)
    spot = driver.view.viewport().mapTo(driver.view, corner)
    before = driver.seen().pixelColor(spot).name()
    driver.move_to("card_a", (70.0, 40.0))
    around = {driver.seen().pixelColor(spot + QPoint(dx, 0)).name() for dx in range(-20, 20)}
    assert driver.ink("card") in around
    assert before != driver.ink("card")


def test_far_away_a_press_on_a_leaning_name_selects_its_stage(driver: MapDriver) -> None:
    driver.zoom_to(0.1)
    middle = stop(driver, 0) + QPoint(25, -27)
    assert middle.x() > stop(driver, 1).x(), "the name reaches over the next stop"
    over = driver.view.childAt(middle)
    assert over is not None
    QTest.mouseClick(over, Qt.MouseButton.LeftButton, NONE, over.mapFrom(driver.view, middle))
    assert driver.session.selection == {"stage_0"}


def test_far_away_names_are_as_large_as_ever(driver: MapDriver) -> None:
    def dark(zoom: float) -> int:
        driver.zoom_to(zoom)
        at = stop(driver, 2)
        seen = driver.seen().copy(QRect(at.x(), at.y() - 40, 60, 34))
        return sum(seen.pixelColor(x, y).lightness() < 128 for x in range(60) for y in range(34))

    sizes = [dark(zoom) for zoom in (0.3, 0.2, 0.12)]
    assert min(sizes) > 30
    assert max(sizes) < 1.5 * min(sizes)


def test_far_away_the_column_of_the_hovered_card_is_lit(driver: MapDriver) -> None:
    driver.zoom_to(0.25)
    layout = driver.context.layout
    column = layout.columns[1]
    bottom = spot(driver, column.x, layout.height)
    edge = QRect(bottom.x() + 10, bottom.y() - 3, 2, 6)
    on_rail = QRect(stop(driver, 1), stop(driver, 1))
    assert driver.ink("accentLine") not in colours(driver, edge) | colours(driver, on_rail)
    driver.move_to("card_c", (30.0, 30.0))
    assert driver.ink("accentLine") in colours(driver, edge)
    assert driver.ink("accentLine") in colours(driver, on_rail)
    elsewhere = QRect(stop(driver, 2), stop(driver, 2))
    assert driver.ink("accentLine") not in colours(driver, elsewhere)


def test_far_away_gaps_are_dashed_and_their_pins_readable(driver: MapDriver) -> None:
    ghost = Ghost("step_1", "lane_touch", 1, message("No word"), message("Add a message"))
    words = message("Something is wrong")
    finding = Finding("gap:1", "rule", "gap", "high", "gap", words, words, words, ("card_a",), ghost)
    driver.context.show_findings((Numbered(1, finding),))
    driver.zoom_to(0.2)
    box = driver.context.layout.ghosts[0]
    y = driver.context.layout.lane(box.lane).y + box.dy
    corner = spot(driver, box.x + box.width, y)
    pin = QRect(corner - QPoint(7, 7), corner + QPoint(7, 7))
    assert {driver.ink("high"), driver.ink("onHigh")} <= colours(driver, pin)
    left = spot(driver, box.x, y)
    edge = colours(driver, QRect(left + QPoint(-1, 0), left + QPoint(1, 16)))
    assert driver.ink("highTint") in edge | colours(driver, QRect(left + QPoint(4, 4), left + QPoint(8, 8)))


def test_far_away_filtered_cards_step_back(driver: MapDriver) -> None:
    driver.zoom_to(0.25)
    before = driver.colour_at("card_a", (30.0, 60.0))
    driver.context.attention.tell_apart(Apart(left_out=frozenset({"card_a"})))
    assert driver.colour_at("card_a", (30.0, 60.0)) != before
    assert driver.colour_at("card_b", (30.0, 60.0)) == before
