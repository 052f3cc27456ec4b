"""The whole map on one slide, as from far away: cards are blocks, names are read from afar."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.far import far_before, far_behind, far_cards
from journeymapper.drawing.far_names import LEFT, far_frame, far_lanes
from journeymapper.drawing.figures import Figure, Placed, Shape, Stroke, To
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.marks import SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import column, label
from journeymapper.drawing.slides.items import PIN
from journeymapper.drawing.slides.slide import (
    BOTTOM,
    INNER,
    MARGIN,
    SMALL,
    SMALL_STRONG,
    SMALLEST,
    TOP,
    Slide,
    heading,
)
from journeymapper.layout import lay_out
from journeymapper.layout.band import Band
from journeymapper.layout.folding import folded
from journeymapper.layout.formats import SCREEN, Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout, StageSpan
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage
from journeymapper.typeset import set_paragraph

_FAR = SMALLEST / 13
"""Points to a pixel of the far view, whose smallest names are 13 pixels high."""
_UPRIGHT, _LEANING = 66.0, 118.0
"""Points above the lanes, for names that stand upright and for those that lean."""
_LEAST_UPRIGHT = 84.0
"""Narrower stages have leaning names."""
_LEAST_LEANING = 24.0
_OUT = 70.0
"""What the last leaning name takes at the right."""
_COLUMNS = (56.0, 620.0)
"""How narrow and how wide columns may be, so that the map fills the slide: no words stand in them."""
_TRIES = 3
_MOST_SCALE = LEFT * _FAR / SCREEN.first_column
"""A small map grows until its lane names have the room that they have on the map itself."""


def overview_slides(matter: Matter) -> Iterator[Slide]:
    """One slide, or as many as names need that stand beside each other; none for a map without steps."""
    matter = replace(matter, project=_compact(matter.project, matter.map))
    stages = matter.project.index.stages_of_map(matter.map)
    if not matter.project.index.steps_of_map(matter.map):
        return
    most = int((INNER - LEFT * _FAR - _OUT) // _LEAST_LEANING)
    parts: tuple[Band | None, ...] = (None,)
    if len(stages) > most:
        parts = folded(matter.project, matter.map, SCREEN, -(-len(stages) // most)) or (None,)
    for number, part in enumerate(parts, 1):
        title = text(message("The whole journey"))
        after = (
            text(message("{number} of {count}", number=number, count=len(parts))) if len(parts) > 1 else ""
        )
        head = heading(matter.map, title, matter.project.info.language, count=after)
        figures, layer = _drawn(matter, part)
        yield Slide(f"{title}, {after}" if after else title, (head, *figures), (layer,))


def _drawn(matter: Matter, part: Band | None) -> tuple[tuple[Placed, ...], Layer]:
    project, reading = matter.project, matter.reading
    layout = _laid_out(matter, part)
    leans = _leans(layout)
    above = _LEANING if leans else _UPRIGHT
    scale = _scale(layout, above, leans)
    far = scale / _FAR
    left = far_frame(layout, far).x
    x, y = MARGIN - left * scale, TOP + above - layout.header.height * scale
    lanes = far_lanes(project, layout, far)
    figures = (
        *lanes,
        *far_behind(project, layout, reading),
        *far_cards(project, layout, reading),
        *(placed for placed in far_before(project, layout, far) if placed.figure.part != "pin"),
        *_pins(layout, scale),
    )
    top = layout.header.height
    clip = Rect(left, top - 14 / scale, layout.width - left, layout.height - top + 16 / scale)
    names = tuple(_names(matter, layout, scale, x, leans))
    return names, Layer(figures, x, y, scale, clip)


def _laid_out(matter: Matter, part: Band | None) -> MapLayout:
    """The map with columns as wide as lets it fill the slide."""
    layout, (narrowest, widest) = _layout(matter, part, SCREEN), _COLUMNS
    for _ in range(_TRIES):
        scale = min(_height_scale(layout, _LEANING if _leans(layout) else _UPRIGHT), _MOST_SCALE)
        room = (INNER - LEFT * _FAR) / scale
        column = min(widest, max(narrowest, room / len(layout.columns) - SCREEN.gutter))
        layout = _layout(matter, part, replace(SCREEN, column=column))
    return layout


def _compact(project: Project, map_: str) -> Project:
    """The project with lanes no higher than a few lines: from afar, words are bars."""
    lanes = project.many(Lane, project.index.lanes(map_))
    before: dict[str, Record | None] = {lane.id: lane for lane in lanes}
    return apply(project, Change(before, {lane.id: lane.evolve(text="compact") for lane in lanes}))


def _layout(matter: Matter, part: Band | None, format_: Format) -> MapLayout:
    return lay_out(matter.project, matter.map, matter.reading, format_, part)


def _height_scale(layout: MapLayout, above: float) -> float:
    return (BOTTOM - TOP - above) / max(layout.height - layout.header.height, 1)


def _scale(layout: MapLayout, above: float, leans: bool) -> float:
    width = layout.width - layout.format.first_column
    room = INNER - LEFT * _FAR - (_OUT if leans else 0)
    return min(_height_scale(layout, above), room / max(width, 1), _MOST_SCALE)


def _leans(layout: MapLayout) -> bool:
    scale = _scale(layout, _UPRIGHT, leans=False)
    widths = [span.width for span in layout.header.stages]
    return min(widths, default=_LEAST_UPRIGHT / scale) * scale < _LEAST_UPRIGHT


def _names(matter: Matter, layout: MapLayout, scale: float, x: float, leans: bool) -> Iterator[Placed]:
    """Phases and stages above the lanes, in points; each stage leads to its own slide."""
    project, language = matter.project, matter.project.info.language
    for phase_span in layout.header.phases:
        phase = project.get(Phase, phase_span.phase)
        width = phase_span.width * scale
        if phase.name and not leans:
            shapes: list[Shape] = [label(0, 0, phase.name, SMALL, "ink3", room=width, language=language)]
            shapes.append(line(0, 6, width, 6, Stroke("line2", 1)))
            words = text(message("Phase {name}", name=phase.name))
            bounds = Rect(-1, -14, width + 2, 22)
            yield Placed(
                Figure(phase.id, "phase", words, bounds, tuple(shapes)), x + phase_span.x * scale, TOP + 12
            )
    for span in layout.header.stages:
        yield _name(matter, span, scale, x, leans)


def _name(matter: Matter, span: StageSpan, scale: float, x: float, leans: bool) -> Placed:
    stage, language = matter.project.get(Stage, span.stage), matter.project.info.language
    width, y = (span.width + SCREEN.gutter) * scale - 6, TOP + (_LEANING if leans else _UPRIGHT)
    if leans:
        run = label(0, 0, stage.name, SMALL_STRONG, "ink", room=118, language=language)
        reach = run.line.width * run.size
        bounds = Rect(-4, -0.6 * reach - 16, reach + 8, 0.6 * reach + 20)
        shapes: tuple[Shape, ...] = (replace(run, angle=-36),)
        x, y = x + (span.x + span.width / 2) * scale - 4, y - 8
    else:
        style = SMALL_STRONG
        lines = set_paragraph(stage.name, style.role, style.size, width, max_lines=2, language=language)
        shapes = column(0, -(len(lines.lines) - 1) * style.lead, width, lines, style, "ink")
        bounds = Rect(-1, -2 * style.lead, width + 2, 2 * style.lead + 6)
        x, y = x + span.x * scale, y - 10
    words = text(message("Stage {name}", name=stage.name))
    return Placed(Figure(stage.id, "stage", words, bounds, shapes, link=To("heading 1", stage.id)), x, y)


def _pins(layout: MapLayout, scale: float) -> Iterator[Placed]:
    """Pins in the size of slides, those of gaps too; each leads to its row in the table."""
    tops = {lane.lane: lane.y for lane in layout.lanes}
    places = [
        (pin.key, pin.severity, pin.number, pin.x, pin.dy + tops[pin.lane])
        for pin in layout.pins
        if pin.lane is not None
    ]
    places += [
        (gap.key, gap.severity, gap.number, gap.x + gap.width, tops[gap.lane] + gap.dy)
        for gap in layout.ghosts
    ]
    size = PIN / scale
    for key, severity, number, x, y in places:
        words = text(message(SEVERITY_WORDS[severity], number=number))
        bounds = Rect(-14 * size, -13 * size, 28 * size, 26 * size)
        shapes = pin_shapes(0, 0, severity, number, size)
        yield Placed(Figure(key, "pin", words, bounds, shapes, link=To("finding", key)), x, y)
