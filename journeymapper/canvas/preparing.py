"""How a figure becomes a list of ready-made calls of QPainter.

Fewer and larger calls are what makes painting fast: boxes of one colour in a row become one path, texts of
one ink, face and size become one glyph run. A text may wait for others as long as nothing is painted over it
meanwhile.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QGlyphRun, QImage, QPainter, QPainterPath, QPen

from journeymapper.canvas.fonts import raw_font
from journeymapper.canvas.inks import Inks
from journeymapper.drawing.figures import (
    Box,
    Figure,
    Fill,
    Image,
    Ink,
    Path,
    Segment,
    Shape,
    Stroke,
    Symbol,
    TextRun,
)
from journeymapper.drawing.symbols import symbol
from journeymapper.layout.geometry import Rect
from journeymapper.model.project import Asset
from journeymapper.typeset import Face

Step = tuple[Callable[..., object], tuple[object, ...]]
_ORIGIN = QPointF(0, 0)
_STRIKE_HEIGHT, _STRIKE_WIDTH = 0.28, 0.08
"""Of a line through a text: how far above the baseline and how thick, in em."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A figure ready to be painted: unbound methods of QPainter with their arguments."""

    steps: tuple[Step, ...]

    def paint(self, painter: QPainter) -> None:
        """Paint with the painter's origin at the figure's. Leaves pen and brush as the last step set them."""
        for call, arguments in self.steps:
            call(painter, *arguments)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a symbol's own grid lies in the figure, and the inks that stand for its numbers."""

    x: float = 0
    y: float = 0
    scale: float = 1
    inks: tuple[Ink, ...] = ()

    def ink(self, ink: Ink) -> Ink:
        if self.inks and ink.isdigit():
            return self.inks[min(int(ink), len(self.inks)) - 1]
        return ink

    def within(self, symbol_: Symbol) -> "_Frame":
        return _Frame(
            self.x + symbol_.x * self.scale,
            self.y + symbol_.y * self.scale,
            self.scale * symbol_.scale,
            tuple(self.ink(ink) for ink in symbol_.inks),
        )

    def shape(self, shape: Box | Path) -> Box | Path:
        """The shape with its inks named."""
        fill, stroke = shape.fill, shape.stroke
        if isinstance(fill, str):
            fill = self.ink(fill)
        if stroke is not None:
            stroke = replace(stroke, ink=self.ink(stroke.ink))
        return replace(shape, fill=fill, stroke=stroke)


