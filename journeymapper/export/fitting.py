"""A poster drawn for a page: columns as wide as lets its text print largest."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.poster import Plan, plan_poster
from journeymapper.drawing.poster_page import Paper
from journeymapper.drawing.poster_styles import MARGIN
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import SIZES, Page, follows_drawing, page_for, scale_on
from journeymapper.layout.band import SIGN_WIDTH
from journeymapper.layout.columns import columns_of
from journeymapper.layout.folding import folded, for_bands
from journeymapper.layout.formats import POSTER
from journeymapper.layout.map_layout import Column
from journeymapper.messages import Message, message, text
from journeymapper.model.matter import Matter

NARROWEST, WIDEST = 180.0, 320.0
"""Between these widths in layout units the columns of a poster read well."""
WIDTHS = {"compact": 180.0, "roomy": 280.0}
"""Of columns where people choose: compact ones hold more on a page, roomy ones break fewer lines."""
PAGE = "A3"
"""Where none is asked for."""
_TRIES = 3
MOST_BANDS = 12
_WORTH_A_FOLD = 1.05
"""A map is folded once more where text gets so much larger by it: a map in one piece is easier to follow."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A poster with the page's proportions, how many points a layout unit gets, and how many bands it has."""

    drawing: Drawing
    page: Page
    scale: float
    bands: int = 1


@dataclass(frozen=True, slots=True)
class _Try:
    """What would be printed, and on what."""

    plan: Plan
    page: Page

    @property
    def scale(self) -> float:
        return scale_on(self.page, self.plan.width, self.plan.least_height)

    def on_paper(self) -> Fitted:
        paper = Paper(self.page.aspect, text(_words(self.page)))
        return Fitted(self.plan.contents().on_paper(paper), self.page, self.scale, self.plan.bands)


def fit_poster(matter: Matter, order: PrintOrder) -> Fitted:
    """The poster that prints largest, in as many bands as are asked for or as its text gains by.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    order = replace(order, page=order.page or PAGE)
    best = _with_best_columns(matter, order, order.bands or 1)
    if order.bands is not None or follows_drawing(order.page):
        return best.on_paper()
    for bands in range(2, MOST_BANDS + 1):
        following = _with_best_columns(matter, order, bands)
        if following.plan.bands < bands or following.scale < best.scale * _WORTH_A_FOLD:
            break
        best = following
    return best.on_paper()


def _with_best_columns(matter: Matter, order: PrintOrder, bands: int) -> _Try:
    """The largest of at most three tries; of equal ones the last, which fills the page better.

    Wider columns break fewer lines and the map gets lower, so each try is as wide as the page is beside the
    height of the last.
    """
    asked = order.columns
    tried = WIDTHS.get(asked, POSTER.column)
    best = _on_page(matter, order, bands, tried)
    breadth = _breadth(matter, bands)
    if asked != "auto" or follows_drawing(order.page) or not breadth.flexible:
        return best
    for _ in range(_TRIES - 1):
        column = breadth.column_for(best)
        if abs(column - tried) < 1:
            break
        following = _on_page(matter, order, bands, column)
        if following.scale < best.scale:
            break
        best, tried = following, column
    return best


def _on_page(matter: Matter, order: PrintOrder, bands: int, column: float) -> _Try:
    format_ = replace(POSTER, column=column)
    plan = plan_poster(matter.project, matter.map, matter.reading, matter.as_of, format_, bands)
    return _Try(plan, page_for(order.page, plan.width, plan.least_height, order.orientation))


@dataclass(frozen=True, slots=True)
class _Breadth:
    """How wide a map is, or its widest band, whose `flexible` columns have the width of the format."""

    width: float
    flexible: int

    def column_for(self, best: _Try) -> float:
        """The width of columns that makes the map as wide as the page is beside the height of a try."""
        room = best.page.aspect * best.plan.least_height - 2 * MARGIN - POSTER.gutter
        return min(max(POSTER.column + (room - self.width) / self.flexible, NARROWEST), WIDEST)


def _breadth(matter: Matter, bands: int) -> _Breadth:
    parts = folded(matter.project, matter.map, for_bands(POSTER), bands) if bands > 1 else None
    if parts is None:
        columns = columns_of(matter.project, matter.map, POSTER)
        return _Breadth(columns[-1].right if columns else 0, _flexible(columns))
    tracks = max((part.tracks() for part in parts), key=lambda tracks: tracks.width)
    return _Breadth(tracks.width - POSTER.gutter + SIGN_WIDTH, _flexible(tracks.columns))


def _flexible(columns: Sequence[Column]) -> int:
    return sum(1 for column in columns if column.width == POSTER.column)


def _words(sheet: Page) -> Message:
    """What the footer says of the page."""
    if sheet.name == "fit":
        return message("1 of 1")
    if sheet.name not in SIZES:
        return message("{name}, 1 of 1", name=sheet.name)
    if sheet.aspect > 1:
        return message("{name} landscape, 1 of 1", name=sheet.name)
    return message("{name} portrait, 1 of 1", name=sheet.name)
