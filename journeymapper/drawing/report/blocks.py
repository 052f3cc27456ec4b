"""Blocks: what a chapter is made of, and what the paginator sets on pages from top to bottom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from journeymapper.drawing.figures import Ink, Placed
from journeymapper.drawing.leaves import Layer

Level = Literal[1, 2, 3, 4]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a block is the heading of: an entry of the bookmarks, down to level 2 of the contents."""

    level: Level
    title: str
    record: str
    """Links lead to it as `To("heading 1", record)`, with its level."""


@dataclass(frozen=True, slots=True)
class Block:
    """Figures that stand together, in layout units from the top-left corner of the column."""

    figures: tuple[Placed, ...]
    """In the order in which they are read."""
    height: float
    before: float = 0
    """Free above it, unless it is the first on its page."""
    keep: bool = False
    """Whether the next block begins on the same page."""
    flows: bool = False
    """Whether it may go on on the next page, two lines at least on each; others do so only where they are
    higher than a page."""
    heading: Heading | None = None
    repeats: "Block | None" = None
    """The head of its table, which stands above it again where it is the first on a page."""
    ruled: bool = False
    """Whether a thin line parts it from what is above, in the middle of what is free there."""
    ground: Ink | None = None
    """Painted behind it, a little beyond the margins."""
    layers: tuple[Layer, ...] = ()
    """Drawings in units of their own, after the figures; `x`, `y` and `scale` are in layout units."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A page drawn as a whole, such as a sheet of the map; the report puts its head and foot on it."""

    width: float
    """In points, as everything on it."""
    height: float
    layers: tuple[Layer, ...]
    head: Block | None = None
    """Its heading, set where that of any page begins."""


Content = Iterable[Block | Plate]
