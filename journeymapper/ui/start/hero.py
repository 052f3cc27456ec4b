"""The invitation to look around in a finished map, with a part of that map as it is on the canvas."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import fonts, parts
from journeymapper.ui.desk import Desk

SCALE = 0.77
_HEIGHT, _WORDS = 262, 340


class Excerpt(QWidget):
    """The picture of a part of a map, as much of it as has room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._picture: QImage | None = None
        self._sharpness = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage | None, sharpness: float) -> None:
        """Shows a picture that has `sharpness` pixels to a point."""
        self._picture, self._sharpness = picture, sharpness
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(-12, 0, 0, 0), 11, 11)
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(self._desk.theme.colour("canvas")))
        if self._picture is not None:
            whole = self._picture.size() / self._sharpness
            drawn = QRectF(box.topLeft(), whole.toSizeF())
            painter.drawImage(drawn, self._picture)
            # The grounds of the lanes go on to the edge, however wide the window is.
            beyond = QRectF(drawn.right() - 1, drawn.top(), box.right() - drawn.right() + 1, drawn.height())
            if beyond.width() > 1:
                edge = QRectF(self._picture.width() - 1, 0, 1, self._picture.height())
                painter.drawImage(beyond, self._picture, edge)
        painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(self._desk.theme.colour("line2")))
        painter.end()


class Hero(QFrame):
    """The card at the top of the start panel. `opened` asks for the finished map."""

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("startHero")
        self.setFixedHeight(_HEIGHT)
        self.excerpt = Excerpt(desk)
        title = parts.label(text(message("Look around a finished map")), wraps=True)
        title.setFont(fonts.serif(29))
        words = text(
            message("A small silver shop with one missing message and two emails that say the same.")
        )
        story = parts.label(words, ink="ink2", size="story", wraps=True)
        self.open = parts.push_button(message("Open the sample"), "dark")
        self.open.clicked.connect(self.opened)
        said = QWidget()
        said.setFixedWidth(_WORDS)
        line = parts.row(self.open, None)
        column = parts.column(margins=(30, 20, 24, 20))
        column.addStretch(1)
        column.addWidget(title)
        column.addSpacing(12)
        column.addWidget(story)
        column.addSpacing(20)
        column.addLayout(line)
        column.addStretch(1)
        said.setLayout(column)
        body = parts.row(said, margins=(1, 0, 0, 0))
        body.addWidget(self.excerpt, 1)
        self.setLayout(body)
