"""The slides of a stage: its lanes, and beside them what customers say and what was found."""

from collections.abc import Iterator, Sequence
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
from journeymapper.layout.slides.plan import StageSlide, stage_slides
from journeymapper.layout.slides.portion import Room
from journeymapper.messages import message, text
from journeymapper.model.findings import Numbered
from journeymapper.model.matter import Matter
from journeymapper.model.places import Place
from journeymapper.model.structure import Stage

_LEAST = SMALLEST / 11.5
"""Points to a unit, so that the smallest text of a map, 11.5 units high, can be read."""
_STRIP = 118.0
"""The least height of a strip: a finding of three lines."""

_Page = tuple[tuple[Placed, ...], tuple[Layer, ...]]


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """How a stage and what belongs beside it share slides."""

    shown: Sequence[StageSlide]
    beside: Beside
    width: float
    margins: tuple[Margin, ...]
    """Of each slide; what has no room there comes on slides of its own."""

    def pages(self) -> list[_Page]:
        """The slides without their heads."""
        placed: list[tuple[Placed, ...]] = [() for _ in self.shown]
        for number, margin in enumerate(self.margins):
            slide = self.shown[number]
            last = number == len(self.shown) - 1
            placed[number] = tuple(self.beside.placed(slide, margin, last=last))
        pages: list[_Page] = [
            (figures, (lanes_layer(slide, self.width),))
            for figures, slide in zip(placed, self.shown, strict=True)
        ]
        return [*pages, *((aside, ()) for aside in self.beside.asides())]


def slides_of_stage(matter: Matter, stage: str) -> Iterator[Slide]:
    """A stage, what belongs to it below its lanes, at their right or after them: as takes fewest slides."""
    record = matter.project.get(Stage, stage)
    pages = min((one.pages() for one in _arrangements(matter, record)), key=len)
    if not pages:
        pages = [((_nothing(matter, record),), ())]
    for number, (placed, layers) in enumerate(pages, 1):
        head = stage_head(matter, record, number, len(pages))
        yield Slide(_title(record, number, len(pages)), (*head, *placed), layers)


def _arrangements(matter: Matter, stage: Stage) -> Iterator[_Arrangement]:
    """All that there are, the best to look at first."""
    findings = tuple(_findings_of(matter, stage.id))
    below = Beside(matter, stage, findings, STRIP_COLUMN)
    height = BOTTOM - TOP
    if below:
        shown = _shown(matter, stage.id, INNER, height - _STRIP)
        yield _Arrangement(shown, below, INNER, tuple(map(strip, shown)))
        width = INNER - RAIL_COLUMN - GAP
        shown = _shown(matter, stage.id, width, height)
        right = Beside(matter, stage, findings, RAIL_COLUMN)
        yield _Arrangement(shown, right, width, tuple(rail() for _ in shown))
    after = Beside(matter, stage, findings, STRIP_COLUMN)
    shown = _shown(matter, stage.id, INNER, height)
    yield _Arrangement(shown, after, INNER, tuple(map(strip, shown)))


def _shown(matter: Matter, stage: str, width: float, height: float) -> Sequence[StageSlide]:
    room = Room(width, height, _LEAST)
    return stage_slides(matter.project, matter.map, matter.reading, stage, room)


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
