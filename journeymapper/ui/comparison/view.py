"""The rows of a comparison under the keyboard and the mouse."""

from PySide6.QtCore import QModelIndex, Signal

from journeymapper.editor.differences import Difference, Differences
from journeymapper.messages import message, text
from journeymapper.ui.comparison.painter import RowPainter, row_at
from journeymapper.ui.comparison.rows import Sides, rows_of, spoken
from journeymapper.ui.desk import Desk
from journeymapper.ui.grouped_list import GroupedList


class ComparisonView(GroupedList):
    """`chosen` carries the id of the record whose row was opened, by Enter or two clicks."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setItemDelegate(RowPainter(desk, self))
        self.setAccessibleName(text(message("What differs")))
        self.activated.connect(self._choose)

    def show_rows(self, told: Differences, sides: Sides) -> None:
        """Shows other rows; the keyboard begins at the first difference."""
        self.rows.clear()
        for row in rows_of(told):
            self.add(row, spoken(row, sides), heading=not isinstance(row, Difference))
        self.begin()

    def _choose(self, index: QModelIndex) -> None:
        row = row_at(index)
        if isinstance(row, Difference):
            self.chosen.emit(row.id)
