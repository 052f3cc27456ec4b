"""Menus that change one thing of all selected cards or feelings: channel, owner, friction, tags …"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from journeymapper.canvas.view import MapView
from journeymapper.editor.many import TRAITS, Choice, Trait, choices, set_trait, traits_of
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.cards import Card, Feeling
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import caption

AskWords = Callable[[Message, str], str | None]


class CardTraits:
    """Fills menus with the values that there are, and writes what is chosen. `ask` asks for a new tag."""

    def __init__(self, desk: Desk, view: MapView, ask: AskWords) -> None:
        self._desk = desk
        self._view = view
        self._ask = ask

    def can_set(self, trait: Trait) -> bool:
        """Whether something is selected that has it."""
        having = (each for each in self._desk.selected_records if trait in type(each).model_fields)
        return any(isinstance(record, Card | Feeling) for record in having)

    def add_menus(self, menu: QMenu) -> None:
        """One menu below another for each thing that can be set."""
        for trait in traits_of(self._desk.project, self._desk.session.selection):
            self._fill(menu.addMenu(text(TRAITS[trait])), trait)

    def open(self, trait: Trait) -> None:
        """The values of one thing in a menu by itself, beside what is selected."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(text(TRAITS[trait]))
        self._fill(menu, trait)
        menu.popup(_beside_selection(self._view))
        menu.setActiveAction(menu.actions()[0])

    def _fill(self, menu: QMenu, trait: Trait) -> None:
        for choice in choices(self._desk.project, self._desk.session.selection, trait):
            action = menu.addAction(_caption(choice))
            action.setCheckable(True)
            action.setChecked(choice.held == "all")
            action.triggered.connect(partial(self._choose, trait, choice.value))
        if trait == "tags":
            new = menu.addAction(text(message("New tag…")))
            new.triggered.connect(self._tag_anew)

    def _choose(self, trait: Trait, value: object, _on: bool = False) -> None:
        desk = self._desk
        ids = [id_ for id_ in desk.session.selection if trait in traits_of(desk.project, [id_])]
        label = plural(
            "{trait} of {count} record", "{trait} of {count} records", len(ids), trait=TRAITS[trait]
        )
        desk.store.seal()
        desk.commit(set_trait(desk.project, ids, trait, value), label)

    def _tag_anew(self, _on: bool = False) -> None:
        tag = self._ask(message("New tag"), "")
        if tag is not None and tag.strip():
            self._choose("tags", " ".join(tag.split())[:300])


def _caption(choice: Choice) -> str:
    words = text(choice.words)
    return caption(text(message("{value} (some)", value=words)) if choice.held == "some" else words)


def _beside_selection(view: MapView) -> QPoint:
    layout = view.context.layout
    chosen = next((id_ for id_ in sorted(view.context.session.selection) if id_ in layout.cards), None)
    if chosen is None:
        return view.viewport().mapToGlobal(view.viewport().rect().center())
    home = layout.rect(chosen)
    return view.viewport().mapToGlobal(view.mapFromScene(home.x, home.bottom + 4))
