"""The poster: one map with all that explains it, on one sheet."""

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.leaves import on_sheet
from journeymapper.export.fitting import Fitted, fit_poster
from journeymapper.export.order import PrintOrder
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
    return Printout(
        (leaf,),
        particulars_of(matter, drawing.title),
        matter.project.assets,
        _band_notes(fitted, order.bands),
    )


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
