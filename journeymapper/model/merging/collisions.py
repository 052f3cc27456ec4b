"""What both sides changed, each in another way, and how it is decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from journeymapper.model.base import Record

Side = Literal["mine", "theirs"]
Key = tuple[str, str]
"""A record's id and the first of the fields that collide; "" where one side took the record away."""
Decided = Mapping[Key, Side]


@dataclass(frozen=True, slots=True)
class Collision:
    """A record that the two sides leave in different states, none of which follows from the other."""

    id: str
    fields: tuple[str, ...]
    """What stands or falls together, `quality.clear` for a field of a part; empty where one side took the
    record away and the other one changed it, or what needs it."""
    mine: Record | None
    theirs: Record | None

    @property
    def key(self) -> Key:
        """What decisions call it."""
        return self.id, self.fields[0] if self.fields else ""

    @property
    def default(self) -> Side:
        """The side that holds until somebody decides: ours, but a record rather stays than goes."""
        return "theirs" if self.mine is None else "mine"

    def side(self, decided: Decided) -> Side:
        """The side that holds."""
        return decided.get(self.key, self.default)
