"""Wires are filled in pieces, which must look like the stroke that they stand for."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from journeymapper.canvas.outlines import lines_path
from journeymapper.canvas.pen import HINTS
from journeymapper.canvas.strips import Dots, strips
from journeymapper.drawing.figures import Segment
from journeymapper.drawing.wires import rounded

_BACK_AND_DOWN = rounded([(20, 20), (20, 60), (700, 60), (700, 150), (400, 150)])


def _pen(dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor("black"), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if dash:
        pen.setDashPattern([length / 1.5 for length in dash])
    return pen


def _picture(segments: tuple[Segment, ...], pen: QPen, *, filled: bool) -> QImage:
    """Painted at 200 %, on white."""
    image = QImage(1500, 400, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(HINTS)
    painter.scale(2, 2)
    if filled:
        for piece in strips(segments, pen) or ():
            if isinstance(piece, Dots):
                piece.fill(painter, QBrush(pen.color()))
            elif isinstance(piece, QRectF):
                painter.fillRect(piece, QBrush(pen.color()))
            else:
                painter.fillPath(piece, QBrush(pen.color()))
    else:
        painter.setPen(pen)
        painter.drawPath(lines_path(segments))
    painter.end()
    return image


def _ink(image: QImage) -> float:
    """How many pixels are black, taken together."""
    return sum(255 - value for value in bytes(image.constBits())) / 255


def _difference(one: QImage, other: QImage) -> float:
    return (
        sum(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)) / 255
    )


def test_a_wire_looks_like_its_stroke(qapp: object) -> None:
    stroke, fills = (_picture(_BACK_AND_DOWN, _pen(), filled=filled) for filled in (False, True))
    assert _ink(stroke) > 2000
    assert _difference(stroke, fills) < 0.01 * _ink(stroke)


def test_dots_cover_as_much_as_their_stroke(qapp: object) -> None:
    dots = _pen((2, 4))
    stroke, fills = (_picture(_BACK_AND_DOWN, dots, filled=filled) for filled in (False, True))
    assert _ink(fills) == pytest.approx(_ink(stroke), rel=0.06)
    whole = _picture(_BACK_AND_DOWN, _pen(), filled=False)
    assert _ink(fills) < 0.7 * _ink(whole), "there is room between dots"


def test_dots_of_ways_that_share_a_track_lie_on_each_other(qapp: object) -> None:
    dots = _pen((2, 4))
    long, short = rounded([(20, 150), (20, 23)]), rounded([(20, 150), (20, 74)])
    one = _picture(long, dots, filled=True)
    both = _picture((*long, *short), dots, filled=True)
    assert _ink(both) < 1.2 * _ink(one), "soft edges alone get darker"


@pytest.mark.parametrize(
    "segments",
    [
        (("M", 0, 0), ("L", 40, 30)),
        (("M", 0, 0), ("C", 40, 0, 80, 40, 80, 80)),
        (("M", 0, 0), ("L", 40, 0), ("L", 40, 40), ("Z",)),
    ],
)
def test_other_ways_are_stroked(segments: tuple[Segment, ...]) -> None:
    assert strips(segments, _pen()) is None
