"""Posters as PDF, in a warm process, beside QPdfWriter that paints the same shapes with drawText."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter

from journeymapper.canvas.pen import Pen
from journeymapper.drawing.figures import Drawing, Figure, Shape, TextRun
from journeymapper.drawing.poster import draw_poster
from journeymapper.drawing.themes import Theme
from journeymapper.editor.reading import gather
from journeymapper.editor.session import Session
from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import print_pdf
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.ui import fonts
from tests.benchmarks.figures import Aim, Row, Times, row

_AS_OF = date(2026, 11, 21)


def measure(file: Path, size: str) -> Iterator[Row]:
    """The first poster of a process and the next ones; with the part that draws it."""
    fonts.load_fonts()
    project = files.read(file).project
    session = Session()
    session.prune(project)
    reading = gather(project, session.map)
    drawing = draw_poster(project, session.map, reading, _AS_OF)
    floor = Times().of(lambda: _by_qt(project, drawing), 3)

    def export() -> None:
        print_pdf(Matter(project, session.map, reading, _AS_OF), PrintOrder(page="fit"))

    yield row("poster, first", size, Times().of(export), floor)
    aim = Aim(250) if size == "1000" else None
    yield row("poster, warm", size, Times().of(export, 3), floor, aim)
    again = Times().of(lambda: draw_poster(project, session.map, reading, _AS_OF), 3)
    yield row("· its drawing", size, again)


def _by_qt(project: Project, drawing: Drawing) -> int:
    """The same shapes by Qt, each line of text by drawText; the size of the file."""
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
