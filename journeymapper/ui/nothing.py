"""What a list shows that holds nothing: the shape of what belongs there, and a sentence."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.messages import Message
from journeymapper.ui import parts
from journeymapper.ui.controls import Painted
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import sentence

_READABLE = 400
"""The width in which a sentence is read with ease."""
_SHAPE = (216, 84)
_DASHES = (5, 4)


class Nothing(QWidget):
    """In the middle of what room there is. What may still come has no shape yet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shape = _Shape(desk)
        self._words = parts.label(ink="ink2", size="panel", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFixedWidth(_READABLE)
        body = parts.column(margins=(24, 32, 24, 32))
        body.addStretch(1)
        body.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addSpacing(20)
        body.addLayout(parts.row(None, self._words, None))
        body.addStretch(1)
        self.setLayout(body)

    def say(self, words: Message, *, shaped: bool = True) -> None:
        """Says why there is nothing."""
        self._words.setText(sentence(words))
        self._shape.setVisible(shaped)


class _Shape(Painted):
    """A kept project: the picture of a map, and lines of words beside it."""

    grows = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, *_SHAPE)

    def paint(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._desk.theme.colour("strong")), 1)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        width, height = _SHAPE
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 10, 10)
        painter.drawRoundedRect(QRectF(12.5, 12.5, 88, height - 25), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._desk.theme.colour("line2")))
        for row, length in enumerate((80, 92, 56)):
            painter.drawRoundedRect(QRectF(113, 21 + row * 16, length, 5), 2.5, 2.5)
