"""Where something carried would land: asked on every move, shown by a marker and a label, done on release.

Marker and label are there at once. The neighbours make room, on a large map when the hand rests in a place.
"""

from dataclasses import dataclass

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import DropMarker, Label
from journeymapper.canvas.tools.base import Pointer
from journeymapper.canvas.tools.into_wire import INTO_WIRE, IntoWire, led_into, wire_under
from journeymapper.canvas.tools.new_step import INTO_NEW_STEP, NewStep, dropped_into, new_step_at
from journeymapper.canvas.tools.payload import Payload
from journeymapper.canvas.tools.places import place_words
from journeymapper.canvas.tools.preview import Preview
from journeymapper.drawing.far import FAR_BELOW
from journeymapper.layout.grid import Cell, cell_at, cell_rect, position_at
from journeymapper.messages import message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.placement import Refused

_REST_MS = 30
"""How long the hand rests, on a large map, before neighbours make room: less than it takes to let go."""


@dataclass(frozen=True, slots=True)
class _Target:
    payload: Payload
    cell: Cell | None
    """None: the tray, or a new step."""
    position: int = 0
    new_step: NewStep | None = None
    wire: IntoWire | None = None


class Landing:
    """Shows what a drop would do while it is considered, and does it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._marker = DropMarker(context.scene)
        self._label = Label(context.scene)
        self._preview = Preview(context, at_once=False, rest=_REST_MS, on_shown=self._mark)
        self._target: _Target | None = None
        self._refused: Refused | None = None
        self._change: Change | None = None
        self._slots: frozenset[str] = frozenset()

    @property
    def slots(self) -> frozenset[str]:
        """The cards whose places are held, to be drawn empty."""
        return self._slots

    def consider(self, payload: Payload, pointer: Pointer, *, tray: bool = False) -> None:
        """The mouse carries this to here."""
        target = _Target(payload, None) if tray else self._target_at(payload, pointer)
        if target != self._target:
            self._target = target
            self._consider(target)
        else:
            self._preview.wait()
        self._label.follow(pointer.x, pointer.y)
        self._context.consider_drop(self._change)

    def _consider(self, target: _Target | None) -> None:
        if target is None:
            self._consider_nothing()
        elif target.new_step is not None:
            self._consider_new_step(target.payload, target.new_step)
        elif target.cell is None:
            self._consider_tray(target)
        elif target.wire is not None:
            self._consider_wire(target, target.cell, target.wire)
        else:
            self._consider_cell(target, target.cell)

    def land(self) -> bool:
        """Do what was considered last; whether anything was done."""
        target, change = self._target, self._change
        if target is None or self._refused is not None:
            return False
        label = INTO_NEW_STEP if target.new_step else INTO_WIRE if target.wire else target.payload.label
        return self._context.commit(change, label)

    @property
    def place(self) -> tuple[Cell, int] | None:
        """The cell that was considered last, and the position in it; None where nothing may be dropped."""
        target = self._target
        if target is None or target.cell is None or self._refused is not None:
            return None
        return target.cell, target.position

    def consider_nothing(self) -> None:
        """The mouse is where a drop would mean something else."""
        if self._target is not None:
            self._target = None
            self._consider_nothing()
        self._context.consider_drop(None)

    def remove(self) -> None:
        """The gesture is over: show what is."""
        self._context.forget_drop()
        self._marker.remove()
        self._label.remove()
        self._preview.remove()

    def _target_at(self, payload: Payload, pointer: Pointer) -> _Target | None:
        layout, project = self._context.scene.shown
        zoom = self._context.scene.views()[0].transform().m22()
        now = (self._context.layout, self._context.project)
        # Not among the wires of a preview, which would give way under the mouse.
        wire = wire_under(*now, payload, pointer.x, pointer.y, zoom) if zoom >= FAR_BELOW else None
        if wire is not None and (cell := cell_at(now[0], pointer.x, pointer.y)) is not None:
            at = position_at(*now, cell, pointer.y, payload.leaving)
            return _Target(payload, cell, at, wire=wire)
        new_step = new_step_at(*now, pointer.x, pointer.y, zoom)
        if new_step is not None and zoom >= FAR_BELOW:
            return _Target(payload, None, new_step=new_step)
        cell = cell_at(layout, pointer.x, pointer.y)
        if cell is None:
            return None
        unmoved = self._slots.union(payload.leaving)
        return _Target(payload, cell, position_at(layout, project, cell, pointer.y, unmoved))

    def _consider_nothing(self) -> None:
        self._refused = self._change = None
        self._slots = frozenset()
        self._marker.clear()
        self._label.clear()
        self._preview.consider(None)

    def _consider_tray(self, target: _Target) -> None:
        self._consider_nothing()
        self._refused = target.payload.refused(self._context.project, None)
        if self._refused is None:
            self._change = target.payload.dropped(self._context.project, None, None)
            self._label.say(message("Into the tray"))
        else:
            self._label.say(self._refused.why, refused=True)

    def _consider_new_step(self, payload: Payload, there: NewStep) -> None:
        """A bar stands where the columns would part: laying them out anew could take longer than a frame."""
        self._consider_nothing()
        found = dropped_into(self._context.project, payload, there)
        if isinstance(found, Refused):
            self._refused = found
            self._label.say(found.why, refused=True)
            return
        self._change = found
        self._slots = frozenset(payload.leaving) or (_new_cards(found) if found else frozenset())
        self._marker.part(there.line, self._context.layout)
        self._label.say(there.words)

    def _consider_wire(self, target: _Target, cell: Cell, there: IntoWire) -> None:
        """The wire is lit; it gives way only on release, or it would leave the mouse."""
        self._consider_nothing()
        found = led_into(self._context.project, target.payload, cell, target.position, there)
        if isinstance(found, Refused):
            self._refused = found
            self._label.say(found.why, refused=True)
            return
        self._change = found
        self._slots = frozenset(target.payload.leaving) or (_new_cards(found) if found else frozenset())
        self._marker.along(there.way)
        self._label.say(there.words)

    def _consider_cell(self, target: _Target, cell: Cell) -> None:
        project, payload = self._context.project, target.payload
        self._refused = payload.refused(project, cell)
        if self._refused is not None:
            self._change, self._slots = None, frozenset()
            self._label.say(self._refused.why, refused=True)
        else:
            change = self._change = payload.dropped(project, cell, target.position)
            self._slots = frozenset(payload.leaving) or (_new_cards(change) if change else frozenset())
            self._label.say(place_words(project, cell.step, target.position))
        self._preview.consider(self._change)
        if self._preview.waiting:
            self._mark()

    def _mark(self) -> None:
        """Tint the cell on what is shown, with the places that are held there."""
        target = self._target
        if target is None or target.cell is None or target.wire is not None:
            return
        layout, _ = self._context.scene.shown
        where = cell_rect(layout, target.cell)
        if self._refused is not None:
            self._marker.refuse(where)
            return
        held = () if self._preview.waiting else self._slots
        self._marker.allow(where, [layout.rect(card) for card in held if card in layout.cards])


def _new_cards(change: Change) -> frozenset[str]:
    return frozenset(
        id_ for id_, record in change.after.items() if isinstance(record, Card) and change.before[id_] is None
    )
