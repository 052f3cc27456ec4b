"""A name at an edge is pressed, then dragged to another place: stages, steps, phases and lanes."""

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.pressed import has_moved
from journeymapper.editor.arranging import arranged, arranged_copy, arranged_words
from journeymapper.editor.store import Committed
from journeymapper.editor.structure import newcomer
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.slots import Slot, lane_slot, phase_slot, stage_slot, step_slot
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import title_of


class NamePressed(State):
    """A press on a name selects what it names; pressed on and moved, it is dragged."""

    held = Qt.MouseButton.LeftButton

    def __init__(self, context: Context, pane: Pane, record: str, start: Pointer) -> None:
        super().__init__(context, pane)
        self._record = record
        self._start = start

    def enter(self) -> None:
        """Select it."""
        self.context.attention.focus(None)
        if self._start.toggles:
            self.context.session.toggle([self._record])
        else:
            self.context.session.select([self._record])

    def move(self, pointer: Pointer) -> State:
        """Begin to drag once the mouse has moved far enough."""
        if not has_moved(self._start, pointer):
            return self
        return NameDragging(self.context, self.pane, self._record, pointer)

    def release(self, pointer: Pointer) -> None:
        """It was a click."""

    def interrupted(self, committed: Committed) -> State | None:
        """An edit elsewhere does not end a press, unless what is pressed is gone."""
        return self if self._record in committed.after.records else None


class NameDragging(State):
    """A name follows the mouse and a line shows where it would stand; the map stays as it is until then."""

    cursor = Qt.CursorShape.ClosedHandCursor
    held = Qt.MouseButton.LeftButton
    at_edges = True

    def __init__(self, context: Context, pane: Pane, record: str, now: Pointer) -> None:
        super().__init__(context, pane)
        self._record = record
        self._now = now
        self._slot: Slot | None = None
        self._stays = False

    def enter(self) -> None:
        """Take hold of it."""
        self.context.store.seal()
        self.move(self._now)

    def move(self, pointer: Pointer) -> State:
        """Show where it would stand. Outside of the map it would stay."""
        context, over = self.context, self.pane.over
        record = context.project.get(Record, self._record)
        inside = self.pane.holds(pointer.on_screen)
        slot = slot_at(context.layout, record, pointer) if inside else None
        if slot != self._slot:
            self._slot = slot
            self._stays = slot is not None and self._change(slot) is None
        name, words = title_of(record), None
        if slot is None or (self._stays and not pointer.duplicates):
            over.clear_line()
        else:
            self._draw(record, slot)
            words = arranged_words(context.project, self._record, slot.other, slot.side)
            if pointer.duplicates:
                words = message("Copy: {place}", place=words)
        over.say(words, pointer.on_screen, name=name or " ")
        return self

    def release(self, pointer: Pointer) -> None:
        """It stands here from now on; with Alt, a copy does."""
        self.move(pointer)
        slot, project = self._slot, self.context.project
        record = project.get(Record, self._record)
        self.cancel()
        if slot is None:
            return
        shown, label = self._record, message("Move “{name}”", name=title_of(record))
        change = self._change(slot)
        if pointer.duplicates:
            change = arranged_copy(project, self._record, slot.other, slot.side)
            new = newcomer(change, type(record))
            shown, label = new.id if new else shown, message("Duplicate “{name}”", name=title_of(record))
        if self.context.commit(change, label):
            self.context.session.select([shown])
            self.pane.show_name(shown)

    def cancel(self) -> None:
        """It stands where it stood."""
        self.pane.over.clear()

    def _change(self, slot: Slot) -> Change | None:
        return arranged(self.context.project, self._record, slot.other, slot.side)

    def _draw(self, record: Record, slot: Slot) -> None:
        if isinstance(record, Lane):
            self.pane.over.draw_level(slot.line)
        else:
            self.pane.over.draw_upright(slot.line)


def slot_at(layout: MapLayout, record: Record, pointer: Pointer) -> Slot | None:
    """The place nearest to the mouse where something of this kind can stand."""
    match record:
        case Phase():
            return phase_slot(layout, pointer.x)
        case Stage():
            return stage_slot(layout, pointer.x)
        case Step():
            return step_slot(layout, pointer.x)
        case _:
            return lane_slot(layout, pointer.y)
