"""What is told of two projects: plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message, text

Sign = Literal["added", "changed", "moved", "removed"]
SIGNS: tuple[Sign, ...] = ("added", "changed", "moved", "removed")


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field that says something else, both values in a few words; both empty where only the name tells."""

    name: str
    before: str = ""
    after: str = ""

    @property
    def words(self) -> str:
        """The whole of it in a line.

        >>> FieldDifference("Friction", "2 of 5", "4 of 5").words, FieldDifference("Owner", "", "Ida").words
        ('Friction: 2 of 5 → 4 of 5', 'Owner: nothing → Ida')
        """
        if not self.before and not self.after:
            return self.name
        nothing = text(message("nothing"))
        before, after = self.before or nothing, self.after or nothing
        return text(message("{field}: {before} → {after}", field=self.name, before=before, after=after))


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that came, went, was changed or stands elsewhere."""

    sign: Sign
    id: str
    kind: str
    name: str
    """What people call it."""
    what: str
    """What it is, as in “Touchpoint”."""
    place: str = ""
    """Where it stands, or stood; empty for what has no place on a map."""
    fields: tuple[FieldDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Differences under one heading."""

    id: str
    words: Message
    rows: tuple[Difference, ...]
    more: int = 0
    """How many there are besides those that are told."""


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs."""

    groups: tuple[Group, ...]
    counts: Mapping[Sign, int]
    """How many of each there are, whether they are told or not."""

    @property
    def is_empty(self) -> bool:
        """Whether both are the same."""
        return not self.groups
