"""The poster: one map with all that explains it, on one sheet."""

from journeymapper.drawing.leaves import on_sheet
from journeymapper.export.fitting import OWN_SIZE, Fitted, fit_poster
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import SHEETS
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.messages import Message, message
from journeymapper.model.matter import Matter


def prepare_poster(matter: Matter, order: PrintOrder) -> Printout:
    """A map on one page, its columns as wide as lets its text print largest.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    fitted = fit_poster(matter, order)
    drawing, sheet = fitted.drawing, fitted.page
    leaf = on_sheet(drawing, sheet.width, sheet.height)
    notes = (*_page_notes(fitted, order), *band_notes(fitted, order.bands))
    return Printout((leaf,), particulars_of(matter, drawing.title), matter.project.assets, notes)


def _page_notes(fitted: Fitted, order: PrintOrder) -> tuple[Message, ...]:
    """Why a page that nobody asked for is as large as the map."""
    if order.page or fitted.page.name != OWN_SIZE:
        return ()
    return (
        message(
            "Even on {page} text would be smaller than 9 pt, so the page is as large as the map.",
            page=SHEETS[order.standard][-1],
        ),
    )


def band_notes(fitted: Fitted, asked: int | None) -> tuple[Message, ...]:
    """Into how many bands the map is folded, where it is, or could be in fewer than it was asked for."""
    if asked is not None and fitted.bands < asked:
        return (
            message(
                "The map has too few stages and steps for {count} bands; it is folded into {fewer}.",
                count=asked,
                fewer=fitted.bands,
            ),
        )
    if fitted.bands == 1:
        return ()
    return (message("The map is folded into {count} bands.", count=fitted.bands),)
