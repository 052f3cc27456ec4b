"""How a figure becomes a list of ready-made calls of QPainter.

Fewer and larger calls are what makes painting fast: areas of one colour in a row become one path, texts of
one ink, face and size become one glyph run. A text may wait for others as long as nothing is painted over it
meanwhile.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QGlyphRun, QPainter, QPainterPath, QPen, QTransform

from journeymapper.canvas.fonts import raw_font
from journeymapper.canvas.inks import Inks
from journeymapper.canvas.large_text import fill_outlines, too_large
from journeymapper.canvas.outlines import add_box, box_path, lines_path, symbol_outlines
from journeymapper.canvas.pictures import FittedPicture, fitted_picture
from journeymapper.canvas.strips import Dots, Piece, strips
from journeymapper.drawing.figures import Box, Figure, Fill, Image, Ink, Path, Shape, Stroke, Symbol, TextRun
from journeymapper.model.project import Asset
from journeymapper.typeset import Face

Step = tuple[Callable[..., object], tuple[object, ...]]
_ORIGIN = QPointF(0, 0)
_TURN: Step = (QPainter.scale, (-1, 1))
_STRIKE_HEIGHT, _STRIKE_WIDTH = 0.28, 0.08
"""Of a line through a text: how far above the baseline and how thick, in em."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A figure ready to be painted: unbound methods of QPainter with their arguments."""

    steps: tuple[Step, ...]
    largest_text: float
    """The size of its largest text in layout units; 0 where there is none."""
    is_turned: bool = False

    def paint(self, painter: QPainter) -> None:
        """Paint with the painter's origin at the figure's. Leaves pen and brush as the last step set them."""
        if self.largest_text and too_large(painter, self.largest_text):
            self._paint_outlines(painter)
            return
        for call, arguments in self.steps:
            call(painter, *arguments)

    def turned(self) -> "Prepared":
        """For a painter with x growing to the left, what was prepared for one with x growing to the right."""
        return Prepared((_TURN, *self.steps, _TURN), self.largest_text, True)

    def areas(self) -> tuple[QRectF | None, ...]:
        """Where each step paints; None for those that set a pen, a brush or a text."""
        areas = tuple(_area(call, arguments) for call, arguments in self.steps)
        return tuple(map(_turned, areas)) if self.is_turned else areas

    def paint_within(self, painter: QPainter, areas: Sequence[QRectF | None], exposed: QRectF) -> None:
        """As `paint`, without what lies out of `exposed`: Qt takes 10 µs to find out by itself."""
        if self.largest_text and too_large(painter, self.largest_text):
            self._paint_outlines(painter)
            return
        for (call, arguments), area in zip(self.steps, areas, strict=True):
            if area is None or area.intersects(exposed):
                call(painter, *arguments)

    def _paint_outlines(self, painter: QPainter) -> None:
        for call, arguments in self.steps:
            if call == QPainter.drawGlyphRun:
                fill_outlines(painter, cast("QGlyphRun", arguments[1]))
            else:
                call(painter, *arguments)


def _fill_dots(painter: QPainter, dots: Dots, brush: QBrush) -> None:
    dots.fill(painter, brush)


def _area(call: Callable[..., object], arguments: tuple[object, ...]) -> QRectF | None:
    if call == QPainter.fillPath:
        return cast("QPainterPath", arguments[0]).boundingRect().adjusted(-1, -1, 1, 1)
    if call == _fill_dots:
        return cast("Dots", arguments[0]).bounds.adjusted(-1, -1, 1, 1)
    if call == QPainter.fillRect and isinstance(arguments[0], QRectF):
        return arguments[0].adjusted(-1, -1, 1, 1)
    return None


def _turned(area: QRectF | None) -> QRectF | None:
    return None if area is None else QRectF(-area.right(), area.y(), area.width(), area.height())


