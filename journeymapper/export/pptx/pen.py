"""Figures as shapes of a slide: boxes, freeforms, text boxes and pictures in a group with its words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import (
    Address,
    Box,
    Figure,
    Fill,
    Gradient,
    Image,
    Path,
    Placed,
    Shape,
    Stroke,
    Symbol,
    TextRun,
    To,
)
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.symbols import symbol
from journeymapper.drawing.themes import Theme
from journeymapper.export.pptx.cards import Plate, plate_of
from journeymapper.export.pptx.connectors import Socket, arrow_of, corners, geometry, glue, to_its_tip, way_of
from journeymapper.export.pptx.frame import Frame, frame_of
from journeymapper.export.pptx.paragraphs import Paragraph, paragraphs
from journeymapper.export.pptx.text import body_of, box_of, plate_body, run_of
from journeymapper.export.pptx.xml import emu, freeform, gradient, outline, place, quoted, solid
from journeymapper.layout.geometry import Rect

PictureOf = Callable[[str], str | None]
"""Asset → the relation of a slide to its picture; None where it can't be shown."""


_ROOMY = 1.25
"""Of its width: the room of a heading, which no other font may break."""
LinkOf = Callable[[To | Address], str]
"""What a press leads to, as an element; empty where it can lead nowhere."""


