"""Pictures on cards: decoded once, scaled once for each zoom; painting one is then a copy of pixels."""

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap

from journeymapper.model.project import Asset
from journeymapper.storage.assets import PIXELS

_SHARPNESS = 2
"""Pixels kept of a picture per layout unit: enough for 200 % zoom, and pictures of cameras stay small."""


class FittedPicture:
    """A picture in its place, with the pixels of the zoom at which it was painted last."""

    def __init__(self, image: QImage, place: QRectF) -> None:
        self._image = image
        self._place = place
        self._pixels = QPixmap()

    def paint(self, painter: QPainter) -> None:
        """Paint it; on a painter that turns, or of no pixels, as PDF, at full sharpness."""
        placed = painter.deviceTransform()
        wanted = _whole(self._place.size() * placed.m11())
        if placed.isRotating() or wanted.width() > self._image.width() or wanted.isEmpty():
            painter.drawImage(self._place, self._image)
            return
        if self._pixels.size() != wanted:
            self._pixels = QPixmap.fromImage(_scaled(self._image, wanted))
        # On whole pixels nothing has to be blended.
        corner = placed.map(self._place.topLeft()).toPoint()
        inverse = placed.inverted()[0]
        at = inverse.map(QPointF(corner))
        size = QSizeF(wanted) / placed.m11()
        painter.drawPixmap(QRectF(at, size), self._pixels, QRectF(self._pixels.rect()))


def fitted_picture(asset: Asset, box: QRectF) -> FittedPicture | None:
    """A picture as large as fits in the middle of a box in layout units; None where it can't be read."""
    image = image_of(asset)
    if image.isNull():
        return None
    place = QRectF(QPointF(0, 0), QSizeF(image.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(box.center())
    most = _whole(place.size() * _SHARPNESS)
    if image.width() > most.width() and image.height() > most.height():
        image = _scaled(image, most)
    return FittedPicture(image, place)


def image_of(asset: Asset) -> QImage:
    """The pixels of a picture; a null image where it can't be read, or has more than are ever decoded."""
    buffer = QBuffer()
    buffer.setData(QByteArray(asset.data))
    reader = QImageReader(buffer)
    size = reader.size()
    return reader.read() if size.width() * size.height() <= PIXELS else QImage()


def _whole(size: QSizeF) -> QSize:
    return QSize(round(size.width()), round(size.height()))


def _scaled(image: QImage, size: QSize) -> QImage:
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
