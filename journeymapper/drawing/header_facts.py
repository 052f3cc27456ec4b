"""What is said of a stage beside its name: how long it takes, how many people, and who goes on.

Each is a figure of its own, so that it can be edited where it stands; for those who listen they belong to
the words of their stage.
"""

from collections.abc import Iterator

from journeymapper.drawing.figures import Figure, Ink, Part, Placed, TextRun
from journeymapper.drawing.setting import ends_at, label, put
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.header import CONTINUED, stage_name
from journeymapper.layout.map_layout import Column, MapLayout, StageSpan
from journeymapper.messages import text
from journeymapper.model.durations import in_words
from journeymapper.model.numbers import number, quantity
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage, Step
from journeymapper.typeset import line_width, set_line

_PEOPLE = TextStyle("semibold", 12.5, 14.5)
_STEP_GAP = 8
STEP_BASELINE = 17
"""Of the names of steps, below the top of their row."""


def fact_figures(project: Project, layout: MapLayout, reading: Reading) -> Iterator[Placed]:
    """Durations, people and shares of a header."""
    for span in layout.header.stages:
        if span.continued:
            said = duration_run(project, layout, span, text(CONTINUED))
            yield from placed_fact(layout, span, said, "duration")
            continue
        people = _people(project, layout, reading, span)
        yield from placed_fact(layout, span, people, "people")
        if is_folded(layout, span):
            continue
        yield from placed_fact(layout, span, duration_run(project, layout, span), "duration")
        going = _going_on(project, layout, reading, span, ends_at(people) + 6 if people else 0)
        yield from placed_fact(layout, span, going, "going on")


def placed_fact(layout: MapLayout, span: StageSpan, run: TextRun | None, part: Part) -> Iterator[Placed]:
    """The figure of one of them; nothing where there is none."""
    if run is not None:
        lead = layout.format.type.duration.lead
        bounds = Rect(run.x - 3, run.y - lead + 1, run.line.width * run.size + 6, lead + 3)
        yield Placed(Figure(span.stage, part, "", bounds, (run,)), span.x, 0)


def duration_run(
    project: Project, layout: MapLayout, span: StageSpan, instead: str = "", ink: Ink = "ink3"
) -> TextRun | None:
    """How long a stage takes, beside its name, or below where there is no room; or other words there."""
    stage = project.get(Stage, span.stage)
    words = instead or (text(in_words(stage.duration, project.info.language)) if stage.duration else "")
    if not words:
        return None
    styles, language = layout.format.type, project.info.language
    name = stage_name(stage, span.width, layout.format, language)
    y = layout.header.name_baseline + (len(name.lines) - 1) * styles.stage.lead
    x = name.lines[-1].width * styles.stage.size + layout.format.duration_gap if name.lines else 0
    if span.duration_below:
        x, y = 0, y + styles.duration.lead + 2
    # In another language it may be wider than the layout took it for: it may use the gutter, then is cut.
    room = span.width + layout.format.gutter - 4 - x
    if instead and line_width(words, styles.duration.role, styles.duration.size) > room:
        return None
    return label(x, y, words, styles.duration, ink, room=room, language=language)


def step_duration_run(
    project: Project, layout: MapLayout, col: Column, name: TextRun | None
) -> TextRun | None:
    """How long a step takes, after its name; nothing where there is no room for it."""
    step, style = project.get(Step, col.step), layout.format.type.step
    words = text(in_words(step.duration, project.info.language)) if step.duration else ""
    x = ends_at(name) + _STEP_GAP if name else 0
    if not words or x + line_width(words, style.role, style.size) > col.width:
        return None
    return put(x, STEP_BASELINE, set_line(words, style.role), style.size, "ink3")


def is_folded(layout: MapLayout, span: StageSpan) -> bool:
    """Whether a stage is so narrow that of its words only the beginning of its name has room."""
    return span.width <= layout.format.folded_column


def going_on_words(project: Project, reading: Reading, stage: Stage) -> str:
    """Which share goes on to the next stage, and the word for it: "54 % pay"."""
    reach = reading.reach.get(stage.id)
    if reach is None or reach.going_on is None:
        return stage.going_on
    percent = reach.going_on * 100
    share = quantity(round(percent, 0 if percent >= 1 else 1), "%", project.info.language)
    return f"{share} {stage.going_on}".strip()


def _people(project: Project, layout: MapLayout, reading: Reading, span: StageSpan) -> TextRun | None:
    reach = reading.reach.get(span.stage)
    if reach is None:
        return None
    line = set_line(number(reach.people, project.info.language, 0), _PEOPLE.role)
    return put(0, layout.header.count_baseline, line, _PEOPLE.size, "ink")


def _going_on(
    project: Project, layout: MapLayout, reading: Reading, span: StageSpan, x: float
) -> TextRun | None:
    words = going_on_words(project, reading, project.get(Stage, span.stage))
    if not words:
        return None
    room = span.width + layout.format.gutter - 4 - x
    style, y = layout.format.type.duration, layout.header.count_baseline
    return label(x, y, words, style, "ink3", room=room, language=project.info.language)
