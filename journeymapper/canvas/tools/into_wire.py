"""A card dropped on a wire is put into its connection, between the two cards that it ties."""

from dataclasses import dataclass

from journeymapper.canvas.tools.payload import Payload
from journeymapper.canvas.tools.targets import connection_at, way_of
from journeymapper.layout.geometry import Point
from journeymapper.layout.grid import Cell, lane_at
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import lead_through
from journeymapper.model.links import Connection
from journeymapper.model.placement import Refused, can_lead_through
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of

_REACH = 5.0
"""How near to a wire it is meant, in pixels."""
INTO_WIRE = message("Insert into a connection")


@dataclass(frozen=True, slots=True)
class IntoWire:
    """The connection that what is carried would be put into."""

    connection: str
    way: tuple[Point, ...]
    """Its wire, on the map."""
    words: Message


def wire_under(
    layout: MapLayout, project: Project, payload: Payload, x: float, y: float, zoom: float
) -> IntoWire | None:
    """The wire at a point of the map that one card may be put into; None for a wire of the card itself."""
    if payload.count != 1 or not _may_hold_wires(layout, x, y):
        return None
    found = connection_at(layout, x, y, _REACH / zoom)
    if found is None:
        return None
    connection = project.get(Connection, found)
    if not {connection.source, connection.target}.isdisjoint(payload.leaving):
        return None
    source, target = (title_of(project.get(Card, end)) for end in (connection.source, connection.target))
    words = message("Between “{source}” and “{target}”", source=source, target=target)
    return IntoWire(found, way_of(layout, found), words)


def led_into(
    project: Project, payload: Payload, cell: Cell, position: int, there: IntoWire
) -> Change | Refused | None:
    """The card in its cell and in the connection, as one change; why not where either does not take it."""
    refused = payload.refused(project, cell)
    if refused is not None:
        return refused
    come = payload.dropped(project, cell, position)
    following = apply(project, come) if come is not None else project
    (card,) = payload.leaving or _new_cards(come)
    refused = can_lead_through(following, there.connection, card)
    return refused or joined(come, lead_through(following, there.connection, card))


def _may_hold_wires(layout: MapLayout, x: float, y: float) -> bool:
    """Whether a point lies in a gutter or on the rim of a lane: asked at every move of the mouse."""
    band = lane_at(layout, y)
    if band is None:
        return False
    rim = min(y - band.y, band.bottom - y) <= layout.format.corridor
    return rim or not any(column.x <= x <= column.right for column in layout.columns)


def _new_cards(change: Change | None) -> list[str]:
    if change is None:
        return []
    return [id_ for id_, new in change.after.items() if isinstance(new, Card) and change.before[id_] is None]
