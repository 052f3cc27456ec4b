"""What of a scene has to be looked at again after a layout moved."""

from collections.abc import Set
from dataclasses import replace

from journeymapper.canvas.fixtures import Group
from journeymapper.layout.map_layout import Moved
from journeymapper.model.reading import Reading

ALL_GROUPS: frozenset[Group] = frozenset({"ground", "wires", "curves", "marks"})


def together(one: Moved, other: Moved) -> Moved:
    """What moved by either of two ways."""
    return Moved(
        cards=one.cards | other.cards,
        lanes=one.lanes | other.lanes,
        header=one.header or other.header,
        wires=one.wires or other.wires,
        curves=one.curves | other.curves,
        marks=one.marks or other.marks,
        size=one.size or other.size,
    )


def shows_otherwise(one: Reading, other: Reading) -> bool:
    """Whether figures may differ: that the checker has run shows on none of them."""
    return replace(one, checked=other.checked) != other


def groups_of(moved: Moved | None) -> Set[Group]:
    """The groups of fixtures that may differ; every group where nobody knows what moved.

    >>> sorted(groups_of(Moved(curves=frozenset({"lane_1"}))))
    ['curves']
    """
    if moved is None:
        return ALL_GROUPS
    groups: set[Group] = set()
    if moved.lanes or moved.size or moved.header:
        groups.add("ground")
    if moved.wires:
        groups.add("wires")
    if moved.curves or moved.lanes:
        groups.add("curves")
    if moved.marks or moved.lanes:
        groups.add("marks")
    return groups
