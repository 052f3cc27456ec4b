"""What stands in a row of a comparison, and what of it is heard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from journeymapper.drawing.figures import Ink
from journeymapper.editor.differences import Difference, Differences, Sign
from journeymapper.messages import Forms, Message, forms, message, plural, text

_FIELDS = 6
"""So many fields of a record are told; of the rest how many there are."""


@dataclass(frozen=True, slots=True)
class SignWords:
    """What a difference of a sign is called, one and many."""

    name: Message
    count: Forms


_SIGNS: Mapping[Sign, SignWords] = MappingProxyType(
    {
        "added": SignWords(message("Added"), forms("{count} added", "{count} added")),
        "changed": SignWords(message("Changed"), forms("{count} changed", "{count} changed")),
        "moved": SignWords(message("Moved"), forms("{count} moved", "{count} moved")),
        "removed": SignWords(message("Removed"), forms("{count} removed", "{count} removed")),
    }
)


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two projects are called, as “In the file” and “In this window”, and their signs."""

    before: Message
    after: Message
    signs: Mapping[Sign, SignWords] = field(default_factory=dict)
    """The words of signs that mean something else here; the others are as usual."""

    def words(self, sign: Sign) -> SignWords:
        """The words of a sign."""
        return self.signs.get(sign, _SIGNS[sign])


@dataclass(frozen=True, slots=True)
class Look:
    """How a sign is painted: its icon, in an ink, on a ground."""

    icon: str
    ink: Ink
    ground: Ink


LOOKS: Mapping[Sign, Look] = MappingProxyType(
    {
        "added": Look("plus", "ok", "okTint"),
        "changed": Look("pencil", "accentInk", "accentTint"),
        "moved": Look("arrow", "ink2", "inset"),
        "removed": Look("minus", "highInk", "highTint"),
    }
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group, and how many stand in it."""

    words: str
    count: str


@dataclass(frozen=True, slots=True)
class More:
    """What of a group is not told."""

    words: str


Row = Heading | Difference | More


def rows_of(told: Differences) -> Iterator[Row]:
    """Every row of the list, from top to bottom."""
    for group in told.groups:
        yield Heading(text(group.words), str(len(group.rows) + group.more))
        yield from group.rows
        if group.more:
            yield More(text(plural("and {count} more", "and {count} more", group.more)))


def title_words(row: Difference) -> str:
    """What it is called, or what it is where it has no words of its own."""
    return row.name or row.what


def detail_words(row: Difference) -> str:
    """What it is, and where it stands."""
    what = row.what if row.name else ""
    return " · ".join(words for words in (what, row.place) if words)


def field_lines(row: Difference) -> tuple[str, ...]:
    """A line for each field that differs, the first few."""
    lines = tuple(each.words for each in row.fields[:_FIELDS])
    rest = len(row.fields) - _FIELDS
    if rest <= 0:
        return lines
    return (*lines, text(plural("and {count} more field", "and {count} more fields", rest)))


def spoken(row: Row, sides: Sides) -> str:
    """A row as one sentence for who only hears it."""
    match row:
        case Heading():
            return f"{row.words}, {row.count}"
        case More():
            return row.words
        case Difference():
            said = (title_words(row), detail_words(row), *field_lines(row))
            sign = text(sides.words(row.sign).name)
            return f"{sign}: " + ". ".join(words for words in said if words)


def count_words(told: Differences, sides: Sides) -> Mapping[Sign, str]:
    """How many of each sign there are, in words; only of those that there are."""
    return {
        sign: text(plural(*sides.words(sign).count, count)) for sign, count in told.counts.items() if count
    }
