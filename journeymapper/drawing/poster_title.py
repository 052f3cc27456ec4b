"""The top of a poster: its title, whose journey it is, and the facts that date it."""

from datetime import date

from journeymapper.drawing.figures import Figure, Stroke
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.parts import line
from journeymapper.drawing.poster_styles import FACT, FACT_NAME, SUBTITLE, TITLE
from journeymapper.layout.geometry import Rect
from journeymapper.messages import Message, message, text
from journeymapper.model.dates import day_words, next_review
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.titles import map_title

FACTS_WIDTH = 322
_FACT_COLUMN = 168
_SUBTITLES = {
    "current": message("Current journey"),
    "ideal": message("Ideal journey"),
    "option": message("Option for the journey"),
}


def title_figures(
    project: Project, map_: Map, journey: Journey | None, width: float
) -> tuple[tuple[Figure, Figure], float]:
    """The title and the line below it, with the height of both; their origin is that of the facts."""
    flow = Flow(project.info.language)
    title = (journey.headline or journey.title if journey else "") or project.info.title
    flow.write(-2, 40, title, TITLE, "ink", width)
    below = Flow(flow.language, flow.y)
    subtitle = subtitle_words(map_)
    below.write(0, 28, subtitle, SUBTITLE, "ink2", width)
    named = flow.figure(map_.id, "title", title, width, flow.y + 12)
    return (named, below.figure(map_.id, "paragraph", subtitle, width, below.y + 6)), below.y + 6


def subtitle_words(map_: Map) -> str:
    """Which state of the journey it is, and on whose word."""
    kind = map_.name or text(_SUBTITLES[map_.map_kind])
    return f"{kind}, {map_.evidence_summary}" if map_.evidence_summary else kind


def facts_figure(project: Project, map_: Map, journey: Journey | None, as_of: date) -> tuple[Figure, float]:
    """Which edition, whose, of when: two columns right of a line. With its height."""
    flow = Flow(project.info.language)
    pairs = fact_pairs(project, map_, journey, as_of)
    top = 0.0
    for number in range(0, len(pairs), 2):
        lowest = top
        for place, (name, value) in enumerate(pairs[number : number + 2]):
            flow.y = top
            room = _FACT_COLUMN - 14 if place == 0 else FACTS_WIDTH - _FACT_COLUMN
            flow.write(place * _FACT_COLUMN, 10, name, FACT_NAME, "ink3", room)
            flow.write(place * _FACT_COLUMN, 18, value, FACT, "ink", room)
            lowest = max(lowest, flow.y)
        top = lowest + 12
    height = top - 10
    flow.shapes.append(line(-22, 0, -22, height, Stroke("line2", 1, token="hair")))
    words = ", ".join(f"{name}: {value}" for name, value in pairs)
    bounds = Rect(-24, -1, FACTS_WIDTH + 26, height + 8)
    return Figure(map_.id, "paragraph", words, bounds, tuple(flow.shapes)), height


def fact_pairs(project: Project, map_: Map, journey: Journey | None, as_of: date) -> list[tuple[str, str]]:
    """Names and values of what dates a map: which it is, whose, of when, until when."""
    kind = text(map_title(map_))
    facts: list[tuple[Message, str]] = [(message("Map"), f"{kind}, {map_.edition}" if map_.edition else kind)]
    owner = project.find(Person, journey.owner) if journey else None
    if owner is not None:
        facts.append((message("Owner"), owner.name))
    facts.append((message("Date"), text(day_words(as_of))))
    review = next_review(journey) if journey else None
    if review is not None:
        facts.append((message("Next review"), text(day_words(review))))
    return [(text(name), value) for name, value in facts]
