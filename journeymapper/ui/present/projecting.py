"""Projecting the canvas: on a second screen where there is one, else over the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journeymapper.messages import message
from journeymapper.ui.desk import Desk
from journeymapper.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from journeymapper.ui.present.wall import Wall

Screen = TypeVar("Screen")


def screen_for(screens: Sequence[Screen], own: Screen) -> Screen:
    """The first screen that is not the editor's own; where there is no other, that one.

    >>> screen_for(["laptop", "projector"], "laptop"), screen_for(["laptop"], "laptop")
    ('projector', 'laptop')
    """
    return next((screen for screen in screens if screen is not own), own)


class Projecting(QObject):
    """Puts the map on the wall and takes it down. `turned` tells that one of both happened."""

    turned = Signal()

    def __init__(self, desk: Desk, editor: QWidget, messages: MessageBar) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._messages = messages
        self._wall: Wall | None = None

    @property
    def wall(self) -> "Wall | None":
        """The map on the wall; None while nothing is projected."""
        return self._wall

    @property
    def possible(self) -> bool:
        """Whether there is anything to walk over."""
        map_ = self._desk.session.map
        return self._wall is not None or bool(self._desk.project.index.steps_of_map(map_))

    def toggle(self) -> None:
        """Puts the map on the wall, or takes it down."""
        if self._wall is None:
            self._start()
        else:
            self._wall.close()

    def walk(self, by: int) -> None:
        """Leads the audience to the next stage (1) or back (−1)."""
        if self._wall is not None:
            self._wall.walk(by)

    def turn_blank(self) -> None:
        """Shows nothing on the wall, or the map again."""
        if self._wall is not None:
            self._wall.turn_blank()

    def stop(self) -> None:
        """Takes the map down, if it is up."""
        if self._wall is not None:
            self._wall.close()

    def _start(self) -> None:
        from journeymapper.ui.present.wall import Wall  # rarely used: the window opens without it

        own = self._editor.screen()
        screen = screen_for(QGuiApplication.screens(), own)
        desk = self._desk
        self._wall = wall = Wall(desk.store, desk.session.map, reduced_motion=desk.reduced_motion)
        wall.gone.connect(self._end)
        wall.setGeometry(screen.geometry())
        wall.showFullScreen()
        wall.activateWindow()
        wall.say_keys()
        desk.session.listen(self._follow_map)
        if screen is not own:
            words = message("The map is shown on {screen}. F11 takes it down.", screen=screen.name())
            self._messages.say(words, "plain")
        self.turned.emit()

    def _end(self) -> None:
        if self._wall is None:
            return
        self._wall.deleteLater()
        self._wall = None
        self._desk.session.unlisten(self._follow_map)
        self._messages.hide()
        self._editor.activateWindow()
        self.turned.emit()

    def _follow_map(self) -> None:
        if self._wall is not None:
            self._wall.show_map(self._desk.session.map)
