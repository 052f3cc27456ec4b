"""A picture of the project, small: a press shows it large."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from journeymapper.canvas.pictures import image_of
from journeymapper.messages import message, text
from journeymapper.ui import marks
from journeymapper.ui.desk import Desk

_RADIUS = 5


class Thumbnail(QAbstractButton):
    """Shows the picture of a hash in a box of this size, cut to fill it; an icon where there is none."""

    def __init__(self, desk: Desk, width: int, height: int) -> None:
        super().__init__()
        self._desk = desk
        self._asset = ""
        self._picture = QPixmap()
        self.setFixedSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_asset(self, asset: str, words: str) -> None:
        """Shows the picture of a hash; `words` are what a screen reader says of it."""
        self.setAccessibleName(words or text(message("Picture without words")))
        self.setToolTip(text(message("Show it large")))
        if asset != self._asset:
            self._asset = asset
            self._picture = self._filled(asset)
            self.update()

    def _filled(self, asset: str) -> QPixmap:
        """The middle of the picture in as many pixels as the screen has for it."""
        kept = self._desk.project.assets.get(asset)
        image = image_of(kept) if kept is not None else QImage()
        if image.isNull():
            return QPixmap()
        density = self.devicePixelRatioF()
        size = QSize(round(self.width() * density), round(self.height() * density))
        large = image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        )
        left, top = (large.width() - size.width()) // 2, (large.height() - size.height()) // 2
        return QPixmap.fromImage(large.copy(left, top, size.width(), size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPainterPath()
        edge.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(edge, QColor(theme.colour("inset")))
        if self._picture.isNull():
            icon = QRectF(0, 0, 16, 16)
            icon.moveCenter(box.center())
            marks.paint_icon(painter, theme, "image", icon, "ink3")
        else:
            painter.setClipPath(edge)
            painter.drawPixmap(self.rect(), self._picture)
            painter.setClipping(False)
        ink, width = ("accentLine", 2) if self.hasFocus() else ("line2", 1)
        painter.setPen(QPen(QColor(theme.colour(ink)), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.end()
