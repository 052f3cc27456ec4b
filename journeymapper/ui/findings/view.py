"""The list of findings under the hand: arrows, Enter, Delete, the menu key, a click."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from journeymapper.messages import message, text
from journeymapper.model.findings import Numbered
from journeymapper.ui.desk import Desk
from journeymapper.ui.findings.current import CurrentRow
from journeymapper.ui.findings.painter import RowPainter
from journeymapper.ui.findings.row import Heading, Row, Settled, key_of
from journeymapper.ui.findings.rows import AnyIndex, FindingRows
from journeymapper.ui.findings.setting import text_width

_OWN_KEYS = frozenset(
    (
        *(Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    )
)


class FindingsView(QListView):
    """Its current row is a widget with actions, all others are painted.

    `chosen` tells that the current finding is to be shown, `wanted` carries the id of a command about it,
    `menu_wanted` where on the screen its menu is wanted, `turned` tells that the heading was pressed, and
    `resized` that rows have another width.
    """

    chosen = Signal()
    wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    turned = Signal()
    resized = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows = FindingRows()
        self._key = ""
        self._key_before = ""
        self._held = False
        self._width = 0
        self._anchor: tuple[str, int] = ("", 0)
        self.current_row: CurrentRow | None = None
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(desk, self.rows, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(text(message("Findings")))
        self.rows.turning.connect(self._remember)
        self.rows.turned.connect(self._restore)

    @property
    def current(self) -> Row | None:
        """What stands at the current row."""
        return self.rows.row_at(self.currentIndex())

    @property
    def text_width(self) -> int:
        """The room for words."""
        return text_width(self.width())

    def go_to(self, key: str) -> bool:
        """Makes a row the current one and brings it into view; False where there is none."""
        if not self.rows.place_of(key).isValid():
            self.rows.finish()
        place = self.rows.place_of(key)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)
        return place.isValid()

    def place_on_screen(self) -> QRect:
        """Where the current row is seen."""
        place = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return QRect(self.viewport().mapToGlobal(place.topLeft()), place.size())

    # What is current

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if not self.rows.changing:
            self._dress()

    def _dress(self) -> None:
        """Puts the widget where the current row is, anew where what it says differs."""
        index = self.currentIndex()
        row = self.rows.row_at(index)
        if self.current_row is not None:
            if self.current_row.row == row and self.indexWidget(index) is self.current_row:
                return
            self._undress(self.current_row)
        self._key = key_of(row) if row is not None else ""
        if isinstance(row, Numbered | Settled):
            widget = CurrentRow(self._desk, row, self.text_width)
            widget.wanted.connect(self.wanted)
            widget.resized.connect(self._fit)
            self.current_row = widget
            self.setIndexWidget(index, widget)
            widget.setAutoFillBackground(False)  # the row is painted beneath it
            self._fit()
            _chain(self, widget)

    def _undress(self, widget: CurrentRow) -> None:
        self.current_row = None
        place = self.rows.place_of(key_of(widget.row))
        held = self._has_keyboard()
        widget.hide()  # Qt deletes it later
        if place.isValid() and self.indexWidget(place) is widget:
            self.setIndexWidget(place, None)  # type: ignore[arg-type]  # Qt’s way to take it away
        self.rows.fit(key_of(widget.row))
        if held:
            self.setFocus()

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is in the list or in its current row."""
        focus = QApplication.focusWidget()
        return focus is self or (focus is not None and self.isAncestorOf(focus))

    def _fit(self) -> None:
        """Gives the current row the room that its widget takes."""
        if self.current_row is not None:
            self.rows.fit(key_of(self.current_row.row), self.current_row.height_wanted())
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    # Rows that come and go

    def _remember(self) -> None:
        """What stands at the top, so that it stays there."""
        self._key_before = self._key
        self._held = self._has_keyboard()
        first = self.indexAt(QPoint(20, 1))
        row = self.rows.row_at(first)
        self._anchor = (key_of(row), self.visualRect(first).y()) if row is not None else ("", 0)

    def _restore(self) -> None:
        before = self.rows.place_of(self._key_before)
        if before.isValid() and before != self.currentIndex():
            self.setCurrentIndex(before)
        self._dress()
        if self._held and not self._has_keyboard():
            self.setFocus()
        self.doItemsLayout()
        key, y = self._anchor
        place = self.rows.place_of(key)
        if place.isValid():
            self._scroll_to(place, y)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.text_width != self._width:
            self._width = self.text_width
            if self.current_row is not None:
                self._undress(self.current_row)  # it comes back in the new width
            self.resized.emit()

    # Hands

    def event(self, event: QEvent) -> bool:
        """Keys that are about the list here are not about the map."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in _OWN_KEYS:
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The row that is pressed stays under the mouse when the one that was current gives up its room."""
        index = self.indexAt(event.position().toPoint())
        y = self.visualRect(index).y()
        super().mousePressEvent(event)
        if index.isValid():
            self._scroll_to(index, y)
            self.scrollTo(index)  # it may have grown beyond the lower edge
            if event.button() == Qt.MouseButton.LeftButton:
                self._use()

    def _scroll_to(self, index: QModelIndex, y: int) -> None:
        """Scrolls so that a row stands where it stood."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(index).y() - y)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid() or isinstance(self.rows.row_at(index), Heading):
            return
        self.setCurrentIndex(index)
        at = event.pos() if by_mouse else self.visualRect(index).center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if row is not None:
                self._use()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                opens = (event.key() == Qt.Key.Key_Right) != self.isRightToLeft()
                if isinstance(row, Heading) and row.folded == opens:
                    self.turned.emit()
            case Qt.Key.Key_Delete:
                self.wanted.emit("finding-accept" if isinstance(row, Numbered) else "finding-reopen")
            case _:
                super().keyPressEvent(event)

    def _use(self) -> None:
        if isinstance(self.current, Heading):
            self.turned.emit()
        elif self.current is not None:
            self.chosen.emit()


def _chain(before: QWidget, row: CurrentRow) -> None:
    """Tab goes from the list through the actions of its current row."""
    for link in row.links:
        QWidget.setTabOrder(before, link)
        before = link
