"""What one layout is made of, gathered once: the map, its columns and lanes, the gaps to leave room for."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.layout.band import Band
from journeymapper.layout.columns import Tracks, tracks_of
from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Column
from journeymapper.model.cards import Card
from journeymapper.model.findings import Ghost, Numbered
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane

Place = tuple[str, str]
"""(step, lane)."""


@dataclass(frozen=True, slots=True)
class Site:
    """A map about to be laid out."""

    project: Project
    map: Map
    reading: Reading
    format: Format
    language: str
    tracks: Tracks
    lanes: tuple[Lane, ...]
    at: Mapping[str, int]
    """Step → number of its column."""
    ghosts: Mapping[Place, tuple[tuple[Numbered, Ghost], ...]]
    """Gaps by their place, each with its number."""
    band: Band | None = None
    """The band that is laid out; None for a whole map."""

    @property
    def whole(self) -> Tracks:
        """The tracks of the whole map, at their own places."""
        return self.tracks if self.band is None else self.band.fold.whole

    def last_column(self, card: Card, number: int) -> int:
        """The number of the last column here that a card in column `number` reaches to."""
        if card.until is None:
            return number
        if self.band is None:
            return max(number, self.at.get(card.until, number))
        last = self.band.fold.numbers.get(card.until, number) - self.band.first
        return min(max(number, last), len(self.columns) - 1)

    def coming_in(self, step: str, lane: str) -> tuple[Card, ...]:
        """The spans that began in the bands before and go on in a cell; only the first column has any."""
        if self.band is None or self.at.get(step) != 0:
            return ()
        spans = self.project.many(Card, self.project.index.spans(self.map.id))
        here = self.band.number
        return tuple(
            card for card in spans if card.lane == lane and here in self.band.fold.bands_of(card)[1:]
        )

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        return self.tracks.columns


def site_of(project: Project, map_: str, reading: Reading, format: Format, band: Band | None = None) -> Site:
    """Gathers what a layout of this map, or of a band of it, needs.

    Raises `UnknownRecord` where there is no such map.
    """
    record = project.get(Map, map_)
    tracks = tracks_of(project, map_, format) if band is None else band.tracks()
    return Site(
        project,
        record,
        reading,
        format,
        project.info.language,
        tracks,
        _lanes(project, map_, band),
        {step: number for number, column in enumerate(tracks.columns) for step in column.steps},
        ghosts_by_place(reading),
        band,
    )


def _lanes(project: Project, map_: str, band: Band | None) -> tuple[Lane, ...]:
    lanes = project.many(Lane, project.index.lanes(map_))
    if band is None or band.lanes is None:
        return lanes
    return tuple(lane for lane in lanes if lane.id in band.lanes)


def ghosts_by_place(reading: Reading) -> dict[Place, tuple[tuple[Numbered, Ghost], ...]]:
    """The gaps of a reading by the cell that they stand in, from top to bottom."""
    places: dict[Place, tuple[tuple[Numbered, Ghost], ...]] = {}
    for numbered, mark in reading.marks():
        if isinstance(mark, Ghost):
            place = (mark.step, mark.lane)
            placed = (*places.get(place, ()), (numbered, mark))
            places[place] = tuple(sorted(placed, key=lambda pair: (pair[1].position, pair[0].number)))
    return places
