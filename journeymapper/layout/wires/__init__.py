"""The ways of connections over a map: gutters between columns, corridors along lanes, stubs for the rest.

Every connection between two cards of the map is one wire, or one for each part of a way through gaps. Pieces
are horizontal and vertical; none lies over a third card, a ghost or a text. Wires cross, but two share a
piece only where they share a card or where more than six run in a gutter side by side; then one of them tells
how many run there.
"""

from collections.abc import Mapping, Sequence

from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, Column, GhostBox, LaneBand, Wire
from journeymapper.layout.wires.asked import Asked, asked_ways
from journeymapper.layout.wires.drawn import drawn_wires
from journeymapper.layout.wires.ground import Ground
from journeymapper.layout.wires.tags import Tags
from journeymapper.layout.wires.ways import Router
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


def route_wires(
    project: Project,
    map_: str,
    columns: tuple[Column, ...],
    lanes: tuple[LaneBand, ...],
    cards: Mapping[str, CardBox],
    ghosts: tuple[GhostBox, ...],
    format: Format,
    reading: Reading,
    texts: Sequence[Rect] = (),
) -> tuple[Wire, ...]:
    """The wires of a map, in an order that depends on nothing but the arguments."""
    asked = list(asked_ways(project, cards, ghosts, reading))
    if not asked:
        return ()
    ground = Ground(columns, lanes, cards, ghosts, format, texts)
    asked.sort(key=lambda one: _rank(one, ground))
    router = Router(ground)
    ways = [router.way(one) for one in asked]
    tags = Tags(project, router)
    return drawn_wires(ground, [tags.tagged(way) if way.stub else way for way in ways])


def _rank(asked: Asked, ground: Ground) -> tuple[int, int, float, str, str, str]:
    """Dead ends, then the shortest, which lie nearest to the cards; from left to right, from the top."""
    source = ground.stand(asked.source)
    length = abs(ground.stand(asked.target).first - source.first) if asked.target else -1
    return length, source.first, source.y, asked.source, asked.target, asked.connection
