"""The rows of a comparison under the keyboard and the mouse."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView

from journeymapper.editor.differences import Difference, Differences
from journeymapper.messages import message, text
from journeymapper.ui.comparison.painter import ROW, RowPainter, row_at
from journeymapper.ui.comparison.rows import Row, Sides, rows_of, spoken
from journeymapper.ui.desk import Desk

_UPWARDS = (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)


class ComparisonView(QListView):
    """`chosen` carries the id of the record whose row was opened, by Enter or two clicks."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(desk, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(text(message("What differs")))
        self.activated.connect(self._choose)

    def show_rows(self, told: Differences, sides: Sides) -> None:
        """Shows other rows; the keyboard begins at the first difference."""
        self._rows.clear()
        for row in rows_of(told):
            self._rows.appendRow(_item(row, spoken(row, sides)))
        if self._rows.rowCount() > 1:
            self.setCurrentIndex(self._rows.index(1, 0))
        self.scrollToTop()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Keys pass over headings, on in their direction where there is anything."""
        wanted = super().moveCursor(action, modifiers).row()
        before, after = range(wanted, -1, -1), range(wanted, self._rows.rowCount())
        places = (*before, *after) if action in _UPWARDS else (*after, *before)
        indexes = (self._rows.index(place, 0) for place in places)
        return next((index for index in indexes if isinstance(row_at(index), Difference)), QModelIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        row = row_at(index)
        if isinstance(row, Difference):
            self.chosen.emit(row.id)


def _item(row: Row, words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(row, ROW)
    item.setData(words, Qt.ItemDataRole.AccessibleTextRole)
    listed = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(listed if isinstance(row, Difference) else Qt.ItemFlag.ItemIsEnabled)
    return item
