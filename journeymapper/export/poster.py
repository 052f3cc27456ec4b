"""The poster: one map with all that explains it, on one sheet."""

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.leaves import on_sheet
from journeymapper.export.fitting import Fitted, fit_poster
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import FAMILIES, Page, page_for, scale_on
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.messages import Message, message
from journeymapper.model.matter import Matter

COMFORTABLE, READABLE = 9.0, 6.0
"""Points: below the first a poster wants a larger sheet, below the second nobody reads it at arm's length."""


def prepare_poster(matter: Matter, order: PrintOrder) -> Printout:
    """A map on one page, its columns as wide as lets its text print largest.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    fitted = fit_poster(matter, order)
    drawing, sheet = fitted.drawing, fitted.page
    notes = (*_band_notes(fitted, order.bands), *_size_notes(drawing, sheet, smallest_text(drawing)))
    leaf = on_sheet(drawing, sheet.width, sheet.height)
    return Printout((leaf,), particulars_of(matter, drawing.title), matter.project.assets, notes)


def smallest_text(drawing: Drawing) -> float:
    """The size of the smallest text of a drawing, in layout units; 0 where there is none."""
    return min((run.size for _, _, run in drawing.texts()), default=0)


def _band_notes(fitted: Fitted, asked: int | None) -> tuple[Message, ...]:
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


def _size_notes(drawing: Drawing, sheet: Page, smallest: float) -> tuple[Message, ...]:
    """How large the smallest text prints, given in layout units, and where it would print larger."""
    size = smallest * scale_on(sheet, drawing.width, drawing.height)
    said = message("The smallest text prints at {size} pt on {page}.", size=f"{size:.1f}", page=sheet.name)
    if size >= COMFORTABLE or sheet.name == "fit" or not smallest:
        return (said,)
    warning = (message("That is too small to read at arm’s length."),) if size < READABLE else ()
    return (said, *warning, _advice(drawing, sheet, smallest))


def _advice(drawing: Drawing, sheet: Page, smallest: float) -> Message:
    """The smallest sheet of the same family that prints the smallest text in comfort, else the nearest."""
    family = next((names for names in FAMILIES if sheet.name in names), FAMILIES[0])
    sizes = {name: smallest * _scale(name, drawing) for name in family}
    for name, size in sizes.items():
        if size >= COMFORTABLE:
            return message("{name} prints it at {size} pt.", name=name, size=f"{size:.1f}")
    largest, fit = family[-1], smallest * _scale("fit", drawing)
    if largest == sheet.name or sizes[largest] <= smallest * scale_on(sheet, drawing.width, drawing.height):
        return message("A page of the map’s own size, “fit”, prints it at {size} pt.", size=f"{fit:.1f}")
    return message(
        "{name} prints it at {size} pt, a page of the map’s own size, “fit”, at {fit} pt.",
        name=largest,
        size=f"{sizes[largest]:.1f}",
        fit=f"{fit:.1f}",
    )


def _scale(name: str, drawing: Drawing) -> float:
    return scale_on(page_for(name, drawing.width, drawing.height), drawing.width, drawing.height)
