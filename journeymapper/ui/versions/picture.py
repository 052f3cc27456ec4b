"""The map of a version, small."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.messages import Message, message, text
from journeymapper.ui import fonts
from journeymapper.ui.desk import Desk

SHOWN = QSize(336, 190)
_RADIUS = 8


class MapPicture(QWidget):
    """Shows a picture of this size, or a sentence in its place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._picture = QImage()
        self._words = ""
        self.setFixedSize(SHOWN)

    def show_picture(self, png: bytes, size: Message | None) -> None:
        """Shows a map; its size is what a screen reader says of it."""
        self._picture = QImage.fromData(png)
        self._say("" if png else text(message("There is no map in this version.")))
        if size is not None:
            self.setAccessibleName(text(message("The map then: {size}", size=size)))

    def say(self, words: Message) -> None:
        """Shows a sentence."""
        self._picture = QImage()
        self._say(text(words))

    def _say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._desk.theme.colour
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPainterPath()
        edge.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(edge, QColor(colour("canvas")))
        if not self._picture.isNull():
            painter.setClipPath(edge)
            painter.drawImage(QRectF(self.rect()), self._picture)
            painter.setClipping(False)
        painter.setPen(QPen(QColor(colour("edge")), 1))
        painter.drawPath(edge)
        painter.setFont(fonts.sans(14))
        painter.setPen(QColor(colour("ink3")))
        wrapped = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box.adjusted(24, 12, -24, -12), wrapped, self._words)
        painter.end()
