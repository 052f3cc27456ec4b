"""What finds its place beside the lanes of a stage, slide by slide, and what comes on a slide of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymapper.drawing.figures import Figure, Placed, Stroke
from journeymapper.drawing.flow import Block
from journeymapper.drawing.parts import line
from journeymapper.drawing.slides.columns import BELOW, in_columns
from journeymapper.drawing.slides.items import finding_items, goal_item, quote_items
from journeymapper.drawing.slides.slide import BOTTOM, INNER, MARGIN, TOP, WIDTH
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.slides.plan import StageSlide
from journeymapper.model.findings import Numbered
from journeymapper.model.matter import Matter
from journeymapper.model.structure import Stage

GAP = 26.0
"""From the lanes to what stands beside them, and from column to column."""
STRIP_COLUMNS = 3
STRIP_COLUMN = (INNER - (STRIP_COLUMNS - 1) * GAP) / STRIP_COLUMNS
RAIL_COLUMN = 222.0


@dataclass(frozen=True, slots=True)
class Margin:
    """Where things stand beside lanes: the left edges of columns, and from where to where they reach."""

    columns: tuple[float, ...]
    top: float
    rule: Rect
    """The line between them and the lanes."""


def rail() -> Margin:
    """A column at the right of the lanes."""
    x = WIDTH - MARGIN - RAIL_COLUMN
    return Margin((x,), TOP, Rect(x - GAP / 2, TOP, 0, BOTTOM - TOP))


def strip(slide: StageSlide) -> Margin:
    """Columns below the lanes of a slide."""
    top = TOP + slide.height * slide.scale
    starts = tuple(MARGIN + number * (STRIP_COLUMN + GAP) for number in range(STRIP_COLUMNS))
    return Margin(starts, top + 14, Rect(MARGIN, top, INNER, 0))


class Beside:
    """What still waits for its place: things that are said, and findings by their keys."""

    def __init__(
        self,
        matter: Matter,
        stage: Stage,
        findings: Sequence[Numbered],
        width: float,
        shown: Sequence[StageSlide],
    ) -> None:
        goal = goal_item(matter.project, stage, width)
        quotes = quote_items(matter.project, matter.map, matter.reading, stage.id, width, _said_on(shown))
        blocks = finding_items(matter.project, findings, width)
        self._map = matter.map
        self._said = [*([goal] if goal is not None else []), *quotes]
        self._findings = {
            numbered.finding.key: block for numbered, block in zip(findings, blocks, strict=True)
        }

    def placed(self, slide: StageSlide, margin: Margin, following: Sequence[StageSlide]) -> Iterator[Placed]:
        """One thing that is said, then the findings on the slide, then all that has no other place."""
        columns = [margin.top] * len(margin.columns)
        found: list[Placed] = []

        def has_place(block: Block) -> bool:
            column = min(range(len(columns)), key=lambda number: columns[number])
            if columns[column] + block.height > BOTTOM:
                return False
            found.append(Placed(block.figure, margin.columns[column], columns[column]))
            columns[column] += block.height + BELOW
            return True

        if self._said and has_place(self._said[0]):
            del self._said[0]
        last = not following
        marked = _marked(slide.layout)
        later = {key for one in following if one.has_room for key in _marked(one.layout)}
        others = frozenset(self._findings) if last else frozenset(self._findings) - later
        for wanted in (marked, others if last or slide.has_room else frozenset()):
            for key, block in list(self._findings.items()):
                if key in wanted and has_place(block):
                    del self._findings[key]
        while last and self._said and has_place(self._said[0]):
            del self._said[0]
        if found:
            yield _rule(self._map, margin.rule)
            yield from found

    def asides(self) -> tuple[tuple[Placed, ...], ...]:
        """Slides of what is left, in columns."""
        return in_columns([*self._said, *self._findings.values()], STRIP_COLUMNS, GAP)


def _said_on(shown: Sequence[StageSlide]) -> frozenset[str]:
    """The feelings whose words stand at their faces."""
    return frozenset(
        spot.feeling
        for slide in shown
        for curve in slide.layout.curves
        for spot in curve.spots
        if spot.feeling and spot.words_at is not None
    )


def _marked(layout: MapLayout) -> frozenset[str]:
    """The findings that have a mark on a slide."""
    pins, ghosts, frames = layout.pins, layout.ghosts, layout.frames
    return frozenset(
        (*(pin.key for pin in pins), *(ghost.key for ghost in ghosts), *(frame.key for frame in frames))
    )


def _rule(map_: str, at: Rect) -> Placed:
    shape = line(0, 0, at.width, at.height, Stroke("line2", 1))
    return Placed(Figure(map_, "line", "", Rect(-1, -1, at.width + 2, at.height + 2), (shape,)), at.x, at.y)
