"""The far picture: below 33 % cards are blocks, painted once when the hand rests, blitted while panning."""

from collections import defaultdict
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap

from journeymapper.canvas.pen import HINTS, Pen
from journeymapper.drawing.figures import Ink, TextRun
from journeymapper.drawing.map import curve_figures
from journeymapper.drawing.marks import pin_figure
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.cards import Activity, Note, Opportunity, Touchpoint
from journeymapper.model.people import Channel
from journeymapper.model.project import Project

_LEAST_BAR = 2


class FarPicture:
    """A part of a map at one zoom, in pixels from the map's origin. Aliased blocks are five times faster."""

    def __init__(self, layout: MapLayout, project: Project, pen: Pen, zoom: float, area: QRect) -> None:
        self.area = area
        self.pixmap = QPixmap(area.size())
        self.pixmap.fill(pen.inks.colour("canvas"))
        painter = QPainter(self.pixmap)
        painter.translate(-area.topLeft())
        self._paint_lanes(painter, layout, pen, zoom)
        for ink, blocks in _blocks(layout, project, zoom, area).items():
            painter.setPen(pen.inks.colour("line2") if ink == "cardBack" else pen.inks.colour(ink))
            painter.setBrush(pen.inks.brush(ink))
            painter.drawRects(blocks)
        painter.setRenderHints(HINTS)
        self._paint_figures(painter, layout, project, pen, zoom)
        painter.end()

    def paint(self, painter: QPainter, asked: QRect) -> None:
        """Paint a rectangle of it; the painter's origin is the map's."""
        painter.drawPixmap(asked.topLeft(), self.pixmap, asked.translated(-self.area.topLeft()))

    def _paint_lanes(self, painter: QPainter, layout: MapLayout, pen: Pen, zoom: float) -> None:
        for band in layout.lanes:
            top = round(band.y * zoom)
            ground = QRect(0, top, round(layout.width * zoom), round(band.bottom * zoom) - top)
            painter.fillRect(ground, pen.inks.brush(band.ground))
            if band.line_above is not None:
                painter.fillRect(QRect(0, top, ground.width(), 1), pen.inks.brush("strong"))

    def _paint_figures(
        self, painter: QPainter, layout: MapLayout, project: Project, pen: Pen, zoom: float
    ) -> None:
        painter.save()
        painter.scale(zoom, zoom)
        for placed in curve_figures(project, layout):
            quiet = tuple(shape for shape in placed.figure.shapes if not isinstance(shape, TextRun))
            pen.paint(painter, replace(placed.figure, shapes=quiet), placed.x, placed.y)
        painter.restore()
        tops = {band.lane: band.y for band in layout.lanes}
        for pin in layout.pins:
            y = pin.dy + tops.get(pin.lane or "", 0)
            pen.paint(painter, pin_figure(pin), pin.x * zoom, y * zoom)


def block_rect(x: float, y: float, width: float, height: float, zoom: float) -> QRect:
    """A block snapped to pixels."""
    left, top = round(x * zoom), round(y * zoom)
    return QRect(left, top, max(round(width * zoom), 2), max(round(height * zoom), _LEAST_BAR))


def _blocks(layout: MapLayout, project: Project, zoom: float, area: QRect) -> dict[Ink, list[QRect]]:
    """Ink → the blocks that it fills."""
    blocks: dict[Ink, list[QRect]] = defaultdict(list)
    tops = {band.lane: band.y for band in layout.lanes}
    for id_, box in layout.cards.items():
        card = project.records[id_]
        block = block_rect(box.x, tops[box.lane] + box.dy, box.width, box.height, zoom)
        if isinstance(card, (Note, Opportunity)):
            blocks["strong"] += _bars(block)
        elif block.intersects(area):
            blocks[_ink(project, card)].append(block.adjusted(0, 0, -1, -1))
    return blocks


def _bars(block: QRect) -> list[QRect]:
    """Two bars that stand for text."""
    at = QPoint(block.x(), block.y() + block.height() // 3)
    return [
        QRect(at, at + QPoint(block.width() * 3 // 4, 0)),
        QRect(at + QPoint(0, 4), at + QPoint(block.width() // 2, 4)),
    ]


def _ink(project: Project, card: object) -> Ink:
    if isinstance(card, Touchpoint):
        channel = project.find(Channel, card.channel)
        return f"channel.{channel.family}" if channel else "strong"
    return "cardBack" if isinstance(card, Activity) else "line2"
