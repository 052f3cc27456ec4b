"""The mouse on the names at the edges of a view: the same hand that works on the map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from journeymapper.canvas.edge_scroll import EdgeScroll
from journeymapper.canvas.edge_spots import EdgeSpot, spot_at
from journeymapper.canvas.edges import Edge
from journeymapper.canvas.lens import Lens
from journeymapper.canvas.tools.base import Pointer, State
from journeymapper.canvas.tools.hand import Hand
from journeymapper.canvas.tools.names_held import NamePressed
from journeymapper.canvas.tools.panning import Panning
from journeymapper.canvas.tools.resizing import HEIGHT, WIDTH, ColumnResizing, LaneResizing
from journeymapper.editor import folding, sizing

if TYPE_CHECKING:
    from journeymapper.canvas.view import MapView


class EdgeHand(QObject):
    """Turns what the mouse does on the edges of a view into gestures of its hand."""

    def __init__(self, view: "MapView", hand: Hand, lens: Lens, scroll: EdgeScroll) -> None:
        super().__init__(view)
        self._view = view
        self._context = view.context
        self._hand = hand
        self._lens = lens
        self._scroll = scroll
        for edge in (lens.corner, lens.header, lens.lanes):
            edge.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes every event of the mouse from an edge."""
        if not isinstance(watched, Edge):
            return False
        if event.type() == QEvent.Type.Leave and not self._hand.busy:
            self._lens.attend("")
        if not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(watched, event)
            case QEvent.Type.MouseButtonDblClick:
                self._press_twice(watched, event)
            case QEvent.Type.MouseMove:
                self._move(watched, event)
            case QEvent.Type.MouseButtonRelease:
                self._hand.release(self._pointer(watched, event))
            case _:
                return False
        return True

    def _press(self, edge: Edge, event: QMouseEvent) -> None:
        view = self._view
        if self._hand.state.held is not None:
            return  # a further button means nothing to what is held
        self._hand.leave()
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._lens.settle()
        pointer, spot = self._pointer(edge, event), self._spot(edge, event.position())
        if event.button() == Qt.MouseButton.MiddleButton:
            self._hand.begin(Panning(self._context, view, pointer))
        elif event.button() == Qt.MouseButton.RightButton:
            self._choose(spot)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._begin(spot, pointer)

    def _begin(self, spot: EdgeSpot, pointer: Pointer) -> None:
        context = self._context
        state: State | None = None
        match spot.kind:
            case "seam":
                state = ColumnResizing(context, self._view, spot.record, pointer)
            case "foot":
                state = LaneResizing(context, self._view, spot.record, pointer)
            case "fold":
                label = folding.fold_words(context.project, spot.record)
                context.commit(folding.fold_turned(context.project, spot.record), label)
            case "name" | "fact" if spot.record in context.project.records:
                state = NamePressed(context, self._view, spot.record, pointer)
            case "name":
                context.open_finding(spot.record)
        if state is not None:
            self._hand.begin(state)

    def _press_twice(self, edge: Edge, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        context, spot = self._context, self._spot(edge, event.position())
        match spot.kind:
            case "seam" | "foot":
                label = WIDTH if spot.kind == "seam" else HEIGHT
                context.commit(sizing.reset(context.project, spot.record), label)
            case "fold":
                self._begin(spot, self._pointer(edge, event))
            case "fact" if spot.part is not None:
                self._view.headings.say(spot.record, spot.part)
            case "name":
                self._view.headings.rename(spot.record)

    def _move(self, edge: Edge, event: QMouseEvent) -> None:
        if self._hand.busy:
            pointer = self._pointer(edge, event)
            self._hand.move(pointer)
            if self._hand.state.at_edges:
                self._scroll.follow(self._along(edge, pointer.at), self._view.viewport().rect())
        elif not self._lens.gesturing:
            spot = self._spot(edge, event.position())
            edge.setCursor(spot.cursor)
            self._lens.attend(spot.record)

    def _choose(self, spot: EdgeSpot) -> None:
        """A menu is about what was selected, or else about what is under the mouse."""
        known = spot.record in self._context.project.records
        if known and spot.record not in self._context.session.selection:
            self._context.session.select([spot.record])

    def _spot(self, edge: Edge, at: QPointF) -> EdgeSpot:
        return spot_at(edge, self._lens, self._context.layout, at)

    def _pointer(self, edge: Edge, event: QMouseEvent) -> Pointer:
        return self._view.pointer_of(edge, event)

    def _along(self, edge: Edge, at: QPoint) -> QPoint:
        """A header scrolls sideways alone, lane names up and down."""
        middle = self._view.viewport().rect().center()
        return QPoint(middle.x(), at.y()) if edge is self._lens.lanes else QPoint(at.x(), middle.y())
