"""How a journey, a persona, an objective, a person and a channel look in the list at the left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.canvas.pictures import image_of
from journeymapper.editor.cast import GROUPS, Member
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.journeys import Map
from journeymapper.model.names import initial
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.ui import marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.people import initials
from journeymapper.ui.panels import list_paint
from journeymapper.ui.panels.cast_rows import OFFERS, AnyIndex, CastRows, Offer
from journeymapper.ui.sides import placed

_TILE, _LEFT, _NAME, _DEEPER = 19, 14, 41, 18
_SHARP = 3 * _TILE
_ICONS = {"journey": "route", "map": "map"}


def plus_of(box: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Where the heading of a group has its plus."""
    return placed(box, QRectF(box.right() - 30, box.bottom() - 24.5, 22, 22), direction)


class CastPainter(QStyledItemDelegate):
    """Paints a group with its arrow and its plus, or a record with its picture, its name and its count."""

    def __init__(self, desk: Desk, rows: CastRows) -> None:
        super().__init__()
        self._desk = desk
        self._rows = rows
        self._images: dict[str, QImage] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        heading = isinstance(self._rows.row(index), str)
        return QSize(180, 30 if heading and index.row() else 27)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, direction, theme = QRectF(option.rect), option.direction, self._desk.theme
        one = self._rows.row(index)
        shown = isinstance(one, Member) and self._rows.is_shown(one.record)
        list_paint.paint_row_ground(painter, theme, option, shown, inert=isinstance(one, str))
        if isinstance(one, Member):
            self._paint_member(painter, box, one, direction)
        elif isinstance(one, Offer):
            self._paint_offer(painter, box, one, direction)
        else:
            words = text(GROUPS[one])
            list_paint.paint_heading(painter, theme, box, direction, words, self._rows.is_folded(one))
            marks.paint_icon(painter, theme, "plus", plus_of(box, direction).adjusted(4, 4, -4, -4), "ink2")
        painter.restore()

    def _paint_member(
        self, painter: QPainter, box: QRectF, one: Member, direction: Qt.LayoutDirection
    ) -> None:
        theme, deeper = self._desk.theme, _DEEPER if isinstance(one.record, Map) else 0
        place = QRectF(_LEFT + deeper, box.center().y() - _TILE / 2, _TILE, _TILE)
        self._paint_sign(painter, placed(box, place, direction), one.record)
        count = str(one.uses) if one.uses else ""
        end = list_paint.paint_end(painter, theme, box, direction, count)
        ink = "ink3" if one.apart else "ink"
        list_paint.paint_name(painter, theme, box, direction, text(one.name), _NAME + deeper, end, ink)

    def _paint_offer(self, painter: QPainter, box: QRectF, one: Offer, direction: Qt.LayoutDirection) -> None:
        """The shape of what belongs there, dashed, and what adds it."""
        theme = self._desk.theme
        place = placed(box, QRectF(_LEFT, box.center().y() - _TILE / 2, _TILE, _TILE), direction)
        pen = QPen(QColor(theme.colour("strong")), 1.25)
        pen.setDashPattern([2.5, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if one.group in ("personas", "people"):
            painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        else:
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        words = text(OFFERS[one.group])
        list_paint.paint_name(painter, theme, box, direction, words, _NAME, box.width() - 14, "accentInk")

    def _paint_sign(self, painter: QPainter, place: QRectF, record: Record) -> None:
        theme = self._desk.theme
        match record:
            case Channel():
                marks.paint_tile(painter, theme, place, 5, record.family, record.icon)
            case Persona() if self._paint_picture(painter, place, record.picture):
                pass
            case Persona():
                letter = initial(record.name)
                marks.paint_initials(painter, theme, place, letter, "accentTint", "accentInk")
            case Person():
                marks.paint_initials(painter, theme, place, initials(record), "inset", "ink2")
            case _:
                icon = _ICONS.get(record.kind, "target")
                marks.paint_icon(painter, theme, icon, place.adjusted(2, 2, -2, -2), "ink2")

    def _paint_picture(self, painter: QPainter, place: QRectF, picture: str) -> bool:
        """A persona's picture in a circle; False where there is none."""
        image = self._image_of(picture)
        if image.isNull():
            return False
        round_ = QPainterPath()
        round_.addEllipse(place)
        painter.save()
        painter.setClipPath(round_)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(image.width(), image.height())
        middle = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
        painter.drawImage(place, image, middle)
        painter.restore()
        return True

    def _image_of(self, picture: str) -> QImage:
        """A picture, decoded once and kept as small as it is shown."""
        if picture not in self._images:
            asset = self._desk.project.assets.get(picture)
            image = image_of(asset) if asset is not None else QImage()
            if not image.isNull():
                fit = Qt.AspectRatioMode.KeepAspectRatioByExpanding
                smooth = Qt.TransformationMode.SmoothTransformation
                image = image.scaled(_SHARP, _SHARP, fit, smooth)
            self._images[picture] = image
        return self._images[picture]
