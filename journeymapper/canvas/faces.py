"""Pictures of cards as they were painted last: a card whose picture fits is copied, twenty times as fast.

What is painted again and again while lanes move or the map is panned are the same cards at the same zoom.
"""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from journeymapper.canvas.preparing import Prepared

_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_MOST_BYTES = 48 * 1024 * 1024
"""Several views of an ordinary screen, one and a half of a large sharp one."""
_BYTES_PER_PIXEL = 4


class Faces:
    """Keeps the pictures that were used last, as many as `most` bytes hold."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._most = most
        self._held = 0
        self._pictures: OrderedDict[tuple[object, float], tuple[Prepared, QPixmap]] = OrderedDict()

    def paint(
        self, painter: QPainter, key: object, prepared: Prepared, width: float, height: float, margin: float
    ) -> None:
        """Paint what `prepared` paints, `margin` around a card included, on the nearest whole pixel.

        `key` names the card. The painter's transform may only move and scale; it is left as it was.
        """
        placed, sharpness = painter.worldTransform(), painter.device().devicePixelRatio()
        across, down = placed.m11() * sharpness, placed.m22() * sharpness
        wide, high, border = ceil(width * down), ceil(height * down), ceil(margin * down)
        # On a map that reads from the right x grows to the left.
        left = border if across > 0 else border + wide
        picture = self._picture(key, across, prepared)
        if picture is None:
            picture = QPixmap(wide + 2 * border, high + 2 * border)
            picture.fill(Qt.GlobalColor.transparent)
            brush = QPainter(picture)
            brush.setRenderHints(_HINTS)
            brush.setTransform(QTransform(across, 0, 0, down, left, border))
            prepared.paint(brush)
            brush.end()
            picture.setDevicePixelRatio(sharpness)
            self._keep(key, across, prepared, picture)
        x, y = round(placed.dx() * sharpness) - left, round(placed.dy() * sharpness) - border
        painter.resetTransform()
        painter.drawPixmap(QPointF(x / sharpness, y / sharpness), picture)
        painter.setWorldTransform(placed)

    def _picture(self, key: object, scale: float, prepared: Prepared) -> QPixmap | None:
        found = self._pictures.get((key, scale))
        if found is None or found[0] is not prepared:
            return None
        self._pictures.move_to_end((key, scale))
        return found[1]

    def _keep(self, key: object, scale: float, prepared: Prepared, picture: QPixmap) -> None:
        before = self._pictures.pop((key, scale), None)
        if before is not None:
            self._held -= _bytes(before[1])
        self._pictures[key, scale] = prepared, picture
        self._held += _bytes(picture)
        while self._held > self._most:
            _, (_, oldest) = self._pictures.popitem(last=False)
            self._held -= _bytes(oldest)


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _BYTES_PER_PIXEL
