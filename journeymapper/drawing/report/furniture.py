"""What stands around the blocks of every page: the bar, the running head, the foot with its numbers."""

from dataclasses import dataclass

from journeymapper.drawing.figures import Box, Figure, Placed
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.poster_title import subtitle_words
from journeymapper.drawing.report.styles import (
    BAR,
    FOOT,
    FOOT_BASELINE,
    HEAD_BASELINE,
    MARGIN,
    RUNNING,
    UNIT,
)
from journeymapper.drawing.setting import label
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.dates import day_words
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter

_APART = 24


@dataclass(frozen=True, slots=True)
class Furniture:
    """What all pages say above and below."""

    record: str
    left: str
    right: str
    foot: str
    language: str

    def bar(self, width: float) -> Layer:
        """The accent along the top edge of a page; its width is in points."""
        across = width / UNIT
        box = Box(0, 0, across, BAR, fill="accent")
        return _layer(Figure(self.record, "ground", "", Rect(0, 0, across, BAR), (box,)))

    def around(self, width: float, height: float, number: int, count: int) -> tuple[Layer, ...]:
        """Everything on a page of a size in points but its blocks."""
        across, down = width / UNIT, height / UNIT
        head = self._line(across, HEAD_BASELINE, self.left, self.right, RUNNING)
        numbers = text(message("{number} of {count}", number=number, count=count))
        foot = self._line(across, down - FOOT_BASELINE, self.foot, numbers, FOOT)
        return self.bar(width), _layer(head), _layer(foot)

    def _line(self, across: float, y: float, left: str, right: str, style: TextStyle) -> Figure:
        end = label(across - MARGIN, y, right, style, "ink3", anchor="end", language=self.language)
        room = end.x - _APART - MARGIN
        start = label(MARGIN, y, left, style, "ink3", room=room, language=self.language)
        bounds = Rect(MARGIN, y - style.lead, across - 2 * MARGIN, style.lead + 4)
        return Figure(self.record, "footer", f"{left}. {right}", bounds, (start, end))


def furniture_of(matter: Matter) -> Furniture:
    """Whose map of what this is, and of which day."""
    project, map_ = matter.project, matter.project.get(Map, matter.map)
    journey = project.get(Journey, map_.journey)
    whose = project.info.organisation or project.info.title
    kind = subtitle_words(map_.evolve(evidence_summary=""))
    day = day_words(matter.as_of)
    said = message("Checked {day}", day=day) if matter.reading.checked else day
    return Furniture(
        map_.id,
        ", ".join(filter(None, (whose, journey.title))),
        text(said),
        ", ".join(filter(None, (journey.title, kind, map_.edition))),
        project.info.language,
    )


def _layer(figure: Figure) -> Layer:
    return Layer((Placed(figure, 0, 0),), 0, 0, UNIT)
