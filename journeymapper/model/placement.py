"""What may go where: one rule for hover, drop, menu and command line."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import title_of

Cell = tuple[str | None, str | None]
"""A step and a lane; no step is the tray."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something may not be done; `why` is a sentence for the person who tried."""

    why: Message


def map_of(project: Project, record: Record | None) -> str | None:
    """The map that a part of a map belongs to; None for what belongs to none."""
    match record:
        case Card() | Phase() | Lane():
            return record.map
        case Stage():
            return map_of(project, project.find(Phase, record.phase))
        case Step():
            return map_of(project, project.find(Stage, record.stage))
        case _:
            return None


def can_stand(project: Project, card: Card, step: str | None, lane: str | None) -> Refused | None:
    """Whether a card, which need not be in the project yet, may stand in a cell; step None is the tray.

    Raises `UnknownRecord` for a step or lane that is not there, ValueError for a step without a lane.
    """
    if step is None:
        return None
    if lane is None:
        raise ValueError("a card in a step stands in a lane")
    row = project.get(Lane, lane)
    column = project.get(Step, step)
    if not row.map == card.map == map_of(project, column):
        return Refused(message("That is another map. A card stays on its own map; copy it instead."))
    if CARD_OF_LANE.get(row.lane_kind) is not type(card):
        return Refused(_wrong_lane(card, row))
    return None


def can_place(
    project: Project, ids: Collection[str], step: str | None, lane: str | None, *, copying: bool = False
) -> Refused | None:
    """Whether all these cards may go to a cell, or to the tray (step None); None: they may.

    `copying` leaves the cards where they are and brings copies, so locked ones may too. Raises
    `UnknownRecord` for a card, step or lane that is not there.
    """
    return _can_land(project, dict.fromkeys(ids, (step, lane)), copying)


def can_move_by(
    project: Project, ids: Collection[str], columns: int, lanes: int = 0, *, copying: bool = False
) -> Refused | None:
    """Whether all these cards may go so many columns and lanes on, each from where it stands."""
    landing = landing_by(project, ids, columns, lanes)
    return landing if isinstance(landing, Refused) else _can_land(project, landing, copying)


def landing_by(
    project: Project, ids: Collection[str], columns: int, lanes: int = 0
) -> Mapping[str, Cell] | Refused:
    """Card → the cell so many columns to the right and lanes down; refused at the edge of the map.

    Cards of the tray stand nowhere and are left out.
    """
    cards = [card for card in (project.get(Card, id_) for id_ in ids) if card.step and card.lane]
    landing: dict[str, Cell] = {}
    for map_ in dict.fromkeys(card.map for card in cards):
        steps, rows = project.index.steps_of_map(map_), project.index.lanes(map_)
        column = {step: number + columns for number, step in enumerate(steps)}
        row = {lane: number + lanes for number, lane in enumerate(rows)}
        for card in (card for card in cards if card.map == map_):
            begin, end, at = (
                column[card.step or ""],
                column[card.until or card.step or ""],
                row[card.lane or ""],
            )
            if begin < 0 or end >= len(steps) or not 0 <= at < len(rows):
                return Refused(message("The map ends there."))
            landing[card.id] = (steps[begin], rows[at])
    return landing


def can_delete(project: Project, ids: Collection[str]) -> Refused | None:
    """Whether these records may be deleted: a locked card is not, unless its whole map goes."""
    for card in project.many(Card, ids):
        if card.locked:
            return Refused(message("“{title}” is locked. Unlock it to delete it.", title=title_of(card)))
    if "project" in ids:
        return Refused(message("What is said of the whole project can't be deleted."))
    return None


def can_connect(project: Project, source: str, target: str, kind: str = "flow") -> Refused | None:
    """Whether an arrow may lead from one card to another. A card may lead to itself: people do try again.

    Raises `UnknownRecord` for a card that is not there.
    """
    if project.get(Card, source).map != project.get(Card, target).map:
        return Refused(message("A connection stays within one map."))
    if connected(project, source, target, kind):
        return Refused(message("These two cards are connected already."))
    return None


def can_lead_through(project: Project, connection: str, card: str) -> Refused | None:
    """Whether a connection may be led through a card. Raises `UnknownRecord`."""
    arrow = project.get(Connection, connection)
    if card in (arrow.source, arrow.target):
        title = title_of(project.get(Card, card))
        return Refused(message("“{title}” is an end of this connection already.", title=title))
    kind = arrow.connection_kind
    return can_connect(project, arrow.source, card, kind) or can_connect(project, card, arrow.target, kind)


def connected(project: Project, source: str, target: str, kind: str = "flow") -> bool:
    """Whether an arrow of this kind leads from one card to the other."""
    index = project.index
    both = set(index.leading_on(source)).intersection(index.leading_in(target))
    return any(getattr(project.records[id_], "connection_kind", "") == kind for id_ in both)


def _can_land(project: Project, landing: Mapping[str, Cell], copying: bool) -> Refused | None:
    for id_, (step, lane) in landing.items():
        card = project.get(Card, id_)
        if card.locked and not copying:
            return Refused(message("“{title}” is locked. Unlock it to move it.", title=title_of(card)))
        refused = can_stand(project, card, step, lane)
        if refused is not None:
            return refused if len(landing) == 1 else _named(card, refused)
    return None


def _named(card: Card, refused: Refused) -> Refused:
    title = title_of(card)
    if not title:
        return refused
    return Refused(message("“{title}” doesn't fit there. {why}", title=title, why=refused.why))


def _wrong_lane(card: Card, lane: Lane) -> Message:
    there = message("the lane “{name}”", name=lane.name) if lane.name else message("this lane")
    match card:
        case Note():
            return message(
                "A note can't stand in {lane}. Drop it in a lane of actions, thoughts, questions or notes.",
                lane=there,
            )
        case Activity():
            return message(
                "An activity can't stand in {lane}. Drop it in a frontstage, backstage or systems lane.",
                lane=there,
            )
        case Picture():
            return message("A picture can't stand in {lane}. Drop it in a lane of pictures.", lane=there)
        case Opportunity():
            return message(
                "An opportunity can't stand in {lane}. Drop it in a lane of opportunities.", lane=there
            )
        case _:
            return message(
                "A touchpoint can't stand in {lane}. Drop it in a lane of touchpoints.", lane=there
            )
