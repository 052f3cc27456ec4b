"""How the lists at the left paint their rows: a heading that folds, a name, what stands at its end."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from journeymapper.drawing.figures import Ink
from journeymapper.drawing.themes import Theme
from journeymapper.ui import fonts, marks
from journeymapper.ui.sides import placed

_IN_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_MARGIN, _ICON = 14, 14


def paint_heading(
    painter: QPainter, theme: Theme, box: QRectF, direction: Qt.LayoutDirection, words: str, folded: bool
) -> None:
    """An arrow and a name at the bottom of a row."""
    middle = box.bottom() - 13.5
    on = "left" if direction == Qt.LayoutDirection.RightToLeft else "right"
    at = placed(box, QRectF(9, middle - 7, 14, 14), direction)
    marks.paint_icon(painter, theme, on if folded else "down", at, "ink3")
    painter.setFont(fonts.sans(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.colour("ink")))
    room = placed(box, QRectF(27, middle - 9, box.width() - 27, 18), direction)
    painter.drawText(room, _IN_LINE, words)


def paint_ground(painter: QPainter, theme: Theme, box: QRectF, ink: Ink, edge: Ink = "") -> None:
    """The ground of a row under the mouse, or of one that is chosen; with an edge where the keyboard is."""
    painter.setPen(QColor(theme.colour(edge)) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colour(ink)) if ink else Qt.BrushStyle.NoBrush)
    inner = box.adjusted(6, 0, -6, 0)
    painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5) if edge else inner, 6, 6)


def paint_row_ground(
    painter: QPainter, theme: Theme, option: QStyleOptionViewItem, chosen: bool, *, inert: bool = False
) -> None:
    """What a row stands on: chosen, under the mouse (not where `inert`) or plain; where the keyboard is."""
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not inert
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    ground: Ink = "accentTint" if chosen else "hover" if hovered else ""
    if ground or focused:
        paint_ground(painter, theme, QRectF(option.rect), ground, "accentLine" if focused else "")


def paint_end(
    painter: QPainter, theme: Theme, box: QRectF, direction: Qt.LayoutDirection, count: str, icon: str = ""
) -> float:
    """A count or an icon at the end of a row; returns the width that is left before it."""
    middle = box.center().y()
    if icon:
        end = QRectF(box.right() - _MARGIN - _ICON, middle - _ICON / 2, _ICON, _ICON)
        marks.paint_icon(painter, theme, icon, placed(box, end, direction), "ink3")
    elif count:
        painter.setFont(fonts.sans(12.5))
        painter.setPen(QColor(theme.colour("ink3")))
        width = painter.fontMetrics().horizontalAdvance(count) + 1
        at = QRectF(box.right() - _MARGIN - width, middle - 9, width, 18)
        painter.drawText(placed(box, at, direction), _IN_LINE, count)
    return box.width() - _MARGIN - (16 if icon or count else 0)


def paint_name(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    direction: Qt.LayoutDirection,
    name: str,
    left: float,
    right: float,
    ink: Ink = "ink",
) -> None:
    """A name between two distances from where the row begins, shortened where it is longer."""
    painter.setFont(fonts.sans(14))
    painter.setPen(QColor(theme.colour(ink)))
    fitted = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(right - left))
    room = QRectF(box.x() + left, box.center().y() - 9, right - left, 18)
    painter.drawText(placed(box, room, direction), _IN_LINE, fitted)
