"""The select tool at rest: hover, what a press begins, and the keys."""

from math import hypot

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.canvas.fixtures import HANDLE
from journeymapper.canvas.states import CONNECT_RADIUS, connect_spot
from journeymapper.canvas.tools.base import Pointer, State
from journeymapper.canvas.tools.beginning import begin_card, cell_for_card
from journeymapper.canvas.tools.connecting import Connecting
from journeymapper.canvas.tools.editing import Editing
from journeymapper.canvas.tools.feelings import FeelingDragging, add_feeling_at, feeling_at
from journeymapper.canvas.tools.keys import press_key
from journeymapper.canvas.tools.panning import Panning
from journeymapper.canvas.tools.pressed import CardPressed, GroundPressed
from journeymapper.canvas.tools.reconnecting import Reconnecting
from journeymapper.canvas.tools.stretching import Edge, Stretching, card_edge_at
from journeymapper.canvas.tools.targets import End, connection_at, end_at, finding_at, opens_map_at
from journeymapper.layout.grid import position_at

_CLOSE = 5
"""How near to a wire a press means it, in pixels."""


class Idle(State):
    """Nothing is pressed."""

    def move(self, pointer: Pointer) -> State:
        """Show what is under the mouse."""
        on_button = self._on_button(pointer)
        if not on_button:
            self.context.attention.hover(self.context.scene.card_at(pointer.x, pointer.y))
        if not on_button and self._wire_end(pointer) is not None:
            self.cursor = Reconnecting.cursor
            return self
        on_edge = not on_button and self._card_edge(pointer) is not None
        self.cursor = Stretching.cursor if on_edge else State.cursor
        return self

    def press(self, pointer: Pointer) -> State:
        """Begin what a press here means."""
        context, pane = self.context, self.pane
        if pointer.button == Qt.MouseButton.MiddleButton:
            return Panning(context, pane, pointer)
        hovered = context.attention.hovered
        card = context.scene.card_at(pointer.x, pointer.y)
        if pointer.button == Qt.MouseButton.RightButton:
            self._choose_for_menu(pointer, card)
            return self
        if pointer.button != Qt.MouseButton.LeftButton:
            return self
        end = self._wire_end(pointer)
        if end is not None:
            return Reconnecting(context, pane, *end, pointer)
        if hovered is not None and self._on_button(pointer):
            return Connecting(context, pane, hovered, pointer)
        finding = finding_at(context.layout, pointer.x, pointer.y)
        if finding is not None:
            context.open_finding(finding)
            return self
        edge = self._card_edge(pointer) if not pointer.toggles else None
        if edge is not None:
            return Stretching(context, pane, *edge)
        if card is not None:
            return CardPressed(context, pane, card, pointer)
        feeling = feeling_at(context.layout, pointer.x, pointer.y)
        if feeling is not None:
            return FeelingDragging(context, pane, feeling)
        connection = connection_at(context.layout, pointer.x, pointer.y, _CLOSE / pane.zoom)
        if connection is not None:
            if pointer.toggles:
                context.session.toggle([connection])
            else:
                context.session.select([connection])
            return self
        return GroundPressed(context, pane, pointer)

    def double_click(self, pointer: Pointer) -> State:
        """Edit the title of the card here; beside every card begin one, on an emotion lane a feeling."""
        card = self.context.scene.card_at(pointer.x, pointer.y)
        if pointer.button != Qt.MouseButton.LeftButton:
            return self.press(pointer)
        if card is None:
            there = feeling_at(self.context.layout, pointer.x, pointer.y)
            if there is not None:
                self.context.session.select([there])
                self.context.open_sheet("level", there)
                return self
            new = add_feeling_at(self.context, pointer)
            if new:
                return FeelingDragging(self.context, self.pane, new)
            wire = connection_at(self.context.layout, pointer.x, pointer.y, _CLOSE / self.pane.zoom)
            if wire is not None and there is None:
                self.context.session.select([wire])
                self.pane.label_connection(wire)
                return self
            return self._begin(pointer) or self.press(pointer)
        if opens_map_at(self.context.layout, self.context.project, card, pointer.y):
            self.context.run("card-enter")
            return self
        return Editing.of(self.context, self.pane, card) or self

    def key(self, event: QKeyEvent) -> State | None:
        """Keys of the map."""
        return press_key(self, event)

    def _begin(self, pointer: Pointer) -> State | None:
        """A new card where the double click was, with its editor open."""
        context = self.context
        cell = cell_for_card(context, pointer.x, pointer.y)
        if cell is None:
            return None
        position = position_at(context.layout, context.project, cell, pointer.y)
        return begin_card(context, self.pane, cell, position)

    def _card_edge(self, pointer: Pointer) -> tuple[str, Edge] | None:
        return card_edge_at(self.context, pointer.x, pointer.y, _CLOSE / self.pane.zoom)

    def _wire_end(self, pointer: Pointer) -> tuple[str, End] | None:
        """The end of a selected connection that is taken hold of here."""
        reach = max(_CLOSE / self.pane.zoom, HANDLE + 1)
        return end_at(self.context.layout, self.context.session.selection, pointer.x, pointer.y, reach)

    def _choose_for_menu(self, pointer: Pointer, card: str | None) -> None:
        """A menu is about what was selected, or else about what is under the mouse."""
        found = card or connection_at(self.context.layout, pointer.x, pointer.y, _CLOSE / self.pane.zoom)
        if found is None:
            self.context.session.select([])
        elif found not in self.context.session.selection:
            self.context.session.select([found])

    def _on_button(self, pointer: Pointer) -> bool:
        """Whether the mouse is on the connect button of the hovered card."""
        hovered = self.context.attention.hovered
        box = self.context.layout.cards.get(hovered or "")
        if box is None:
            return False
        home = self.context.layout.rect(box.card)
        x, y = connect_spot(home.width, home.height)
        return hypot(pointer.x - home.x - x, pointer.y - home.y - y) <= CONNECT_RADIUS + 1
