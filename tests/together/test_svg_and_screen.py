"""What goes to other programs as SVG looks as on the canvas."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from journeymapper.canvas.pen import to_image
from journeymapper.drawing.themes import Theme
from journeymapper.export.svg import draw_svg
from tests.export.test_svg import excerpt

LIGHT = Theme.load("light")


def test_it_is_painted_as_on_the_canvas(qtbot: QtBot) -> None:
    drawing = excerpt()
    expected = to_image(drawing, LIGHT, 2)
    seen = QImage(expected.size(), QImage.Format.Format_RGB32)
    painter = QPainter(seen)
    QSvgRenderer(QByteArray(draw_svg(drawing, LIGHT, {}).encode())).render(painter)
    painter.end()
    assert differing(expected, seen) < 0.02


def differing(one: QImage, other: QImage) -> float:
    """The share of pixels, on a grid of every third, that are far apart."""
    spots = [(x, y) for x in range(0, one.width() - 4, 3) for y in range(0, one.height() - 4, 3)]
    far = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 64 for x, y in spots
    )
    return far / len(spots)
