"""A table: what stands in its columns is said once, beside each head."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from journeymapper.messages import Message

Source_contra = TypeVar("Source_contra", contravariant=True)
Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class Percent:
    """A number of per cents: 54.0 is 54 %."""

    value: float


Cell = str | float | date | Percent | None
Cells = tuple[Cell, ...]


@dataclass(frozen=True)
class Column(Generic[Source_contra]):
    """A column of a table: its head, and what its cells say of what the row is about."""

    head: Message
    read: Callable[[Source_contra], Cell]
    long: bool = False
    """Whether sentences stand in it, which take more than one line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column."""

    words: Message
    long: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads, and what the whole is called."""

    name: str
    """For programs, in small letters."""
    title: Message
    headings: tuple[Heading, ...]
    rows: tuple[Cells, ...]
    kept: int = 1
    """So many columns at the left say what a row is about, and stay in sight."""


def tabulated(
    name: str,
    title: Message,
    columns: Iterable[Column[Source]],
    sources: Iterable[Source],
    kept: int = 1,
) -> Table:
    """A row for each source, with a cell for each column.

    >>> from journeymapper.messages import message
    >>> length = Column[str](message("Length"), len)
    >>> tabulated("words", message("Words"), [length], ["gift", "ring box"]).rows
    ((4,), (8,))
    """
    of = tuple(columns)
    return Table(
        name,
        title,
        tuple(Heading(column.head, column.long) for column in of),
        tuple(tuple(column.read(source) for column in of) for source in sources),
        kept,
    )
