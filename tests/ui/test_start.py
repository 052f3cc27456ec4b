"""The start panel, used as somebody does who has just opened the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.ui.start.recent import RecentRow
from journeymapper.ui.start.tiles import Tile
from tests.ui.conftest import Answers, shown_words


@pytest.fixture
def again(whole: Program, program: ProjectWindow) -> ProjectWindow:
    """Another window with the start panel, after a project was opened and its picture kept."""
    program.keep_picture()
    program.actions.run("new-window")
    other = whole.windows[-1]
    other.window.resize(1440, 900)
    other.window.come_to_front()
    QTest.qWaitForWindowActive(other.window)
    return other


def test_it_offers_templates_a_sample_and_a_blank_map(empty: ProjectWindow) -> None:
    words = shown_words(empty.window)
    for offered in ("New blank map", "Open the sample", "Service blueprint", "Blank map", "Software trial"):
        assert offered in words
    assert "Projects that you open or save are listed here." in words


def test_pictures_come_while_nothing_is_done(empty: ProjectWindow, qtbot: QtBot) -> None:
    tile = tile_of(empty, "Service blueprint")
    assert tile.accessibleDescription() == ""
    qtbot.waitUntil(lambda: tile.accessibleDescription() == "3 stages, 6 lanes")
    sample = tile_of(empty, "Software trial")
    qtbot.waitUntil(lambda: sample.accessibleDescription() == "5 stages, 35 cards")
    colours = {sample.grab().toImage().pixelColor(x, 60).name() for x in range(0, sample.width(), 3)}
    assert len(colours) > 4, "its touchpoints are seen"


def test_a_click_on_a_tile_begins_a_copy(empty: ProjectWindow) -> None:
    QTest.mouseClick(tile_of(empty, "Four phases"), Qt.MouseButton.LeftButton)
    assert empty.window.map_shown
    assert empty.documents.path is None
    assert len(empty.desk.project.index.stages_of_map(empty.session.map)) == 4


def test_arrows_walk_over_the_tiles_and_enter_begins(empty: ProjectWindow) -> None:
    tile_of(empty, "Five stages, to loyalty").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down):
        QTest.keyClick(focused(), key)
    assert focused().accessibleName() == "Software trial"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert empty.window.map_shown
    assert empty.desk.project.info.organisation == "Quaylight" or empty.desk.project.info.title


def test_tab_leads_from_the_first_button_to_the_tiles(empty: ProjectWindow) -> None:
    reached = []
    for _ in range(5):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        reached.append(focused().accessibleName() or getattr(focused(), "text", str)())
    assert reached == [
        "New blank map",
        "Open a file",
        "Import a Mermaid diagram",
        "Open the sample",
        "Five stages, to loyalty",
    ]


def test_the_blank_tile_begins_a_blank_map(empty: ProjectWindow) -> None:
    QTest.mouseClick(tile_of(empty, "Blank map"), Qt.MouseButton.LeftButton)
    assert empty.file.untouched
    assert empty.window.map_shown


def test_a_recent_file_has_its_picture_and_opens(again: ProjectWindow, file: Path) -> None:
    row = rows(again)[0]
    assert row.recent.picture is not None
    assert row.text() == "shop"
    assert row.accessibleDescription().startswith("Gift buyer, Today")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not again.window.map_shown, "the file is open in the first window, which comes to the front"


def test_keys_walk_over_the_recent_files(
    whole: Program, again: ProjectWindow, file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.journey"
    copy.write_bytes(file.read_bytes())
    whole.settings.keep_recent(copy)
    again.window.start.sync()
    rows(again)[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is rows(again)[1]
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert again.documents.path == copy


def test_a_picture_that_is_missing_is_no_trouble(whole: Program, again: ProjectWindow, file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\n")
    again.window.start.sync()
    assert rows(again)[0].recent.picture is None
    assert rows(again)[0].grab().toImage().pixelColor(20, 40).isValid()


def test_a_recent_file_leaves_the_list_by_its_cross_or_by_delete(
    whole: Program, again: ProjectWindow, file: Path
) -> None:
    whole.settings.keep_recent(file.with_name("second.journey"))
    again.window.start.sync()
    QTest.mouseClick(rows(again)[0].remove, Qt.MouseButton.LeftButton)
    assert list(whole.settings.recent) == [file]
    rows(again)[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert not whole.settings.recent
    assert "Projects that you open or save are listed here." in shown_words(again.window)
    assert file.exists(), "the file itself stays"


def test_a_recent_file_that_is_gone_says_so_and_offers_to_leave(
    whole: Program, empty: ProjectWindow, person: Answers, tmp_path: Path
) -> None:
    whole.settings.keep_recent(tmp_path / "gone.journey")
    empty.window.start.sync()
    assert "Not there any more" in rows(empty)[0].accessibleDescription()
    QTest.mouseClick(rows(empty)[0], Qt.MouseButton.LeftButton)
    assert person.told == ["gone.journey is not there any more."]
    assert not whole.settings.recent


def test_the_panel_follows_the_theme(empty: ProjectWindow, qtbot: QtBot) -> None:
    tile = tile_of(empty, "Four phases")
    qtbot.waitUntil(lambda: bool(tile.accessibleDescription()))
    light = tile.grab().toImage().pixelColor(12, 60)
    empty.actions.run("theme-dark")
    qtbot.waitUntil(lambda: tile.grab().toImage().pixelColor(12, 60).lightness() < light.lightness() // 3)


@pytest.mark.parametrize("width", [1100, 1440, 1900])
def test_no_tile_covers_another(empty: ProjectWindow, width: int) -> None:
    empty.window.resize(width, 800)
    QApplication.processEvents()
    tiles = empty.window.findChildren(Tile)
    assert len(tiles) == 8
    boxes = [tile.geometry() for tile in tiles]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    grid = tiles[0].parentWidget()
    assert grid is not None
    assert all(box.right() <= grid.width() + 4 for box in boxes)


def tile_of(program: ProjectWindow, name: str) -> Tile:
    return next(tile for tile in program.window.findChildren(Tile) if tile.text() == name)


def rows(program: ProjectWindow) -> list[RecentRow]:
    QApplication.processEvents()
    return [row for row in program.window.findChildren(RecentRow) if row.isVisible()]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
