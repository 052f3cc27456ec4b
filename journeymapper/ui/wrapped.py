"""Text over several lines with the designed distance of baselines, which QLabel can't set."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeymapper.drawing.figures import Ink
from journeymapper.ui import fonts
from journeymapper.ui.desk import Desk


class Wrapped(QWidget):
    """Plain text that is as high as its lines are in the width it gets. Its words are its accessible name."""

    def __init__(self, desk: Desk, words: str, size: float, lead: float, ink: Ink, weight: int = 400) -> None:
        super().__init__()
        self._desk = desk
        self._lead = lead
        self._ink = ink
        self._font = fonts.sans(size, QFont.Weight(weight))
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lead * self._set(width).lineCount())

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, round(self._lead))

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self._set(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(self._desk.theme.colour(self._ink)))
        text.draw(painter, QPointF(0, 0))
        painter.end()

    def _set(self, width: int) -> QTextLayout:
        return set_lines(self.accessibleName(), self._font, self._lead, width, self.isRightToLeft())


def set_lines(words: str, font: QFont, lead: float, width: float, from_right: bool) -> QTextLayout:
    """Plain text in lines of a width, their baselines `lead` apart; its height is that of all leads."""
    text = QTextLayout(words, font)
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setTextOption(option)
    text.beginLayout()
    top = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (lead - line.height()) / 2))
        top += lead
    text.endLayout()
    return text
