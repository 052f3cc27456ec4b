"""The bar over the map that says how it is looked at: what is filtered, what colours mean, which view."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from journeymapper.editor.colouring import COLOUR_NAMES
from journeymapper.editor.facets import value_name
from journeymapper.editor.filtering import Filter
from journeymapper.editor.looks import Look, differs
from journeymapper.messages import message, plural, text
from journeymapper.model.people import ColourBy, View
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.literal import caption
from journeymapper.ui.looks.chip import chip, legend_entry

_HEIGHT = 26
COLOUR_IDS = tuple(f"colour-{by}" for by in COLOUR_NAMES)


class LookBar(QFrame):
    """Shows itself only while a map is looked at in other than the plain way."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._shown: object = None
        self.setObjectName("lookBar")
        self.setAccessibleName(text(message("How the map is looked at")))
        self.flow = FlowLayout(8)
        body = parts.row(margins=(12, 5, 12, 5))
        body.addLayout(self.flow, 1)
        self.setLayout(body)
        self.hide()
        for news in (desk.changed, desk.looked, desk.read, desk.themed):
            news.connect(self.sync)

    def sync(self) -> None:
        """Builds the bar anew where what it says differs."""
        desk = self._desk
        look, view = desk.session.look, desk.project.find(View, desk.session.look.view)
        signs = desk.reading.colouring.legend if desk.reading.colouring else ()
        names = tuple(value_name(desk.project, value) for _, value in look.filter.wanted)
        saying = (look, view, signs, names, desk.apart.passed, desk.apart.every, desk.theme.name)
        if saying == self._shown:
            return
        self._shown = saying
        parts.empty(self.flow)
        self.setVisible(not look.plain or view is not None)
        if not self.isHidden():
            self._build(look, view)

    def _build(self, look: Look, view: View | None) -> None:
        if view is not None:
            self._add(self._view_name(look, view))
        self._add(self._button("filter", "filter"))
        self._add_chips(look)
        self._add(self._colours(look.colour_by))
        self._add(self._button("view-update" if view and self._changed(look) else "view-save"))
        if view is not None:
            self._add(self._link("view-leave"))
        colouring = self._desk.reading.colouring
        for sign in colouring.legend if colouring else ():
            self._add(legend_entry(self._desk, sign))

    def _add(self, part: QWidget) -> None:
        """All of one height stand in one line whatever they are."""
        part.setFixedHeight(_HEIGHT)
        self.flow.addWidget(part)

    def _add_chips(self, look: Look) -> None:
        desk = self._desk
        for facet, value in look.filter.wanted:
            without = look.filter.toggled(facet, value)
            self._add(chip(desk, value_name(desk.project, value), partial(self._take, without)))
        if look.filter.text:
            without = Filter(look.filter.wanted)
            self._add(chip(desk, f"“{look.filter.text}”", partial(self._take, without)))
        if not look.filter.empty:
            passed, every = desk.apart.passed, desk.apart.every
            words = plural("{passed} of {count} card", "{passed} of {count} cards", every, passed=passed)
            self._add(parts.label(text(words), ink="ink3", size="small"))
            self._add(self._link("filter-clear"))

    def _view_name(self, look: Look, view: View) -> QWidget:
        name = view.name
        if self._changed(look):
            name = text(message("{name} (changed)", name=name))
        return parts.label(name, weight="semibold")

    def _colours(self, by: ColourBy) -> QToolButton:
        button = self._plain_button()
        button.setText(caption(text(message("Colour by: {what}", what=COLOUR_NAMES[by]))))
        menu = QMenu(button)
        self._actions.fill(menu, COLOUR_IDS)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _button(self, id_: str, icon: str = "") -> QToolButton:
        button = self._plain_button()
        button.setText(self._actions[id_].text())
        if icon:
            self._desk.icons.dress(button, icon, size=14, gap=3)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(lambda _on=False: self._actions.run(id_))
        return button

    def _link(self, id_: str) -> QWidget:
        button = parts.push_button(
            message("Clear all") if id_ == "filter-clear" else message("Leave"), "link"
        )
        button.setAccessibleName(self._actions[id_].text())
        button.clicked.connect(lambda _on=False: self._actions.run(id_))
        return button

    def _plain_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "lookButton")
        return button

    def _changed(self, look: Look) -> bool:
        return differs(self._desk.project, look)

    def _take(self, wanted: Filter) -> None:
        look = self._desk.session.look
        self._desk.session.take_look(Look(wanted, look.colour_by, look.view))
