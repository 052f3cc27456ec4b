"""The emotion curve: what people feel along the map, in their own words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeymapper.drawing.cache import FigureCache
from journeymapper.drawing.figures import Box, Figure, Gradient, Ink, Path, Segment, Shape, Stroke, Symbol
from journeymapper.drawing.lanes import face_inks
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import column
from journeymapper.layout.curves import HANDLE
from journeymapper.layout.formats import SCREEN, Format
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.map_layout import Curve, FeelingSpot, Ground
from journeymapper.layout.words import set_words
from journeymapper.messages import message, text
from journeymapper.model.cards import Feeling
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

Cubic = tuple[Point, Point, Point, Point]

_OTHERS_DASH = (6.0, 5.0)
"""Curves of personas that are not the primary one."""
_RING = Stroke("curve", 1.75)
_WORDS_BASELINE = 12
_CACHE = FigureCache(100)
FACE_WORDS = {
    -2: message("very low"),
    -1: message("low"),
    0: message("neutral"),
    1: message("good"),
    2: message("very good"),
}


def curve_figure(
    project: Project,
    curve: Curve,
    lane_height: float,
    width: float,
    ground: Ground = "lane",
    format_: Format = SCREEN,
) -> Figure:
    """The curve of one persona in its lane, its origin the lane's top-left corner.

    The area between curve and middle line is filled for the journey's primary persona alone. The same object
    again while all that it shows is the same.
    """
    primary = _is_primary(project, curve)
    feelings = (project.find(Feeling, spot.feeling) for spot in curve.spots)
    return _CACHE.figure(
        (project.find(Persona, curve.persona), *feelings),
        (curve, primary, lane_height, width, ground, format_, project.info.language),
        lambda: _figure(project, curve, primary, Rect(0, 0, width, lane_height), ground, format_),
    )


def _figure(
    project: Project, curve: Curve, primary: bool, bounds: Rect, ground: Ground, format_: Format
) -> Figure:
    shapes: list[Shape] = []
    cubics = through([(spot.x, spot.dy) for spot in curve.spots])
    if primary:
        start = format_.first_column
        level = Stroke("line2", 1, token="hair")
        shapes.append(line(start, curve.middle, bounds.width, curve.middle, level))
        shapes += _areas(cubics, curve, ground)
    if cubics:
        dash = () if primary else _OTHERS_DASH
        stroke = Stroke("curve", 2.25, dash, round_ends=True, token="emotion")
        shapes.append(Path(_path(cubics), stroke=stroke))
    for spot in curve.spots:
        if spot.feeling:
            shapes += _spot(spot, ground, format_)
    for spot in curve.spots:
        shapes += _words(project, spot, format_)
    return Figure(curve.lane, "curve", _said(project, curve), bounds, tuple(shapes))


def through(points: Sequence[Point]) -> tuple[Cubic, ...]:
    """Cubics through points, level at each, so that they overshoot none.

    >>> through([(0, 0), (100, 50)])
    (((0, 0), (42.0, 0), (58.0, 50), (100, 50)),)
    """
    cubics: list[Cubic] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        reach = HANDLE * (x1 - x0)
        cubics.append(((x0, y0), (x0 + reach, y0), (x1 - reach, y1), (x1, y1)))
    return tuple(cubics)


def _is_primary(project: Project, curve: Curve) -> bool:
    lane = project.find(Lane, curve.lane)
    map_ = project.find(Map, lane.map) if lane else None
    journey = project.find(Journey, map_.journey) if map_ else None
    return journey is None or not journey.personas or journey.personas[0] == curve.persona


def _path(cubics: Sequence[Cubic]) -> tuple[Segment, ...]:
    start: Segment = ("M", *cubics[0][0])
    return (start, *(_segment(cubic) for cubic in cubics))


def _segment(cubic: Cubic) -> Segment:
    _, (x1, y1), (x2, y2), (x, y) = cubic
    return ("C", x1, y1, x2, y2, x, y)


def _areas(cubics: Sequence[Cubic], curve: Curve, ground: Ground) -> Iterator[Path]:
    """What lies between curve and middle line: one closed path for each stretch above or below it."""
    reach = 2 * curve.step
    above = Gradient(curve.middle - reach, curve.middle, ((0, "emoPos"), (1, ground)))
    below = Gradient(curve.middle, curve.middle + reach, ((0, ground), (1, "emoNeg")))
    stretch: list[Cubic] = []
    for cubic in (part for whole in cubics for part in _parted(whole, curve.middle)):
        if stretch and _is_above(cubic, curve.middle) != _is_above(stretch[0], curve.middle):
            yield _area(stretch, curve.middle, above, below)
            stretch = []
        stretch.append(cubic)
    if stretch:
        yield _area(stretch, curve.middle, above, below)


def _is_above(cubic: Cubic, middle: float) -> bool:
    return cubic[0][1] + cubic[3][1] < 2 * middle


def _area(stretch: Sequence[Cubic], middle: float, above: Gradient, below: Gradient) -> Path:
    start, end = stretch[0][0], stretch[-1][3]
    first: Segment = ("M", start[0], middle)
    begin: Segment = ("L", *start)
    back: Segment = ("L", end[0], middle)
    fill = above if _is_above(stretch[0], middle) else below
    return Path((first, begin, *(_segment(cubic) for cubic in stretch), back, ("Z",)), fill=fill)


def _parted(cubic: Cubic, middle: float) -> tuple[Cubic, ...]:
    """The cubic, in two where it crosses the middle line: it only rises or only falls, so it does so once."""
    before, after = cubic[0][1] - middle, cubic[3][1] - middle
    if before * after >= 0:
        return (cubic,)
    low, high = 0.0, 1.0
    for _ in range(40):
        half = (low + high) / 2
        y = _split(cubic, half)[0][3][1] - middle
        low, high = (half, high) if y * before > 0 else (low, half)
    return _split(cubic, (low + high) / 2)


def _split(cubic: Cubic, t: float) -> tuple[Cubic, Cubic]:
    """De Casteljau's construction."""

    def between(a: Point, b: Point) -> Point:
        return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)

    a, b, c, d = cubic
    ab, bc, cd = between(a, b), between(b, c), between(c, d)
    abc, bcd = between(ab, bc), between(bc, cd)
    middle = between(abc, bcd)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _spot(spot: FeelingSpot, ground: Ink, format_: Format) -> Iterator[Shape]:
    """A face where something was said, else a small ring."""
    if spot.face is not None:
        yield Symbol(f"face.{spot.face}", spot.x, spot.dy, format_.face / 10, face_inks(spot.face))
        return
    r = format_.feeling
    yield Box(spot.x - r, spot.dy - r, 2 * r, 2 * r, r, fill=ground, stroke=_RING)


def _words(project: Project, spot: FeelingSpot, format_: Format) -> Iterator[Shape]:
    feeling = project.find(Feeling, spot.feeling)
    if spot.words_at is None or feeling is None:
        return
    place = spot.words_at
    paragraph = set_words(feeling.words, place, format_, project.info.language)
    yield from column(place.x, place.y + _WORDS_BASELINE, place.width, paragraph, format_.type.quote, "ink")


def _said(project: Project, curve: Curve) -> str:
    persona = project.find(Persona, curve.persona)
    levels: list[str] = []
    for spot in (spot for spot in curve.spots if spot.feeling):
        feeling = project.find(Feeling, spot.feeling)
        level = max(-2, min(2, spot.face if spot.face is not None else round(spot.level)))
        said = text(FACE_WORDS[level])
        levels.append(f"{said} “{feeling.words}”" if feeling is not None and feeling.words else said)
    name = persona.name if persona else ""
    whole = message("Emotion of {name}: {levels}", name=name, levels=", ".join(levels))
    return text(whole if name else message("Emotion: {levels}", levels=", ".join(levels)))
