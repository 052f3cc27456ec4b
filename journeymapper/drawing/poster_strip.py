"""The strip above a poster's map: who it is about, what it is to achieve, what its signs mean."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from journeymapper.drawing.figures import Box, Figure, Image, Placed, Shape, Stroke, TextRun
from journeymapper.drawing.flow import Block, Flow, rows
from journeymapper.drawing.parts import line
from journeymapper.drawing.plain_cards import fitted
from journeymapper.drawing.poster_marks import marks_used
from journeymapper.drawing.poster_styles import (
    HEADING,
    INITIAL,
    LEGEND,
    PERSONA,
    QUOTE,
    ROW,
    ROW_STEP,
    ROW_VALUE,
    TAGLINE,
)
from journeymapper.drawing.setting import ends_at, label
from journeymapper.drawing.tiles import channel_sign, small_tile
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.dates import day_words
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.measured import standing_of
from journeymapper.model.names import initial
from journeymapper.model.numbers import quantity
from journeymapper.model.people import Channel, ColourBy, Persona
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.typeset import line_width

_FIRST = 26
"""The baseline of the first line of a block."""
_PERSONA_WIDTH = 400
"""At most; a persona of few words takes less."""
_PORTRAIT = 90
_OBJECTIVES_WIDTH = 348
_ROWS, _MOST_ROWS = 4, 7
"""Of a legend: as a rule, and where it fits beside the other blocks only if it is higher."""
Entry = tuple[Callable[[float, float], tuple[Shape, ...]], str]
"""Of a legend: what paints a sign at (x, y), and its name."""
_BAR = 62
STRIP_GAP = 24
"""From the edges of the strip to its blocks, and from these to the rules between them."""
_RADIUS = 10


def strip_blocks(
    project: Project, journey: Journey | None, layout: MapLayout, reading: Reading, room: float, gap: float
) -> list[Block]:
    """The blocks of the strip that have anything to show, from left to right.

    Legends are as high as it takes for all to stand in one line of `room`, or low where none is enough.
    """
    first = [_personas(project, journey), _objectives(project, journey)]
    for high in (*range(_ROWS, _MOST_ROWS + 1), _ROWS):
        legend = legends(project, layout, reading, high)
        blocks = [*filter(None, first), *legend]
        if sum(block.width + gap for block in blocks) - gap <= room:
            break
    return blocks


def legends(project: Project, layout: MapLayout, reading: Reading, high: int) -> list[Block]:
    """What colours and signs of a map mean, in columns of so many rows."""
    both = (_colours(project, layout, reading, high), _marks(project, layout, reading, high))
    return [block for block in both if block is not None]


def strip(blocks: list[Block], width: float, map_: str) -> tuple[tuple[Placed, ...], float]:
    """The blocks on their ground with rules between them, and its height; nothing for no blocks."""
    if not blocks:
        return (), 0
    lines = rows(blocks, width - 2 * STRIP_GAP, 2 * STRIP_GAP)
    height = max(92.0, sum(row_height for _, row_height in lines))
    shapes: list[Shape] = [Box(0, 0, width, height, _RADIUS, fill="lane")]
    placed: list[Placed] = []
    for row, row_height in lines:
        # The first row begins with a portrait, which has its own margin.
        indent = 0 if row is lines[0][0] and row[0].figure.part == "persona" else STRIP_GAP
        for block in row:
            placed.append(Placed(block.figure, block.x + indent, block.y))
            if block is not row[0]:
                x, y = block.x + indent - STRIP_GAP, block.y
                shapes.append(line(x, y + 14, x, y + row_height - 14, Stroke("line2", 1, token="hair")))
    ground = Figure(map_, "ground", "", Rect(0, 0, width, height), tuple(shapes))
    return (Placed(ground, 0, 0), *placed), height


def _personas(project: Project, journey: Journey | None) -> Block | None:
    """The primary persona with a quote; the others by name."""
    personas = project.many(Persona, journey.personas) if journey else ()
    if not personas:
        return None
    first, width = personas[0], _PERSONA_WIDTH - _PORTRAIT
    flow = Flow(project.info.language)
    flow.shapes += _portrait(project, first)
    flow.write(_PORTRAIT, 31, first.name, PERSONA, "ink", width)
    if first.tagline:
        flow.write(_PORTRAIT, 19, first.tagline, TAGLINE, "ink2", width)
    if first.quotes:
        flow.write(_PORTRAIT, 24, f"“{first.quotes[0].text.strip('“”')}”", QUOTE, "ink", width, most=4)
    for other in personas[1:]:
        words = f"{other.name}, {other.tagline}" if other.tagline else other.name
        flow.write(_PORTRAIT, 20, text(message("Also {name}", name=words)), TAGLINE, "ink2", width)
    said = text(message("Persona {name}, {tagline}", name=first.name, tagline=first.tagline))
    height = max(flow.y + 14, 92)
    taken = max(ends_at(shape) for shape in flow.shapes if isinstance(shape, TextRun))
    return Block(flow.figure(first.id, "persona", said, taken, height), taken, height)


def _portrait(project: Project, persona: Persona) -> list[Shape]:
    asset = project.assets.get(persona.picture)
    if asset is not None:
        picture: Image = fitted(persona.picture, asset, 17, 17, 58, 58)
        return [picture]
    circle = Box(17, 17, 58, 58, 29, fill="accentTint")
    return [circle, label(46, 55.5, initial(persona.name), INITIAL, "accentInk", anchor="middle")]


def _objectives(project: Project, journey: Journey | None) -> Block | None:
    objectives = project.many(Objective, project.index.objectives(journey.id)) if journey else ()
    if not objectives:
        return None
    flow = Flow(project.info.language)
    due = {objective.due for objective in objectives}
    heading = message("Objectives")
    if len(due) == 1 and (day := objectives[0].due) is not None:
        heading = message("Objectives by {day}", day=day_words(date.fromisoformat(day)))
    flow.write(0, _FIRST, text(heading), HEADING, "ink", _OBJECTIVES_WIDTH)
    for objective in objectives:
        _objective(project, objective, flow, shows_due=len(due) > 1)
    height = flow.y + 14
    said = "; ".join(objective.statement for objective in objectives)
    figure = flow.figure(objectives[0].id, "objectives", said, _OBJECTIVES_WIDTH, height)
    return Block(figure, _OBJECTIVES_WIDTH, height)


def _objective(project: Project, objective: Objective, flow: Flow, *, shows_due: bool) -> None:
    """A row: what, where it stands, how near that is, where it is to be."""
    language = project.info.language
    now = standing_of(project, objective)
    values = [
        quantity(value, objective.unit, language) if value is not None else ""
        for value in (now, objective.target)
    ]
    right = _OBJECTIVES_WIDTH
    target_room = max(38.0, line_width(values[1], "semibold", 14, language=language))
    bar_x = right - target_room - 8 - _BAR
    now_room = line_width(values[0], "semibold", 14, language=language)
    top = flow.y
    words = objective.statement
    if shows_due and objective.due is not None:
        by = day_words(date.fromisoformat(objective.due))
        words = text(message("{statement}, by {day}", statement=words, day=by))
    flow.write(0, 19, words, ROW, "ink2", bar_x - 10 - now_room - 10)
    y = top + 19
    flow.shapes.append(label(bar_x - 10, y, values[0], ROW_VALUE, "ink", anchor="end", language=language))
    flow.shapes.append(label(right - target_room, y, values[1], ROW_VALUE, "ink", language=language))
    if now is not None and objective.target is not None:
        flow.shapes.append(Box(bar_x, y - 7.5, _BAR, 6, 3, fill="line2"))
        share = nearness(now, objective.target)
        if share > 0:
            flow.shapes.append(Box(bar_x, y - 7.5, max(6, _BAR * share), 6, 3, fill="accent"))


def nearness(now: float, target: float) -> float:
    """How near a value is to its target, 0–1, whichever of the two is to be the greater.

    >>> nearness(20, 25), nearness(10, 4), nearness(0, 4)
    (0.8, 0.4, 0.0)
    """
    if now == target:
        return 1.0
    if now <= 0 or target <= 0:
        return 0.0
    return min(now, target) / max(now, target)


def channels_used(project: Project, layout: MapLayout) -> tuple[Channel, ...]:
    """The channels of a map's touchpoints, in the order in which they come."""
    boxes = sorted(layout.cards.values(), key=lambda box: (box.x, layout.lane(box.lane).y + box.dy))
    ids: dict[str, None] = {}
    for box in boxes:
        card = project.find(Touchpoint, box.card)
        if card is not None and card.channel is not None:
            ids.setdefault(card.channel)
    return project.many(Channel, ids)


