"""A whole map laid out from scratch, lane by lane."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from journeymapper.layout.band import Band
from journeymapper.layout.cells import fill_lane
from journeymapper.layout.emotion import EmotionLane, emotion_lane
from journeymapper.layout.fold_signs import Over, ground_with, over_ends, signs_of, ways_over
from journeymapper.layout.formats import SCREEN, Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.header import header_of
from journeymapper.layout.lanes import bands, floor_heights
from journeymapper.layout.map_layout import (
    CardBox,
    Curve,
    FoldSign,
    GhostBox,
    Header,
    LaneBand,
    MapLayout,
    Wire,
)
from journeymapper.layout.marks import frames_of, pins_of
from journeymapper.layout.measures import measures_height
from journeymapper.layout.site import Place, Site, site_of
from journeymapper.layout.wires import leading
from journeymapper.layout.wires.asked import asked_ways
from journeymapper.layout.wires.ground import Ground
from journeymapper.layout.wires.slices import finished
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane


def lay_out(
    project: Project,
    map_: str,
    reading: Reading,
    format: Format = SCREEN,
    band: Band | None = None,
    *,
    with_wires: bool = True,
) -> MapLayout:
    """Where everything of a map, or of a band of it, goes in a format.

    Wires move nothing: who only asks for sizes does without, and has `led` find their ways later. Raises
    `UnknownRecord` where there is no such map.
    """
    site = site_of(project, map_, reading, format, band)
    over = over_ends(site)
    filled = fill(site, over)
    lanes = bands(site.map, site.lanes, filled.heights, (header := header_of(site)).height)
    ghosts, curves = in_order(filled.ghosts), tuple(filled.curves)
    wiring = None if with_wires else Wiring()
    return assemble(site, header, lanes, filled.cards, ghosts, filled.needs, curves, wiring, over=over)


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the lanes of a map, relative to their tops, and how high they have to be."""

    cards: dict[str, CardBox] = field(default_factory=dict)
    ghosts: list[GhostBox] = field(default_factory=list)
    needs: dict[Place, float] = field(default_factory=dict)
    curves: list[Curve] = field(default_factory=list)
    heights: dict[str, float] = field(default_factory=dict)
    """Lane → height."""


def fill(site: Site, over: Over | None = None) -> Filled:
    """Every lane with all that stands in it; what is costly, the ways of wires, comes later."""
    floors = floor_heights(site.map, site.lanes, site.format, site.language)
    filled = Filled()
    for lane in site.lanes:
        filling = fill_lane(site, lane)
        filled.cards.update((box.card, box) for box in filling.cards)
        filled.ghosts.extend(filling.ghosts)
        filled.needs.update(filling.needs)
        emotion = lane_emotion(site, lane, floors[lane.id])
        filled.curves.extend(emotion.curves)
        asked = max(filling.needs.values(), default=0)
        if over is not None:
            asked = max(asked, over.needs(lane.id, filled.cards, site.format.corridor))
        filled.heights[lane.id] = lane_height(site, lane, floors[lane.id], asked, emotion)
    return filled


def led(project: Project, layout: MapLayout, band: Band | None = None) -> MapLayout:
    """A layout that was made without wires, of the whole map or of this band, with them."""
    site = site_of(project, layout.map, layout.reading, layout.format, band)
    stood = layout.lanes, layout.cards, layout.ghosts, layout.curves, layout.signs
    wiring = _wiring(site, over_ends(site), *stood)
    return replace(layout, wires=wiring.wires, led_over=wiring.ground)


def nothing(format: Format = SCREEN) -> MapLayout:
    """What is shown of a project without a map: a map without columns and lanes."""
    bare = Map(id="map", journey="journey")
    return lay_out(Project({bare.id: bare}), bare.id, Reading(), format)


def lane_emotion(site: Site, lane: Lane, floor: float) -> EmotionLane:
    """The curves of an emotion lane; none in any other."""
    return emotion_lane(site, lane, floor) if lane.lane_kind == "emotion" else EmotionLane()


