"""The report: all that is known of a map on upright pages, to be read and handed on."""

from journeymapper.drawing.report.book import ReportPaper, draw_report
from journeymapper.drawing.report.chapters import CHAPTERS
from journeymapper.export.errors import CannotExport
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import follows_drawing, upright_page
from journeymapper.export.printout import Printout, particulars_of, smallest_text
from journeymapper.messages import Message, message, plural
from journeymapper.model.matter import Matter

PAGE = "A4"
"""Where none is asked for."""


def prepare_report(matter: Matter, order: PrintOrder) -> Printout:
    """A map told in chapters on upright pages.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    name = order.page or PAGE
    if follows_drawing(name):
        raise CannotExport(
            message("A report needs pages of a size, such as A4; “fit” and rolls are for posters.")
        )
    page = upright_page(name)
    leaves = draw_report(matter, ReportPaper(page.width, page.height), CHAPTERS)
    notes: tuple[Message, ...] = (
        plural("{count} page of {page}.", "{count} pages of {page}.", len(leaves), page=page.name),
        message("The smallest text prints at {size} pt.", size=f"{smallest_text(leaves):.1f}"),
    )
    return Printout(leaves, particulars_of(matter, ""), matter.project.assets, notes)
