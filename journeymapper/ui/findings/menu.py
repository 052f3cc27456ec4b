"""The menu of a finding: all that can be done with it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.ui.actions import Actions
from journeymapper.ui.commands.findings import FINDING_MENU


class FindingMenu:
    """Leaves out what can't be done with the current finding, except where all findings know it."""

    def __init__(self, actions: Actions, over: QWidget) -> None:
        self._actions = actions
        self._over = over

    def show_at(self, point: QPoint) -> None:
        """Opens it at a point of the screen; it goes when something is chosen or it is left."""
        self._actions.sync()
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions.fill(menu, [id_ for id_ in FINDING_MENU if not id_ or self._actions[id_].isEnabled()])
        menu.popup(point)
        menu.setActiveAction(menu.actions()[0])
