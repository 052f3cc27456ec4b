"""The figure of a card of any kind."""

from collections.abc import Iterable

from journeymapper.drawing.blocks import block_shapes
from journeymapper.drawing.cache import FigureCache
from journeymapper.drawing.card_foot import badges, opens_row
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
from journeymapper.drawing.tiles import activity_sign, card_sign
from journeymapper.drawing.touchpoints import Facts, touchpoint_shapes
from journeymapper.layout.card_parts import foot_height, own_picture
from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Ground
from journeymapper.layout.texts import CardTexts, card_texts, picture_size
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Map
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
    foot = foot_height(card) if box_height > format_.folded_lane else 0
    sheet = Sheet(box_width, box_height, format_, detail, ground, project.info.language, foot)
    near: tuple[object, ...]
    facts: tuple[object, ...] = ()
    match card:
        case Touchpoint():
            shown = _facts(project, card, reading, box_width)
            near = (shown.channel, project.assets.get(card.picture) if card.picture else None)
            facts = (shown.sign, shown.frequency, shown.measure, shown.pinned)
        case Activity():
            near = (project.find(Person, card.owner),)
            facts = (activity_sign(card, reading.colouring),)
        case Picture():
            near = (project.assets.get(card.asset),)
        case _:
            near = ()
            facts = (reading.ranks.get(id_),)

    opened = project.find(Map, card.opens)
    facts = (*facts, reading.comments.get(id_, 0), id_ in pinned(reading))

    def make() -> Figure:
        words = card_words(project, card, stage, reading)
        shapes = (*_shapes(project, card, lane, reading, sheet), *opens_row(card, opened, sheet))
        around = Rect(0, 0, box_width, box_height).grown(CARD_SPILL)
        return Figure(id_, "block" if detail == "block" else "card", words, around, shapes)

    return _CACHE.figure((card, lane, stage, opened, *near), (sheet, facts), make)


def _shapes(
    project: Project, card: Card, lane: Lane | None, reading: Reading, sheet: Sheet
) -> Iterable[Shape]:
    if sheet.detail == "block":
        return block_shapes(project, card, sheet.width, sheet.height, reading.colouring)
    # A card of the tray is set as a lane would that shows all its text.
    texts = card_texts(project, card, sheet.width, sheet.format, lane or _TRAY)
    if isinstance(card, Touchpoint):
        return touchpoint_shapes(card, _facts(project, card, reading, sheet.width), texts, sheet)
    signs = badges(card, reading.comments.get(card.id, 0), card.id in pinned(reading), sheet)
    return (*_other_shapes(project, card, reading, texts, sheet), *signs)


def _other_shapes(
    project: Project, card: Card, reading: Reading, texts: CardTexts, sheet: Sheet
) -> Iterable[Shape]:
    match card:
        case Activity():
            return activity_shapes(card, activity_sign(card, reading.colouring), texts, sheet)
        case Note():
            return note_shapes(card, texts, sheet)
        case Picture():
            size = picture_size(project, card, sheet.width)
            return picture_shapes(card, project.assets.get(card.asset), size, texts, sheet)
        case Opportunity():
            return opportunity_shapes(card, reading.ranks.get(card.id), texts, sheet)
    raise TypeError(f"no figure for a card of kind {card.kind}")


def _facts(project: Project, card: Touchpoint, reading: Reading, width: float) -> Facts:
    return Facts(
        project.find(Channel, card.channel),
        card_sign(project, card, reading.colouring),
        reading.frequency.get(card.id),
        reading.measures.get(card.id, ""),
        card.id in pinned(reading),
        reading.comments.get(card.id, 0),
        own_picture(project, card, width),
    )
