"""What names at the edges offer while the mouse is on them: to fold, and to say what is not said yet."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Figure, Placed, Symbol
from journeymapper.drawing.header_facts import duration_run, is_folded, placed_fact
from journeymapper.drawing.setting import label
from journeymapper.editor import folding
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout, StageSpan
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage

_SIDE = 16.0
"""Of the square that folds, in layout units."""


def header_extras(project: Project, layout: MapLayout, attended: str) -> Iterator[Placed]:
    """Those of the phase, stage or step under the mouse."""
    header = layout.header
    for phase in header.phases:
        if phase.phase == attended and project.index.stages(attended):
            yield _fold(project, attended, phase.x + phase.width - _SIDE, 6)
    for span in header.stages:
        if span.stage == attended:
            yield _fold(project, attended, span.x + span.width - _SIDE, header.name_baseline - 14)
            if not is_folded(layout, span):
                yield from _offers(project, layout, span)
    for column in layout.columns:
        if attended in column.steps and len(column.steps) == 1 and header.step_row is not None:
            yield _fold(project, attended, column.right - _SIDE, header.step_row + 5)


def lane_extras(project: Project, layout: MapLayout, attended: str) -> Iterator[Placed]:
    """That of the lane under the mouse; a folded lane always says that it can be unfolded."""
    for band in layout.lanes:
        if band.lane == attended or band.folded:
            middle = band.height / 2 if band.folded else 20
            yield _fold(project, band.lane, -1, band.y + middle - _SIDE / 2, ground=band.ground)


def _fold(project: Project, record: str, x: float, y: float, ground: str = "head") -> Placed:
    icon = "right" if folding.is_folded(project, record) else "down"
    shapes = (Box(0, 0, _SIDE, _SIDE, 4, ground), Symbol(icon, 2, 2, 0.75, ("ink2",)))
    words = text(folding.fold_words(project, record))
    return Placed(Figure(record, "fold", words, Rect(0, 0, _SIDE, _SIDE), shapes), x, y)


def _offers(project: Project, layout: MapLayout, span: StageSpan) -> Iterator[Placed]:
    """Faint words where a duration and people would stand."""
    stage, style = project.get(Stage, span.stage), layout.format.type.duration
    if stage.duration is None:
        words = text(message("+ duration"))
        yield from placed_fact(layout, span, duration_run(project, layout, span, words), "duration")
    if stage.people is None and not layout.reading.reach:
        run = label(0, layout.header.count_baseline, text(message("+ people")), style, "ink3")
        yield from placed_fact(layout, span, run, "people")
