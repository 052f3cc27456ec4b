"""The canvas on a wall: what the room sees, and where the keys lead."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.canvas.motion import REFLOW_MS
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.structure import Stage
from journeymapper.ui.present.glass import READABLE
from journeymapper.ui.present.wall import STAGE_MS, Wall
from tests.ui.conftest import select

TITLE = 14


@pytest.fixture
def wall(qtbot: QtBot, program: ProjectWindow) -> Wall:
    """The map of the project on the wall, put there by its key."""
    QApplication.processEvents()  # the window becomes the active one
    QTest.keyClick(program.window, Qt.Key.Key_F11)
    shown = program.projecting.wall
    assert shown is not None
    qtbot.waitExposed(shown)
    shown.resize(1920, 1080)
    QApplication.processEvents()
    return shown


def press(wall: Wall, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(wall, key)
        QTest.qWait(STAGE_MS + 40)


def test_the_wall_first_shows_the_whole_map_without_findings(wall: Wall) -> None:
    assert wall.station is None
    layout = wall.surface.context.layout
    assert not layout.pins
    assert not layout.ghosts
    right = wall.surface.mapFromScene(layout.width, 0).x()
    assert right <= wall.surface.viewport().width()


def test_arrows_walk_from_stage_to_stage_with_titles_that_the_last_row_reads(wall: Wall) -> None:
    walk = wall.stations
    seen = []
    for _ in range(len(walk) + 1):
        press(wall, Qt.Key.Key_Right)
        seen.append(wall.station)
        assert TITLE * wall.surface.zoom >= wall.height() * READABLE - 0.01
        clear = wall.glass.clear
        assert clear is not None
        assert 0 <= clear.left() < clear.right() <= wall.width()
    assert seen == [*walk, walk[-1]], "at the end one stays there"
    press(wall, Qt.Key.Key_Left)
    assert wall.station == walk[-2]
    press(wall, Qt.Key.Key_Home)
    assert wall.station is None
    assert wall.glass.clear is None


def test_a_stage_wider_than_the_wall_comes_in_parts(program: ProjectWindow, wall: Wall) -> None:
    stage = wall.stations[0].stage
    project = program.desk.project
    for number in range(11):
        change = edits.add_step(project, stage, f"Step {number}")
        program.desk.commit(change, message("Add step"))
        project = program.desk.project
    parts = [station for station in wall.stations if station.stage == stage]
    assert [one.part for one in parts] == list(range(1, parts[0].parts + 1))
    assert all(before.right < after.x for before, after in pairwise(parts))
    assert {station.stage for station in wall.stations} == set(project.index.stages_of_map("map_now"))
    press(wall, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert wall.glass.place == f"{project.get(Stage, stage).name}, 2 of {len(parts)}"
    assert parts[1].width * wall.surface.zoom <= wall.surface.viewport().width()


def test_what_is_not_of_the_stage_steps_back(wall: Wall) -> None:
    press(wall, Qt.Key.Key_Right)
    spans = wall.surface.context.layout.header.stages
    lane = wall.surface.context.layout.lanes[-1]
    beside = wall.surface.mapFromScene(spans[1].x + 8, lane.y) + wall.surface.viewport().pos()
    veiled = wall.grab().toImage().pixelColor(beside)
    wall.glass.veil_all_but(None)
    plain = wall.grab().toImage().pixelColor(beside)
    assert veiled.lightness() >= plain.lightness()
    assert wall.surface.viewport().rect().contains(wall.surface.mapFromScene(spans[0].x, lane.y))


def test_b_shows_nothing_and_any_key_shows_the_map_again(wall: Wall) -> None:
    press(wall, Qt.Key.Key_Right, Qt.Key.Key_B)
    assert wall.grab().toImage().pixelColor(300, 300) == QColor("black")
    press(wall, Qt.Key.Key_Right)
    assert wall.grab().toImage().pixelColor(300, 300) != QColor("black")
    assert wall.station == wall.stations[0], "that key did nothing else"


def test_escape_goes_back_to_where_one_was(qtbot: QtBot, program: ProjectWindow) -> None:
    select(program, "card_pay")
    program.view.zoom_to(0.9)
    QTest.qWait(REFLOW_MS)
    before = (program.view.zoom, program.view.horizontalScrollBar().value(), program.session.selection)
    program.actions.run("project-canvas")
    wall = program.projecting.wall
    assert wall is not None
    press(wall, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert program.projecting.wall is None
    after = (program.view.zoom, program.view.horizontalScrollBar().value(), program.session.selection)
    assert after == before
    assert not program.actions["project-canvas"].isChecked()


def test_the_spot_follows_the_mouse_and_a_drag_moves_the_map(program: ProjectWindow, wall: Wall) -> None:
    program.window.hide()  # without a window manager it would get the mouse
    press(wall, Qt.Key.Key_Right)
    QTest.mouseMove(wall.glass, QPoint(600, 500))
    QTest.mouseMove(wall.glass, QPoint(640, 520))
    QApplication.processEvents()
    assert wall.glass.spot == QPoint(640, 520)
    at = wall.surface.verticalScrollBar().value()
    QTest.mousePress(wall.glass, Qt.MouseButton.LeftButton, pos=QPoint(640, 520))
    QTest.mouseMove(wall.glass, QPoint(640, 480))
    QApplication.processEvents()
    QTest.mouseRelease(wall.glass, Qt.MouseButton.LeftButton, pos=QPoint(640, 480))
    moved = wall.surface.verticalScrollBar().value() - at
    assert moved == min(40, wall.surface.verticalScrollBar().maximum() - at)
    QApplication.sendEvent(wall.glass, QEvent(QEvent.Type.Leave))
    assert wall.glass.spot is None


def test_nothing_on_the_wall_can_be_edited(program: ProjectWindow, wall: Wall) -> None:
    before = program.desk.project
    press(wall, Qt.Key.Key_Right)
    home = wall.surface.context.layout.rect("card_pay")
    at = wall.surface.mapFromScene(home.x + 20, home.y + 40) + wall.surface.viewport().pos()
    QTest.mouseDClick(wall.glass, Qt.MouseButton.LeftButton, pos=at)
    press(wall, Qt.Key.Key_Delete, Qt.Key.Key_X)
    assert program.desk.project is before


def test_the_wall_follows_the_edits_of_whoever_writes(program: ProjectWindow, wall: Wall) -> None:
    press(wall, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert wall.station is not None
    second = wall.station.stage
    renamed = edits.set_fields(program.desk.project, second, name="Paying")
    program.desk.commit(renamed, message("Rename stage"))
    assert wall.surface.context.scene.project.get(Stage, second).name == "Paying"
    program.desk.commit(edits.delete_records(program.desk.project, [second]), message("Delete"))
    assert wall.station is not None
    assert wall.station.stage != second
    program.store.undo()
    assert second in [station.stage for station in wall.stations]


def test_the_editor_leads_the_wall_from_its_own_screen(program: ProjectWindow, wall: Wall) -> None:
    program.actions.run("wall-next")
    assert wall.station is not None
    program.actions.run("wall-blank")
    assert wall.glass.blank
    assert program.actions["wall-blank"].isChecked()
    program.actions.run("project-canvas")
    assert program.projecting.wall is None
    assert not program.actions["wall-next"].isEnabled()
