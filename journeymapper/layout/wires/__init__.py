"""The ways of connections over a map."""

from collections.abc import Mapping, Sequence

from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, Column, GhostBox, LaneBand, Wire
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
    return ()
