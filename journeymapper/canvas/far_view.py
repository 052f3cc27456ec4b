"""Paints the view below 33 %: one picture of the map, and over it what is selected, hovered and dragged."""

from itertools import groupby

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from journeymapper.canvas.context import Context
from journeymapper.canvas.far import FarPicture, block_rect
from journeymapper.canvas.pen import HINTS
from journeymapper.canvas.states import ring
from journeymapper.model.cards import Card
from journeymapper.model.structure import Stage, Step

_LIT_MARGIN = 4
"""Pixels between a column and its frame."""
_BELOW_CARDS = 0.5
"""How opaque a mark is that elsewhere lies under the cards."""


def lit_steps(context: Context) -> frozenset[str]:
    """The steps of the card under the mouse or with the focus, or else of what is selected."""
    attended = context.attention.hovered or context.attention.focused
    project, found = context.scene.shown[1], set[str]()
    for id_ in (attended,) if attended else context.session.selection:
        match project.records.get(id_):
            case Card(step=str(step)):
                found.add(step)
            case Step(id=step):
                found.add(step)
            case Stage(id=stage):
                found.update(project.index.steps(stage))
    return frozenset(found)


class FarView:
    """Keeps the picture as long as it shows what is."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._picture: FarPicture | None = None
        self._shown: tuple[object, ...] = ()
        self._whole = QRect()
        self._option = QStyleOptionGraphicsItem()

    def paint(self, painter: QPainter, seen: QRect, asked: QRect, placed: QTransform) -> None:
        """Paint `asked`; both rectangles are in pixels of the viewport, `placed` brings the map there."""
        across = -1 if placed.m11() < 0 else 1
        on_view = QTransform(across, 0, 0, 1, round(placed.dx()), round(placed.dy()))
        on_map = on_view.inverted()[0]
        sharpness = painter.device().devicePixelRatioF()
        picture = self._picture_of(on_map.mapRect(seen), placed.m22(), sharpness)
        painter.setClipRect(asked)
        painter.fillRect(asked, self._context.scene.pen.inks.brush("canvas"))
        painter.setTransform(on_view, True)
        picture.paint(painter, on_map.mapRect(asked) & picture.area)
        self._paint_lit(painter, placed.m22())
        self._paint_selection(painter, placed.m22())
        painter.resetTransform()
        self._paint_attended(painter, seen, placed)
        self._paint_feedback(painter, placed)

    def _picture_of(self, seen: QRect, zoom: float, sharpness: float) -> FarPicture:
        scene = self._context.scene
        layout, project = scene.shown
        dimmed = self._context.attention.dimmed
        shown = (layout, project, scene.epoch, scene.pen, zoom, sharpness, dimmed)
        if (
            self._picture is None
            or self._shown != shown
            or not self._picture.area.contains(seen & self._whole)
        ):
            around = seen.adjusted(
                -seen.width() // 2, -seen.height() // 2, seen.width() // 2, seen.height() // 2
            )
            # Lanes go on to the edge of the view.
            self._whole = QRect(
                0, 0, round(layout.width * zoom) + seen.width(), round(layout.height * zoom) + 1
            )
            self._picture = FarPicture(
                layout, project, scene.reading, scene.pen, zoom, around & self._whole, dimmed, sharpness
            )
            self._shown = shown
        return self._picture

    def _paint_lit(self, painter: QPainter, zoom: float) -> None:
        """The columns of what one attends to; neighbours have one frame."""
        layout = self._context.scene.shown[0]
        lit = lit_steps(self._context)
        edge = self._context.scene.pen.inks.colour("accentLine")
        painter.setRenderHints(HINTS)
        painter.setPen(QPen(edge, 2))
        painter.setBrush(self._context.scene.pen.inks.fill(None))
        top, bottom = layout.header.height * zoom + 1, layout.height * zoom
        for shines, group in groupby(layout.columns, lambda column: not lit.isdisjoint(column.steps)):
            if shines:
                columns = list(group)
                left, right = columns[0].x * zoom - _LIT_MARGIN, columns[-1].right * zoom + _LIT_MARGIN
                painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), 4, 4)

    def _paint_selection(self, painter: QPainter, zoom: float) -> None:
        layout = self._context.scene.shown[0]
        pen = QPen(self._context.scene.pen.inks.colour("accentLine"), 2)
        painter.setPen(pen)
        painter.setBrush(self._context.scene.pen.inks.fill(None))
        for card in self._context.session.selection:
            if card in layout.cards:
                home = layout.rect(card)
                painter.drawRect(block_rect(home.x, home.y, home.width, home.height, zoom))

    def _paint_attended(self, painter: QPainter, seen: QRect, placed: QTransform) -> None:
        """The card under the mouse or with the keyboard's focus at 100 %, inside the view."""
        context = self._context
        card = context.attention.hovered or context.attention.focused
        layout = context.scene.shown[0]
        if card is None or card not in layout.cards:
            return
        home = layout.rect(card)
        at = placed.map(QPointF(home.x, home.y))
        y = min(at.y(), seen.bottom() - home.height - 10)
        painter.setRenderHints(HINTS)
        if context.scene.pen.turned:
            painter.translate(round(max(at.x(), seen.left() + home.width + 10)), round(y))
            painter.scale(-1, 1)
        else:
            painter.translate(round(min(at.x(), seen.right() - home.width - 10)), round(y))
        # What has no face of its own, as a question, would be read over the map.
        ground = context.scene.pen.inks.brush(layout.lane(layout.cards[card].lane).ground)
        painter.fillRect(QRectF(0, 0, home.width, home.height), ground)
        context.scene.pen.prepare(context.scene.figure_of(card, "full")).paint(painter)
        painter.fillPath(ring(home.width, home.height, -1, 1), context.scene.pen.inks.brush("accentLine"))
        painter.resetTransform()

    def _paint_feedback(self, painter: QPainter, placed: QTransform) -> None:
        painter.setRenderHints(HINTS)
        for item in self._context.scene.feedback:
            if item.isVisible():
                painter.setTransform(item.deviceTransform(placed))
                # What belongs between ground and cards comes after both here: cards are seen through it.
                painter.setOpacity(_BELOW_CARDS if item.zValue() < 0 else 1)
                item.paint(painter, self._option)
