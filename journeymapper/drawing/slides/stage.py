"""The slides of a stage: its lanes, and beside them what customers say and what was found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.slides.beside import (
    GAP,
    RAIL_COLUMN,
    STRIP_COLUMN,
    Beside,
    Margin,
    rail,
    strip,
)
from journeymapper.drawing.slides.slide import (
    BODY,
    BOTTOM,
    INNER,
    MARGIN,
    SMALLEST,
    TOP,
    Slide,
    paragraph,
)
from journeymapper.drawing.slides.stage_head import stage_head
from journeymapper.drawing.slides.stage_lanes import lanes_layer
from journeymapper.layout.slides.plan import StageSlide, stage_slides, way_to_share
from journeymapper.layout.slides.portion import Room
from journeymapper.messages import message, text
from journeymapper.model.findings import Numbered
from journeymapper.model.matter import Matter
from journeymapper.model.places import Place
from journeymapper.model.structure import Stage

_LEAST = SMALLEST / 11.5
"""Points to a unit, so that the smallest text of a map, 11.5 units high, can be read."""
_STRIP = 98.0
"""The least height of a strip: a finding of three lines."""

_Page = tuple[tuple[Placed, ...], tuple[Layer, ...]]


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """How a stage and what belongs beside it may share slides."""

    room: Room
    column: float
    """How wide what stands beside the lanes is."""
    margin: Callable[[StageSlide], Margin]
    aside: int = 0
    """How many slides it takes besides those of the lanes, at least."""


_BELOW = _Arrangement(Room(INNER, BOTTOM - TOP, _LEAST, _STRIP), STRIP_COLUMN, strip)
_AT_THE_RIGHT = _Arrangement(
    Room(INNER - RAIL_COLUMN - GAP, BOTTOM - TOP, _LEAST), RAIL_COLUMN, lambda _slide: rail()
)
_ALONE = Room(INNER, BOTTOM - TOP, _LEAST)
_BEHIND = _Arrangement(_ALONE, STRIP_COLUMN, strip, 1)
_NOTHING_BESIDE = _Arrangement(_ALONE, STRIP_COLUMN, strip)


def slides_of_stage(matter: Matter, stage: str) -> Iterator[Slide]:
    """A stage, what belongs to it below its lanes, at their right or after them: as takes fewest slides."""
    record = matter.project.get(Stage, stage)
    pages = _fewest_pages(matter, record)
    if not pages:
        pages = [((_nothing(matter, record),), ())]
    for number, (placed, layers) in enumerate(pages, 1):
        head = stage_head(matter, record, number, len(pages))
        yield Slide(_title(record, number, len(pages)), (*head, *placed), layers)


def _fewest_pages(matter: Matter, stage: Stage) -> list[_Page]:
    """The slides without their heads; of arrangements that take as many, the best to look at."""
    findings = tuple(_findings_of(matter, stage.id))
    ways = (_BELOW, _AT_THE_RIGHT, _BEHIND) if stage.goal or findings else (_NOTHING_BESIDE,)
    best: list[_Page] = []
    for one in ways:
        if best and one.aside + 1 >= len(best):
            continue
        way = way_to_share(matter.project, matter.map, matter.reading, stage.id, one.room)
        if best and one.aside + len(way) >= len(best):
            continue
        pages = _pages(matter, stage, findings, one, stage_slides(way))
        if not best or len(pages) < len(best):
            best = pages
    return best


def _pages(
    matter: Matter,
    stage: Stage,
    findings: Sequence[Numbered],
    how: _Arrangement,
    shown: Sequence[StageSlide],
) -> list[_Page]:
    beside = Beside(matter, stage, findings, how.column, shown)
    pages: list[_Page] = []
    for number, slide in enumerate(shown):
        placed = tuple(beside.placed(slide, how.margin(slide), shown[number + 1 :]))
        pages.append((placed, (lanes_layer(slide, how.room.width),)))
    return [*pages, *((aside, ()) for aside in beside.asides())]


def _findings_of(matter: Matter, stage: str) -> Iterator[Numbered]:
    for numbered in matter.reading.findings:
        subjects = numbered.finding.subjects
        if subjects and Place(matter.project, subjects[0]).stage_id == stage:
            yield numbered


def _title(stage: Stage, number: int, count: int) -> str:
    if count == 1:
        return stage.name
    return text(message("{name}, {number} of {count}", name=stage.name, number=number, count=count))


def _nothing(matter: Matter, stage: Stage) -> Placed:
    words = text(message("Nothing stands in this stage yet."))
    figure, _ = paragraph(stage.id, words, BODY, INNER, matter.project.info.language)
    return Placed(figure, MARGIN, TOP + 8)
