"""The view of a map: turns mouse, keys, wheel and drops into gestures."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.accessible import MapList, offer_lists
from journeymapper.canvas.context import Context
from journeymapper.canvas.edge_hand import EdgeHand
from journeymapper.canvas.edge_scroll import EdgeScroll
from journeymapper.canvas.hints import Hints
from journeymapper.canvas.labelling import Labelling
from journeymapper.canvas.overlay import Overlay
from journeymapper.canvas.picture_data import pictures_in
from journeymapper.canvas.surface import MapSurface
from journeymapper.canvas.tools.base import Pointer
from journeymapper.canvas.tools.beginning import Following, begin_card
from journeymapper.canvas.tools.choosing import Choosing
from journeymapper.canvas.tools.dropping import Dropping, payload_of
from journeymapper.canvas.tools.editing import Editing
from journeymapper.canvas.tools.hand import Hand
from journeymapper.canvas.tools.panning import Panning
from journeymapper.canvas.tools.picturing import PictureDropping
from journeymapper.canvas.tools.targets import label_spot
from journeymapper.canvas.tools.typing import means_text, types_text
from journeymapper.editor.connections import connection_words
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.messages import Message, message, text

_WHEEL_STEP = 72
"""Pixels that one notch of a wheel scrolls."""
_ZOOM_STEP = 1.2
_NOTCH = 120
_HELD_KEYS = (Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Control)


class MapView(MapSurface):
    """One map on screen that one can work on."""

    tool_changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._hand = Hand(context, self, self._turn)
        self._edge_scroll = EdgeScroll(self, self._scroll_held)
        self._edge_hand = EdgeHand(self, self._hand, self._lens, self._edge_scroll)
        self.over = Overlay(self, context.scene)
        self._last: Pointer | None = None
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(text(message("Journey map")))
        self.spoken = MapList(self, context)
        """What who listens to the map hears."""
        self._labelling = Labelling(self, context)
        offer_lists()
        context.attention.on_focus = self._describe
        self.headings.on_show = self.spoken.tell_focus
        context.cells.on_focus = self._describe_cell
        context.scene.arranged.connect(self._follow_editing)
        self.hints = Hints(self, context)

    # What the window asks for

    @property
    def busy(self) -> bool:
        """Whether a gesture or an editor is on: what is not urgent waits."""
        return self._hand.busy or self.headings.typing or self._labelling.open

    def take_tool(self, tool: str) -> None:
        """Take the tool `select` or `hand`."""
        self._hand.take(tool)
        self.tool_changed.emit(tool)

    def edit_title(self, card: str) -> None:
        """Open the editor of a card's title."""
        editing = Editing.of(self.context, self, card)
        if editing is not None:
            self._hand.begin(editing)

    def begin_card(
        self,
        cell: Cell,
        position: int | None = None,
        words: str = "",
        following: Following | None = None,
    ) -> bool:
        """Put a new card into a cell and open its editor; False where no card may stand."""
        self.cancel()
        editing = begin_card(self.context, self, cell, position, words, following)
        if editing is not None:
            self._hand.begin(editing)
        return editing is not None

    def choose_target(self, source: str) -> None:
        """Let the arrow keys choose the card that a card is connected to."""
        self._hand.begin(Choosing(self.context, self, source))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_connection(self, connection: str) -> None:
        """Scroll as little as it takes to see where a connection is labelled; who listens hears it."""
        spot = label_spot(self.context.layout, connection)
        if spot is not None:
            self.ensureVisible(spot[0] - 60, spot[1] - 30, 120, 60)
        self.setAccessibleDescription(text(connection_words(self.context.project, connection)))

    def cancel(self) -> None:
        """Put back whatever gesture is on."""
        self._hand.cancel()

    # What gestures ask for

    def holds(self, on_screen: QPoint) -> bool:
        """Whether a point of the screen lies on the map or on the names at its edges."""
        return self.rect().contains(self.mapFromGlobal(on_screen))

    def show_cell(self, cell: Cell) -> None:
        """Scroll as little as it takes to see a cell."""
        home = cell_rect(self.context.layout, cell)
        self.ensureVisible(QRectF(home.x, home.y, home.width, home.height), 8, 8)

    def show_name(self, record: str) -> None:
        """Scroll as little as it takes to see a column or a lane."""
        self.headings.show(record)

    def label_connection(self, connection: str) -> bool:
        """Open the field of a connection's label; False where its wire is not shown."""
        return self._labelling.begin(connection)

    def accept_text(self, caret: QRectF) -> None:
        """An editor is open with its caret here, or, where it is empty, none is."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, not caret.isEmpty())
        self.updateMicroFocus()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin or go on with a gesture."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._lens.settle()
        pointer = self._pointer(event)
        if self._space and event.button() == Qt.MouseButton.LeftButton and not self._hand.busy:
            self._hand.begin(Panning(self.context, self, pointer))
        else:
            self._hand.press(pointer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press soon after the first."""
        self._hand.double_click(self._pointer(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or show what is under the mouse."""
        if self._lens.gesturing:
            return
        pointer = self._pointer(event)
        self._hand.move(pointer)
        if not self._space:
            self._show_cursor()
        if self._hand.state.at_edges:
            self._edge_scroll.follow(pointer.at, self.viewport().rect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self._hand.release(self._pointer(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        if not self._hand.busy:
            self.context.attention.hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Shift sideways, with Ctrl zoom around the mouse."""
        event.accept()
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = _ZOOM_STEP ** (turned.y() / _NOTCH)
            self._zoom_around(self.zoom * factor, QPointF(self.mapFromGlobal(event.globalPosition())))
            return
        way = QPointF(event.pixelDelta())
        if way.isNull():
            way = QPointF(turned) * (_WHEEL_STEP / _NOTCH)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x():
            way = way.transposed()
        self.scroll_by(-way.x(), -way.y())
        self._move_again()

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinch to zoom."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                at = QPointF(self.mapFromGlobal(event.globalPosition()))
                self._zoom_around(self.zoom * (1 + event.value()), at)
            return True
        return super().viewportEvent(event)

    # Keys

    def event(self, event: QEvent) -> bool:
        """An open editor wants keys that the window has shortcuts for, as does a cell that keys have reached.

        Tab goes on to the next lane where an editor is open, instead of to the next widget.
        """
        if isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._goes_across(event):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        if isinstance(self._hand.state, Editing):
            return means_text(event)
        return not self._hand.busy and self.context.cells.typing_begins and types_text(event)

    def _goes_across(self, event: QKeyEvent) -> bool:
        return isinstance(self._hand.state, Editing) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys go to the gesture that is on, else they are those of the map."""
        self._lens.settle()
        if event.key() == Qt.Key.Key_Space and not self._hand.busy:
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            return
        if event.key() in _HELD_KEYS:
            self._move_again(event.modifiers() | _modifier(event.key()))
        self._hand.key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key that is let go changes what a drag does."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._turn()
        elif event.key() in _HELD_KEYS:
            self._move_again(event.modifiers() & ~_modifier(event.key()))
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere doesn't mean a gesture to end: it is put back; what is typed stays."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._space = False
            self._hand.leave()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method composes goes to the open editor."""
        if isinstance(self._hand.state, Editing):
            self._hand.state.compose(event)
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Where the caret is, and what stands around it."""
        state = self._hand.state
        if not isinstance(state, Editing):
            return super().inputMethodQuery(query)
        return state.answer(query, self.mapFromScene)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window has the menu of what is selected."""
        if not self.busy:
            self.headings.ask_at(event)

    # Things from elsewhere in the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Something comes over the map."""
        pictures = pictures_in(event.mimeData())
        if pictures:
            self._hand.begin(PictureDropping(self.context, self, pictures))
            event.acceptProposedAction()
            return
        payload = payload_of(self.context, event.mimeData())
        if payload is None:
            event.ignore()
            return
        self._hand.begin(Dropping(self.context, self, payload))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """It is held here."""
        pointer = self._pointer_at(event.position(), event.modifiers())
        self._hand.move(pointer)
        self._edge_scroll.follow(pointer.at, self.viewport().rect())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It is gone again."""
        self._hand.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is let go here."""
        self._hand.release(self._pointer_at(event.position(), event.modifiers()))
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Within

    def _follow_editing(self) -> None:
        """The card whose title is edited may stand elsewhere."""
        if isinstance(self._hand.state, Editing):
            self._hand.state.follow()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Hints lie in the view alone: no other view of the map has them."""
        self.hints.paint(painter)

    def _describe(self, card: str | None) -> None:
        """Who listens hears the card that the keys have reached."""
        if card:
            self.spoken.tell_focus(card)

    def _describe_cell(self, words: Message) -> None:
        """Who listens hears the empty cell that the keys have reached."""
        self.setAccessibleDescription(text(words))

    def _turn(self) -> None:
        """The hand has come to another state."""
        self._edge_scroll.stop()
        self._show_cursor()

    def _show_cursor(self) -> None:
        if self.viewport().cursor().shape() != self._hand.cursor:
            self.viewport().setCursor(self._hand.cursor)

    def pointer_of(self, widget: QWidget, event: QMouseEvent) -> Pointer:
        """The mouse on one of the view's widgets, as gestures see it."""
        at = QPointF(self.viewport().mapFrom(self, widget.mapTo(self, event.position().toPoint())))
        return self._pointer_at(at, event.modifiers(), event.button())

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return self._pointer_at(event.position(), event.modifiers(), event.button())

    def _pointer_at(
        self,
        at: QPointF,
        modifiers: Qt.KeyboardModifier,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> Pointer:
        on_map = self.viewportTransform().inverted()[0].map(at)
        pixel = at.toPoint()
        screen = self.viewport().mapToGlobal(pixel)
        self._last = Pointer(on_map.x(), on_map.y(), pixel, screen, button, modifiers)
        return self._last

    def _scroll_held(self, dx: int, dy: int) -> None:
        self.scroll_by(dx, dy)
        self._move_again()

    def _move_again(self, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """The mouse rests, but the map moved under it, or a modifier changed."""
        if self._last is not None and self._hand.busy:
            held = self._last.modifiers if modifiers is None else modifiers
            self._hand.move(self._pointer_at(QPointF(self._last.at), held))


def _modifier(key: int) -> Qt.KeyboardModifier:
    return {
        Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
        Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    }.get(Qt.Key(key), Qt.KeyboardModifier.ControlModifier)
