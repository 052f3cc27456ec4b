"""Opens the sheet for a thing of the selected cards beside the card, at any zoom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QWidget

from journeymapper.analysis.headlines import headline_of
from journeymapper.canvas.view import MapView
from journeymapper.drawing.card_spots import SPOTS, Spot, spot_rect
from journeymapper.layout.geometry import Rect
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.ui.desk import Desk
from journeymapper.ui.popover import Popover

_FACE = 12


class CardSheets:
    """Each sheet is imported when it is first opened."""

    def __init__(self, desk: Desk, view: MapView, window: QWidget) -> None:
        self._desk = desk
        self._view = view
        self._window = window

    def can_open(self, what: str) -> bool:
        """Whether something is selected that has it, and is not locked."""
        return any(self._has(record, what) for record in self._desk.selected_records)

    def open(self, what: str, first: str = "") -> None:
        """Opens the sheet of a field for all selected records that have it, at `first` or one in view."""
        ids = self._concerned(what)
        if not ids:
            return
        shown = [id_ for id_ in ids if self._place(id_, what) is not None]
        at = first if first in ids else next(iter(shown), ids[0])
        sheet = self._sheet(what, (at, *(id_ for id_ in ids if id_ != at)))
        if sheet is not None:
            sheet.open_at(self._anchor(at, what))

    def _sheet(self, what: str, ids: tuple[str, ...]) -> Popover | None:
        from journeymapper.ui.on_card.list_popover import ListPopover
        from journeymapper.ui.on_card.measure_popover import MeasurePopover
        from journeymapper.ui.on_card.value_popovers import FeelingPopover, FrequencyPopover, FrictionPopover

        desk, over, back = self._desk, self._window, self._view
        match what:
            case "channel" | "owner":
                return ListPopover(desk, ids, what, over, back)
            case "friction":
                return FrictionPopover(desk, ids, over, back)
            case "frequency":
                return FrequencyPopover(desk, ids, over, back)
            case "level":
                return FeelingPopover(desk, ids, over, back)
            case "measure":
                measure = headline_of(desk.project, ids[0])
                return MeasurePopover(desk, measure, over, back) if measure else None
        return None

    def _concerned(self, what: str) -> tuple[str, ...]:
        return tuple(record.id for record in self._desk.selected_records if self._has(record, what))

    def _has(self, record: Record, what: str) -> bool:
        if what == "measure":
            found = isinstance(record, Card) and headline_of(self._desk.project, record.id) is not None
        else:
            found = what in type(record).model_fields and isinstance(record, Card | Feeling)
        return found and not (isinstance(record, Card) and record.locked)

    def _anchor(self, id_: str, what: str) -> QRect:
        """The thing on the screen; the whole block where cards are blocks, the middle of the map for none."""
        viewport = self._view.viewport()
        place = self._place(id_, what)
        if place is None:
            return QRect(viewport.mapToGlobal(viewport.rect().center()), viewport.rect().size() * 0)
        if id_ in self._view.context.layout.cards:
            self._view.show_card(id_)
        corners = (QPointF(place.x, place.y), QPointF(place.right, place.bottom))
        pixels = QRect(*(self._view.mapFromScene(corner) for corner in corners)).normalized()
        return QRect(viewport.mapToGlobal(pixels.topLeft()), pixels.size())

    def _place(self, id_: str, what: str) -> Rect | None:
        """Where the thing stands on the map."""
        context = self._view.context
        layout = context.layout
        for curve in layout.curves:
            for spot in curve.spots:
                if spot.feeling == id_:
                    y = layout.lane(curve.lane).y + spot.dy
                    return Rect(spot.x - _FACE, y - _FACE, 2 * _FACE, 2 * _FACE)
        if id_ not in layout.cards:
            return None
        home, card = layout.rect(id_), context.project.get(Card, id_)
        named: Spot | None = next((spot for spot in SPOTS if spot == what), None)
        part = spot_rect(card, home.width, home.height, named) if named else None
        if part is None or context.scene.detail not in ("full", "short"):
            return home
        return Rect(home.x + part.x, home.y + part.y, part.width, part.height)
