"""Drawing a wire from the button on a card's right edge to another card, or to one that is yet to come."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import ON_TOP, OVER_CARDS, Label, Sketch, loose_wire, target_ring
from journeymapper.canvas.states import connect_spot
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.beginning import begin_card, cell_for_card
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.messages import message
from journeymapper.model.change import Change
from journeymapper.model.edits import connect
from journeymapper.model.placement import Refused, can_connect
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of


class Connecting(State):
    """One end of a wire is held."""

    cursor = Qt.CursorShape.CrossCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, source: str, now: Pointer) -> None:
        super().__init__(context, pane)
        self._source = source
        self._now = now
        self._target: str | Cell | None = None
        self._refused: Refused | None = None

    def enter(self) -> None:
        """Take hold of the end."""
        self.context.store.seal()
        home = self.context.layout.rect(self._source)
        x, y = connect_spot(home.width, home.height)
        self._start = (home.x + x, home.y + y)
        self._wire = Sketch(self.context.scene, ON_TOP)
        self._ring = Sketch(self.context.scene, OVER_CARDS)
        self._label = Label(self.context.scene)
        self.move(self._now)

    def move(self, pointer: Pointer) -> State:
        """Lead it to the mouse, and say what letting go here would do."""
        self._wire.draw(*loose_wire(self._start, (pointer.x, pointer.y)))
        target = self._target_at(pointer)
        if target != self._target:
            self._target = target
            self._consider(target)
        self._label.follow(pointer.x, pointer.y)
        return self

    def release(self, pointer: Pointer) -> State | None:
        """Connect the card under the mouse; in an empty cell a new one comes, elsewhere nothing happens."""
        self.move(pointer)
        target = self._target if self._refused is None else None
        self.cancel()
        if isinstance(target, Cell):
            return begin_card(self.context, self.pane, target, following=self._lead_to)
        if target is not None:
            project = self.context.project
            self.context.commit(connect(project, self._source, target), message("Connect cards"))
        return None

    def cancel(self) -> None:
        """Let the wire go."""
        for sketch in (self._wire, self._ring, self._label):
            sketch.remove()

    def _target_at(self, pointer: Pointer) -> str | Cell | None:
        """The card here, or the cell where there is none at all."""
        context = self.context
        card = context.scene.card_at(pointer.x, pointer.y)
        if card is not None:
            return card if card != self._source else None
        cell = cell_for_card(context, pointer.x, pointer.y)
        if cell is None or context.project.index.cell(cell.step, cell.lane):
            return None
        return cell if cell_rect(context.layout, cell).holds(pointer.x, pointer.y) else None

    def _lead_to(self, project: Project, card: str) -> Change | None:
        return connect(project, self._source, card)

    def _consider(self, target: str | Cell | None) -> None:
        self._refused = None
        self._ring.clear()
        self._label.clear()
        layout, project = self.context.layout, self.context.project
        if isinstance(target, Cell):
            self._ring.draw(*target_ring(cell_rect(layout, target), refused=False))
            self._label.say(message("Connect to a new card"))
        elif target is not None:
            self._refused = can_connect(project, self._source, target)
            self._ring.draw(*target_ring(layout.rect(target), refused=self._refused is not None))
            title = title_of(project.records[target])
            words = self._refused.why if self._refused else message("Connect to “{title}”", title=title)
            self._label.say(words, refused=self._refused is not None)