_MEANINGS: dict[ColourBy, Message] = {
    "channel": message("Channels"),
    "owner": message("Colours: owner"),
    "persona": message("Colours: persona"),
    "standing": message("Colours: how sure"),
    "tag": message("Colours: tag"),
}


def _colours(project: Project, layout: MapLayout, reading: Reading, high: int) -> Block | None:
    """What colours mean on this map."""
    colouring = reading.colouring
    heading = _MEANINGS[colouring.by if colouring else "channel"]
    signs = colouring.legend if colouring else tuple(map(channel_sign, channels_used(project, layout)))
    entries = [(partial(small_tile, size=15, sign=sign), sign.name) for sign in signs if sign is not None]
    if not entries:
        return None
    said = message("{meaning}: {names}", meaning=heading, names=", ".join(name for _, name in entries))
    return _legend(project, "channels", heading, entries, 21, text(said), high)


def _marks(project: Project, layout: MapLayout, reading: Reading, high: int) -> Block | None:
    marks = marks_used(project, layout, reading)
    if not marks:
        return None
    entries = [(mark.sign, text(mark.name)) for mark in marks]
    said = text(message("Marks: {names}", names=", ".join(name for _, name in entries)))
    return _legend(project, "marks", message("Marks"), entries, 35, said, high)


def _legend(
    project: Project,
    record: str,
    heading: Message,
    entries: Sequence[Entry],
    indent: float,
    said: str,
    high: int,
) -> Block:
    """Signs with their names, column by column; names begin `indent` right of their signs."""
    flow = Flow(project.info.language)
    flow.write(0, _FIRST, text(heading), HEADING, "ink", 200)
    x = 0.0
    for start in range(0, len(entries), high):
        widest = 0.0
        for row, (sign, name) in enumerate(entries[start : start + high]):
            y = _FIRST + 19.5 + row * ROW_STEP
            flow.shapes += sign(x, y - 12)
            run = label(x + indent, y, name, LEGEND, "ink2", room=220, language=flow.language)
            flow.shapes.append(run)
            widest = max(widest, run.line.width * run.size)
        x += indent + widest + 22
    width = max(x - 22, 80)
    height = _FIRST + 19.5 + (min(high, max(len(entries), _ROWS)) - 1) * ROW_STEP + 10
    return Block(flow.figure(record, "legend", said, width, height), width, height)
