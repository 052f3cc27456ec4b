"""The tile of a channel as an icon of a list."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from journeymapper.drawing.themes import Theme
from journeymapper.ui import marks

_SIZE = 20


@cache
def tile_icon(theme: Theme, family: str, name: str) -> QIcon:
    """A tile 20 wide, sharp on the densest screen."""
    density = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    picture = QPixmap(round(_SIZE * density), round(_SIZE * density))
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks.paint_tile(painter, theme, QRectF(0, 0, _SIZE, _SIZE), 5, family, name)
    painter.end()
    result = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        result.addPixmap(picture, mode)
    return result
