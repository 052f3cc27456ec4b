"""Who does not see the window: everything that the keys reach has a name, in an order that makes sense."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from tests.ui.conftest import select
from tests.ui.findings.hands import rows_checked


def reached(window: QWidget) -> Iterator[QWidget]:
    """Every widget that Tab can reach, as far as it is shown."""
    for widget in window.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


@pytest.mark.parametrize(
    "chosen", [(), ("card_pay",), ("stage_buy",), ("lane_touch",), ("card_pay", "card_page")]
)
def test_whatever_tab_reaches_has_a_name(program: ProjectWindow, chosen: tuple[str, ...]) -> None:
    select(program, *chosen)
    silent = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in reached(program.window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert not silent


def test_the_start_panel_has_names_too(empty: ProjectWindow) -> None:
    QApplication.processEvents()
    for widget in reached(empty.window):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), type(widget)


@pytest.mark.parametrize("chosen", [(), ("card_pay",), ("stage_buy",)])
def test_no_word_is_cut_that_has_a_least_size(
    program: ProjectWindow, chosen: tuple[str, ...], qtbot: QtBot
) -> None:
    rows_checked(program, qtbot)
    select(program, *chosen)
    cut = [
        (type(widget).__name__, widget.text(), widget.size(), widget.minimumSizeHint())
        for widget in program.window.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        and widget.isVisible()
        and widget.text()
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.width() < widget.minimumSizeHint().width() - 1
    ]
    assert not cut
