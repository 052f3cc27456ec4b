"""The items of what layouts share: only those of pieces that differ are made anew, however many there are."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from journeymapper.canvas.dimming import dimmed
from journeymapper.canvas.fixtures import Fixture, Group
from journeymapper.canvas.standing import Standing

_Piece = TypeVar("_Piece")


class SharedItems:
    """Keeps wires or marks in step with layouts, which share those that stay the same."""

    def __init__(self, standing: Standing, group: Group) -> None:
        self._standing = standing
        self._group = group
        self._pieces: Sequence[object] = ()
        self._keys: dict[int, tuple[object, ...]] = {}
        """The identity of each piece that stands → the keys of its items."""
        self._pale: frozenset[str] = frozenset()

    def sync(
        self,
        pieces: Sequence[_Piece],
        drawn: Callable[[int, _Piece], Iterable[Fixture]],
        pale: frozenset[str],
    ) -> None:
        """Let exactly these stand; `drawn` makes them of number and piece. Those of some cards are pale."""
        if pieces is self._pieces and pale == self._pale:
            return
        present = self._keys
        known = present if pale == self._pale else {}
        self._keys = {id(piece): known.get(id(piece), ()) for piece in pieces}
        coming: dict[object, Fixture] = {}
        for number, piece in enumerate(pieces):
            if not self._keys[id(piece)]:
                made = {fixture.key: fixture for fixture in dimmed(drawn(number, piece), pale)}
                self._keys[id(piece)] = tuple(made)
                coming |= made
        gone = (keys for identity, keys in present.items() if identity not in self._keys or not known)
        self._pieces, self._pale = pieces, pale
        self._standing.exchange(self._group, [key for keys in gone for key in keys], coming)

    def clear(self) -> None:
        """Remove them all."""
        self._standing.clear(self._group)
        self._pieces, self._keys = (), {}
