"""The first slide: what the map is called, whose journey it is, who says so and when."""

from journeymapper.drawing.figures import Box, Figure, Placed, Shape
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.plain_cards import fitted
from journeymapper.drawing.poster_title import subtitle_words
from journeymapper.drawing.setting import label
from journeymapper.drawing.slides.slide import (
    BODY,
    COVER,
    HEIGHT,
    LARGE_QUOTE,
    MARGIN,
    NAME,
    WIDTH,
    Slide,
)
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.dates import day_words
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter
from journeymapper.model.names import initial
from journeymapper.model.people import Person, Persona
from journeymapper.model.project import Project
from journeymapper.typeset import set_paragraph

_BAR = 10.0
_LEFT = 56.0
_PERSONA_WIDTH = 330.0
_ROOM = WIDTH - _PERSONA_WIDTH - _LEFT - 46
_INITIAL = TextStyle("semibold", 40, 44)
_PORTRAIT = 96.0
_MOST_TITLE, _MOST_QUOTE = 5, 7
_LEAST_TOP, _FACTS = 56.0, HEIGHT - 56
"""Where a persona begins at the highest, and the baseline of what stands at the foot."""


def title_slide(matter: Matter) -> Slide:
    """Title at the left, the persona with a portrait and a quote at the right."""
    project = matter.project
    map_ = project.get(Map, matter.map)
    journey = project.find(Journey, map_.journey)
    persona = next(iter(project.many(Persona, journey.personas)), None) if journey else None
    room = _ROOM if persona else WIDTH - 2 * _LEFT
    words = (journey.headline or journey.title if journey else "") or project.info.title
    bar = Figure(map_.id, "ground", "", Rect(0, 0, WIDTH, _BAR), (Box(0, 0, WIDTH, _BAR, fill="accent"),))
    figures = [Placed(bar, 0, 0), *_organisation(project, map_, room)]
    figures += _title(project, map_, words, room)
    figures.append(_facts(matter, map_, journey, room))
    if persona is not None:
        figures += _persona(project, persona)
    return Slide(words or text(message("Title")), tuple(figures), plain=True)


def _organisation(project: Project, map_: Map, room: float) -> list[Placed]:
    words = project.info.organisation or project.info.title
    if not words:
        return []
    run = label(0, 0, words, BODY, "ink2", room=room, language=project.info.language)
    return [Placed(Figure(map_.id, "paragraph", words, Rect(-2, -16, room, 22), (run,)), _LEFT, 70)]


def _title(project: Project, map_: Map, words: str, room: float) -> list[Placed]:
    """The title and which map it is, in the middle of the height."""
    language = project.info.language
    lines = set_paragraph(words, COVER.role, COVER.size, room, max_lines=_MOST_TITLE, language=language)
    height = len(lines.lines) * COVER.lead
    flow = Flow(language)
    flow.write(0, COVER.size, words, COVER, "ink", room, most=_MOST_TITLE)
    title = flow.figure(map_.id, "heading 1", words, room, flow.y + 14)
    said = Flow(language)
    subtitle = subtitle_words(map_)
    said.write(0, 18, subtitle, NAME, "ink2", room, most=3)
    below = said.figure(map_.id, "paragraph", subtitle, room, said.y + 8)
    top = min(HEIGHT / 2 - height / 2 - 18, _FACTS - BODY.size - 24 - said.y - height)
    return [Placed(title, _LEFT, top), Placed(below, _LEFT, top + height + 14)]


def _facts(matter: Matter, map_: Map, journey: Journey | None, room: float) -> Placed:
    """Who answers for it, which edition it is, and of which day."""
    project = matter.project
    owner = project.find(Person, journey.owner) if journey and journey.owner else None
    parts = [text(day_words(matter.as_of)), map_.edition, owner.name if owner else ""]
    words = " · ".join(part for part in parts if part)
    run = label(0, 0, words, BODY, "ink2", room=room, language=project.info.language)
    return Placed(Figure(map_.id, "paragraph", words, Rect(-2, -16, room, 22), (run,)), _LEFT, _FACTS)


def _persona(project: Project, persona: Persona) -> list[Placed]:
    """On a ground of its own: portrait, name, what is said of them, their own words."""
    left = WIDTH - _PERSONA_WIDTH
    ground = Figure(
        persona.id,
        "ground",
        "",
        Rect(0, 0, _PERSONA_WIDTH, HEIGHT),
        (Box(0, 0, _PERSONA_WIDTH, HEIGHT - _BAR, fill="lane"),),
    )
    flow, room = Flow(project.info.language, y=_PORTRAIT), _PERSONA_WIDTH - 2 * MARGIN
    flow.write(0, 38, persona.name, NAME, "ink", room, most=2)
    if persona.tagline:
        flow.write(0, 24, persona.tagline, BODY, "ink2", room, most=4)
    figures = [Placed(ground, left, _BAR)]
    said = text(message("Persona {name}, {tagline}", name=persona.name, tagline=persona.tagline))
    flow.shapes += portrait(project, persona, _PORTRAIT)
    about = flow.figure(persona.id, "persona", said, room, flow.y + 8)
    height, quote = flow.y, None
    if persona.quotes:
        own = Flow(project.info.language)
        words = f"“{persona.quotes[0].text.strip('“”')}”"
        fit = int((HEIGHT - 2 * _LEAST_TOP - height - 34 - LARGE_QUOTE.size) / LARGE_QUOTE.lead) + 1
        own.write(0, LARGE_QUOTE.size, words, LARGE_QUOTE, "ink", room, most=min(_MOST_QUOTE, fit))
        height += own.y + 34
        quote = own.figure(persona.id, "paragraph", words, room, own.y + 10)
    top = max(_LEAST_TOP, (HEIGHT - height) / 2)
    figures.append(Placed(about, left + MARGIN, top))
    if quote is not None:
        figures.append(Placed(quote, left + MARGIN, top + flow.y + 26))
    return figures


def portrait(project: Project, persona: Persona, size: float) -> list[Shape]:
    """The picture of a persona, or the first letter of the name in a circle."""
    asset = project.assets.get(persona.picture)
    if asset is not None:
        return [fitted(persona.picture, asset, 0, 0, size, size)]
    style = TextStyle(_INITIAL.role, size * _INITIAL.size / _PORTRAIT, _INITIAL.lead)
    letter = label(
        size / 2, size / 2 + 0.35 * style.size, initial(persona.name), style, "accentInk", anchor="middle"
    )
    return [Box(0, 0, size, size, size / 2, fill="accentTint"), letter]
