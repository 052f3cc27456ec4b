"""The canvas on a wall: what the room sees, and where the keys lead."""

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
    stages = [span.stage for span in wall.surface.context.layout.header.stages]
    seen = []
    for _ in range(len(stages) + 1):
        press(wall, Qt.Key.Key_Right)
        seen.append(wall.station)
        assert TITLE * wall.surface.zoom >= wall.height() * READABLE - 0.01
        clear = wall.glass.clear
        assert clear is not None
        assert 0 <= clear.left() < clear.right() <= wall.width()
    assert seen == [*stages, stages[-1]], "at the end one stays there"
    press(wall, Qt.Key.Key_Left)
    assert wall.station == stages[-2]
    press(wall, Qt.Key.Key_Home)
    assert wall.station is None
    assert wall.glass.clear is None


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
    assert wall.station == wall.surface.context.layout.header.stages[0].stage, "that key did nothing else"


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
    second = wall.station
    assert second is not None
    renamed = edits.set_fields(program.desk.project, second, name="Paying")
    program.desk.commit(renamed, message("Rename stage"))
    assert wall.surface.context.scene.project.get(Stage, second).name == "Paying"
    program.desk.commit(edits.delete_records(program.desk.project, [second]), message("Delete"))
    assert wall.station != second
    assert wall.station is not None
    program.store.undo()
    assert second in [span.stage for span in wall.surface.context.layout.header.stages]


def test_the_editor_leads_the_wall_from_its_own_screen(program: ProjectWindow, wall: Wall) -> None:
    program.actions.run("wall-next")
    assert wall.station is not None
    program.actions.run("wall-blank")
    assert wall.glass.blank
    assert program.actions["wall-blank"].isChecked()
    program.actions.run("project-canvas")
    assert program.projecting.wall is None
    assert not program.actions["wall-next"].isEnabled()
