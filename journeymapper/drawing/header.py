"""What stands above the lanes: phases, stages with reach and duration, the ribbon, the row of steps."""

from collections.abc import Iterator
from itertools import pairwise

from journeymapper.drawing.figures import Box, Figure, Path, Placed, Segment, Shape, Stroke
from journeymapper.drawing.header_facts import STEP_BASELINE, fact_figures, going_on_words, step_duration_run
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import column, ends_at, label
from journeymapper.layout.geometry import Rect
from journeymapper.layout.header import stage_name
from journeymapper.layout.map_layout import Column, MapLayout, PhaseSpan, StageSpan
from journeymapper.messages import Message, message, term, text
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Journey, Map, Unit
from journeymapper.model.numbers import number
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Phase, Stage, Step

PHASE_BASELINE = 20
_RULE = Stroke("line2", 1, token="hair")
_EASE = 0.6
"""Of the distance between two points of the ribbon: how far its handles reach."""
_PER: dict[Unit, str] = {
    "minute": term("People a minute"),
    "hour": term("People an hour"),
    "day": term("People a day"),
    "week": term("People a week"),
    "month": term("People a month"),
    "year": term("People a year"),
}


def header_figures(project: Project, layout: MapLayout, reading: Reading) -> tuple[Placed, ...]:
    """The header of a map, back to front: ground with ribbon, phases, stages, steps."""
    figures = [Placed(_ground(project, layout, reading), 0, 0)]
    figures += [Placed(_phase(project, layout, span), span.x, 0) for span in layout.header.phases]
    figures += [Placed(_stage(project, layout, reading, span), span.x, 0) for span in layout.header.stages]
    figures += fact_figures(project, layout, reading)
    if layout.header.step_row is not None:
        figures += [placed for col in layout.columns for placed in _step(project, layout, col)]
    return tuple(figures)


def people_words(project: Project, map_: str) -> str:
    """What people are counted over: "People a month"."""
    map_record = project.find(Map, map_)
    journey = project.find(Journey, map_record.journey) if map_record else None
    return text(message(_PER[journey.period if journey else "month"]))


def _ground(project: Project, layout: MapLayout, reading: Reading) -> Figure:
    shapes: list[Shape] = [Box(0, 0, layout.width, layout.header.height, fill="head")]
    if layout.header.ribbon:
        shapes.append(_ribbon(layout))
    if layout.header.step_row is not None:
        y = layout.header.step_row
        shapes.append(line(layout.format.first_column, y, layout.width, y, Stroke("line", 1, token="hair")))
    words = people_words(project, layout.map) if reading.reach else ""
    if words:
        style, room = layout.format.type.duration, layout.format.lane_header - layout.format.lane_pad - 4
        at = (layout.format.lane_pad, layout.header.count_baseline)
        shapes.append(label(*at, words, style, "ink3", room=room, language=project.info.language))
    return Figure(layout.map, "header", words, Rect(0, 0, layout.width, layout.header.height), tuple(shapes))


def _ribbon(layout: MapLayout) -> Path:
    """Reach as thickness around one axis, its edges eased between two levels."""
    points = layout.header.ribbon
    middle = layout.header.ribbon_y + layout.format.ribbon_most / 2
    upper = [(x, middle - thick / 2) for x, thick in points]
    lower = [(x, middle + thick / 2) for x, thick in reversed(points)]
    segments: list[Segment] = [("M", *upper[0])]
    for edge in (upper, lower):
        if edge is lower:
            segments.append(("L", *lower[0]))
        for (x0, y0), (x1, y1) in pairwise(edge):
            reach = _EASE * (x1 - x0)
            flat = abs(y1 - y0) < 1e-9
            segments.append(("L", x1, y1) if flat else ("C", x0 + reach, y0, x1 - reach, y1, x1, y1))
    segments.append(("Z",))
    return Path(tuple(segments), fill="ribbon")


def _phase(project: Project, layout: MapLayout, span: PhaseSpan) -> Figure:
    """A name, a rule to the end of its stages, and a short hook down."""
    phase = project.get(Phase, span.phase)
    shapes: list[Shape] = []
    if phase.name:
        style = layout.format.type.phase
        name = label(
            0, PHASE_BASELINE, phase.name, style, "ink3", room=span.width, language=project.info.language
        )
        shapes.append(name)
        start, y = ends_at(name) + 12, PHASE_BASELINE - 4
        if start < span.width:
            hook: tuple[Segment, ...] = (
                ("M", start, y),
                ("L", span.width, y),
                ("L", span.width, y + 4),
            )
            shapes.append(Path(hook, stroke=_RULE))
    words = text(message("Phase {name}", name=phase.name)) if phase.name else ""
    return Figure(span.phase, "phase", words, Rect(-1, 4, span.width + 2, 22), tuple(shapes))


def _stage(project: Project, layout: MapLayout, reading: Reading, span: StageSpan) -> Figure:
    stage = project.get(Stage, span.stage)
    styles, language = layout.format.type, project.info.language
    name = stage_name(stage, span.width, layout.format, language)
    shapes = column(0, layout.header.name_baseline, span.width, name, styles.stage, "ink")
    bottom = layout.header.step_row or layout.header.height
    bounds = Rect(-1, 24, span.width + layout.format.gutter, bottom - 24)
    return Figure(span.stage, "stage", _stage_words(project, reading, stage), bounds, shapes)


def _stage_words(project: Project, reading: Reading, stage: Stage) -> str:
    parts: list[Message] = [message("Stage {name}", name=stage.name)]
    if stage.duration is not None:
        parts.append(in_words(stage.duration, project.info.language))
    reach = reading.reach.get(stage.id)
    if reach is not None:
        parts.append(message("{count} people", count=number(reach.people, project.info.language, 0)))
    going = going_on_words(project, reading, stage)
    if going:
        parts.append(message("{going}", going=going))
    return ", ".join(text(part) for part in parts)


def _step(project: Project, layout: MapLayout, col: Column) -> Iterator[Placed]:
    """A step's name with its duration; a folded stage shows those of none of its steps."""
    step, top = project.get(Step, col.step), layout.header.step_row or 0
    name, takes = None, None
    if not (col.folded and len(col.steps) > 1):
        style, language = layout.format.type.step, project.info.language
        if step.name:
            name = label(0, STEP_BASELINE, step.name, style, "ink2", room=col.width, language=language)
        takes = step_duration_run(project, layout, col, name)
    words = text(message("Step {name}", name=step.name)) if step.name else ""
    if step.duration is not None:
        words = ", ".join(filter(None, (words, text(in_words(step.duration, project.info.language)))))
    row = Rect(-1, 0, col.width + 2, layout.format.step_row)
    yield Placed(Figure(col.step, "step", words, row, (name,) if name else ()), col.x, top)
    if takes is not None:
        beside = Rect(takes.x - 3, 2, takes.line.width * takes.size + 6, layout.format.step_row - 4)
        yield Placed(Figure(col.step, "duration", "", beside, (takes,)), col.x, top)
