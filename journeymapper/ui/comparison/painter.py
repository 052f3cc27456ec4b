"""How a row of a comparison looks: its sign, what it is of, what it said before and after."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.drawing.themes import Theme
from journeymapper.editor.differences import Difference, Sign
from journeymapper.ui import fonts, marks
from journeymapper.ui.comparison.rows import LOOKS, Heading, More, Row
from journeymapper.ui.comparison.setting import (
    SIGN,
    SIGN_LEFT,
    TEXT_LEFT,
    TOP,
    height_of,
    passages,
    text_width,
)
from journeymapper.ui.desk import Desk
from journeymapper.ui.grouped_list import ROW
from journeymapper.ui.panels import list_paint
from journeymapper.ui.passages import paint_passages
from journeymapper.ui.sides import placed

AnyIndex = QModelIndex | QPersistentModelIndex
_COUNT_ROOM = 56
_CHOSEN = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
_IN_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def row_at(index: AnyIndex) -> Row | None:
    """What stands at an index."""
    row: Row | None = index.data(ROW) if index.isValid() else None
    return row


def paint_sign(painter: QPainter, theme: Theme, disc: QRectF, sign: Sign) -> None:
    """A sign in its disc: never a colour alone."""
    look = LOOKS[sign]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colour(look.ground)))
    painter.drawEllipse(disc)
    inner = QRectF(0, 0, disc.width() * 0.64, disc.width() * 0.64)
    inner.moveCenter(disc.center())
    marks.paint_icon(painter, theme, look.icon, inner, look.ink)


class RowPainter(QStyledItemDelegate):
    """Paints headings, differences, and how many there are besides."""

    def __init__(self, desk: Desk, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = row_at(index)
        return QSize(0, height_of(row, self._view.viewport().width()) if row is not None else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, box, theme = row_at(index), QRectF(option.rect), self._desk.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match row:
            case Heading():
                _paint_heading(painter, theme, box, row, option.direction)
            case More():
                _paint_more(painter, theme, box, row, option.direction)
            case Difference():
                list_paint.paint_row_ground(painter, theme, option, option.state & _CHOSEN == _CHOSEN)
                disc = QRectF(box.x() + SIGN_LEFT, box.y() + TOP, SIGN, SIGN)
                paint_sign(painter, theme, placed(box, disc, option.direction), row.sign)
                self._paint_words(painter, box, row, option.direction)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, box: QRectF, row: Difference, direction: Qt.LayoutDirection
    ) -> None:
        width = text_width(self._view.viewport().width())
        room = placed(box, QRectF(box.x() + TEXT_LEFT, box.y() + TOP, width, box.height()), direction)
        paint_passages(painter, self._desk.theme, room, passages(row), direction)


def _paint_heading(
    painter: QPainter, theme: Theme, box: QRectF, row: Heading, direction: Qt.LayoutDirection
) -> None:
    painter.setFont(fonts.sans(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.colour("ink2")))
    room = QRectF(box.x() + SIGN_LEFT, box.bottom() - 24, box.width() - SIGN_LEFT - _COUNT_ROOM, 20)
    fitted = painter.fontMetrics().elidedText(row.words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(placed(box, room, direction), _IN_LINE, fitted)
    below = box.adjusted(0, box.height() - 24, 0, -4)
    list_paint.paint_end(painter, theme, below, direction, row.count)


def _paint_more(
    painter: QPainter, theme: Theme, box: QRectF, row: More, direction: Qt.LayoutDirection
) -> None:
    painter.setFont(fonts.sans(13))
    painter.setPen(QColor(theme.colour("ink3")))
    painter.drawText(placed(box, box.adjusted(TEXT_LEFT, 0, 0, 0), direction), _IN_LINE, row.words)
