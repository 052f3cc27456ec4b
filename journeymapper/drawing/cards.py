"""The figure of a card of any kind."""

from collections.abc import Iterable

from journeymapper.drawing.blocks import block_shapes
from journeymapper.drawing.cache import FigureCache
from journeymapper.drawing.card_words import card_words
from journeymapper.drawing.figures import Figure, Shape
from journeymapper.drawing.parts import CARD_SPILL
from journeymapper.drawing.pinned import pinned
from journeymapper.drawing.plain_cards import (
    activity_shapes,
    note_shapes,
    opportunity_shapes,
    picture_shapes,
)
from journeymapper.drawing.sheet import Detail, Sheet
from journeymapper.drawing.touchpoints import Facts, touchpoint_shapes
from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Ground
from journeymapper.layout.texts import card_texts, picture_size
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage, Step

_CACHE = FigureCache()
_TRAY = Lane(id="lane", map="map", lane_kind="touchpoints")


def card_figure(
    project: Project,
    id_: str,
    box_width: float,
    box_height: float,
    format_: Format,
    reading: Reading,
    detail: Detail = "full",
    ground: Ground = "canvas",
) -> Figure:
    """The figure of a card in a box of its layout, its origin the box's top-left corner.

    The same object again while its record and all that it shows are the same. Raises `UnknownRecord`.
    """
    card = project.get(Card, id_)
    step = project.find(Step, card.step)
    stage = project.find(Stage, step.stage) if step else None
    lane = project.find(Lane, card.lane)
    sheet = Sheet(box_width, box_height, format_, detail, ground, project.info.language)
    near: tuple[object, ...]
    facts: tuple[object, ...] = ()
    match card:
        case Touchpoint():
            shown = _facts(project, card, reading)
            near = (shown.channel,)
            facts = (shown.frequency, shown.measure, shown.pinned)
        case Activity():
            near = (project.find(Person, card.owner),)
        case Picture():
            near = (project.assets.get(card.asset),)
        case _:
            near = ()
            facts = (reading.ranks.get(id_),)

    def make() -> Figure:
        words = card_words(project, card, stage, reading)
        shapes = tuple(_shapes(project, card, lane, reading, sheet))
        around = Rect(0, 0, box_width, box_height).grown(CARD_SPILL)
        return Figure(id_, "block" if detail == "block" else "card", words, around, shapes)

    return _CACHE.figure((card, lane, stage, *near), (sheet, facts), make)


def _shapes(
    project: Project, card: Card, lane: Lane | None, reading: Reading, sheet: Sheet
) -> Iterable[Shape]:
    if sheet.detail == "block":
        return block_shapes(project, card, sheet.width, sheet.height)
    # A card of the tray is set as a lane would that shows all its text.
    texts = card_texts(project, card, sheet.width, sheet.format, lane or _TRAY)
    match card:
        case Touchpoint():
            return touchpoint_shapes(card, _facts(project, card, reading), texts, sheet)
        case Activity():
            return activity_shapes(card, texts, sheet)
        case Note():
            return note_shapes(card, texts, sheet)
        case Picture():
            size = picture_size(project, card, sheet.width)
            return picture_shapes(card, project.assets.get(card.asset), size, texts, sheet)
        case Opportunity():
            return opportunity_shapes(card, reading.ranks.get(card.id), texts, sheet)
    raise TypeError(f"no figure for a card of kind {card.kind}")


def _facts(project: Project, card: Touchpoint, reading: Reading) -> Facts:
    return Facts(
        project.find(Channel, card.channel),
        reading.frequency.get(card.id),
        reading.measures.get(card.id, ""),
        card.id in pinned(reading),
    )