class Pen:
    """Writes the shapes of one slide; numbers them as they come."""

    def __init__(
        self, theme: Theme, language: str, picture_of: PictureOf, link_of: LinkOf, leaf: Leaf
    ) -> None:
        self._theme = theme
        self._language = language
        self._picture_of = picture_of
        self._link_of = link_of
        self._title = leaf.title
        self._last = 1
        self._pressed = ""
        self._sockets = dict(self._seats(leaf))

    def _seats(self, leaf: Leaf) -> Iterator[tuple[str, Socket]]:
        """Cards that wires may be glued to: these come first, so their shapes have numbers already."""
        for layer in leaf.layers:
            for placed in layer.figures:
                plate = plate_of(placed.figure) if placed.figure.part == "card" else None
                if plate is not None:
                    at = frame_of(layer, placed).rect(_rect(plate.ground))
                    yield placed.figure.record, Socket(self._number(), at)

    def layer(self, layer: Layer) -> Iterator[str]:
        """The figures of a layer, from back to front; what lies outside of its clip is left out."""
        clip = layer.clip
        for placed in layer.figures:
            if clip is None or placed.figure.bounds.moved(placed.x, placed.y).meets(clip):
                yield from self._figure(layer, placed)

    def _figure(self, layer: Layer, placed: Placed) -> Iterator[str]:
        figure = placed.figure
        frame = frame_of(layer, placed)
        number = self._number()
        shapes = figure.shapes
        self._pressed = self._link_of(figure.link) if figure.link else ""
        if figure.part == "heading 1" and any(isinstance(shape, TextRun) for shape in shapes):
            yield self._heading(figure, frame)
            shapes = tuple(shape for shape in shapes if not isinstance(shape, TextRun))
        plate = plate_of(figure) if figure.record in self._sockets and figure.part == "card" else None
        way = way_of(figure) if figure.ends else None
        arrow = arrow_of(figure) if way else None
        connector = self._connector(figure.ends, way, arrow, frame) if figure.ends and way else ""
        if plate is not None:
            inside = "".join(self._card(figure, plate, frame))
        else:
            inside = "".join(
                self._shapes([shape for shape in shapes if not connector or shape not in (way, arrow)], frame)
            )
        if connector:
            yield connector
        if inside:
            at = frame.rect(figure.bounds)
            yield _group(figure, number, at, inside)

    def _heading(self, figure: Figure, frame: Frame) -> str:
        """The title of a slide: its heading, which of several with that heading it is, what is known."""
        first, *others = paragraphs(shape for shape in figure.shapes if isinstance(shape, TextRun))
        scale, words = frame.scale, ""
        for one in others:
            joint = ", " if self._title.endswith(f", {one.text}") else " "
            words += run_of(one, self._colour(one.first.ink, frame), scale, self._language, joint=joint)
        return self._text(first, frame, words, figure.bounds.width * scale * _ROOMY)

    def _card(self, figure: Figure, plate: Plate, frame: Frame) -> Iterator[str]:
        """A card's ground with its words, then what stands on it."""
        behind = figure.shapes.index(plate.ground)
        yield from self._shapes(figure.shapes[:behind], frame)
        colours = [self._colour(one.first.ink, frame) for one in plate.written]
        area = _rect(plate.ground)
        body = plate_body(plate.written, colours, area, frame.scale, self._language)
        yield from self._box(plate.ground, frame, self._sockets[figure.record].number, body)
        lines = plate.lines
        yield from self._shapes([one for one in figure.shapes[behind + 1 :] if id(one) not in lines], frame)

    def _connector(self, ends: tuple[str, str], way: Path, arrow: Path | None, frame: Frame) -> str:
        """A wire that is glued to a card; empty where it touches none or winds too much."""
        turns = corners(way.segments)
        if turns is None or frame.clip is not None:
            return ""
        points = [frame.point(*turn) for turn in (to_its_tip(turns, arrow) if arrow else turns)]
        glued, formed = glue(ends, self._sockets, points), geometry(points)
        colour = self._colour(way.stroke.ink, frame) if way.stroke else None
        if not (glued and formed and way.stroke and colour):
            return ""
        width = self._theme.stroke_width(way.stroke) * frame.scale
        dash = tuple(length * frame.scale for length in way.stroke.dash)
        painted = outline(colour, width, dash, round_ends=way.stroke.round_ends, arrow=arrow is not None)
        named = f'<p:cNvPr id="{self._number()}" name="Connector"/>'
        head = f"<p:nvCxnSpPr>{named}<p:cNvCxnSpPr>{glued}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
        return f"<p:cxnSp>{head}<p:spPr>{formed}{painted}</p:spPr></p:cxnSp>"

    def _shapes(self, shapes: Sequence[Shape], frame: Frame) -> Iterator[str]:
        """Shapes in order; the lines of a paragraph come as one."""
        lines: list[TextRun] = []
        for shape in shapes:
            if isinstance(shape, TextRun):
                lines.append(shape)
                continue
            yield from self._texts(lines, frame)
            lines = []
            yield from self._shape(shape, frame)
        yield from self._texts(lines, frame)

    def _texts(self, lines: list[TextRun], frame: Frame) -> Iterator[str]:
        for paragraph in paragraphs(line for line in lines if line.line.runs):
            yield self._text(paragraph, frame)

    def _shape(self, shape: Box | Path | Symbol | Image, frame: Frame) -> Iterator[str]:
        match shape:
            case Box():
                yield from self._box(shape, frame)
            case Path():
                yield from self._path(shape, frame)
            case Symbol():
                x, y = frame.x + shape.x * frame.scale, frame.y + shape.y * frame.scale
                inner = Frame(x, y, frame.scale * shape.scale, shape.inks)
                yield from self._shapes(symbol(shape.name), inner)
            case Image():
                yield self._image(shape, frame)

    def _box(self, box: Box, frame: Frame, number: int = 0, body: str = "") -> Iterator[str]:
        at = frame.rect(Rect(box.x, box.y, box.width, box.height))
        painted = self._paint(box.fill, box.stroke, frame, box.y, box.y + box.height)
        if painted is None or not (at.width and at.height):
            return
        radius = min(box.radius * frame.scale / min(at.width, at.height), 0.5)
        kind = "ellipse" if radius == 0.5 and abs(at.width - at.height) < 0.1 else "roundRect"
        guide = f'<a:gd name="adj" fmla="val {round(radius * 100_000)}"/>' if kind == "roundRect" else ""
        form = "rect" if radius <= 0 else kind
        shaped = f'<a:prstGeom prst="{form}"><a:avLst>{guide if form == kind else ""}</a:avLst></a:prstGeom>'
        yield self._sp("Card" if body else "Box", at, shaped + painted, number, body)

    def _path(self, path: Path, frame: Frame) -> Iterator[str]:
        bounds = extent(replace(path, stroke=None))
        painted = self._paint(path.fill, path.stroke, frame, bounds.y, bounds.bottom)
        if painted is not None:
            at = frame.rect(bounds)
            yield self._sp(
                "Line", at, freeform([frame.segment(each) for each in path.segments], at) + painted
            )

    def _paint(
        self, fill: Fill, stroke: Stroke | None, frame: Frame, top: float, bottom: float
    ) -> str | None:
        """Fill and outline; None where the theme paints neither."""
        line = self._colour(stroke.ink, frame) if stroke else None
        if isinstance(fill, Gradient):
            inside = gradient(self._stops(fill, frame, top, bottom))
        else:
            colour = self._colour(fill, frame) if fill else None
            if colour is None and line is None:
                return None
            inside = solid(colour)
        if stroke is None:
            return inside + outline(None, 0)
        width = self._theme.stroke_width(stroke) * frame.scale
        dash = tuple(length * frame.scale for length in stroke.dash)
        return inside + outline(line, width, dash, round_ends=stroke.round_ends)

    def _stops(self, fill: Gradient, frame: Frame, top: float, bottom: float) -> list[tuple[float, str]]:
        """The colours of a run where a shape begins and where it ends: shapes carry their runs with them."""
        stops = [(at, colour) for at, ink in fill.stops if (colour := self._colour(ink, frame))]
        length = fill.bottom - fill.top or 1
        edges = [min(max((y - fill.top) / length, 0), 1) for y in (top, bottom)]
        return [(float(place_), _mixed(stops, at)) for place_, at in enumerate(edges)]

    def _colour(self, ink: str, frame: Frame) -> str | None:
        if ink.isdigit():
            ink = frame.inks[min(int(ink), len(frame.inks)) - 1]
        return self._theme.colour(ink)

    def _text(self, paragraph: Paragraph, frame: Frame, more: str | None = None, room: float = 0) -> str:
        """A paragraph in a box of its own; as the title of its slide where `more` may stand behind it."""
        at, degrees = box_of(paragraph, frame.x, frame.y, frame.scale)
        colour = self._colour(paragraph.first.ink, frame)
        title = more is not None
        at = replace(at, width=max(at.width, room))
        body = body_of(paragraph, colour, frame.scale, self._language, more or "")
        holder = '<p:ph type="title"/>' if title else ""
        kind = "<p:cNvSpPr/>" if title else '<p:cNvSpPr txBox="1"/>'
        named = self._named("Title" if title else "Text")
        shaped = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        head = f"<p:nvSpPr>{named}{kind}<p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
        return f"<p:sp>{head}<p:spPr>{place(at, degrees)}{shaped}</p:spPr>{body}</p:sp>"

    def _sp(self, name: str, at: Rect, painted: str, number: int = 0, body: str = "") -> str:
        named = self._named(name, number)
        head = f"<p:nvSpPr>{named}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        return f"<p:sp>{head}<p:spPr>{place(at)}{painted}</p:spPr>{body}</p:sp>"

    def _image(self, image: Image, frame: Frame) -> str:
        at = frame.rect(Rect(image.x, image.y, image.width, image.height))
        relation = self._picture_of(image.asset)
        if relation is None:
            box = Box(image.x, image.y, image.width, image.height, fill="inset")
            return "".join(self._box(box, frame))
        named = self._named("Picture")
        head = f"<p:nvPicPr>{named}<p:cNvPicPr/><p:nvPr/></p:nvPicPr>"
        fill = f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        shaped = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        return f"<p:pic>{head}{fill}<p:spPr>{place(at)}{shaped}</p:spPr></p:pic>"

    def _named(self, name: str, number: int = 0) -> str:
        return f'<p:cNvPr id="{number or self._number()}" name="{name}">{self._pressed}</p:cNvPr>'

    def _number(self) -> int:
        self._last += 1
        return self._last


def _rect(box: Box) -> Rect:
    return Rect(box.x, box.y, box.width, box.height)


def _group(figure: Figure, number: int, at: Rect, inside: str) -> str:
    """A figure by its part and record, with its words for those who listen."""
    name = f"{figure.part} {figure.record}".strip()
    named = f'<p:cNvPr id="{number}" name={quoted(name)} descr={quoted(figure.words)}/>'
    x, y, width, height = emu(at.x), emu(at.y), max(1, emu(at.width)), max(1, emu(at.height))
    own = f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
    within = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/>'
    head = f"<p:nvGrpSpPr>{named}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
    return f"<p:grpSp>{head}<p:grpSpPr><a:xfrm>{own}{within}</a:xfrm></p:grpSpPr>{inside}</p:grpSp>"


def _mixed(stops: list[tuple[float, str]], at: float) -> str:
    """The colour of a run at a place, 0–1.

    >>> _mixed([(0, "#000000"), (1, "#ffffff")], 0.5)
    '#808080'
    """
    (start, first), (end, last) = stops[0], stops[-1]
    share = min(max((at - start) / (end - start or 1), 0), 1)
    parts = ((int(first[n : n + 2], 16), int(last[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)
