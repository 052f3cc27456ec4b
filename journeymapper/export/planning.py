"""Posters of one map, planned once for each number of bands and width of columns, whatever the page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.poster import Plan, plan_poster
from journeymapper.drawing.poster_styles import MARGIN
from journeymapper.export.pages import LAYOUT_UNIT
from journeymapper.export.printout import COMFORTABLE
from journeymapper.layout.columns import columns_of
from journeymapper.layout.folding import folded, for_bands
from journeymapper.layout.formats import POSTER
from journeymapper.layout.map_layout import Column
from journeymapper.model.matter import Matter

NARROWEST, WIDEST = 180.0, 320.0
"""Between these widths in layout units the columns of a poster read well."""
USUAL_SMALLEST = POSTER.type.pin.size
"""The size of the smallest text of most maps, in layout units: the number of a finding, a word on a wire."""


@dataclass(frozen=True, slots=True)
class Breadth:
    """How wide a map is, or its widest band, whose `flexible` columns have the width of the format."""

    width: float
    flexible: int

    def column_for(self, aspect: float, height: float) -> float:
        """The width of columns that makes a poster of a height as wide as its page, in whole units.

        Sheets of one standard are of nearly one shape: what was planned for one of them does for all.
        """
        room = aspect * height - 2 * MARGIN - POSTER.gutter
        column = POSTER.column + (room - self.width) / self.flexible
        return min(max(float(round(column)), NARROWEST), WIDEST)


class Plans:
    """What was planned of a map so far. Sheets of another size ask for the same again."""

    usual_column = POSTER.column

    def __init__(self, matter: Matter, own_unit: float | None = None) -> None:
        self._matter = matter
        self._own_unit = own_unit
        self.smallest_text = USUAL_SMALLEST
        """In layout units: what is usual, until something was drawn."""
        self._plans: dict[tuple[int, float], Plan] = {}
        self._breadths: dict[int, Breadth] = {}

    @property
    def own_unit(self) -> float:
        """Points to a layout unit on a page of the map's own size: as given, or for text of 9 pt."""
        return self._own_unit or max(LAYOUT_UNIT, COMFORTABLE / self.smallest_text)

    def plan(self, bands: int, column: float) -> Plan:
        """A poster in at most so many bands. Raises `UnknownRecord` where there is no such map."""
        known = self._plans.get((bands, column))
        if known is None:
            matter, format_ = self._matter, replace(POSTER, column=column)
            known = plan_poster(matter.project, matter.map, matter.reading, matter.as_of, format_, bands)
            self._plans[bands, column] = known
        return known

    def breadth(self, bands: int) -> Breadth:
        """How wide a poster in so many bands is."""
        known = self._breadths.get(bands)
        if known is None:
            known = self._breadths[bands] = _breadth(self._matter, bands)
        return known


def _breadth(matter: Matter, bands: int) -> Breadth:
    parts = folded(matter.project, matter.map, for_bands(POSTER), bands) if bands > 1 else None
    if parts is None:
        columns = columns_of(matter.project, matter.map, POSTER)
        return Breadth(columns[-1].right if columns else 0, _flexible(columns))
    tracks = max((part.tracks() for part in parts), key=lambda tracks: tracks.width)
    return Breadth(tracks.width - POSTER.gutter + POSTER.sign, _flexible(tracks.columns))


def _flexible(columns: Sequence[Column]) -> int:
    return sum(1 for column in columns if column.width == POSTER.column)
