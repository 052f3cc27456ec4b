"""The floor of paper: QPdfWriter, which paints the same shapes and each line of text with drawText."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter

from journeymapper.canvas.pen import Pen
from journeymapper.drawing.figures import Drawing, Figure, Shape, TextRun
from journeymapper.drawing.themes import Theme
from journeymapper.model.project import Project
from journeymapper.ui import fonts


def printed_by_qt(project: Project, drawing: Drawing) -> int:
    """The size of the file, in bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(drawing.width, drawing.height), QPageSize.Unit.Point))
    writer.setResolution(72)
    painter = QPainter(writer)
    pen = Pen(Theme.load("print"), project.assets)
    for placed in drawing.figures:
        figure = placed.figure
        pen.paint(painter, _without_texts(figure), placed.x, placed.y)
        for text in _texts(figure.shapes):
            painter.setFont(_font(text.size))
            painter.setPen(QColor("black"))
            place = QPointF(placed.x + text.x, placed.y + text.y - text.size)
            painter.drawText(QRectF(place, QSizeF(4000, 2 * text.size)), 0, text.line.text)
    painter.end()
    return buffer.size()


def _without_texts(figure: Figure) -> Figure:
    shapes = tuple(shape for shape in figure.shapes if not isinstance(shape, TextRun))
    return replace(figure, shapes=shapes)


def _texts(shapes: tuple[Shape, ...]) -> Iterator[TextRun]:
    return (shape for shape in shapes if isinstance(shape, TextRun))


def _font(size: float) -> QFont:
    font = QFont(fonts.SANS)
    font.setPixelSize(max(round(size), 1))
    return font
