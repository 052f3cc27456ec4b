"""Corridors: the free rims along the top and the bottom of a lane, from gutter to gutter."""

from dataclasses import dataclass

_PITCH = 3
"""The least distance of two tracks, and of a track from the edge of its lane or of a card."""


@dataclass(slots=True)
class _Track:
    taken: int = 0
    """Gutters, as bits, from one end to the other of all that runs in it."""
    owners: dict[str, int] | None = None
    """Source → the gutters that its wires run between."""


class Corridor:
    """One rim; `inwards` is 1 at the top of a lane, −1 at its bottom. Track 0 is nearest to the cards."""

    def __init__(self, edge: float, room: float, inwards: int) -> None:
        self.edge = edge
        self.room = room
        self._inwards = inwards
        self._most = int(room / _PITCH) - 1
        self._tracks: list[_Track] = []

    @property
    def middle(self) -> float:
        """The y of the middle of the rim, which all its tracks are near to."""
        return self.edge + self._inwards * self.room / 2

    @property
    def inner(self) -> float:
        """The y where the cards begin."""
        return self.edge + self._inwards * self.room

    @property
    def used_room(self) -> float:
        """What wires keep of the rim: all of it, or nothing."""
        return self.room if self._tracks else 0

    def free_track(self, a: int, b: int, source: str) -> int | None:
        """The first track that is free between two gutters, or that wires of this source already run in."""
        span = _between(a, b)
        for number, track in enumerate(self._tracks):
            met = track.taken & span
            if not met or (track.owners or {}).get(source, 0) & span == met:
                return number
        return len(self._tracks) if len(self._tracks) < self._most else None

    def take(self, number: int, a: int, b: int, source: str) -> None:
        """Takes a track that `free_track` has given."""
        if number == len(self._tracks):
            self._tracks.append(_Track(0, {}))
        track = self._tracks[number]
        span = _between(a, b)
        track.taken |= span
        if track.owners is not None:
            track.owners[source] = track.owners.get(source, 0) | span

    def height_of(self, number: int) -> float:
        """The y of a track: all that are taken stand at even distances."""
        share = (number + 1) / (len(self._tracks) + 1)
        return self.inner - self._inwards * self.room * share


def _between(a: int, b: int) -> int:
    low, high = (a, b) if a < b else (b, a)
    return (1 << high + 1) - (1 << low)
