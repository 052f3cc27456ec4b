"""The picture of a map that can be had back, drawn as those of the recent files are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeymapper.drawing.themes import Theme
from journeymapper.editor.reading import gather
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.model.project import Project
from journeymapper.ui.desk import Desk
from journeymapper.ui.plain_map import paint_plain_map
from journeymapper.ui.start.previews import stamps

SIZE = QSize(155, 100)
_SHARPNESS = 2
_MOST_CARDS = 1000
"""Laying out more would be felt; such a map is shown by its plain shape."""


class MapPicture(QWidget):
    """Shows a picture, or the plain shape of a map while there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._picture: QImage | None = None
        self.setFixedSize(SIZE)

    def draw(self, project: Project) -> None:
        """Draws the first map of a project in the theme of now."""
        self._picture = picture_of(project, self._desk.theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._desk.theme.colour
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(box, 7, 7)
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(colour("canvas")))
        if self._picture is None:
            paint_plain_map(painter, self._desk, box)
        else:
            painter.drawImage(box, self._picture)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour("line2")), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.end()


def picture_of(project: Project, theme: Theme) -> QImage | None:
    """The first map in small; None where there is none, or more on it than is laid out in a moment."""
    maps = project.index.all_maps()
    if not maps or len(project.index.cards_of_map(maps[0])) > _MOST_CARDS:
        return None
    layout = lay_out(project, maps[0], gather(project, maps[0]), SCREEN)
    (picture,) = stamps(project, layout, (theme,), SIZE * _SHARPNESS)
    return picture
