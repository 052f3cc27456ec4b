"""What stands above the lanes: phases, stages with their durations, the reach ribbon, the row of steps."""

from dataclasses import replace
from itertools import pairwise
from math import sqrt

from journeymapper.layout.columns import stages_with_steps
from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Header, StageSpan
from journeymapper.layout.site import Site
from journeymapper.messages import message, text
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Duration
from journeymapper.model.structure import Stage
from journeymapper.typeset import Paragraph, line_width, set_paragraph

CONTINUED = message("continued")
"""Stands beside the name of a stage that began in the band before, where its duration would be."""
_NAME_BASELINE = 44
_COUNT_BASELINE = 81
_EASE = 0.3
"""The ribbon narrows in the last part of a column, up to the next one."""
_RIBBON_END = 12
"""What the ribbon keeps from the right edge of the map."""


def header_of(site: Site) -> Header:
    """The header, as high as its longest name asks for."""
    format = site.format
    stages = tuple(_named(site, span) for span in site.tracks.stages)
    rows = max((span.name_lines + span.duration_below for span in stages), default=1)
    grown = format.header_line * (rows - 1)
    height = format.header + grown
    has_steps = any(len(columns) > 1 for _, columns in stages_with_steps(site.whole.columns))
    return Header(
        height + (format.step_row if has_steps else 0),
        site.tracks.phases,
        stages,
        _NAME_BASELINE,
        ribbon_of(site),
        format.ribbon_y + grown,
        _COUNT_BASELINE + grown,
        height if has_steps else None,
    )


def stage_name(stage: Stage, width: float, format: Format, language: str) -> Paragraph:
    """The name of a stage over its columns, on at most two lines, on paper on all; on one if it is folded."""
    style = format.type.stage
    most = 1 if width <= format.folded_column else None if format.prints_in_full else 2
    return set_paragraph(stage.name, style.role, style.size, width, max_lines=most, language=language)


def duration_width(duration: Duration | None, format: Format, language: str) -> float:
    """How wide a duration is in words; 0 where nothing is said."""
    if duration is None:
        return 0
    style = format.type.duration
    return line_width(text(in_words(duration, language)), style.role, style.size)


def ribbon_of(site: Site) -> tuple[tuple[float, float], ...]:
    """Reach along the map as (x, thickness), on a square-root scale: level, then easing into the next stage.

    Stages without a figure are passed over; without any there is no ribbon.
    """
    format = site.format
    starts = [
        (columns[0].x, reach.people)
        for stage, columns in stages_with_steps(site.columns)
        if (reach := site.reading.reach.get(stage)) is not None
    ]
    most = _most_people(site)
    if most <= 0 or not starts:
        return ()
    levels = [
        (x, max(format.ribbon_least, format.ribbon_most * sqrt(max(0, people) / most)))
        for x, people in starts
    ]
    points = [levels[0]]
    for (_, thickness), (x, following) in pairwise(levels):
        points += [(x - _EASE * _pitch_before(site, x), thickness), (x, following)]
    return (*points, (site.tracks.width - _RIBBON_END, levels[-1][1]))


def _most_people(site: Site) -> float:
    """The most people of any stage of the map: its bands share one scale."""
    stages = [stage for stage, _ in stages_with_steps(site.whole.columns)]
    return max(
        (site.reading.reach[stage].people for stage in stages if stage in site.reading.reach), default=0
    )


def _pitch_before(site: Site, x: float) -> float:
    """The width of the column that ends where another begins, with its gutter."""
    return min((x - column.x for column in site.columns if column.x < x), default=0)


def _named(site: Site, span: StageSpan) -> StageSpan:
    stage = site.project.get(Stage, span.stage)
    name = stage_name(stage, span.width, site.format, site.language)
    duration = duration_width(stage.duration, site.format, site.language)
    if span.continued:
        style = site.format.type.duration
        duration = line_width(text(CONTINUED), style.role, style.size)
    last = name.lines[-1].width * site.format.type.stage.size
    folded = span.width <= site.format.folded_column
    below = not folded and duration > 0 and last + site.format.duration_gap + duration > span.width
    return replace(span, name_lines=len(name.lines), duration_below=below)
