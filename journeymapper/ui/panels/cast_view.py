"""The list of a project's people and things under the hand: click, keys, context menu, plus."""

from PySide6.QtCore import QEvent, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from journeymapper.editor.cast import Group, Member
from journeymapper.messages import message, text
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.cast_paint import CastPainter, plus_of
from journeymapper.ui.panels.cast_rows import CastRows, Offer

_OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Insert, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CastView(QListView):
    """Says what the person wants of a row.

    `shown`, `renamed` and `deleted` carry a record, `added` a group, `asked` a record and where on the screen
    the menu is wanted, `stepped` a record and −1 or 1.
    """

    shown = Signal(object)
    renamed = Signal(object)
    deleted = Signal(object)
    added = Signal(str)
    asked = Signal(object, object)
    stepped = Signal(object, int)

    def __init__(self, desk: Desk, rows: CastRows) -> None:
        super().__init__()
        self._rows = rows
        self._painter = CastPainter(desk, rows)
        self.setModel(rows)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(text(message("Journeys, personas, people and channels")))

    def event(self, event: QEvent) -> bool:
        """Keys that are about the list here are not about the map."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = event.modifiers() == Qt.KeyboardModifier.AltModifier and _step_of(event)
            if event.key() in _OWN_KEYS or steps:
                event.accept()
                return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self._rows.row(index)
        if isinstance(row, str) and plus_of(self._box(index), self.layoutDirection()).contains(
            event.position()
        ):
            self.added.emit(row)
        else:
            self._use(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row(index) if index.isValid() else None
        if isinstance(row, Member):
            self.renamed.emit(row.record)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        if isinstance(row, Member):
            at = event.pos() if by_mouse else self.visualRect(index).center()
            self.asked.emit(row.record, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        record = row.record if isinstance(row, Member) else None
        step = _step_of(event) if event.modifiers() == Qt.KeyboardModifier.AltModifier else 0
        match event.key():
            case _ if step:
                if record is not None:
                    self.stepped.emit(record, step)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if row is not None:
                self._use(index)
            case Qt.Key.Key_F2 if record is not None:
                self.renamed.emit(record)
            case Qt.Key.Key_Delete:
                if record is not None:
                    self.deleted.emit(record)
            case Qt.Key.Key_Insert if row is not None:
                self.added.emit(_group_of(row))
            case _:
                super().keyPressEvent(event)

    def _use(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, Member):
            self.shown.emit(row.record)
        elif isinstance(row, Offer):
            self.added.emit(row.group)
        else:
            self._rows.fold(row)
            self.setCurrentIndex(self._rows.index(index.row()))

    def _box(self, index: QModelIndex) -> QRectF:
        return QRectF(self.visualRect(index))


def _step_of(event: QKeyEvent) -> int:
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def _group_of(row: Group | Member | Offer) -> Group:
    return row if isinstance(row, str) else row.group
