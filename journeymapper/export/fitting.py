"""A poster drawn for a page: columns as wide as lets its text print largest."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.poster import Plan
from journeymapper.drawing.poster_page import Paper
from journeymapper.export.order import MOST_BANDS, PrintOrder
from journeymapper.export.pages import SHEETS, SIZES, Page, follows_drawing, page_for, scale_on
from journeymapper.export.planning import USUAL_SMALLEST, Plans
from journeymapper.export.printout import COMFORTABLE
from journeymapper.messages import Message, message, text
from journeymapper.model.matter import Matter

WIDTHS = {"compact": 180.0, "roomy": 280.0}
"""Of columns where people choose: compact ones hold more on a page, roomy ones break fewer lines."""
OWN_SIZE = "fit"
"""The page that is as large as what is drawn on it."""
_TRIES = 3
_LEAST_SHARE = 0.4
"""Of its area in one piece, that a map needs at least however it is folded: smaller sheets are not tried."""
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
class Try:
    """What would be printed, and on what."""

    plan: Plan
    page: Page

    @property
    def scale(self) -> float:
        """Points to a layout unit."""
        return scale_on(self.page, self.plan.width, self.plan.least_height)

    def on_paper(self) -> Fitted:
        """All of it, drawn."""
        paper = Paper(self.page.aspect, text(_words(self.page)))
        return Fitted(self.plan.contents().on_paper(paper), self.page, self.scale, self.plan.bands)


def fit_poster(matter: Matter, order: PrintOrder, own_unit: float | None = None) -> Fitted:
    """The poster that prints largest on its page, in as many bands as are asked for or as its text gains by.

    Without a page it is on the smallest sheet on which its smallest text has 9 pt, in as few bands as that
    takes. On a page of its own size a layout unit has `own_unit` points; where that is not given, as many as
    give the smallest text 9 pt. Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    plans = Plans(matter, own_unit)
    chosen = _chosen(plans, order)
    drawn = chosen.on_paper()
    smallest = _smallest_text(drawn)
    for _ in range(_TRIES):
        # What is small shows only once it is drawn. Few maps have another smallest text than most.
        plans.smallest_text = smallest
        again = _chosen(plans, order)
        if again.plan is not chosen.plan or again.page.name != chosen.page.name:
            drawn = again.on_paper()
            smallest = min(smallest, _smallest_text(drawn))
        elif again.page != chosen.page:
            drawn = replace(drawn, page=again.page, scale=again.scale)
        else:
            break
        chosen = again
    return drawn


def _chosen(plans: Plans, order: PrintOrder) -> Try:
    return largest_on(plans, order, order.page) if order.page else smallest_sheet(plans, order)


def _smallest_text(fitted: Fitted) -> float:
    return min((run.size for _, _, run in fitted.drawing.texts()), default=USUAL_SMALLEST)


def smallest_sheet(plans: Plans, order: PrintOrder) -> Try:
    """What is printed where no page is named; a page of its own size where no sheet is large enough."""
    needed = COMFORTABLE / plans.smallest_text
    unfolded = plans.plan(1, WIDTHS.get(order.columns, plans.usual_column))
    least = _LEAST_SHARE * unfolded.width * unfolded.least_height * needed**2
    for page in SHEETS[order.standard]:
        width, height = SIZES[page]
        if width * height < least:
            continue
        for tried in _tries(plans, order, page):
            if tried.scale >= needed:
                return tried
    return largest_on(plans, order, OWN_SIZE)


def largest_on(plans: Plans, order: PrintOrder, page: str) -> Try:
    """The largest text that a page has room for. Raises `CannotExport`."""
    return list(_tries(plans, order, page))[-1]


def _tries(plans: Plans, order: PrintOrder, page: str) -> Iterator[Try]:
    """One band and more, as long as text gets larger by it."""
    best = _with_best_columns(plans, order, page, order.bands or 1)
    yield best
    if order.bands is not None or follows_drawing(page):
        return
    for bands in range(2, MOST_BANDS + 1):
        following = _with_best_columns(plans, order, page, bands)
        if following.plan.bands < bands or following.scale < best.scale * _WORTH_A_FOLD:
            return
        best = following
        yield best


def _with_best_columns(plans: Plans, order: PrintOrder, page: str, bands: int) -> Try:
    """The largest of at most three tries; of equal ones the last, which fills the page better.

    Wider columns break fewer lines and the map gets lower, so each try is as wide as the page is beside the
    height of the last.
    """
    asked = order.columns
    tried = WIDTHS.get(asked, plans.usual_column)
    best = _on_page(plans, bands, tried, order, page)
    breadth = plans.breadth(bands)
    if asked != "auto" or follows_drawing(page) or not breadth.flexible:
        return best
    for _ in range(_TRIES - 1):
        column = breadth.column_for(best.page.aspect, best.plan.least_height)
        if column == tried:
            break
        following = _on_page(plans, bands, column, order, page)
        if following.scale < best.scale:
            break
        best, tried = following, column
    return best


def _on_page(plans: Plans, bands: int, column: float, order: PrintOrder, page: str) -> Try:
    plan = plans.plan(bands, column)
    sheet = page_for(page, plan.width, plan.least_height, order.orientation, plans.own_unit)
    return Try(plan, sheet)


def _words(sheet: Page) -> Message:
    """What the footer says of the page."""
    if sheet.name == OWN_SIZE:
        return message("1 of 1")
    if sheet.name not in SIZES:
        return message("{name}, 1 of 1", name=sheet.name)
    if sheet.aspect > 1:
        return message("{name} landscape, 1 of 1", name=sheet.name)
    return message("{name} portrait, 1 of 1", name=sheet.name)
