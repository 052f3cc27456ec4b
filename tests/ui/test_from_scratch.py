"""From a blank start to a finished map, as a newcomer would: once with the mouse, once with the keyboard.

Nothing but events reaches the window. `JOURNEYMAPPER_STATIONS` names a folder for a picture of each station.
"""

import os
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.journeys import Journey
from journeymapper.model.links import Connection, Evidence
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.ui.panels.opener import Opener
from journeymapper.ui.sheets.evidence import EvidenceSheet
from tests.ui.conftest import Answers, spot_of
from tests.ui.pictures import drop, of_image

ROOT = Path(__file__).resolve().parents[2]
LEFT, CTRL, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ROWS = (
    ("lane_1", ("Asks a friend", "Compares", "Orders", "Unpacks", "Tells others")),
    ("lane_2", ("Poster", "Ring page", "Checkout", "Parcel", "Review page")),
    ("lane_4", ("Who makes it?", "Does it fit?", "Is it safe?", "Where is it?", "What do I get?")),
    ("lane_5", ("Print posters", "Write texts", "Take payment", "Pack", "Answer reviews")),
)
"""A lane of the blank map, and its cards from stage to stage: twenty."""


def station(program: ProjectWindow, name: str) -> None:
    """Lets the window follow, and keeps a picture of it where one is wanted."""
    QApplication.processEvents()
    folder = os.environ.get("JOURNEYMAPPER_STATIONS", "")
    if folder:
        program.window.grab().save(str(Path(folder) / f"{name}.png"))


def focused() -> QWidget:
    """Where the keyboard is: a key goes there, or to what has popped up."""
    QApplication.processEvents()
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None, "the keyboard is somewhere"
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), key, held)


def write(words: str) -> None:
    QTest.keyClicks(focused(), words)


def run(words: str) -> None:
    """Finds a command in the palette and runs it."""
    press(Qt.Key.Key_P, CTRL | SHIFT)
    write(words)
    press(Qt.Key.Key_Return)
    QApplication.processEvents()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())
    QApplication.processEvents()


def button(program: ProjectWindow, name: str) -> QAbstractButton:
    """The button that is seen with this name."""
    buttons = program.window.findChildren(QAbstractButton)
    return next(one for one in buttons if one.isVisible() and name in (one.text(), one.accessibleName()))


def titled(project: Project, words: str) -> str:
    """The card with these words."""
    cards = project.all(Card)
    return next(one.id for one in cards if words in (getattr(one, "title", ""), getattr(one, "text", "")))


def finished(project: Project) -> Project:
    """Twenty cards in five stages, a persona, and a picture as evidence."""
    assert len([*project.all(Card)]) == 20
    assert len(project.index.stages_of_map("map_1")) == 5
    assert {words for _, row in ROWS for words in row} == {
        getattr(one, "title", "") or getattr(one, "text", "") for one in project.all(Card)
    }
    assert [one.name for one in project.all(Persona)] == ["Nora"]
    assert project.get(Persona, project.get(Journey, "journey_1").personas[0]).name == "Nora"
    (evidence,) = project.all(Evidence)
    assert evidence.attachment in project.assets
    assert evidence.about == (titled(project, "Checkout"),)
    return project


