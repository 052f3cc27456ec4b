"""Channel, friction, frequency, measure and feeling are changed on the card, by mouse and by keys."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Activity, Feeling, Frequency, Touchpoint
from journeymapper.model.links import Measurement
from journeymapper.model.people import Channel
from journeymapper.model.structure import Lane
from journeymapper.ui.on_card.list_popover import ListPopover
from journeymapper.ui.on_card.measure_popover import MeasurePopover
from journeymapper.ui.on_card.value_popovers import FeelingPopover, FrequencyPopover, FrictionPopover
from journeymapper.ui.popover import Popover
from tests.ui.conftest import select, shown_words

P = TypeVar("P", bound=Popover)
TILE, FRICTION, OFTEN, MEASURE = (13.0, 13.0), (120.0, 13.0), (40.0, 74.0), (120.0, 74.0)


def press(program: ProjectWindow, card: str, at: tuple[float, float]) -> None:
    """A click on a place of a card that is selected, from its corner."""
    if card not in program.session.selection:
        select(program, card)
    click(program, card, at)


def click(program: ProjectWindow, card: str, at: tuple[float, float]) -> None:
    """A click on a place of a card, from its corner."""
    home = program.context.layout.rect(card)
    spot = program.view.mapFromScene(QPointF(home.x + at[0], home.y + at[1]))
    QTest.mouseMove(program.view.viewport(), spot)
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QApplication.processEvents()


def sheet(program: ProjectWindow, kind: type[P]) -> P:
    """The sheet of a kind that is open."""
    return next(one for one in program.window.findChildren(kind) if one.isVisible())


def closed(program: ProjectWindow) -> bool:
    return not any(one.isVisible() for one in program.window.findChildren(Popover))


def card(program: ProjectWindow, id_: str) -> Touchpoint:
    return program.desk.project.get(Touchpoint, id_)


def test_the_tile_opens_the_channels_and_typing_finds_one(program: ProjectWindow) -> None:
    press(program, "card_pay", TILE)
    opened = sheet(program, ListPopover)
    QTest.keyClicks(opened.field, "ema")
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert card(program, "card_pay").channel == "channel_email"
    assert closed(program)
    assert program.view.hasFocus()
    program.store.undo()
    assert card(program, "card_pay").channel == "channel_web"


def test_a_first_click_on_a_card_only_selects_it(program: ProjectWindow) -> None:
    click(program, "card_pay", TILE)
    assert program.session.selection == {"card_pay"}
    assert closed(program)
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    click(program, "card_pay", TILE)
    assert not closed(program)


def test_a_channel_that_is_not_there_is_made_with_it_in_one_step(program: ProjectWindow) -> None:
    select(program, "card_pay")
    QTest.keyClick(program.view, Qt.Key.Key_K)
    QTest.keyClicks(sheet(program, ListPopover).field, "Carrier pigeon post")
    QTest.keyClick(sheet(program, ListPopover).field, Qt.Key.Key_Return)
    made = program.desk.project.get(Channel, card(program, "card_pay").channel)
    assert (made.name, made.family) == ("Carrier pigeon post", "post")
    program.store.undo()
    assert made.id not in program.desk.project.records


def test_friction_is_set_by_keys_with_its_causes_in_one_step(program: ProjectWindow) -> None:
    select(program, "card_page")
    QTest.keyClick(program.view, Qt.Key.Key_F)
    opened = sheet(program, FrictionPopover)
    QTest.keyClick(opened.scale, Qt.Key.Key_5)
    QTest.keyClick(opened.scale, Qt.Key.Key_Tab)
    QTest.keyClick(opened.none, Qt.Key.Key_Tab)
    QTest.keyClicks(opened.causes, "slow page, wait")
    assert card(program, "card_page").friction is None
    QTest.keyClick(opened.causes, Qt.Key.Key_Return)
    assert (card(program, "card_page").friction, card(program, "card_page").friction_causes) == (
        5,
        ("slow page", "wait"),
    )
    program.store.undo()
    assert (card(program, "card_page").friction, card(program, "card_page").friction_causes) == (None, ())


def test_hovering_offers_friction_and_a_press_elsewhere_keeps_it(program: ProjectWindow) -> None:
    home = program.context.layout.rect("card_page")
    far = program.view.mapFromScene(QPointF(home.x + 200, home.y - 20))
    spot = program.view.mapFromScene(QPointF(home.x + FRICTION[0], home.y + FRICTION[1]))
    before = program.view.viewport().grab().toImage().pixelColor(spot)
    QTest.mouseMove(program.view.viewport(), spot)
    QApplication.processEvents()
    assert program.view.viewport().grab().toImage().pixelColor(spot) != before
    press(program, "card_page", FRICTION)
    opened = sheet(program, FrictionPopover)
    at = opened.scale.centre_of(4).toPoint()
    QTest.mouseClick(opened.scale, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=far)
    assert card(program, "card_page").friction == 4
    assert closed(program)


def test_escape_leaves_everything_as_it_was(program: ProjectWindow) -> None:
    press(program, "card_pay", FRICTION)
    opened = sheet(program, FrictionPopover)
    QTest.keyClick(opened.scale, Qt.Key.Key_1)
    QTest.keyClick(opened.scale, Qt.Key.Key_Escape)
    assert card(program, "card_pay").friction == 4
    assert not program.store.can_undo
    assert program.session.selection == {"card_pay"}


def test_friction_is_taken_away(program: ProjectWindow) -> None:
    press(program, "card_pay", FRICTION)
    opened = sheet(program, FrictionPopover)
    QTest.mouseClick(opened.none, Qt.MouseButton.LeftButton)
    QTest.keyClick(opened.scale, Qt.Key.Key_Return)
    assert card(program, "card_pay").friction is None


def test_how_often_takes_a_count_and_a_time(program: ProjectWindow) -> None:
    press(program, "card_pay", OFTEN)
    opened = sheet(program, FrequencyPopover)
    assert opened.count.selectedText() == "171"
    QTest.keyClicks(opened.count, "1,630")
    opened.per.setFocus()
    QTest.keyClick(opened.per, Qt.Key.Key_Up)
    QTest.keyClick(opened.count, Qt.Key.Key_Return)
    assert card(program, "card_pay").frequency == Frequency(count=1630, per="week")


def test_what_is_no_number_stays_open_and_is_told(program: ProjectWindow) -> None:
    press(program, "card_pay", OFTEN)
    opened = sheet(program, FrequencyPopover)
    QTest.keyClicks(opened.count, "often")
    QTest.keyClick(opened.count, Qt.Key.Key_Return)
    assert opened.count.wrong.isVisible()
    QTest.keyClick(opened.count, Qt.Key.Key_Escape)
    assert card(program, "card_pay").frequency == Frequency(count=171)


def test_one_sheet_changes_all_selected_cards_in_one_step(program: ProjectWindow) -> None:
    select(program, "card_page", "card_pay")
    press(program, "card_pay", FRICTION)
    QTest.keyClick(sheet(program, FrictionPopover).scale, Qt.Key.Key_2)
    QTest.keyClick(sheet(program, FrictionPopover).scale, Qt.Key.Key_Return)
    assert [card(program, id_).friction for id_ in ("card_page", "card_pay")] == [2, 2]
    assert program.session.selection == {"card_page", "card_pay"}
    program.store.undo()
    assert [card(program, id_).friction for id_ in ("card_page", "card_pay")] == [None, 4]


def test_a_press_that_drags_opens_no_sheet(program: ProjectWindow) -> None:
    home = program.context.layout.rect("card_pay")
    start = program.view.mapFromScene(QPointF(home.x + 13, home.y + 13))
    viewport = program.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for by in (10, 30, 160):
        QTest.mouseMove(viewport, start + QPoint(by, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(160, 0))
    assert closed(program)
    assert card(program, "card_pay").step == "step_receive"


def test_a_locked_card_opens_none(program: ProjectWindow) -> None:
    program.desk.commit(edits.set_fields(program.desk.project, "card_pay", locked=True), message("Lock"))
    press(program, "card_pay", TILE)
    assert closed(program)
    assert not program.actions["cards-channel"].isEnabled()


@pytest.mark.parametrize("zoom", [0.2, 0.4, 0.6, 2.0])
def test_keys_open_the_sheet_beside_the_card_at_any_zoom(
    program: ProjectWindow, zoom: float, qtbot: object
) -> None:
    program.view.zoom_to(zoom)
    select(program, "card_pay")
    QTest.keyClick(program.view, Qt.Key.Key_F)
    opened = sheet(program, FrictionPopover)
    home = program.context.layout.rect("card_pay")
    corner = program.view.viewport().mapTo(program.window, program.view.mapFromScene(home.x, home.y))
    assert program.window.rect().contains(opened.geometry())
    assert abs(opened.x() - corner.x()) < 145 * zoom + 10
    QTest.keyClick(opened.scale, Qt.Key.Key_Escape)


def test_a_press_on_the_measure_takes_todays_value(program: ProjectWindow) -> None:
    headline = edits.set_fields(program.desk.project, "measure_pay", headline=True)
    program.desk.commit(headline, message("Show it"))
    QApplication.processEvents()
    press(program, "card_pay", MEASURE)
    opened = sheet(program, MeasurePopover)
    QTest.keyClicks(opened.value, "5x")
    QTest.keyClick(opened.value, Qt.Key.Key_Return)
    assert opened.isVisible(), "what is no number can be put right"
    assert "This is no number." in shown_words(opened)
    opened.value.selectAll()
    QTest.keyClicks(opened.value, "51.5")
    QTest.keyClick(opened.value, Qt.Key.Key_Return)
    assert closed(program)
    values = [one.value for one in program.desk.project.all(Measurement)]
    assert 51.5 in values


def test_the_owner_of_an_activity_is_picked_where_it_stands(program: ProjectWindow) -> None:
    lane = Lane(id="lane_back", map="map_now", order="z", name="Backstage", lane_kind="backstage")
    program.desk.commit(edits.add_record(program.desk.project, lane), message("Lane"))
    packs = Activity(
        id="card_pack", map="map_now", step="step_buy", lane="lane_back", title="Packs", tool="Tape"
    )
    program.desk.commit(edits.add_card(program.desk.project, packs), message("Card"))
    home = program.context.layout.rect("card_pack")
    program.view.show_card("card_pack")
    press(program, "card_pack", (30, home.height - 10))
    QTest.keyClicks(sheet(program, ListPopover).field, "ida")
    QTest.keyClick(sheet(program, ListPopover).field, Qt.Key.Key_Return)
    assert program.desk.project.get(Activity, "card_pack").owner == "person_ida"


def feeling(program: ProjectWindow) -> Feeling:
    return program.desk.project.get(Feeling, "feeling_pay")


@pytest.mark.parametrize(
    ("key", "by"),
    [(Qt.Key.Key_Up, 0.5), (Qt.Key.Key_Plus, 0.5), (Qt.Key.Key_Down, 0), (Qt.Key.Key_Minus, 0)],
)
def test_keys_raise_and_lower_a_feeling(program: ProjectWindow, key: Qt.Key, by: float) -> None:
    select(program, "feeling_pay")
    QTest.keyClick(program.view, key)
    QTest.keyClick(program.view, key)
    assert feeling(program).level == -2 + 2 * by
    program.store.undo()
    assert feeling(program).level == -2


def _by_double_click(program: ProjectWindow) -> None:
    (curve,) = program.context.layout.curves
    (spot,) = curve.spots
    top = program.context.layout.lane(curve.lane).y
    at = program.view.mapFromScene(QPointF(spot.x, top + spot.dy))
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def _by_key(program: ProjectWindow) -> None:
    select(program, "feeling_pay")
    QTest.keyClick(program.view, Qt.Key.Key_Return)


@pytest.mark.parametrize("opening", [_by_double_click, _by_key])
def test_a_feelings_words_and_face_are_edited_at_its_place(
    program: ProjectWindow, opening: Callable[[ProjectWindow], None]
) -> None:
    opening(program)
    opened = sheet(program, FeelingPopover)
    QTest.keyClicks(opened.words, "Postage? Now?")
    QTest.mouseClick(opened.faces, Qt.MouseButton.LeftButton, pos=opened.faces.centre_of(2).toPoint())
    QTest.keyClick(opened.words, Qt.Key.Key_Return)
    assert (feeling(program).level, feeling(program).words) == (-1, "Postage? Now?")
    program.store.undo()
    assert (feeling(program).level, feeling(program).words) == (-2, "")


def test_on_a_map_that_reads_from_the_right_the_tile_is_at_the_right(program: ProjectWindow) -> None:
    arabic = edits.set_fields(program.desk.project, "project", language="ar")
    program.desk.commit(arabic, message("Language"))
    QApplication.processEvents()
    home = program.context.layout.rect("card_pay")
    corners = [program.view.mapFromScene(QPointF(x, home.y)) for x in (home.x, home.right)]
    seen_right = max(corner.x() for corner in corners)
    at = QPoint(seen_right - 13, corners[0].y() + 13)
    select(program, "card_pay")
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    opened = sheet(program, ListPopover)
    assert program.window.rect().contains(opened.geometry())
    corner = program.view.viewport().mapTo(program.window, at)
    assert abs(opened.geometry().center().x() - corner.x()) < 160
