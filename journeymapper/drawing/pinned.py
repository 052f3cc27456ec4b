"""Which records have a pin on their corner."""

from journeymapper.model.findings import DeadEnd, Pin
from journeymapper.model.reading import Reading

_last: list[tuple[Reading, frozenset[str]]] = []


def pinned(reading: Reading) -> frozenset[str]:
    """The records that a pin stands on: their top row keeps away from it.

    Worked out once for a reading, since every card of a map asks.
    """
    if not _last or _last[0][0] is not reading:
        _last[:] = [(reading, frozenset(_corners(reading)))]
    return _last[0][1]


def _corners(reading: Reading) -> list[str]:
    corners: list[str] = []
    for _, mark in reading.marks():
        if isinstance(mark, Pin):
            corners.append(mark.record)
        elif isinstance(mark, DeadEnd):
            corners.append(mark.card)
    return corners
