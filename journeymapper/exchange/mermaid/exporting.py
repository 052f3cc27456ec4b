"""A map becomes a Mermaid journey: stages sections, touchpoints tasks, feelings scores, personas actors."""

from collections import Counter
from itertools import pairwise

from journeymapper.exchange.mermaid.syntax import Diagram, Section, Task, written
from journeymapper.exchange.report import Exported
from journeymapper.messages import Message, forms, message, plural, text
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage

NEUTRAL = 3.0
"""The middle of 1–5, the scale that scores are written on."""

_LEFT_OUT: dict[type[Card], tuple[str, str]] = {
    Activity: forms("{count} activity", "{count} activities"),
    Note: forms("{count} note", "{count} notes"),
    Picture: forms("{count} picture", "{count} pictures"),
    Opportunity: forms("{count} opportunity", "{count} opportunities"),
    Touchpoint: forms("{count} touchpoint in the tray", "{count} touchpoints in the tray"),
}


def write_mermaid(project: Project, map_: str) -> Exported:
    """A map as a journey diagram, and a report of what such a diagram cannot hold.

    Levels of feeling −2…+2 are written as 1–5. Raises `UnknownRecord` where the project has no such map.
    """
    journey = project.get(Journey, project.get(Map, map_).journey)
    diagram = Diagram(journey.title, journey.headline, journey.scenario)
    unfelt = 0
    for stage in project.many(Stage, project.index.stages_of_map(map_)):
        section = Section(stage.name or text(message("Untitled")))
        for card in _touchpoints(project, map_, stage.id):
            level = _level(project, journey, card)
            unfelt += level is None
            score = NEUTRAL if level is None else round(level + NEUTRAL, 2)
            title = card.title or text(message("Untitled"))
            section.tasks.append(Task(title, score, _actors(project, card)))
        diagram.sections.append(section)
    return Exported(written(diagram), tuple(_report(project, map_, unfelt)))


def _touchpoints(project: Project, map_: str, stage: str) -> list[Touchpoint]:
    """The touchpoints of a stage in reading order."""
    index = project.index
    lanes = index.lanes(map_)
    cells = (index.cell(step, lane) for step in index.steps(stage) for lane in lanes)
    return [card for cell in cells for card in project.many(Touchpoint, cell)]


def _actors(project: Project, card: Touchpoint) -> tuple[str, ...]:
    return tuple(persona.name for persona in project.many(Persona, card.personas))


def _level(project: Project, journey: Journey, card: Touchpoint) -> float | None:
    """How a touchpoint feels: by its own feelings, or by those of its step that belong to no touchpoint.

    The primary persona's come before others'; several are averaged.
    """
    in_step = project.many(Feeling, project.index.feelings_of_step(card.step or ""))
    own = [feeling for feeling in in_step if feeling.touchpoint == card.id]
    felt = own or [feeling for feeling in in_step if feeling.touchpoint is None]
    first = (None, *journey.personas[:1])
    chosen = [feeling for feeling in felt if feeling.persona in first] or felt
    return sum(feeling.level for feeling in chosen) / len(chosen) if chosen else None


def _report(project: Project, map_: str, unfelt: int) -> list[Message]:
    """What was not written or had to be made up."""
    report: list[Message] = []
    if unfelt:
        report.append(
            plural(
                "{count} touchpoint has no feeling; it was written with a score of 3.",
                "{count} touchpoints have no feeling; they were written with a score of 3.",
                unfelt,
            )
        )
    index = project.index
    placed = project.many(Card, index.cards_of_map(map_))
    unplaced = project.many(Card, index.tray(map_))
    counts = Counter(type(card) for card in (*placed, *unplaced) if not isinstance(card, Touchpoint))
    counts[Touchpoint] = sum(isinstance(card, Touchpoint) for card in unplaced)
    report += [
        message("Not written: {what}.", what=plural(one, many, counts[card_type]))
        for card_type, (one, many) in _LEFT_OUT.items()
        if counts[card_type]
    ]
    steps = index.steps_of_map(map_)
    felt = project.many(Feeling, (id_ for step in steps for id_ in index.feelings_of_step(step)))
    if any(feeling.words for feeling in felt):
        report.append(message("The words of feelings were not written."))
    if _leads_otherwise(project, [card.id for card in placed if isinstance(card, Touchpoint)]):
        report.append(message("Connections were not written: in Mermaid each task follows the one before."))
    if any(isinstance(card, Touchpoint) and (card.owner or card.channel or card.note) for card in placed):
        report.append(message("Channels, owners, notes and figures of touchpoints were not written."))
    return report


def _leads_otherwise(project: Project, cards: list[str]) -> bool:
    """Whether the ways of a map are others than from each touchpoint to the next."""
    ways = project.many(Connection, (way for card in cards for way in project.index.leading_on(card)))
    return {(way.source, way.target) for way in ways} != set(pairwise(cards))
