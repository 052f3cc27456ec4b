"""The menu of a right click or of the menu key: what can be done with what is selected on the map."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.editor.structure import Side
from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.links import Connection
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.value_names import LANE_NAMES
from journeymapper.ui.actions import Actions
from journeymapper.ui.card_traits import CardTraits
from journeymapper.ui.commands.connections import CONNECTION_MENU
from journeymapper.ui.desk import Desk

_MOVE = ("copy", "paste", "", "structure-back", "structure-on", "structure-duplicate")
_FOLD = ("fold", "reach-more", "reach-less", "size-reset", "", "delete")
_PHASE = ("rename", "", "phase-after", "stage-before", "stage-after", "", *_MOVE, "fold", "", "delete")
_STAGE = (
    *("rename", "say-duration", "say-people", "say-going-on", ""),
    *("stage-before", "stage-after", "step-before", "step-after", "phase-after", ""),
    *(*_MOVE, "copy-to-map", "", *_FOLD),
)
_STEP = (
    *("rename", "say-duration", "", "step-before", "step-after", "stage-before", "stage-after", ""),
    *(*_MOVE, "", *_FOLD),
)
_LANE_TOP = ("rename", "lane-kind", "lane-holder", "")
_LANE_REST = ("", *_MOVE, "copy-to-map", "", *_FOLD)
_CLIP = ("cut", "copy", "paste", "")
_CARDS = (*_CLIP, "card-duplicate", "card-unplace", "card-lock", "")
_AFTER_CARDS = (
    "",
    "card-opens",
    "card-enter",
    "",
    "reach-more",
    "reach-less",
    "library-keep",
    "",
    "step-before",
    "step-after",
    "",
    "delete",
)
_OTHERS = ("", "delete")
_NOTHING = ("paste", "paste-tray", "", "stage-after", "step-after", "phase-after", "lane-add")
_HEADINGS: Mapping[type[Record], Sequence[str]] = {Phase: _PHASE, Stage: _STAGE, Step: _STEP}


class PlaceMenu:
    """Makes the menu anew each time, for what is selected then."""

    def __init__(self, desk: Desk, actions: Actions, traits: CardTraits, over: QWidget) -> None:
        self._desk = desk
        self._actions = actions
        self._traits = traits
        self._over = over

    def show_at(self, point: QPoint) -> None:
        """Opens it at a point of the screen; it goes when something is chosen or it is left."""
        self._actions.sync()
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(point)
        menu.setActiveAction(_first(menu))

    def _fill(self, menu: QMenu) -> None:
        selected = self._desk.selected
        if not self._desk.session.selection:
            self._actions.fill(menu, _NOTHING)
        elif isinstance(selected, Lane):
            self._actions.fill(menu, _LANE_TOP)
            self._add_lanes(menu, message("Add lane above"), "before")
            self._add_lanes(menu, message("Add lane below"), "after")
            self._actions.fill(menu, _LANE_REST)
        elif isinstance(selected, Phase | Stage | Step):
            self._actions.fill(menu, _HEADINGS[type(selected)])
        elif isinstance(selected, Connection):
            self._actions.fill(menu, (*CONNECTION_MENU, "", "delete"))
        else:
            cards = all(self._desk.project.find(Card, id_) for id_ in self._desk.session.selection)
            self._actions.fill(menu, _CARDS if cards else ())
            self._traits.add_menus(menu)
            self._actions.fill(menu, _AFTER_CARDS if cards else _OTHERS)

    def _add_lanes(self, menu: QMenu, words: Message, side: Side) -> None:
        kinds = menu.addMenu(text(words))
        for kind, name in LANE_NAMES.items():
            action = kinds.addAction(text(name))
            action.triggered.connect(partial(self._run, f"lane-{side}-{kind}"))

    def _run(self, id_: str, _on: bool = False) -> None:
        self._actions.run(id_)


def _first(menu: QMenu) -> QAction:
    """What can be chosen first, or else: a menu within would open at once."""
    usable = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    return next((action for action in usable if action.menu() is None), usable[0])
