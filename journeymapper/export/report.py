"""The report: all that is known of a map on upright pages, to be read and handed on."""

from collections.abc import Iterator

from journeymapper.drawing.report.blocks import Plate
from journeymapper.drawing.report.book import ReportPaper, draw_report
from journeymapper.drawing.report.chapters import CHAPTERS
from journeymapper.drawing.report.map_plates import MapPage, map_plates
from journeymapper.export.errors import CannotExport
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import SHEETS, Page, follows_drawing, upright_page
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.export.tiling import handout_on
from journeymapper.messages import message
from journeymapper.model.matter import Matter


def prepare_report(matter: Matter, order: PrintOrder) -> Printout:
    """A map told in chapters on upright pages; sheets of the map lie across where that takes fewer of them.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    name = order.page or SHEETS[order.standard][0]
    if follows_drawing(name):
        raise CannotExport(
            message("A report needs pages of a size, such as A4; “fit” and rolls are for posters.")
        )
    page = upright_page(name)
    paper = ReportPaper(page.width, page.height)
    leaves = draw_report(matter, paper, CHAPTERS, _map_pages(matter, page))
    return Printout(leaves, particulars_of(matter, ""), matter.project.assets)


def _map_pages(matter: Matter, page: Page) -> Iterator[Plate]:
    """The map on as few pages as its smallest text needs to be readable; worked out when it is asked for."""
    ways = (MapPage(page.width, page.height), MapPage(page.height, page.width))
    sheets = {Page(page.name, *way.sheet): way for way in ways}
    tiled = handout_on(matter, tuple(sheets))
    yield from map_plates(tiled.map, sheets[tiled.page])