class Preparation:
    """Gathers the steps of one figure."""

    def __init__(self, inks: Inks, assets: Mapping[str, Asset]) -> None:
        self._inks = inks
        self._assets = assets
        self._steps: list[Step] = []
        self._pen: QPen | None = None
        self._brush: QBrush | None = None
        self._blank: tuple[Ink, QPainterPath] | None = None
        self._texts: dict[tuple[Face, float, Ink], tuple[list[int], list[QPointF]]] = {}
        self._text_bounds: list[Rect] = []

    def prepare(self, figure: Figure) -> Prepared:
        """All of a figure."""
        self._add(figure.shapes, _Frame())
        self._flush_blank()
        self._flush_texts()
        return Prepared(tuple(self._steps))

    def _add(self, shapes: Iterable[Shape], frame: _Frame) -> None:
        for shape in shapes:
            if isinstance(shape, Symbol):
                self._add(symbol(shape.name), frame.within(shape))
            elif isinstance(shape, TextRun):
                self._flush_blank()
                self._add_text(shape, frame)
            elif isinstance(shape, Image):
                self._add_image(shape, frame)
            else:
                self._add_path(frame.shape(shape) if frame.inks else shape, frame)

    def _add_path(self, shape: Box | Path, frame: _Frame) -> None:
        if isinstance(shape, Box) and shape.stroke is not None and not shape.stroke.dash:
            self._add_edged_box(shape, shape.stroke, frame)
            return
        path = _path_of(shape, frame)
        self._uncover(path)
        if shape.stroke is None:
            self._fill(path, shape.fill, frame)
            return
        self._flush_blank()
        pen = self._inks.stroke(shape.stroke, frame.scale)
        self._use(pen, self._inks.fill(shape.fill, frame.scale, frame.y))
        self._steps.append((QPainter.drawPath, (path,)))

    def _add_edged_box(self, box: Box, stroke: Stroke, frame: _Frame) -> None:
        """A box with a solid edge: two fills take a quarter of the time of Qt's antialiased line."""
        half = self._inks.theme.stroke_width(stroke) / 2
        outer, inner = _path_of(_grown(box, half), frame), _path_of(_grown(box, -half), frame)
        self._uncover(outer)
        if box.fill is None:
            outer.addPath(inner)
            self._flush_blank()
            self._steps.append((QPainter.fillPath, (outer, self._inks.brush(stroke.ink))))
            return
        self._fill(outer, stroke.ink, frame)
        self._fill(inner, box.fill, frame)

    def _fill(self, path: QPainterPath, fill: Fill, frame: _Frame) -> None:
        if isinstance(fill, str) and not self._inks.shows(fill):
            return
        if isinstance(fill, str) and self._blank is not None and self._blank[0] == fill:
            self._blank[1].addPath(path)
            return
        self._flush_blank()
        if isinstance(fill, str):
            self._blank = (fill, path)
        elif fill is not None:
            self._steps.append((QPainter.fillPath, (path, self._inks.fill(fill, frame.scale, frame.y))))

    def _flush_blank(self) -> None:
        if self._blank is not None:
            ink, path = self._blank
            path.setFillRule(Qt.FillRule.WindingFill)
            self._steps.append((QPainter.fillPath, (path, self._inks.brush(ink))))
            self._blank = None

    def _add_image(self, image: Image, frame: _Frame) -> None:
        asset = self._assets.get(image.asset)
        box = QRectF(
            frame.x + image.x * frame.scale,
            frame.y + image.y * frame.scale,
            image.width * frame.scale,
            image.height * frame.scale,
        )
        self._flush_blank()
        picture = _picture(asset, box.size()) if asset is not None else QImage()
        if picture.isNull():
            return
        size = QSizeF(picture.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        fitted = QRectF(_ORIGIN, size)
        fitted.moveCenter(box.center())
        self._steps.append((QPainter.drawImage, (fitted, picture)))

    def _add_turned_text(self, text: TextRun, frame: _Frame) -> None:
        """A line that leans: it is painted alone, about its beginning."""
        self._flush_texts()
        x, y = frame.x + text.x * frame.scale, frame.y + text.y * frame.scale
        straight = replace(text, x=0, y=0, angle=0)
        self._steps += [(QPainter.translate, (x, y)), (QPainter.rotate, (text.angle,))]
        self._add_text(straight, _Frame(0, 0, frame.scale, frame.inks))
        self._flush_texts()
        self._steps += [(QPainter.rotate, (-text.angle,)), (QPainter.translate, (-x, -y))]

    def _add_text(self, text: TextRun, frame: _Frame) -> None:
        if text.angle:
            self._add_turned_text(text, frame)
            return
        size = text.size * frame.scale
        ink = frame.ink(text.ink)
        left = x = frame.x + text.x * frame.scale
        y = frame.y + text.y * frame.scale
        for run in text.line.runs:
            em = size / run.face.upem
            glyphs, places = self._texts.setdefault((run.face, size, ink), ([], []))
            glyphs.extend(run.glyphs)
            for advance, dx, dy in zip(run.advances, run.x_offsets, run.y_offsets, strict=True):
                places.append(QPointF(x + dx * em, y - dy * em))
                x += advance * em
        self._text_bounds.append(Rect(left, y - size, x - left, 1.5 * size))
        if text.struck:
            self._flush_texts()
            strike = QRectF(left, y - _STRIKE_HEIGHT * size, x - left, _STRIKE_WIDTH * size)
            self._steps.append((QPainter.fillRect, (strike, self._inks.brush(ink))))

    def _uncover(self, path: QPainterPath) -> None:
        """Paint the waiting texts first where the path would lie under them."""
        if self._text_bounds:
            bounds = path.boundingRect()
            rect = Rect(bounds.x(), bounds.y(), bounds.width(), bounds.height())
            if any(rect.meets(waiting) for waiting in self._text_bounds):
                self._flush_texts()

    def _flush_texts(self) -> None:
        for (face, size, ink), (glyphs, places) in self._texts.items():
            run = QGlyphRun()
            run.setRawFont(raw_font(face, size))
            run.setGlyphIndexes(glyphs)
            run.setPositions(places)
            self._use(self._inks.line(ink), None)
            self._steps.append((QPainter.drawGlyphRun, (_ORIGIN, run)))
        self._texts.clear()
        self._text_bounds.clear()

    def _use(self, pen: QPen, brush: QBrush | None) -> None:
        if pen is not self._pen:
            self._steps.append((QPainter.setPen, (pen,)))
            self._pen = pen
        if brush is not None and brush is not self._brush:
            self._steps.append((QPainter.setBrush, (brush,)))
            self._brush = brush


def _grown(box: Box, by: float) -> Box:
    return replace(
        box,
        x=box.x - by,
        y=box.y - by,
        width=max(box.width + 2 * by, 0),
        height=max(box.height + 2 * by, 0),
        radius=max(box.radius + by, 0) if box.radius > 0 else 0,
    )


def _path_of(shape: Box | Path, frame: _Frame) -> QPainterPath:
    path = QPainterPath()
    if isinstance(shape, Path):
        _trace(path, shape.segments, frame)
        return path
    box = QRectF(
        frame.x + shape.x * frame.scale,
        frame.y + shape.y * frame.scale,
        shape.width * frame.scale,
        shape.height * frame.scale,
    )
    radius = shape.radius * frame.scale
    if radius <= 0:
        path.addRect(box)
    elif 2 * radius >= max(box.width(), box.height()):
        path.addEllipse(box)
    else:
        path.addRoundedRect(box, radius, radius)
    return path


def _trace(path: QPainterPath, segments: Sequence[Segment], frame: _Frame) -> None:
    dx, dy, scale = frame.x, frame.y, frame.scale
    for segment in segments:
        if segment[0] == "M":
            path.moveTo(dx + segment[1] * scale, dy + segment[2] * scale)
        elif segment[0] == "L":
            path.lineTo(dx + segment[1] * scale, dy + segment[2] * scale)
        elif segment[0] == "C":
            a, b, c, d, e, f = (value * scale for value in segment[1:])
            path.cubicTo(dx + a, dy + b, dx + c, dy + d, dx + e, dy + f)
        else:
            path.closeSubpath()


_SHARPNESS = 2
"""Pixels kept of a picture per layout unit: enough for 200 % zoom, and pictures of cameras stay small."""


def _picture(asset: Asset, box: QSizeF) -> QImage:
    picture = QImage.fromData(QByteArray(asset.data))
    wanted = (box * _SHARPNESS).toSize()
    if picture.isNull() or (picture.width() <= wanted.width() and picture.height() <= wanted.height()):
        return picture
    return picture.scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
