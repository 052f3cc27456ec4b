"""Drawing a wire from the button on a card's right edge to another card."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import ON_TOP, OVER_CARDS, Label, Sketch, loose_wire, target_ring
from journeymapper.canvas.states import connect_spot
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.messages import message
from journeymapper.model.edits import connect
from journeymapper.model.placement import Refused, can_connect
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
        self._target: str | None = None
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
        target = self.context.scene.card_at(pointer.x, pointer.y)
        if target == self._source:
            target = None
        if target != self._target:
            self._target = target
            self._consider(target)
        self._label.follow(pointer.x, pointer.y)
        return self

    def release(self, pointer: Pointer) -> None:
        """Connect the card under the mouse; beside every card nothing happens."""
        self.move(pointer)
        target = self._target if self._refused is None else None
        self.cancel()
        if target is not None:
            project = self.context.project
            self.context.commit(connect(project, self._source, target), message("Connect cards"))

    def cancel(self) -> None:
        """Let the wire go."""
        for sketch in (self._wire, self._ring, self._label):
            sketch.remove()

    def _consider(self, target: str | None) -> None:
        if target is None:
            self._refused = None
            self._ring.clear()
            self._label.clear()
            return
        project = self.context.project
        self._refused = can_connect(project, self._source, target)
        self._ring.draw(*target_ring(self.context.layout.rect(target), refused=self._refused is not None))
        if self._refused is not None:
            self._label.say(self._refused.why, refused=True)
        else:
            title = title_of(project.records[target])
            self._label.say(message("Connect to “{title}”", title=title))
