"""The pen of the screen: figures painted with QPainter, on the canvas and for pictures (PNG)."""

from collections.abc import Mapping
from math import ceil
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from journeymapper.canvas.inks import Inks
from journeymapper.canvas.preparing import Preparation, Prepared
from journeymapper.drawing.figures import Drawing, Figure
from journeymapper.drawing.mirror import mirrored
from journeymapper.drawing.themes import Theme
from journeymapper.model.project import Asset

_NO_ASSETS: Mapping[str, Asset] = MappingProxyType({})
HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class Pen:
    """Paints figures in one theme. It needs a QGuiApplication, since glyphs come from Qt's font engine.

    With `turned`, painters have x growing to the left, as views of maps that read from the right; what must
    not be seen in a mirror is painted upright there.
    """

    def __init__(
        self, theme: Theme, assets: Mapping[str, Asset] = _NO_ASSETS, *, turned: bool = False
    ) -> None:
        self.theme = theme
        self.turned = turned
        self.inks = Inks(theme)
        self.assets = assets

    def prepare(self, figure: Figure) -> Prepared:
        """The figure as ready-made calls, to be painted often: some 50 µs a card, and 30 to paint it."""
        if self.turned:
            return Preparation(self.inks, self.assets).prepare(mirrored(figure)).turned()
        return Preparation(self.inks, self.assets).prepare(figure)

    def paint(self, painter: QPainter, figure: Figure, x: float, y: float) -> None:
        """Paint a figure once, its origin at (x, y)."""
        painter.translate(x, y)
        self.prepare(figure).paint(painter)
        painter.translate(-x, -y)


def paint_drawing(
    painter: QPainter,
    drawing: Drawing,
    theme: Theme,
    assets: Mapping[str, Asset] = _NO_ASSETS,
    *,
    ground: bool = True,
) -> None:
    """Paint a whole drawing in layout units, its ground first, if that is wanted."""
    pen = Pen(theme, assets)
    painter.setRenderHints(HINTS)
    if ground:
        painter.fillRect(0, 0, ceil(drawing.width), ceil(drawing.height), pen.inks.colour(drawing.ground))
    for placed in drawing.figures:
        pen.paint(painter, placed.figure, placed.x, placed.y)


def to_image(
    drawing: Drawing,
    theme: Theme,
    scale: float = 1,
    assets: Mapping[str, Asset] = _NO_ASSETS,
    *,
    transparent: bool = False,
) -> QImage:
    """A drawing as a picture with `scale` pixels to a layout unit; its `save` writes PNG."""
    kind = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    image = QImage(ceil(drawing.width * scale), ceil(drawing.height * scale), kind)
    image.setDotsPerMeterX(round(scale * 96 / 0.0254))
    image.setDotsPerMeterY(round(scale * 96 / 0.0254))
    image.fill(Qt.GlobalColor.transparent if transparent else Inks(theme).colour(drawing.ground))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_drawing(painter, drawing, theme, assets, ground=not transparent)
    painter.end()
    return image
