"""Commands of how a map is looked at: search, filter, colours, saved views."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QMenu

from journeymapper.editor.colouring import COLOUR_NAMES
from journeymapper.editor.looks import Look, differs, look_of, view_fields, views
from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.ids import new_id
from journeymapper.model.people import ColourBy, View
from journeymapper.ui.actions import Actions, Command
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import caption

Named = Callable[[Message, str, Callable[[str], object]], object]
"""Asks for a name: what for, the name that is proposed, who takes it."""

LOOK_MENU = ("filter", "filter-clear", "", *(f"colour-{by}" for by in COLOUR_NAMES))
SAVED_MENU = ("view-save", "view-update", "view-rename", "view-delete", "view-leave")


class Sheets(Protocol):
    """What the search commands need of the window."""

    def find(self) -> None:
        """Opens the find bar."""

    def step(self, by: int) -> None:
        """Goes on to another hit."""

    def filter(self) -> None:
        """Asks what to filter by."""


class Looking:
    """Turns the map to other looks, and keeps looks as views of the project."""

    def __init__(self, desk: Desk, ask_name: Named) -> None:
        self._desk = desk
        self._ask_name = ask_name

    @property
    def look(self) -> Look:
        """How the map is looked at."""
        return self._desk.session.look

    @property
    def view(self) -> View | None:
        """The view that the look was taken from."""
        return self._desk.project.find(View, self.look.view)

    @property
    def changed(self) -> bool:
        """Whether the look differs from its view."""
        return differs(self._desk.project, self.look)

    def colour_by(self, by: ColourBy) -> None:
        """Lets colours mean something else."""
        self._desk.session.take_look(Look(self.look.filter, by, self.look.view))

    def clear_filter(self) -> None:
        """Shows every card alike."""
        self._desk.session.take_look(Look(colour_by=self.look.colour_by, view=self.look.view))

    def leave(self) -> None:
        """Looks at the map in the plain way."""
        self._desk.session.take_look(Look())

    def take(self, view: View) -> None:
        """Looks at the map as a view says."""
        self._desk.session.take_look(look_of(view))

    def save(self) -> None:
        """Asks for a name and keeps the present look under it."""
        self._ask_name(message("Name of the view"), "", self._save_as)

    def update(self) -> None:
        """Keeps the present look in its view."""
        view = self.view
        if view is not None:
            change = edits.set_fields(self._desk.project, view.id, **view_fields(self.look))
            self._desk.commit(change, message("Update the view “{name}”", name=view.name))

    def rename(self) -> None:
        """Asks for another name of the view."""
        view = self.view
        if view is not None:
            self._ask_name(message("Rename the view"), view.name, partial(self._rename, view.id))

    def delete(self) -> None:
        """Deletes the view; the look stays as it is."""
        view = self.view
        if view is not None:
            change = edits.delete_records(self._desk.project, (view.id,))
            self._desk.commit(change, message("Delete the view “{name}”", name=view.name))

    def _save_as(self, name: str) -> None:
        fields = {"id": new_id("view"), "name": name, **view_fields(self.look)}
        view = View.model_validate(fields)
        label = message("Save the view “{name}”", name=name)
        if self._desk.commit(edits.add_record(self._desk.project, view), label):
            self.take(view)

    def _rename(self, id_: str, name: str) -> None:
        change = edits.set_fields(self._desk.project, id_, name=name)
        self._desk.commit(change, message("Rename a view to “{name}”", name=name))


def look_commands(
    looking: Looking, sheets: Sheets, shown: Callable[[], bool], on_map: Callable[[], bool]
) -> Sequence[Command]:
    """Find, filter, colour by, and saved views."""

    def viewed() -> bool:
        return shown() and looking.view is not None

    return (
        Command("find-in-map", message("Find in this map"), sheets.find, "search", ("Ctrl+F",), on_map),
        Command("find-next", message("Next hit"), lambda: sheets.step(1), "", ("F3",), on_map),
        Command("find-before", message("Hit before"), lambda: sheets.step(-1), "", ("Shift+F3",), on_map),
        Command("filter", message("Filter cards…"), sheets.filter, "filter", ("Ctrl+Shift+F",), shown),
        Command(
            "filter-clear",
            message("Clear the filter"),
            looking.clear_filter,
            enabled=lambda: shown() and not looking.look.filter.empty,
        ),
        *(_colour_command(looking, by, name, shown) for by, name in COLOUR_NAMES.items()),
        Command("view-save", message("Save as a view…"), looking.save, enabled=shown),
        Command(
            "view-update",
            message("Update the view"),
            looking.update,
            enabled=lambda: viewed() and looking.changed,
        ),
        Command("view-rename", message("Rename the view…"), looking.rename, enabled=viewed),
        Command("view-delete", message("Delete the view"), looking.delete, enabled=viewed),
        Command(
            "view-leave",
            message("Leave the view"),
            looking.leave,
            enabled=lambda: shown() and not looking.look.plain,
        ),
    )


def _colour_command(looking: Looking, by: ColourBy, name: Message, shown: Callable[[], bool]) -> Command:
    return Command(
        f"colour-{by}",
        message("Colour by: {what}", what=name),
        lambda: looking.colour_by(by),
        enabled=shown,
        checked=lambda: looking.look.colour_by == by,
    )


def fill_views(menu: QMenu, desk: Desk, looking: Looking, actions: Actions) -> None:
    """Puts the saved views into a menu, and what can be done with them."""
    menu.clear()
    for view in views(desk.project):
        action = menu.addAction(caption(view.name))
        action.setCheckable(True)
        action.setChecked(looking.look.view == view.id)
        action.triggered.connect(lambda _on=False, view=view: looking.take(view))
    if not menu.isEmpty():
        menu.addSeparator()
    actions.fill(menu, SAVED_MENU)
