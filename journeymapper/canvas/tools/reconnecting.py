"""Leading an end of a selected connection to another card."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import ON_TOP, OVER_CARDS, Label, Sketch, loose_wire, target_ring
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.targets import End, ends_of
from journeymapper.messages import message
from journeymapper.model.change import Change
from journeymapper.model.edits import reconnect
from journeymapper.model.links import Connection
from journeymapper.model.placement import Refused, can_connect
from journeymapper.model.titles import title_of

RECONNECT = message("Reconnect cards")


class Reconnecting(State):
    """One end of a connection is held, the other stays."""

    cursor = Qt.CursorShape.CrossCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, connection: str, end: End, now: Pointer) -> None:
        super().__init__(context, pane)
        self._connection = context.project.get(Connection, connection)
        self._end = end
        self._now = now
        self._over: str | None = None
        self._refused: Refused | None = None

    def enter(self) -> None:
        """Take hold of the end."""
        context = self.context
        context.store.seal()
        context.attention.hover(None)
        wire = next(wire for wire in context.layout.wires if wire.connection == self._connection.id)
        source, target = ends_of(context.layout, wire)
        self._fixed = target if self._end == "source" else source
        self._wire = Sketch(context.scene, ON_TOP)
        self._ring = Sketch(context.scene, OVER_CARDS)
        self._label = Label(context.scene)
        self.move(self._now)

    def move(self, pointer: Pointer) -> State:
        """Lead it to the mouse, and say what letting go here would do."""
        self._wire.draw(*loose_wire(self._fixed, (pointer.x, pointer.y)))
        over = self.context.scene.card_at(pointer.x, pointer.y)
        if over != self._over:
            self._over = over
            self._consider(over)
        self._label.follow(pointer.x, pointer.y)
        return self

    def release(self, pointer: Pointer) -> None:
        """Connect the card under the mouse instead; beside every card nothing happens."""
        self.move(pointer)
        change = self._change() if self._refused is None else None
        self.cancel()
        self.context.commit(change, RECONNECT)

    def cancel(self) -> None:
        """The end is where it was."""
        for sketch in (self._wire, self._ring, self._label):
            sketch.remove()

    def _consider(self, over: str | None) -> None:
        self._refused = None
        self._ring.clear()
        self._label.clear()
        if over is None:
            return
        project = self.context.project
        source, target = self._ends(over)
        if over != getattr(self._connection, self._end):
            self._refused = can_connect(project, source, target, self._connection.connection_kind)
        self._ring.draw(*target_ring(self.context.layout.rect(over), refused=self._refused is not None))
        if self._refused is not None:
            self._label.say(self._refused.why, refused=True)
            return
        title = title_of(project.records[over])
        leads = self._end == "target"
        self._label.say(
            message("Lead to “{title}”", title=title)
            if leads
            else message("Lead from “{title}”", title=title)
        )

    def _ends(self, over: str) -> tuple[str, str]:
        connection = self._connection
        return (over, connection.target) if self._end == "source" else (connection.source, over)

    def _change(self) -> Change | None:
        if self._over is None:
            return None
        source, target = self._ends(self._over)
        return reconnect(self.context.project, self._connection.id, source=source, target=target)
