"""What people ask of paper: plain data, the same from the command line, the window and what is remembered."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.export.pages import Orientation, Standard

Mode = Literal["poster", "tiles", "slides", "report"]
Columns = Literal["roomy", "compact", "auto"]
"""How wide columns are; `auto` lets the text print largest."""
Layout = Literal["handout", "assemble"]
"""Tiles to be read one by one, or to be glued together."""

What = Literal["poster", "map"]
"""Of pictures: all that belongs on a wall beside a map, or the map alone."""
PAPER_THEMES = ("print", "grey")
"""Colours on white, and black alone. A dark ground would cost ink, and pens for screens take all themes."""
MOST_BANDS = 12
"""Into which a poster is folded."""

Key = Literal["first", "none"]
"""Where the sheet is that explains all tiles."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """How a map is to be printed. What its mode does not take means nothing; `modes` says what each takes."""

    mode: Mode = "poster"
    page: str = ""
    """A name or a size as people write it; none: a poster's is the smallest on which text has 9 pt."""
    orientation: Orientation = "auto"
    columns: Columns = "auto"
    bands: int | None = None
    """Into how many bands a poster is folded; None: as many as let the text print largest."""
    layout: Layout = "handout"
    scale: float | None = None
    """Of tiles, percent; with neither this nor `sheets` they are as few as 9 pt needs."""
    key: Key = "first"
    """Whether a sheet before the tiles tells whose map they are, how they lie and what their pins say."""
    sheets: int | None = None
    """The most tiles that there may be."""
    theme: str = "print"
    """What colours are, by the name of a theme: paper takes `PAPER_THEMES`."""
    standard: Standard = "iso"
    """Whose sheets people have, for pages that are not named."""
