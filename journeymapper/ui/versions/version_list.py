"""The list of a file's versions, day by day."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.editor.version_rows import Day, VersionRow
from journeymapper.messages import message, text
from journeymapper.ui import fonts
from journeymapper.ui.desk import Desk
from journeymapper.ui.grouped_list import ROW, GroupedList
from journeymapper.ui.panels import list_paint
from journeymapper.ui.sides import placed

_DAY, _ROW, _NOTED = 34, 34, 50
_LEFT = 18
_END = 84
"""The room that a size takes."""
_IN_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
AnyIndex = QModelIndex | QPersistentModelIndex


class VersionList(GroupedList):
    """`turned` carries the version that one has come to."""

    turned = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setItemDelegate(_Painter(desk, self))
        self.setAccessibleName(text(message("Versions")))
        self.selectionModel().currentChanged.connect(self._turn)

    def show_rows(self, rows: Iterable[Day | VersionRow]) -> None:
        """Shows versions under their days, and goes to the first one."""
        self.rows.clear()
        for row in rows:
            if isinstance(row, Day):
                self.add(row, text(row.words), heading=True)
            else:
                note = text(row.note) if row.note else ""
                said = (text(row.day), row.time, text(row.size), note)
                self.add(row, ", ".join(words for words in said if words))
        self.begin()

    @property
    def current(self) -> VersionRow | None:
        """The version that one has come to."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, VersionRow) else None

    def _turn(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, VersionRow):
            self.turned.emit(row)


class _Painter(QStyledItemDelegate):
    def __init__(self, desk: Desk, view: VersionList) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Day):
            return QSize(0, _DAY)
        return QSize(0, _NOTED if isinstance(row, VersionRow) and row.note else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, box = index.data(ROW), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Day):
            room = QRectF(box.x() + _LEFT, box.bottom() - 25, box.width() - _LEFT, 20)
            self._write(painter, box, room, text(row.words), 13, "ink2", option, QFont.Weight.DemiBold)
        elif isinstance(row, VersionRow):
            current = index == self._view.currentIndex()
            list_paint.paint_row_ground(painter, self._desk.theme, option, current)
            self._paint_version(painter, box, row, option)
        painter.restore()

    def _paint_version(
        self, painter: QPainter, box: QRectF, row: VersionRow, option: QStyleOptionViewItem
    ) -> None:
        line = QRectF(box.x() + _LEFT, box.y() + 6, box.width() - _LEFT - _END, 22)
        self._write(painter, box, line, row.time, 14, "ink", option, QFont.Weight.DemiBold)
        end = QRectF(box.x(), box.y() + 4, box.width(), 26)
        list_paint.paint_end(painter, self._desk.theme, end, option.direction, text(row.size))
        if row.note is not None:
            below = QRectF(box.x() + _LEFT, line.bottom() - 3, box.width() - _LEFT - 12, 20)
            self._write(painter, box, below, text(row.note), 12.5, "ink3", option)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        room: QRectF,
        words: str,
        size: float,
        ink: str,
        option: QStyleOptionViewItem,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        painter.setFont(fonts.sans(size, weight))
        painter.setPen(QColor(self._desk.theme.colour(ink)))
        fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        align = QStyle.visualAlignment(option.direction, start)
        painter.drawText(placed(box, room, option.direction), int(align), fitted)
