"""What a card says to those who listen."""

from journeymapper.drawing.touchpoints import CALM
from journeymapper.messages import Message, message, plural, term, text
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage
from journeymapper.model.titles import map_title

_NOTE_NAMES = {
    "action": term("Action: {words}"),
    "thought": term("Thought: {words}"),
    "question": term("Question: {words}"),
    "pain": term("Pain: {words}"),
    "note": term("Note: {words}"),
}
_ENDINGS = {
    "entry": term("paths begin here"),
    "won": term("paths end here well"),
    "lost": term("paths end here badly"),
}
_STANDINGS = {"assumed": message("assumed"), "partly": message("partly backed")}


def card_words(project: Project, card: Card, stage: Stage | None, reading: Reading) -> str:
    """A card in words: what it is, what it says, what is shown on it, where it stands."""
    parts: list[Message] = []
    match card:
        case Touchpoint():
            parts = _touchpoint(project, card, reading)
        case Activity():
            parts = [message("Activity {title}", title=card.title)]
            owner = project.find(Person, card.owner)
            if owner is not None:
                parts.append(message("by {name}", name=owner.name))
        case Note():
            parts = [message(_NOTE_NAMES[card.note_kind], words=card.text)]
        case Picture():
            parts = [message("Picture: {words}", words=card.alternative or card.caption)]
        case Opportunity():
            parts = _opportunity(card, reading)
    if card.standing != "backed" and isinstance(card, Touchpoint | Activity):
        parts.append(_STANDINGS[card.standing])
    if card.locked:
        parts.append(message("locked"))
    if card.id in reading.comments:
        parts.append(plural("{count} open comment", "{count} open comments", reading.comments[card.id]))
    opened = project.find(Map, card.opens)
    if opened is not None:
        parts.append(message("opens the map {name}", name=map_title(opened)))
    if stage is not None:
        parts.append(message("in {stage}", stage=stage.name))
    return ", ".join(text(part) for part in parts)


def _touchpoint(project: Project, card: Touchpoint, reading: Reading) -> list[Message]:
    parts = [message("Touchpoint {title}", title=card.title)]
    channel = project.find(Channel, card.channel)
    if channel is not None:
        parts.append(message("{name}", name=channel.name))
    if card.friction is not None and card.friction > CALM:
        parts.append(message("friction {level} of 5", level=card.friction))
    if card.moment_of_truth:
        parts.append(message("moment of truth"))
    if card.dominant:
        parts.append(message("dominant in its step"))
    if card.picture in project.assets:
        parts.append(message("with a picture"))
    if card.ending:
        parts.append(message(_ENDINGS[card.ending]))
    if card.id in reading.frequency:
        parts.append(message("{often}", often=reading.frequency[card.id][1]))
    if reading.measures.get(card.id):
        parts.append(message("{measure}", measure=reading.measures[card.id]))
    return parts


def _opportunity(card: Opportunity, reading: Reading) -> list[Message]:
    parts = [message("Opportunity {title}", title=card.title)]
    if card.id in reading.ranks:
        parts.append(message("rank {rank}", rank=reading.ranks[card.id]))
    if card.impact is not None:
        parts.append(message("impact {level} of 5", level=card.impact))
    if card.work is not None:
        parts.append(message("effort {level} of 5", level=card.work))
    return parts
