"""A map on screen for each test, and nothing left over after it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.project import Project
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map

Open = Callable[..., MapDriver]


@pytest.fixture
def open_map(qtbot: QtBot) -> Iterator[Open]:
    """Opens a project; its window is closed after the test."""

    def opened(project: Project, theme: str = "light", size: tuple[int, int] = (900, 700)) -> MapDriver:
        driver = MapDriver(qtbot, project, theme, size)
        qtbot.addWidget(driver.view)
        return driver

    yield opened
    QApplication.processEvents()


@pytest.fixture
def driver(open_map: Open) -> MapDriver:
    """The small map."""
    return open_map(small_map())
