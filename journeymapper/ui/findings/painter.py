"""How a row of the list of findings looks: the current one is a widget, all others are painted."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.model.findings import Numbered
from journeymapper.ui import fonts, marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.findings.row import Heading, Settled, heading_words
from journeymapper.ui.findings.rows import AnyIndex, FindingRows
from journeymapper.ui.findings.setting import DISC, SIGN, SIGN_LEFT, TEXT_LEFT, TOP, passages, text_width
from journeymapper.ui.panels import list_paint
from journeymapper.ui.passages import paint_passages
from journeymapper.ui.sides import placed

SIGNS = {"accept": "check", "plan": "flag"}
"""What stands where an open finding has its pin."""
_ICON = 16


class RowPainter(QStyledItemDelegate):
    """Paints pin, title and sentence; of the row that is a widget only its ground."""

    def __init__(self, desk: Desk, rows: FindingRows, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._desk = desk
        self._rows = rows
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._rows.row_at(index)
        current = index == self._view.currentIndex() and not isinstance(row, Heading)
        list_paint.paint_row_ground(painter, self._desk.theme, option, current)
        box = QRectF(option.rect)
        if isinstance(row, Heading):
            words, theme = heading_words(row), self._desk.theme
            list_paint.paint_heading(painter, theme, box, option.direction, words, row.folded)
        elif row is not None and self._view.indexWidget(index) is None:
            self._paint_sign(painter, box, row, option.direction)
            self._paint_words(painter, box, row, option.direction)
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, box: QRectF, row: Numbered | Settled, direction: Qt.LayoutDirection
    ) -> None:
        theme = self._desk.theme
        place = placed(box, QRectF(box.x() + SIGN_LEFT, box.y() + TOP, SIGN, SIGN), direction)
        if isinstance(row, Numbered):
            marks.paint_pin(painter, theme, row.finding.severity, row.number, place)
            return
        inner = QRectF(0, 0, _ICON, _ICON)
        inner.moveCenter(place.center())
        marks.paint_icon(painter, theme, SIGNS[row.answered.response.decision], inner, "ink3")

    def _paint_words(
        self, painter: QPainter, box: QRectF, row: Numbered | Settled, direction: Qt.LayoutDirection
    ) -> None:
        width = text_width(self._view.width())
        room = placed(box, QRectF(box.x() + TEXT_LEFT, box.y() + TOP, width, box.height()), direction)
        y = paint_passages(painter, self._desk.theme, room, passages(row), direction)
        if isinstance(row, Settled) and (row.when or row.initials):
            self._paint_facts(painter, QRectF(room.x(), y, width, DISC), row, direction)

    def _paint_facts(
        self, painter: QPainter, room: QRectF, row: Settled, direction: Qt.LayoutDirection
    ) -> None:
        """Whose it is, and until when."""
        theme, left = self._desk.theme, 0.0
        if row.initials:
            disc = QRectF(room.x(), room.y() + 1, DISC - 1, DISC - 1)
            marks.paint_initials(painter, theme, placed(room, disc, direction), row.initials, "inset", "ink2")
            left = DISC + 5
        painter.setFont(fonts.sans(12))
        painter.setPen(QColor(theme.colour("ink3")))
        words = QRectF(room.x() + left, room.y(), room.width() - left, room.height())
        painter.drawText(placed(room, words, direction), int(Qt.AlignmentFlag.AlignVCenter), row.when)
