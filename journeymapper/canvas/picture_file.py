"""A drawing as the bytes of a PNG file, where there is no window."""

import os
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImageWriter

from journeymapper.canvas.pen import to_image
from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.themes import Theme
from journeymapper.model.project import Asset


def offscreen() -> QGuiApplication:
    """An application without a display, or the one that runs: glyphs come from Qt's font engine."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # whatever the desktop says, nothing is to be opened
    return QGuiApplication(["journeymapper"])


def to_png(
    drawing: Drawing,
    theme: Theme,
    scale: float,
    dots: float,
    assets: Mapping[str, Asset],
    *,
    transparent: bool = False,
) -> bytes:
    """A PNG file with `scale` pixels to a layout unit, that says it has so many dots an inch.

    Needs `offscreen`, or a running application. The same arguments give the same bytes.
    """
    image = to_image(drawing, theme, scale, assets, transparent=transparent)
    image.setDotsPerMeterX(round(dots / 0.0254))
    image.setDotsPerMeterY(round(dots / 0.0254))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise MemoryError("Qt has no room for this picture")
    return bytes(buffer.data().data())
