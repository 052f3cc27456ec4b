"""Themes, sizes and the list of everything."""

from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.ui.preferences import THEME
from journeymapper.ui.settings import Settings
from tests.ui.conftest import select, shown_words


def test_another_theme_colours_everything_and_is_remembered(program: ProjectWindow) -> None:
    light = colour_at(program.window, program.window.command_bar)
    program.actions.run("theme-dark")
    assert light == "#f6f5f1"
    assert colour_at(program.window, program.window.command_bar) == "#1a1d24"
    assert program.context.scene.pen.theme.name == "dark"
    assert program.settings.preferred(THEME) == "dark"
    assert program.actions["theme-dark"].isChecked()
    assert not program.actions["theme-light"].isChecked()


def test_the_theme_changes_after_panels_were_built_anew(program: ProjectWindow) -> None:
    select(program, "card_pay")
    held = program.window.inspector.findChildren(QToolButton)
    select(program, "card_page")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.actions.run("theme-dark")
    assert held
    assert program.context.scene.pen.theme.name == "dark"


@pytest.mark.parametrize(("width", "height"), [(1100, 680), (1280, 800), (1600, 1000)])
def test_no_part_of_the_window_covers_another(program: ProjectWindow, width: int, height: int) -> None:
    program.window.resize(width, height)
    QApplication.processEvents()
    window = program.window
    parts = [
        part
        for part in (
            window.command_bar,
            window.bottom_bar,
            window.library,
            window.persona,
            window.view,
            window.tray,
            window.inspector,
            window.findings,
        )
        if part.isVisible()
    ]
    boxes = {part.objectName() or type(part).__name__: box_of(part, window) for part in parts}
    for (name, box), (other_name, other) in combinations(boxes.items(), 2):
        assert not box.intersects(other), f"{name} lies over {other_name}"
    assert all(window.rect().contains(box) for box in boxes.values())


@pytest.mark.parametrize("width", [1100, 1280, 1600])
def test_nothing_in_the_command_bar_covers_another(program: ProjectWindow, width: int) -> None:
    program.window.resize(width, 800)
    QApplication.processEvents()
    bar = program.window.command_bar
    buttons = [one for one in bar.findChildren(QAbstractButton) if one.isVisible()]
    outer = [one for one in buttons if not bar.search.isAncestorOf(one)]
    boxes = [box_of(one, program.window) for one in (*outer, bar.search, bar.saved)]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_a_narrow_window_folds_panels_to_rails_that_unfold(program: ProjectWindow, qtbot: QtBot) -> None:
    program.window.resize(1100, 700)
    QApplication.processEvents()
    assert not program.window.library.isVisible()
    button = next(
        one
        for one in program.window.findChildren(QToolButton)
        if one.accessibleName() == "Touchpoints" and one.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.window.library.isVisible()
    program.window.resize(1400, 800)
    QApplication.processEvents()
    assert program.window.inspector.isVisible()


def test_typing_in_the_finder_goes_to_a_card(program: ProjectWindow, qtbot: QtBot) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert program.overlays.finder.isVisible()
    QTest.keyClicks(program.overlays.finder.field, "checkout")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    assert program.session.selection == {"card_pay"}
    assert not program.overlays.finder.isVisible()


def test_typing_in_the_finder_runs_a_command(program: ProjectWindow, qtbot: QtBot) -> None:
    program.actions.run("find")
    QTest.keyClicks(program.overlays.finder.field, "select all")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    assert program.session.selection == {"card_page", "card_pay", "card_question"}


def test_the_field_of_the_bar_opens_the_finder_by_key(program: ProjectWindow) -> None:
    program.window.command_bar.search.setFocus()
    QTest.keyClick(program.window.command_bar.search, Qt.Key.Key_Return)
    assert program.overlays.finder.isVisible()


def test_what_nothing_matches_is_said(program: ProjectWindow, qtbot: QtBot) -> None:
    program.actions.run("find")
    QTest.keyClicks(program.overlays.finder.field, "qqqq")
    QApplication.processEvents()
    assert "Nothing has these words." in shown_words(program.overlays.finder)


def test_no_two_commands_have_the_same_keys(program: ProjectWindow) -> None:
    keys = [key.toString() for _, action in program.actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_window_is_where_it_was(program: ProjectWindow) -> None:
    program.window.resize(1333, 777)
    program.close()
    kept = Settings(program.settings.file)
    assert kept.geometry is not None
    assert kept.geometry == program.window.saveGeometry()


def box_of(part: QWidget, window: QWidget) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())


def colour_at(window: QWidget, part: QWidget) -> str:
    """The colour near the top of a part, as painted."""
    QApplication.processEvents()
    spot = part.mapTo(window, part.rect().topLeft())
    return window.grab().toImage().pixelColor(spot.x() + 4, spot.y() + 3).name()
