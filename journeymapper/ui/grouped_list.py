"""A list under headings: keys pass over what can't be chosen."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView

ROW = Qt.ItemDataRole.UserRole
"""Where an item keeps what stands in its row."""
_UPWARDS = (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)


class GroupedList(QListView):
    """Rows are painted by a delegate, as high as it says for the width that there is."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QStandardItemModel(self)
        self.setModel(self.rows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    def add(self, row: object, words: str, *, heading: bool = False) -> None:
        """Puts a row at the end; `words` are what is heard of it."""
        item = QStandardItem(words)
        item.setData(row, ROW)
        item.setData(words, Qt.ItemDataRole.AccessibleTextRole)
        listed = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(Qt.ItemFlag.ItemIsEnabled if heading else listed)
        self.rows.appendRow(item)

    def begin(self) -> None:
        """Goes to the first row that can be chosen."""
        self.setCurrentIndex(self._next_from(0, upwards=False))
        self.scrollToTop()

    def height_up_to(self, most: int) -> int:
        """How high all rows are together, in the width that there is; no more than asked for."""
        height = 0
        for row in range(self.rows.rowCount()):
            height += self.sizeHintForRow(row)
            if height >= most:
                return most
        return height

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        wanted = super().moveCursor(action, modifiers).row()
        return self._next_from(wanted, upwards=action in _UPWARDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _next_from(self, place: int, *, upwards: bool) -> QModelIndex:
        """The nearest row that can be chosen, first in a direction, then in the other."""
        before, after = range(place, -1, -1), range(max(place, 0), self.rows.rowCount())
        places = (*before, *after) if upwards else (*after, *before)
        indexes = (self.rows.index(each, 0) for each in places)
        chosen = Qt.ItemFlag.ItemIsSelectable
        return next((index for index in indexes if index.flags() & chosen), QModelIndex())