class Preparation:
    """Gathers the steps of one figure."""

    def __init__(self, inks: Inks, assets: Mapping[str, Asset]) -> None:
        self._inks = inks
        self._assets = assets
        self._steps: list[Step] = []
        self._pen: QPen | None = None
        self._brush: QBrush | None = None
        self._area: tuple[Ink, QPainterPath] | None = None
        self._texts: dict[tuple[Face, float, Ink], tuple[list[int], list[QPointF]]] = {}
        self._text_bounds: list[QRectF] = []
        self._largest_text = 0.0

    def prepare(self, figure: Figure) -> Prepared:
        """All of a figure."""
        for shape in figure.shapes:
            self._add(shape)
        self._flush_area()
        self._flush_texts()
        return Prepared(tuple(self._steps), self._largest_text)

    def _add(self, shape: Shape) -> None:
        match shape:
            case Box():
                self._add_box(shape)
            case TextRun():
                self._add_text(shape)
            case Path():
                self._add_path(shape)
            case Symbol():
                self._add_symbol(shape)
            case Image():
                self._add_image(shape)

    def _add_box(self, box: Box) -> None:
        stroke = box.stroke
        if stroke is not None and stroke.dash:
            self._stroke_path(box_path(box), box.fill, stroke)
        elif stroke is not None:
            self._add_edged_box(box, stroke)
        elif isinstance(box.fill, str) and self._area is not None and self._area[0] == box.fill:
            self._uncover(QRectF(box.x, box.y, box.width, box.height))
            # The texts that were painted first may have ended the area.
            self._fill_box(box, box.fill)
        else:
            self._fill(box_path(box), box.fill)

    def _fill_box(self, box: Box, ink: Ink) -> None:
        if self._area is None:
            self._fill(box_path(box), ink)
        else:
            add_box(self._area[1], box)

    def _add_edged_box(self, box: Box, stroke: Stroke) -> None:
        """A box with a solid edge: two fills take a quarter of the time of Qt's antialiased line."""
        half = self._inks.theme.stroke_width(stroke) / 2
        outer = box_path(box, half)
        if box.fill is None:
            self._uncover(outer.boundingRect())
            add_box(outer, box, -half)
            self._flush_area()
            self._steps.append((QPainter.fillPath, (outer, self._inks.brush(stroke.ink))))
            return
        self._fill(outer, stroke.ink)
        self._fill(box_path(box, -half), box.fill)

    def _add_path(self, path: Path) -> None:
        if path.stroke is None:
            self._fill(lines_path(path.segments), path.fill)
            return
        pieces = strips(path.segments, self._inks.stroke(path.stroke)) if path.fill is None else None
        if pieces is None:
            self._stroke_path(lines_path(path.segments), path.fill, path.stroke)
        else:
            self._fill_strips(pieces, path.stroke.ink)

    def _fill_strips(self, pieces: Iterable[Piece], ink: Ink) -> None:
        self._flush_area()
        brush = self._inks.brush(ink)
        for piece in pieces:
            if isinstance(piece, Dots):
                self._uncover(piece.bounds)
                self._steps.append((_fill_dots, (piece, brush)))
            elif isinstance(piece, QRectF):
                self._uncover(piece)
                self._steps.append((QPainter.fillRect, (piece, brush)))
            else:
                self._uncover(piece.boundingRect())
                self._steps.append((QPainter.fillPath, (piece, brush)))

    def _add_symbol(self, shape: Symbol) -> None:
        place = QTransform(shape.scale, 0, 0, shape.scale, shape.x, shape.y)
        for ink, outline in symbol_outlines(shape.name, self._inks.theme):
            number = int(ink) if ink.isdigit() else 0
            named = shape.inks[min(number, len(shape.inks)) - 1] if number else ink
            self._fill(place.map(outline), named)

    def _stroke_path(self, path: QPainterPath, fill: Fill, stroke: Stroke) -> None:
        self._uncover(path.boundingRect())
        self._flush_area()
        self._use(self._inks.stroke(stroke), self._inks.fill(fill))
        self._steps.append((QPainter.drawPath, (path,)))

    def _fill(self, path: QPainterPath, fill: Fill) -> None:
        if fill is None or (isinstance(fill, str) and not self._inks.shows(fill)):
            return
        if self._text_bounds:
            self._uncover(path.boundingRect())
        if isinstance(fill, str) and self._area is not None and self._area[0] == fill:
            self._area[1].addPath(path)
            return
        self._flush_area()
        if isinstance(fill, str):
            path.setFillRule(Qt.FillRule.WindingFill)
            self._area = (fill, path)
        else:
            self._steps.append((QPainter.fillPath, (path, self._inks.fill(fill))))

    def _flush_area(self) -> None:
        if self._area is not None:
            ink, path = self._area
            self._steps.append((QPainter.fillPath, (path, self._inks.brush(ink))))
            self._area = None

    def _add_image(self, image: Image) -> None:
        asset = self._assets.get(image.asset)
        box = QRectF(image.x, image.y, image.width, image.height)
        self._flush_area()
        self._uncover(box)
        picture = fitted_picture(asset, box) if asset is not None else None
        if picture is not None:
            self._steps.append((_paint_picture, (picture,)))

    def _add_text(self, text: TextRun) -> None:
        self._flush_area()
        if text.angle:
            self._add_turned_text(text)
            return
        size, x, y = text.size, text.x, text.y
        self._largest_text = max(self._largest_text, size)
        for run in text.line.runs:
            em = size / run.face.upem
            glyphs, places = self._texts.setdefault((run.face, size, text.ink), ([], []))
            glyphs.extend(run.glyphs)
            for advance, dx, dy in zip(run.advances, run.x_offsets, run.y_offsets, strict=True):
                places.append(QPointF(x + dx * em, y - dy * em))
                x += advance * em
        self._text_bounds.append(QRectF(text.x, y - size, x - text.x, 1.5 * size))
        if text.struck:
            self._flush_texts()
            strike = QRectF(text.x, y - _STRIKE_HEIGHT * size, x - text.x, _STRIKE_WIDTH * size)
            self._steps.append((QPainter.fillRect, (strike, self._inks.brush(text.ink))))

    def _add_turned_text(self, text: TextRun) -> None:
        """A line that leans: it is painted alone, about its beginning."""
        self._flush_texts()
        self._steps += [(QPainter.translate, (text.x, text.y)), (QPainter.rotate, (text.angle,))]
        self._add_text(replace(text, x=0, y=0, angle=0))
        self._flush_texts()
        self._steps += [(QPainter.rotate, (-text.angle,)), (QPainter.translate, (-text.x, -text.y))]

    def _uncover(self, bounds: QRectF) -> None:
        """Paint the waiting texts first where something would lie under them."""
        if any(bounds.intersects(waiting) for waiting in self._text_bounds):
            self._flush_area()
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


def _paint_picture(painter: QPainter, picture: FittedPicture) -> None:
    picture.paint(painter)
