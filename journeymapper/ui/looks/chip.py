"""Small parts of the look bar: a value that can be taken away, a colour with its name."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QToolButton, QWidget

from journeymapper.messages import message, text
from journeymapper.model.reading import Sign
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.controls import Painted
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import caption

_TILE = 16


def chip(desk: Desk, words: str, remove: Callable[[], object]) -> QToolButton:
    """A value of the filter; a press takes it away."""
    result = QToolButton()
    result.setProperty("look", "lookChip")
    result.setText(caption(words))
    result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    result.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
    desk.icons.dress(result, "close", "ink3", 11)
    result.setAccessibleName(text(message("Filter: {value}. Press to remove", value=words)))
    result.setToolTip(text(message("Remove from the filter")))
    result.clicked.connect(lambda _on=False: remove())
    return result


class SignTile(Painted):
    """The tile of a sign: its hue, its icon or its letters."""

    def __init__(self, desk: Desk, sign: Sign) -> None:
        super().__init__(desk, _TILE, _TILE)
        self._sign = sign

    def paint(self, painter: QPainter) -> None:
        sign, theme, box = self._sign, self._desk.theme, QRectF(self.rect())
        if sign.icon:
            marks.paint_tile(painter, theme, box, 4, sign.hue, sign.icon)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour(f"channel.{sign.hue}")))
        painter.drawRoundedRect(box, 4, 4)
        font = fonts.sans(9, QFont.Weight.Bold)
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(QColor(theme.colour(f"channelIcon.{sign.hue}")))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign.letters)


def legend_entry(desk: Desk, sign: Sign) -> QWidget:
    """A colour with its name."""
    result = QWidget()
    result.setLayout(parts.row(SignTile(desk, sign), parts.label(sign.name, ink="ink2", size="small"), gap=5))
    return result