def saved(program: ProjectWindow, file: Path) -> Project:
    """What stands in the file is what was made, and the command line can read and print it."""
    assert not program.store.modified
    project = finished(files.read(file).project)
    assert project.records == program.desk.project.records
    poster = file.with_suffix(".pdf")
    for words in (("check", str(file)), ("export", str(file), "-o", str(poster), "--as-of", "2026-01-01")):
        ran = subprocess.run(
            [sys.executable, "-m", "journeymapper", *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode in (0, 1), ran.stderr
    assert poster.read_bytes().startswith(b"%PDF")
    return project


def waits_for_picture(program: ProjectWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.intake.busy, timeout=20_000)
    QApplication.processEvents()


@pytest.fixture
def still(empty: ProjectWindow, person: Answers, tmp_path: Path) -> ProjectWindow:
    empty.context.scene.motion.reduced = True
    person.target = tmp_path / "silver.journey"
    return empty


def test_with_the_keyboard_alone(still: ProjectWindow, qtbot: QtBot, tmp_path: Path) -> None:
    station(still, "keys-1-start")
    press(Qt.Key.Key_N, CTRL)
    # To the first name, then down to its first cell; Enter leads on from step to step.
    press(Qt.Key.Key_Right)
    for _, cards in ROWS:
        press(Qt.Key.Key_Down)
        for words in cards:
            write(words)
            press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Left, times=len(cards) - 1)
    station(still, "keys-2-cards")
    assert [*Counter(one.lane for one in still.desk.project.all(Card)).items()] == [
        (lane, 5) for lane, _ in ROWS
    ]
    # Back up to the first touchpoint: over the question and the emotion lane.
    press(Qt.Key.Key_Up, times=2)
    for _ in range(4):
        press(Qt.Key.Key_C, SHIFT)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Right)
    station(still, "keys-3-connections")
    run("Add persona")
    write("Nora")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    station(still, "keys-4-persona")
    for words in ("Poster", "Checkout"):
        press(Qt.Key.Key_K, CTRL)
        write(words)
        press(Qt.Key.Key_Return)
        run("Add a feeling")
        press(Qt.Key.Key_Return)
    station(still, "keys-5-feelings")
    press(Qt.Key.Key_K, CTRL)
    write("Checkout")
    press(Qt.Key.Key_Return)
    QGuiApplication.clipboard().setMimeData(of_image())
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Return)
    waits_for_picture(still, qtbot)
    write("The queue at the till")
    press(Qt.Key.Key_Tab)
    station(still, "keys-6-evidence")
    press(Qt.Key.Key_S, CTRL)
    press(Qt.Key.Key_Escape)
    station(still, "keys-7-saved")
    project = saved(still, tmp_path / "silver.journey")
    assert len([*project.all(Connection)]) == 4
    assert len([*project.all(Feeling)]) == 2
    assert [one.alternative for one in project.all(Evidence)] == ["The queue at the till"]


def test_with_the_mouse_alone(still: ProjectWindow, qtbot: QtBot, tmp_path: Path) -> None:
    click(button(still, "New blank map"))
    viewport = still.view.viewport()
    for lane, cards in ROWS:
        for place, words in enumerate(cards, 1):
            x, y = cell_rect(still.context.layout, Cell(f"step_{place}", lane)).centre
            spot = still.view.mapFromScene(QPointF(x, y))
            QTest.mouseDClick(viewport, LEFT, pos=spot)
            write(words)
            click(viewport, QPoint(viewport.width() - 20, viewport.height() - 20))
    station(still, "mouse-1-cards")
    project = still.desk.project
    row = [titled(project, words) for words in ROWS[1][1]]
    for source, target in pairwise(row):
        box = still.context.layout.rect(source)
        start = still.view.mapFromScene(QPointF(box.right, box.centre[1]))
        carry(viewport, start, spot_of(still, target))
    station(still, "mouse-2-connections")
    click(still.window.persona.findChildren(Opener)[0])
    write("Nora")
    station(still, "mouse-3-persona")
    for step, dy in (("step_1", -20), ("step_3", 20)):
        x, y = cell_rect(still.context.layout, Cell(step, "lane_3")).centre
        QTest.mouseDClick(viewport, LEFT, pos=still.view.mapFromScene(QPointF(x, y + dy)))
        QApplication.processEvents()
        click(viewport, QPoint(viewport.width() - 20, viewport.height() - 20))
    station(still, "mouse-4-feelings")
    drop(viewport, of_image(), spot_of(still, row[2]))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    click(menu, menu.actionGeometry(menu.actions()[0]).center())
    waits_for_picture(still, qtbot)
    write("The queue at the till")
    station(still, "mouse-5-evidence")
    still.window.findChildren(EvidenceSheet)[0].close()
    project = finished(still.desk.project)
    assert len([*project.all(Connection)]) == 4
    assert [one.level > 0 for one in project.all(Feeling)] == [True, False]


def carry(viewport: QWidget, start: QPoint, to: QPoint) -> None:
    """Draws from one place to another."""
    QTest.mouseMove(viewport, start - QPoint(20, 0))
    QTest.mouseMove(viewport, start)
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(viewport, start + (to - start) * part / 8)
    QTest.mouseRelease(viewport, LEFT, pos=to)
    QApplication.processEvents()
