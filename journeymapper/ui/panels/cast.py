"""The second page at the left: journeys and maps, personas, objectives, people, channels."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.editor.cast import Group
from journeymapper.model.base import Record
from journeymapper.model.journeys import Journey, Map
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.commands.maps import JOURNEY_MENU, TAB_MENU
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.cast_rows import CastRows
from journeymapper.ui.panels.cast_view import CastView

_ADD: dict[Group, str] = {
    "journeys": "journey-new",
    "personas": "add-persona",
    "objectives": "add-objective",
    "people": "add-person",
    "channels": "add-channel",
}
_MENU = ("place-rename", "", "place-back", "place-on", "persona-first", "persona-here", "", "delete")


class CastPanel(QWidget):
    """The list; what is wanted of a row is done by the commands that stand in the menus too.

    It looks at the project only while it is seen: counting who owns what takes a look at every card.
    """

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self.rows = CastRows(desk)
        self.view = CastView(desk, self.rows)
        body = parts.column(margins=(0, 2, 0, 0))
        body.addWidget(self.view, 1)
        self.setLayout(body)
        self.view.shown.connect(self._show)
        self.view.renamed.connect(self._rename)
        self.view.deleted.connect(self._delete)
        self.view.added.connect(lambda group: self._actions.run(_ADD[group]))
        self.view.asked.connect(self._ask)
        self.view.stepped.connect(self._step)
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)
        desk.themed.connect(self.view.viewport().update)

    def sync(self) -> None:
        """Follows project and selection while it is seen; the current row stays where it was."""
        if not self.isVisible():
            return
        index = self.view.currentIndex()
        here = self.rows.identity(index) if index.isValid() else ""
        self.rows.sync()
        shown = self._desk.selected
        place = self.rows.place_of(shown.id) if shown is not None else self.rows.with_identity(here)
        place = place if place.isValid() else self.rows.with_identity(here)
        if place.isValid() and place != self.view.currentIndex():
            self.view.setCurrentIndex(place)
        self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sync()

    def _show(self, record: Record) -> None:
        """Brings a record into the inspector; a map or a journey into the window too."""
        session = self._desk.session
        if isinstance(record, Map):
            session.show_map(record.id)
            session.select(())
            return
        if isinstance(record, Journey) and self._desk.journey != record:
            maps = self._desk.project.index.maps(record.id)
            session.show_map(maps[0] if maps else session.map)
        session.select((record.id,))

    def _rename(self, record: Record) -> None:
        self._show(record)
        self._actions.run("place-rename")

    def _delete(self, record: Record) -> None:
        self._show(record)
        self._actions.run(_deleting(record))

    def _step(self, record: Record, by: int) -> None:
        self._show(record)
        self._actions.run("place-back" if by < 0 else "place-on")

    def _ask(self, record: Record, at: QPoint) -> None:
        self._show(record)
        self._actions.sync()
        ids = TAB_MENU if isinstance(record, Map) else JOURNEY_MENU if isinstance(record, Journey) else _MENU
        menu = self._actions.fill(QMenu(self), ids)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _deleting(record: Record) -> str:
    if isinstance(record, Map):
        return "map-delete"
    return "journey-delete" if isinstance(record, Journey) else "delete"
