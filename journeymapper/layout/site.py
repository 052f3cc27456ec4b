"""What one layout is made of, gathered once: the map, its columns and lanes, the gaps to leave room for."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.layout.columns import Tracks, tracks_of
from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Column
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

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        return self.tracks.columns


def site_of(project: Project, map_: str, reading: Reading, format: Format) -> Site:
    """Gathers what a layout of this map needs. Raises `UnknownRecord` where there is no such map."""
    record = project.get(Map, map_)
    tracks = tracks_of(project, map_, format)
    return Site(
        project,
        record,
        reading,
        format,
        project.info.language,
        tracks,
        project.many(Lane, project.index.lanes(map_)),
        {step: number for number, column in enumerate(tracks.columns) for step in column.steps},
        ghosts_by_place(reading),
    )


def ghosts_by_place(reading: Reading) -> dict[Place, tuple[tuple[Numbered, Ghost], ...]]:
    """The gaps of a reading by the cell that they stand in, from top to bottom."""
    places: dict[Place, tuple[tuple[Numbered, Ghost], ...]] = {}
    for numbered, mark in reading.marks():
        if isinstance(mark, Ghost):
            place = (mark.step, mark.lane)
            placed = (*places.get(place, ()), (numbered, mark))
            places[place] = tuple(sorted(placed, key=lambda pair: (pair[1].position, pair[0].number)))
    return places