def lane_height(site: Site, lane: Lane, floor: float, cells: float, emotion: EmotionLane) -> float:
    """The height of a lane: at least `floor`, and what its cells, curves or measures ask for."""
    if lane.collapsed:
        return floor
    measures = measures_height(site) if lane.lane_kind == "measures" else 0
    return max(floor, cells, emotion.height, measures)


def in_order(ghosts: Sequence[GhostBox]) -> tuple[GhostBox, ...]:
    """Gaps in the order of their numbers."""
    return tuple(sorted(ghosts, key=lambda ghost: (ghost.number, ghost.key)))


@dataclass(frozen=True, slots=True)
class Wiring:
    """The wires of a map, and what they were led over."""

    wires: tuple[Wire, ...] = ()
    ground: Ground | None = None


def assemble(
    site: Site,
    header: Header,
    lanes: tuple[LaneBand, ...],
    cards: Mapping[str, CardBox],
    ghosts: tuple[GhostBox, ...],
    needs: Mapping[Place, float],
    curves: tuple[Curve, ...],
    wiring: Wiring | None = None,
    before: MapLayout | None = None,
    over: Over | None = None,
) -> MapLayout:
    """The layout of a map whose lanes are filled: marks and wires come last.

    Wires that are given stay; otherwise they find their ways. Marks that stand as in the layout before are
    taken from it.
    """
    frames = frames_of(site, cards, before)
    signs = signs_of(site, over, lanes, cards)
    if wiring is None:
        wiring = _wiring(site, over, lanes, cards, ghosts, curves, signs)
    return MapLayout(
        map=site.map.id,
        format=site.format,
        width=site.tracks.width + (site.format.sign if over is not None else 0),
        height=lanes[-1].bottom if lanes else header.height,
        header=header,
        columns=site.columns,
        lanes=lanes,
        cards=cards,
        ghosts=ghosts,
        frames=frames,
        pins=pins_of(site, cards, frames, header, before),
        wires=wiring.wires,
        signs=signs,
        curves=curves,
        needs=needs,
        reading=site.reading,
        led_over=wiring.ground,
    )


def _wiring(
    site: Site,
    over: Over | None,
    lanes: tuple[LaneBand, ...],
    cards: Mapping[str, CardBox],
    ghosts: tuple[GhostBox, ...],
    curves: Sequence[Curve],
    signs: Sequence[FoldSign],
) -> Wiring:
    """Every wire of a map, led from scratch."""
    asked = list(asked_ways(site.project, cards, ghosts, site.reading))
    asked += ways_over(site, over, signs, ghosts)
    if not asked:
        return Wiring()
    ground = ground_of(site, lanes, cards, ghosts, curves, signs)
    return Wiring(finished(leading(site.project, ground, asked)), ground)


def ground_of(
    site: Site,
    lanes: tuple[LaneBand, ...],
    cards: Mapping[str, CardBox],
    ghosts: tuple[GhostBox, ...],
    curves: Sequence[Curve],
    signs: Sequence[FoldSign] = (),
) -> Ground:
    """What the wires of a map are led over."""
    columns, boxes = ground_with(site, signs, cards)
    return Ground(columns, lanes, boxes, ghosts, site.format, barred(lanes, curves, site.format))


def barred(lanes: Sequence[LaneBand], curves: Sequence[Curve], format: Format) -> tuple[Rect, ...]:
    """What no wire runs over, but for boxes: words and faces of feelings."""
    return (*words_on_map(lanes, curves), *faces_on_map(lanes, curves, format))


def words_on_map(lanes: Sequence[LaneBand], curves: Sequence[Curve]) -> tuple[Rect, ...]:
    """Where words of feelings stand on the map."""
    tops = {band.lane: band.y for band in lanes}
    return tuple(
        spot.words_at.moved(0, tops[curve.lane])
        for curve in curves
        for spot in curve.spots
        if spot.words_at is not None
    )


def faces_on_map(lanes: Sequence[LaneBand], curves: Sequence[Curve], format: Format) -> tuple[Rect, ...]:
    """Where faces of feelings stand on the map."""
    tops = {band.lane: band.y for band in lanes}
    size = 2 * format.face
    return tuple(
        Rect(spot.x - format.face, tops[curve.lane] + spot.dy - format.face, size, size)
        for curve in curves
        for spot in curve.spots
        if spot.face is not None
    )
