"""A part of a stage on one slide, at a scale: some columns, some lanes, and whether they fit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from journeymapper.layout.band import BADGE, Band, Fold
from journeymapper.layout.columns import Tracks, tracks_of
from journeymapper.layout.fold_signs import signs_height
from journeymapper.layout.formats import POSTER, Format
from journeymapper.layout.map import Filled, fill
from journeymapper.layout.measures import measure_texts
from journeymapper.layout.site import Site, site_of
from journeymapper.layout.slides.abreast import Abreast
from journeymapper.layout.texts import scores_abreast
from journeymapper.model.cards import Card, Note, Opportunity
from journeymapper.model.links import Connection

_SIDE = 114.0
SLIDE = replace(
    POSTER,
    name="slide",
    lane_header=_SIDE,
    first_column=_SIDE + BADGE + 12,
    lane_pad=8,
    gutter=22,
    sign=24,
    actions=36,
    touchpoints=108,
    emotion=96,
    questions=34,
    backstage=44,
    systems=44,
    opportunities=52,
    pictures=60,
)
"""The geometry of a stage on a slide; its columns share what is there."""
LEAST_CARD, ROOMY_CARD = 128.0, 145.0
"""The least width of a card, and the least that it keeps where text is made larger than it has to be."""
_LEAST_WORDS = 100.0
_NARROWEST, _WIDEST = 40.0, 420.0
_HEAD = 6.0
"""Above the first lane, for what stands out of it: pins and frames."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a slide has for a stage, in points, and the least scale, in points to a layout unit."""

    width: float
    height: float
    least: float
    strip: float = 0
    """What is kept free below the first lanes of some columns, in points."""


@dataclass(frozen=True)
class Portion:
    """Some columns of a stage, and all its lanes or some of them."""

    shown: Abreast
    map: str
    columns: tuple[str, ...]
    room: Room
    scale: float
    """Points to a layout unit."""
    lanes: frozenset[str] | None = None
    """None: all."""
    reserved: float = 0
    """What is kept free below the lanes, in points."""

    @cached_property
    def format(self) -> Format:
        """The columns share the width of the slide."""
        # What is too high for a slide is made smaller, never wider: pictures would grow with their columns.
        free = self.room.width / max(self.scale, self.room.least) - SLIDE.first_column - SLIDE.sign
        column = free / max(len(self.columns), 1) - SLIDE.gutter
        return replace(SLIDE, column=min(max(column, _NARROWEST), _WIDEST))

    @cached_property
    def band(self) -> Band:
        """The columns as a part of the map."""
        tracks = tracks_of(self.shown.project, self.map, self.format)
        fold = Fold(tracks, _places(tracks, self.shown))
        first = tracks.columns[fold.numbers[self.columns[0]]]
        return Band(fold, fold.at.index(first.x), self.lanes)

    @cached_property
    def _site(self) -> Site:
        return site_of(self.shown.project, self.map, self.shown.reading, self.format, self.band)

    @cached_property
    def _filled(self) -> Filled:
        return fill(self._site)

    @cached_property
    def heights(self) -> Mapping[str, float]:
        """The lanes in which something stands, each with its height in layout units."""
        filled, site = self._filled, self._site
        used = {box.lane for box in filled.cards.values()} | {ghost.lane for ghost in filled.ghosts}
        used |= {curve.lane for curve in filled.curves if any(spot.feeling for spot in curve.spots)}
        if any(
            measure_texts(site.reading, column, site.format, site.language) is not None
            for column in site.columns
        ):
            used |= {lane.id for lane in site.lanes if lane.lane_kind == "measures"}
        return {
            lane.id: max(filled.heights[lane.id], self._signs.get(lane.id, 0.0))
            for lane in site.lanes
            if lane.id in used
        }

    @cached_property
    def _signs(self) -> Mapping[str, float]:
        """Lane → the height that it needs for the signs of wires that go on on other slides.

        As `fold_signs.Over.needs`, but without a look at the rest of the map: many ways are tried.
        """
        project, band = self.shown.project, self.band
        outs: dict[str, set[tuple[str, int]]] = defaultdict(set)
        ins: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for box in self._filled.cards.values():
            card = project.get(Card, box.card)
            own = band.fold.bands_of(card)
            if own[-1] > band.number:
                outs[box.lane].add((card.id, -1))
            if own[0] < band.number:
                ins[box.lane].add((card.id, -1))
            for id_ in project.index.leading_on(card.id):
                there = self._bands_of(project.get(Connection, id_).target)
                if there and band.number not in there:
                    outs[box.lane].add((card.id, there[0]))
            for id_ in project.index.leading_in(card.id):
                source = project.get(Connection, id_).source
                there = self._bands_of(source)
                if there and band.number not in there:
                    ins[box.lane].add((f"{source} {card.id}", there[0]))
        return {
            lane: signs_height(max(len(outs[lane]), len(ins[lane])), SLIDE.corridor) for lane in {*outs, *ins}
        }

    def _bands_of(self, id_: str) -> range:
        card = self.shown.project.find(Card, id_)
        return self.band.fold.bands_of(card) if card is not None and card.map == self.map else range(0)

    @property
    def above(self) -> float:
        """What stands above the lanes: the names of steps, where the stage has several."""
        return _HEAD + (SLIDE.step_row if len(set(self.shown.step_of.values())) > 1 else 0)

    @property
    def free(self) -> float:
        """What lanes may take, in layout units."""
        return (self.room.height - self.reserved) / self.scale - self.above

    @property
    def fits(self) -> bool:
        """Whether all of its lanes are on the slide."""
        return sum(self.heights.values()) <= self.free + 0.001

    @property
    def is_roomy(self) -> bool:
        """Whether no card and no note is so narrow that many of its words break."""
        project = self.shown.project
        for box in self._filled.cards.values():
            if not _is_roomy(project.get(Card, box.card), box.width):
                return False
        return all(ghost.width >= ROOMY_CARD for ghost in self._filled.ghosts)

    def at(self, scale: float) -> "Portion":
        """The same at another scale."""
        return replace(self, scale=scale)


def _is_roomy(card: Card, width: float) -> bool:
    match card:
        case Note():
            return width >= _LEAST_WORDS
        case Opportunity():
            return scores_abreast(width, SLIDE)
        case _:
            return width >= ROOMY_CARD


def _places(tracks: Tracks, shown: Abreast) -> tuple[float, ...]:
    """Where a slide begins: with every phase and stage, and with each part of this one."""
    first = {slide[0] for slide in shown.slides}
    stages = {span.x for span in tracks.phases} | {span.x for span in tracks.stages}
    parts = {column.x for column in tracks.columns if column.step in first}
    return (*sorted({SLIDE.first_column} | stages | parts), tracks.width)
