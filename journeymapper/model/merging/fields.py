"""One record that both sides have, put together field by field."""

from dataclasses import dataclass

from journeymapper.model.base import Part, Record
from journeymapper.model.merging.collisions import Collision, Decided
from journeymapper.model.merging.lists import joined
from journeymapper.model.merging.units import PARTS, units_of


@dataclass(frozen=True, slots=True)
class _Three:
    """The values that a unit of fields has in the three versions."""

    base: tuple[object, ...]
    mine: tuple[object, ...]
    theirs: tuple[object, ...]


class Joining:
    """The merge of one record. `collisions` are those met on the way."""

    def __init__(self, mine: Record, theirs: Record, decided: Decided) -> None:
        self._mine = mine
        self._theirs = theirs
        self._decided = decided
        self.collisions: list[Collision] = []

    def record(self, base: Record | None) -> Record:
        """The record with the changes of both sides; where they collide, with what was decided."""
        if type(self._mine) is not type(self._theirs):
            return self._theirs if self._takes_theirs(("kind",)) else self._mine
        before = base if type(base) is type(self._mine) else None
        return self._mine.evolve(**self._values(before, self._mine, self._theirs, ""))

    def _values(self, base: Part | None, mine: Part, theirs: Part, within: str) -> dict[str, object]:
        """The fields in which the result differs from ours."""
        values: dict[str, object] = {}
        for unit in units_of(type(mine)):
            three = _Three(_read(base or type(mine), unit), _read(mine, unit), _read(theirs, unit))
            if three.mine == three.theirs or three.theirs == three.base:
                continue
            taken = three.theirs if three.mine == three.base else self._both_changed(unit, three, within)
            values |= dict(zip(unit, taken, strict=True))
        return values

    def _both_changed(self, unit: tuple[str, ...], three: _Three, within: str) -> tuple[object, ...]:
        if len(unit) == 1:
            together = self._together(unit[0], three.base[0], three.mine[0], three.theirs[0])
            if together is not None:
                return (together,)
        return three.theirs if self._takes_theirs(tuple(within + name for name in unit)) else three.mine

    def _together(self, name: str, base: object, mine: object, theirs: object) -> object:
        """What both made of one value together; None where that can't be."""
        kind = PARTS.get(name)
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            return joined(base if isinstance(base, tuple) else (), mine, theirs)
        if kind is not None and isinstance(mine, kind) and isinstance(theirs, kind):
            before = base if isinstance(base, kind) else kind()
            return kind(**(mine.__dict__ | self._values(before, mine, theirs, f"{name}.")))
        return None

    def _takes_theirs(self, fields: tuple[str, ...]) -> bool:
        collision = Collision(self._mine.id, fields, self._mine, self._theirs)
        self.collisions.append(collision)
        return collision.side(self._decided) == "theirs"


def _read(part: Part | type[Part], unit: tuple[str, ...]) -> tuple[object, ...]:
    """The values of fields; of a type, as before anybody said anything."""
    if isinstance(part, Part):
        return tuple(part.__dict__[name] for name in unit)
    return tuple(part.model_fields[name].default for name in unit)
