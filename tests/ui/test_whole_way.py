"""The whole way of the product: a sample from disk to canvas, through the checker, and back to disk."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.model.cards import Touchpoint
from journeymapper.resources import resource
from tests.ui.conftest import spot_of
from tests.ui.findings.hands import listed

ROOT = Path(__file__).resolve().parents[2]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def gift_shop(tmp_path: Path) -> Path:
    return Path(shutil.copy(resource("samples", "gift-shop.journey"), tmp_path))


@pytest.fixture
def program(empty: ProjectWindow, gift_shop: Path) -> ProjectWindow:
    empty.context.scene.motion.reduced = True
    assert empty.documents.open(gift_shop)
    QApplication.processEvents()
    return empty


def carry(program: ProjectWindow, card: str, to: QPoint) -> None:
    """Takes hold of a card and lets go of it elsewhere."""
    viewport, start = program.view.viewport(), spot_of(program, card)
    QTest.mousePress(viewport, LEFT, pos=start)
    for part in range(1, 9):
        QTest.mouseMove(viewport, start + (to - start) * part / 8)
    QTest.mouseRelease(viewport, LEFT, pos=to)
    QApplication.processEvents()


def panel(program: ProjectWindow, qtbot: QtBot) -> list[str]:
    """What the rows of the findings panel say, once the checker has answered."""
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    QApplication.processEvents()
    return listed(program)


def command_line(file: Path) -> list[str]:
    """The numbers and titles that `check` prints of a file."""
    run = subprocess.run(
        [sys.executable, "-m", "journeymapper", "check", str(file), "--format", "json"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    return [
        f"{found['number']}. {found['title']}|{found['sentence']}"
        for found in json.loads(run.stdout)["findings"]
    ]


def test_open_drag_undo_save_and_check(program: ProjectWindow, gift_shop: Path, qtbot: QtBot) -> None:
    before = gift_shop.read_bytes()
    assert len(panel(program, qtbot)) == len(command_line(gift_shop)) > 0

    carry(program, "card_survey", spot_of(program, "card_bday"))
    assert program.desk.project.get(Touchpoint, "card_survey").step == "step_back"
    QTest.keyClick(program.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.project.get(Touchpoint, "card_survey").step == "step_receive"
    QTest.keyClick(program.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert gift_shop.read_bytes() == before


def test_check_on_the_saved_file_says_what_the_panel_said(
    program: ProjectWindow, gift_shop: Path, qtbot: QtBot
) -> None:
    panel(program, qtbot)
    QTest.mouseClick(program.view.viewport(), LEFT, pos=spot_of(program, "card_photo"))
    QTest.keyClick(program.view, Qt.Key.Key_Delete)
    QApplication.processEvents()
    carry(program, "card_reel", spot_of(program, "card_size"))
    said = panel(program, qtbot)
    QTest.keyClick(program.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    printed = command_line(gift_shop)
    assert len(printed) == len(said) > 0
    for row, line in zip(said, printed, strict=True):
        title, sentence = line.split("|")
        assert row.startswith(title)
        assert row.endswith(sentence)
