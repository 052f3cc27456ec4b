"""Turns between the map and its outline, which is made when it is wanted first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from journeymapper.editor.outline.edits import Newcomer, newcomer_after
from journeymapper.editor.store import Committed
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.settings import Settings
from journeymapper.ui.window import Window

if TYPE_CHECKING:
    from journeymapper.ui.outline.pane import Form, OutlinePane


class Outlining(QObject):
    """Knows whether the outline is shown. `menu_wanted` asks for the menu of what is selected there."""

    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk, window: Window, actions: Actions, settings: Settings) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._actions = actions
        self._settings = settings
        self._pane: OutlinePane | None = None

    @property
    def shown(self) -> bool:
        """Whether the outline stands in place of the map."""
        return self._pane is not None and self._window.centre.currentWidget() is self._pane

    @property
    def form(self) -> Form:
        """The form that is shown, or will be."""
        return "table" if self._settings.outline_form == "table" else "tree"

    def turn(self) -> None:
        """Shows the outline, or the map again, the keyboard with it."""
        self.show_map() if self.shown else self.show(self.form)

    def show(self, form: Form) -> None:
        """Shows the outline as a tree or a table, and remembers which."""
        self._settings.keep_outline_form(form)
        pane = self._made()
        pane.show_form(form)
        self._window.show_centre(pane)
        pane.view.setFocus()

    def show_map(self) -> None:
        """Shows the map again."""
        if self.shown:
            self._window.show_centre(self._window.view)
            self._window.view.setFocus()

    def follow(self, committed: Committed) -> None:
        """Another project begins with its map."""
        if committed.origin == "open":
            self.show_map()

    def can_add(self) -> bool:
        """Whether a card can come after the row that is selected."""
        return self.shown and self._newcomer() is not None

    def add(self) -> None:
        """Begins a card after the row that is selected."""
        from journeymapper.ui.outline.writing import begin

        newcomer = self._newcomer()
        if newcomer is not None and begin(self._desk, newcomer):
            self._made().edit_newcomer(newcomer[0].id)

    def edit_title(self) -> bool:
        """Opens the editor of what is selected; False while the outline is not shown."""
        selected = self._desk.selected
        if not self.shown or selected is None:
            return False
        self._made().edit_row(selected.id)
        return True

    def _newcomer(self) -> Newcomer | None:
        selected = self._desk.selected
        if selected is None:
            return None
        return newcomer_after(self._desk.project, self._desk.session.map, selected.id)

    def _made(self) -> OutlinePane:
        if self._pane is None:
            from journeymapper.ui.outline.pane import OutlinePane

            self._pane = OutlinePane(self._desk, self._actions)
            for view in (self._pane.tree, self._pane.table):
                view.menu_wanted.connect(self.menu_wanted)
            self._window.centre.addWidget(self._pane)
        return self._pane
