"""The rows of what was found: an icon, the words, the keys at the end; greyed with what they need."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.ui import fonts, marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.findable import Hit
from journeymapper.ui.sides import placed

HIT = int(Qt.ItemDataRole.UserRole)
_HEIGHT = 32


class HitRows(QStyledItemDelegate):
    """Paints a `Hit` kept under the role `HIT`."""

    def __init__(self, desk: Desk, view: QListWidget) -> None:
        super().__init__(view)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, max(_HEIGHT, round(QFontMetricsF(fonts.sans(14)).height()) + 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return
        colour = self._desk.theme.colour
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour("accentTint")))
            painter.drawRoundedRect(box, 6, 6)
        icon = QRectF(box.x() + 9, box.center().y() - 8, 16, 16)
        ink = "ink3" if hit.missing else "ink2"
        marks.paint_icon(painter, self._desk.theme, hit.icon, placed(box, icon, option.direction), ink)
        end = self._paint_end(painter, hit, box, option)
        painter.setFont(fonts.sans(14))
        painter.setPen(QColor(colour("ink3" if hit.missing else "ink")))
        room = box.adjusted(34, 0, -end - 16, 0)
        words = painter.fontMetrics().elidedText(hit.words, Qt.TextElideMode.ElideRight, int(room.width()))
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        align = QStyle.visualAlignment(option.direction, start)
        painter.drawText(placed(box, room, option.direction), int(align), words)
        painter.restore()

    def _paint_end(self, painter: QPainter, hit: Hit, box: QRectF, option: QStyleOptionViewItem) -> float:
        """Paints what stands at the end of a row; how wide it is."""
        words = hit.missing or hit.keys
        if not words:
            return 0
        colour = self._desk.theme.colour
        painter.setFont(fonts.sans(12))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(words) + 12
        place = QRectF(box.right() - width - 8, box.center().y() - 10, width, 20)
        place = placed(box, place, option.direction)
        if not hit.missing:
            painter.setPen(QPen(QColor(colour("line2")), 1))
            painter.setBrush(QColor(colour("panel")))
            painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(colour("ink3")))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
        return width
