"""What a band shows beside its map: which band it is, and where wires and spans go on."""

from collections.abc import Iterator, Mapping, Sequence

from journeymapper.drawing.figures import Box, Figure, Path, Placed, Segment, Shape, Stroke
from journeymapper.drawing.header import PHASE_BASELINE
from journeymapper.drawing.setting import ends_at, label
from journeymapper.layout.band import BADGE
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import FoldSign, MapLayout
from journeymapper.messages import message, text

_NAME = TextStyle("semibold", 12, 14.5)
_SIGN = TextStyle("regular", 11.5, 14)
_LETTER = TextStyle("semibold", 11.5, 14)
_BASELINE = 11.2
_ARROW = 10.0


def band_figures(layout: MapLayout, number: int, count: int, language: str) -> Iterator[Placed]:
    """The name of a band over its lane names, and the signs at its ends; numbers begin at 1."""
    words = text(message("Band {number} of {count}", number=number, count=count))
    room = layout.format.lane_header - layout.format.lane_pad
    run = label(0, 0, words, _NAME, "accentInk", room=room, language=language)
    bounds = Rect(-1, -13, room, 18)
    yield Placed(Figure(layout.map, "ground", words, bounds, (run,)), layout.format.lane_pad, PHASE_BASELINE)
    tops = {lane.lane: lane.y for lane in layout.lanes}
    yield from _curves_going_on(layout, tops, number + 1, language)
    for sign in layout.signs:
        yield Placed(_sign(layout.map, sign, language), sign.x, tops[sign.lane] + sign.dy)


def _curves_going_on(
    layout: MapLayout, tops: Mapping[str, float], following: int, language: str
) -> Iterator[Placed]:
    """Where curves of feelings leave the band; one sign for all of a lane."""
    told: set[str] = set()
    for curve in layout.curves:
        last = curve.spots[-1]
        if last.feeling or curve.lane in told or curve.spots[0] is last:
            continue
        told.add(curve.lane)
        bounds = Rect(-1, -1, layout.format.sign + 2, BADGE + 2)
        shapes = _going_on(4, following, layout.format.sign, language)
        figure = Figure(layout.map, "wire", "", bounds, shapes)
        yield Placed(figure, last.x, tops[curve.lane] + last.dy - BADGE / 2)


def _going_on(x: float, band: int, end: float, language: str) -> tuple[Shape, ...]:
    """An arrow and the band that it leads to."""
    words, at = text(message("band {number}", number=band)), x + _ARROW + 4
    run = label(at, _BASELINE, words, _SIGN, "ink2", room=end - at, language=language)
    return (*_arrow(x, BADGE / 2), run)


def _sign(map_: str, sign: FoldSign, language: str) -> Figure:
    bounds = Rect(-1, -1, sign.width + 2, sign.height + 2)
    if sign.band is None:
        radius = sign.height / 2
        letter = label(sign.width / 2, _BASELINE, sign.letter, _LETTER, "ink2", anchor="middle")
        ground = Box(0, 0, sign.width, sign.height, radius, fill="card", stroke=Stroke("wire", 1))
        words = text(message("{letter} comes from another band", letter=sign.letter))
        return Figure(map_, "wire", words, bounds, (ground, letter))
    letter = label(4, _BASELINE, sign.letter, _LETTER, "ink2", language=language)
    going = _going_on(ends_at(letter) + 5, sign.band, sign.width, language)
    words = text(message("{letter} goes on in band {number}", letter=sign.letter, number=sign.band))
    return Figure(map_, "wire", words, bounds, (letter, *going))


def _arrow(x: float, y: float) -> Sequence[Shape]:
    stroke = Stroke("wire", 1.25, round_ends=True)
    tip = x + _ARROW
    shaft: tuple[Segment, ...] = (("M", x, y), ("L", tip, y))
    head: tuple[Segment, ...] = (("M", tip - 3.5, y - 3), ("L", tip, y), ("L", tip - 3.5, y + 3))
    return (Path(shaft, stroke=stroke), Path(head, stroke=stroke))
