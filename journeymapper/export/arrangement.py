"""How a map is put on one page, where people choose."""

from dataclasses import dataclass
from typing import Literal

from journeymapper.export.pages import Orientation

Columns = Literal["roomy", "compact", "auto"]
"""How wide columns are; `auto` lets the text print largest."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is asked of a poster besides its page."""

    orientation: Orientation = "auto"
    columns: Columns = "auto"
    bands: int | None = None
    """Into how many bands the map is folded; None: as many as let the text print largest."""


AS_IT_COMES = Arrangement()
"""Where nothing is asked: as text prints largest."""
