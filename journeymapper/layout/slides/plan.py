"""How a stage is put on slides: its columns and its lanes shared out so that all can be read from afar.

Of all ways the one with the fewest slides is taken, then the one with the largest text. No card is cut: what
is higher than a slide even alone prints smaller.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from journeymapper.layout.map import lay_out
from journeymapper.layout.map_layout import Column, MapLayout
from journeymapper.layout.slides.abreast import abreast, most_in_a_cell
from journeymapper.layout.slides.portion import LEAST_CARD, SLIDE, Portion, Room
from journeymapper.layout.slides.runs import even_runs
from journeymapper.model.change import Change, apply
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, LaneKind

_MOST_COLUMNS, _MOST_ROWS = 4, 4
_LARGEST = 1.75
"""Times the least scale: larger text would tell a room nothing more."""
_TRIES = 5
_SMALLER = 0.96
_AIR: Mapping[LaneKind, float] = {
    "emotion": 70.0,
    "touchpoints": 16.0,
    "frontstage": 10.0,
    "backstage": 10.0,
}
"""What lanes may be higher than they need be, on a slide that has room."""
_HIGHEST = 1200.0
"""No lane may be given a height beyond."""


@dataclass(frozen=True, slots=True)
class StageSlide:
    """What one slide shows of a stage: a layout of its columns and lanes, the header left out."""

    project: Project
    reading: Reading
    layout: MapLayout
    """Its columns are those of whole steps, as guides and step names want them."""
    top: float
    """Where what is shown begins on the layout."""
    scale: float
    """Points to a layout unit."""
    has_room: bool
    """Whether room was kept below its lanes."""

    @property
    def height(self) -> float:
        """What is shown, in layout units."""
        return self.layout.height - self.top


Way = tuple[tuple[Portion, float], ...]
"""What each slide shows, and how high that is."""


def way_to_share(project: Project, map_: str, reading: Reading, stage: str, room: Room) -> Way:
    """The best way to put a stage on slides, columns first, then lanes. Empty where nothing stands in it."""
    return min(_ways(project, map_, reading, stage, room), key=_cost, default=())


def stage_slides(way: Way) -> tuple[StageSlide, ...]:
    """The slides of a stage, in reading order, their text as large as they have room for."""
    return tuple(_laid_out(_enlarged(portion)) for portion, _ in way)


def _ways(project: Project, map_: str, reading: Reading, stage: str, room: Room) -> Iterator[Way]:
    """Ways to share a stage out, at the least scale."""
    if not project.index.steps(stage):
        return
    stacked, fewest = most_in_a_cell(project, map_, reading, stage), len(project.records)
    tried: set[object] = set()
    for most in range(_most_columns(room), 0, -1):
        for rows in sorted({*range(1, min(stacked, _MOST_ROWS) + 1), stacked}):
            shown = abreast(project, map_, reading, stage, most=most, rows=rows)
            seating = (shown.slides, shown.seats)
            if len(shown.slides) > fewest or seating in tried:
                continue
            tried.add(seating)
            columns = (Portion(shown, map_, slide, room, room.least) for slide in shown.slides)
            # What takes more slides than a way that fits is given up as soon as that is known.
            way = tuple(islice((part for whole in columns for part in _by_lanes(whole)), fewest + 1))
            if _cost(way)[0] == 0:
                fewest = min(fewest, len(way))
            yield way


def _most_columns(room: Room) -> int:
    free = room.width / room.least - SLIDE.first_column - SLIDE.sign
    return max(1, min(_MOST_COLUMNS, int(free // (LEAST_CARD + SLIDE.gutter))))


def _by_lanes(whole: Portion) -> Iterator[tuple[Portion, float]]:
    lanes, heights = tuple(whole.heights), list(whole.heights.values())
    strip = whole.room.strip
    heights[:1] = [height + strip / whole.scale for height in heights[:1]]
    for run in even_runs(heights, whole.free):
        some = [lanes[number] for number in run]
        part = replace(whole, lanes=frozenset(some), reserved=0 if run.start else strip)
        yield part, sum(whole.heights[lane] for lane in some)


def _cost(way: Way) -> tuple[float, int, float]:
    """How much too full the fullest slide is, how many slides there are, then how full they are."""
    fullness = [height / portion.free for portion, height in way]
    fullest = max(fullness, default=0.0)
    return (round(max(0.0, fullest - 1), 3), len(way), sum(fullness))


def _enlarged(portion: Portion) -> Portion:
    """As large as its slide allows; smaller than the least scale where it is too full even so."""
    if not portion.fits:
        return _shrunk(portion)
    best, high = portion, portion.scale * _LARGEST
    for _ in range(_TRIES):
        tried = portion.at((best.scale + high) / 2)
        if tried.fits and tried.is_roomy:
            best = tried
        else:
            high = tried.scale
    return best


def _shrunk(portion: Portion) -> Portion:
    while not portion.fits:
        portion = portion.at(portion.scale * _SMALLER)
    return portion


def _laid_out(portion: Portion) -> StageSlide:
    spaced = _spaced(portion)
    # A lane of feelings may grow for words that have a place only in higher ones.
    portion = spaced if spaced.fits else portion
    shown = portion.shown
    layout = lay_out(shown.project, portion.map, shown.reading, portion.format, portion.band)
    return StageSlide(
        shown.project,
        shown.reading,
        replace(layout, columns=tuple(_whole_steps(layout.columns, shown.step_of))),
        layout.header.height - portion.above,
        portion.scale,
        portion.reserved > 0,
    )


def _spaced(portion: Portion) -> Portion:
    """The same with lanes so high that they take what is to spare, as far as that looks well."""
    project, heights = portion.shown.project, portion.heights
    spare = portion.free - sum(heights.values()) - 1
    roomy = [lane for lane in project.many(Lane, heights) if lane.lane_kind in _AIR]
    share = min(1.0, max(0.0, spare) / max(1, sum(_AIR[lane.lane_kind] for lane in roomy)))
    wished = {lane.id: heights[lane.id] + share * _AIR[lane.lane_kind] for lane in roomy}
    after = {lane.id: lane.evolve(height=wished[lane.id]) for lane in roomy if wished[lane.id] <= _HIGHEST}
    change = Change({id_: project.records[id_] for id_ in after}, dict(after))
    return replace(portion, shown=replace(portion.shown, project=apply(project, change)))


def _whole_steps(columns: Sequence[Column], step_of: Mapping[str, str]) -> Iterator[Column]:
    """One column for each step, as wide as all of its own."""
    current: Column | None = None
    for column in columns:
        step = step_of.get(column.step, column.step)
        if current is not None and current.step == step:
            current = replace(current, width=column.right - current.x)
            continue
        if current is not None:
            yield current
        current = replace(column, step=step)
    if current is not None:
        yield current
