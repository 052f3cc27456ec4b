"""The ways of connections over a map: gutters between columns, corridors along lanes, stubs for the rest.

Every connection between two cards of the map is one wire, or one for each part of a way through gaps. Pieces
are horizontal and vertical; none lies over a third card, a ghost or a text. Wires cross, but two share a
piece only where they share a card or where more than six run in a gutter side by side; then one of them tells
how many run there.
"""

from collections.abc import Iterable

from journeymapper.layout.map_layout import Wire
from journeymapper.layout.wires.asked import Asked
from journeymapper.layout.wires.drawn import drawn_wires
from journeymapper.layout.wires.ground import Ground
from journeymapper.layout.wires.slices import SLICE, Slices
from journeymapper.layout.wires.tags import Tags
from journeymapper.layout.wires.ways import Router, Way
from journeymapper.model.project import Project

_Rank = tuple[int, int, float, str, str, str]


def leading(project: Project, ground: Ground, asked: Iterable[Asked]) -> Slices[tuple[Wire, ...]]:
    """The wires of ways that are asked for, in an order that depends on nothing but the arguments."""
    ground.clear()
    ranked: list[tuple[_Rank, Asked]] = []
    for one in asked:
        ranked.append((_rank(one, ground), one))
        if len(ranked) % SLICE == 0:
            yield
    ranked.sort(key=lambda pair: pair[0])
    yield
    router, ways = Router(ground), list[Way]()
    for _, one in ranked:
        ways.append(router.way(one))
        if len(ways) % SLICE == 0:
            yield
    tags = Tags(project, router)
    tagged = [tags.tagged(way) if way.stub else way for way in ways]
    yield
    return (yield from drawn_wires(ground, tagged))


def _rank(asked: Asked, ground: Ground) -> _Rank:
    """Dead ends, then the shortest, which lie nearest to the cards; from left to right, from the top."""
    source = ground.stand(asked.source)
    length = abs(ground.stand(asked.target).first - source.first) if asked.target else -1
    return length, source.first, source.y, asked.source, asked.target, asked.connection
