"""What every card figure is drawn on: a box of a size, in a format, at a level of detail, on a ground."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Ground

Detail = Literal["full", "short", "edge", "block"]
"""From 80 % all; from 50 % no details; from 33 % the title over the whole card; below, a block."""

EDGE_SIZE = 28
"""The size of a title that must be read at 33 to 49 %."""
EDGE_LEAD = 26


@dataclass(frozen=True, slots=True)
class Sheet:
    """The box of a card and how much of it is shown."""

    width: float
    height: float
    format: Format
    detail: Detail = "full"
    ground: Ground = "canvas"
    language: str = "en"
    foot: float = 0
    """The height of the row at the bottom that names the map which the card opens; 0 for none."""

    @property
    def body(self) -> float:
        """The height above that row."""
        return self.height - self.foot
