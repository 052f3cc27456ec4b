"""What stands above the lanes: phases, stages with reach and duration, the ribbon, the row of steps."""

from collections.abc import Iterator
from itertools import pairwise

from journeymapper.drawing.figures import Box, Figure, Path, Placed, Segment, Shape, Stroke
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import column, ends_at, label, put
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.header import stage_name
from journeymapper.layout.map_layout import Column, MapLayout, PhaseSpan, StageSpan
from journeymapper.messages import Message, message, term, text
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Journey, Map, Unit
from journeymapper.model.numbers import number, quantity
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Phase, Stage, Step
from journeymapper.typeset import set_line

PHASE_BASELINE = 20
_RULE = Stroke("line2", 1, token="hair")
_PEOPLE = TextStyle("semibold", 12.5, 14.5)
_EASE = 0.6
"""Of the distance between two points of the ribbon: how far its handles reach."""
_STEP_BASELINE = 17
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
    if layout.header.step_row is not None:
        top = layout.header.step_row
        figures += [Placed(_step(project, layout, col), col.x, top) for col in layout.columns]
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
    if reading.reach:
        style, room = layout.format.type.duration, layout.format.lane_header - layout.format.lane_pad - 4
        words = people_words(project, layout.map)
        at = (layout.format.lane_pad, layout.header.count_baseline)
        shapes.append(label(*at, words, style, "ink3", room=room, language=project.info.language))
    return Figure(layout.map, "header", "", Rect(0, 0, layout.width, layout.header.height), tuple(shapes))


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
    shapes = (
        *_stage_name(project, layout, stage, span),
        *_going_on(project, layout, reading, stage, span),
    )
    bottom = layout.header.step_row or layout.header.height
    bounds = Rect(-1, 24, span.width + layout.format.gutter, bottom - 24)
    return Figure(span.stage, "stage", _stage_words(project, reading, stage), bounds, shapes)


def _stage_name(project: Project, layout: MapLayout, stage: Stage, span: StageSpan) -> Iterator[Shape]:
    """The name; its duration beside it, or below where there is no room."""
    styles, language = layout.format.type, project.info.language
    name = stage_name(stage, span.width, layout.format, language)
    y = layout.header.name_baseline
    runs = column(0, y, span.width, name, styles.stage, "ink")
    yield from runs
    if stage.duration is None or _is_folded(layout, span):
        return
    words = text(in_words(stage.duration))
    y += (len(runs) - 1) * styles.stage.lead
    x = ends_at(runs[-1]) + layout.format.duration_gap if runs else 0
    if span.duration_below:
        x, y = 0, y + styles.duration.lead + 2
    # In another language it may be wider than the layout took it for: it may use the gutter, then is cut.
    room = span.width + layout.format.gutter - 4 - x
    yield label(x, y, words, styles.duration, "ink3", room=room, language=language)


def _is_folded(layout: MapLayout, span: StageSpan) -> bool:
    """Whether a stage is so narrow that of its words only the beginning of its name has room."""
    return span.width <= layout.format.folded_column


def _going_on(
    project: Project, layout: MapLayout, reading: Reading, stage: Stage, span: StageSpan
) -> Iterator[Shape]:
    """People, then how many go on and what that is called."""
    reach, y, language = reading.reach.get(stage.id), layout.header.count_baseline, project.info.language
    x = 0.0
    if reach is not None:
        people = put(0, y, set_line(number(reach.people, language, 0), _PEOPLE.role), _PEOPLE.size, "ink")
        yield people
        x = ends_at(people) + 6
    words = going_on_words(project, reading, stage)
    if words and not _is_folded(layout, span):
        room = span.width + layout.format.gutter - 4 - x
        yield label(x, y, words, layout.format.type.duration, "ink3", room=room, language=language)


def going_on_words(project: Project, reading: Reading, stage: Stage) -> str:
    """Which share goes on to the next stage, and the word for it: "54 % pay"."""
    reach = reading.reach.get(stage.id)
    if reach is None or reach.going_on is None:
        return stage.going_on
    percent = reach.going_on * 100
    share = quantity(round(percent, 0 if percent >= 1 else 1), "%", project.info.language)
    return f"{share} {stage.going_on}".strip()


def _stage_words(project: Project, reading: Reading, stage: Stage) -> str:
    parts: list[Message] = [message("Stage {name}", name=stage.name)]
    if stage.duration is not None:
        parts.append(in_words(stage.duration))
    reach = reading.reach.get(stage.id)
    if reach is not None:
        parts.append(message("{count} people", count=number(reach.people, project.info.language, 0)))
    going = going_on_words(project, reading, stage)
    if going:
        parts.append(message("{going}", going=going))
    return ", ".join(text(part) for part in parts)


def _step(project: Project, layout: MapLayout, col: Column) -> Figure:
    """A step's name; a folded stage shows that of none of its steps."""
    step = project.get(Step, col.step)
    shapes: tuple[Shape, ...] = ()
    if step.name and not (col.folded and len(col.steps) > 1):
        style = layout.format.type.step
        room, language = col.width, project.info.language
        shapes = (label(0, _STEP_BASELINE, step.name, style, "ink2", room=room, language=language),)
    words = text(message("Step {name}", name=step.name)) if step.name else ""
    return Figure(col.step, "step", words, Rect(-1, 0, col.width + 2, layout.format.step_row), shapes)
