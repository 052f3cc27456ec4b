"""Who the journey is about, and what it is to achieve."""

from collections.abc import Iterator, Sequence
from datetime import date

from journeymapper.drawing.figures import Box, Shape
from journeymapper.drawing.flow import Block, Flow
from journeymapper.drawing.poster_strip import nearness
from journeymapper.drawing.setting import label
from journeymapper.drawing.slides.columns import in_columns
from journeymapper.drawing.slides.slide import (
    BODY,
    BOTTOM,
    INNER,
    NAME,
    SMALL,
    STRONG,
    TOP,
    Slide,
    heading,
)
from journeymapper.drawing.slides.title import portrait
from journeymapper.messages import Message, message, text
from journeymapper.model.dates import day_words
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.matter import Matter
from journeymapper.model.measured import standing_of
from journeymapper.model.numbers import quantity
from journeymapper.model.people import Item, Persona
from journeymapper.model.project import Project

_COLUMNS, _GAP = 3, 30.0
_WIDTH = (INNER - (_COLUMNS - 1) * _GAP) / _COLUMNS
_PORTRAIT = 56.0
_BAR = 8.0
_MOST_LINES = 6


def about_slides(matter: Matter) -> Iterator[Slide]:
    """Personas and objectives in columns; no slide where there is nothing to say beyond the title."""
    project = matter.project
    journey = project.find(Journey, project.get(Map, matter.map).journey)
    if journey is None:
        return
    personas = project.many(Persona, journey.personas)
    objectives = project.many(Objective, project.index.objectives(journey.id))
    title = message("Who it is about") if not objectives else message("Who it is about, and what for")
    blocks = [*_of_personas(project, personas), *_of_journey(project, journey, objectives)]
    if not (objectives or len(personas) > 1 or len(blocks) > 1):
        return
    words = text(title if personas else message("What it is for"))
    pages = in_columns(blocks, _COLUMNS, _GAP)
    for number, placed in enumerate(pages, 1):
        count = text(message("{number} of {count}", number=number, count=len(pages)))
        after = count if len(pages) > 1 else ""
        head = heading(journey.id, words, project.info.language, count=after)
        yield Slide(f"{words}, {after}" if after else words, (head, *placed))


def _of_personas(project: Project, personas: Sequence[Persona]) -> Iterator[Block]:
    for persona in personas:
        yield _persona(project, persona)
        lists: tuple[tuple[Message, tuple[Item, ...]], ...] = (
            (message("Goals"), persona.goals),
            (message("Needs"), persona.needs),
            (message("Anxieties"), persona.anxieties),
            (message("Pains"), persona.pains),
        )
        for name, items in lists:
            if items:
                yield _list(project, persona.id, text(name), [item.text for item in items])


def _persona(project: Project, persona: Persona) -> Block:
    flow, x = Flow(project.info.language), _PORTRAIT + 14
    flow.write(x, 22, persona.name, NAME, "ink", _WIDTH - x, most=2)
    if persona.tagline:
        flow.write(x, 22, persona.tagline, SMALL, "ink2", _WIDTH - x, most=4)
    flow.shapes += portrait(project, persona, _PORTRAIT)
    height = max(flow.y + 6, _PORTRAIT)
    said = text(message("Persona {name}, {tagline}", name=persona.name, tagline=persona.tagline))
    return Block(flow.figure(persona.id, "persona", said, _WIDTH, height), _WIDTH, height)


def _list(project: Project, record: str, name: str, texts: Sequence[str]) -> Block:
    flow = Flow(project.info.language)
    flow.write(0, 16, name, STRONG, "ink", _WIDTH)
    for words in texts:
        flow.shapes.append(Box(1, flow.y + 16, 5, 5, 2.5, fill="strong"))
        flow.write(16, 23, words, BODY, "ink2", _WIDTH - 16, most=_MOST_LINES)
    height = flow.y + 6
    figure = flow.figure(record, "paragraph", f"{name}: {'; '.join(texts)}", _WIDTH, height)
    return Block(figure, _WIDTH, height)


def _of_journey(project: Project, journey: Journey, objectives: Sequence[Objective]) -> Iterator[Block]:
    facts = ((message("Scenario"), journey.scenario), (message("Scope"), journey.scope))
    for name, words in facts:
        if words:
            yield _told(project, journey.id, text(name), words)
    if objectives:
        yield from _objectives(project, objectives)


def _told(project: Project, record: str, name: str, words: str) -> Block:
    flow = Flow(project.info.language)
    flow.write(0, 16, name, STRONG, "ink", _WIDTH)
    flow.write(0, 23, words, BODY, "ink2", _WIDTH, most=2 * _MOST_LINES)
    height = flow.y + 6
    return Block(flow.figure(record, "paragraph", f"{name}: {words}", _WIDTH, height), _WIDTH, height)


def _objectives(project: Project, objectives: Sequence[Objective]) -> Iterator[Block]:
    """All of them below one name, or each by itself where a column does not hold them."""
    whole = _of_objectives(project, objectives)
    if whole.height <= BOTTOM - TOP:
        yield whole
        return
    for objective in objectives:
        yield _of_objectives(project, (objective,))


def _of_objectives(project: Project, objectives: Sequence[Objective]) -> Block:
    flow = Flow(project.info.language)
    name = text(message("Objectives"))
    flow.write(0, 16, name, STRONG, "ink", _WIDTH)
    said = [_write_objective(project, objective, flow) for objective in objectives]
    height = flow.y + 6
    words = f"{name}: {'; '.join(said)}"
    return Block(flow.figure(objectives[0].id, "objectives", words, _WIDTH, height), _WIDTH, height)


def _write_objective(project: Project, objective: Objective, flow: Flow) -> str:
    """What is to be achieved, where it stands, how near that is, and by when."""
    language = project.info.language
    flow.write(0, 26, objective.statement, BODY, "ink", _WIDTH)
    now = standing_of(project, objective)
    said = objective.statement
    if now is not None and objective.target is not None:
        here, there = (quantity(value, objective.unit, language) for value in (now, objective.target))
        y = flow.y + 24
        start = label(0, y, here, STRONG, "ink", language=language)
        end = label(_WIDTH, y, there, STRONG, "ink", anchor="end", language=language)
        left = start.line.width * start.size + 12
        flow.shapes += [start, end, *_bar(left, y - 9, end.x - 12 - left, nearness(now, objective.target))]
        flow.y = y
        said = text(message("{statement}: {now} of {target}", statement=said, now=here, target=there))
    if objective.due is not None:
        due = text(message("By {day}", day=day_words(date.fromisoformat(objective.due))))
        flow.write(0, 21, due, SMALL, "ink3", _WIDTH)
        said = f"{said}, {due}"
    return said


def _bar(x: float, y: float, width: float, share: float) -> list[Shape]:
    track: list[Shape] = [Box(x, y, width, _BAR, _BAR / 2, fill="line2")]
    if share > 0:
        track.append(Box(x, y, max(_BAR, width * share), _BAR, _BAR / 2, fill="accent"))
    return track
