"""Maps printed for tests."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.leaves import on_sheet
from journeymapper.drawing.themes import Theme
from journeymapper.export.fitting import Fitted, fit_poster
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import Page
from journeymapper.export.pdf.document import write_pages
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pdf.pictures import Picture
from journeymapper.export.printing import Printed, print_pdf
from journeymapper.export.tiling import Tiled, tile
from journeymapper.messages import text
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from tests.layout.maps import MAP

TODAY = date(2026, 11, 21)


def matter(project: Project, map_: str = MAP, reading: Reading | None = None) -> Matter:
    return Matter(project, map_, reading or Reading(), TODAY)


def printed(project: Project, reading: Reading | None = None, map_: str = MAP, **order: Any) -> Printed:
    return print_pdf(matter(project, map_, reading), PrintOrder(**order))


def notes_of(made: Printed) -> Sequence[str]:
    return [text(note) for note in made.notes]


def pdf_of(
    drawing: Drawing,
    page: Page,
    particulars: Particulars,
    theme: Theme | None = None,
    pictures: dict[str, Picture] | None = None,
) -> bytes:
    """A drawing alone on a page."""
    leaf = on_sheet(drawing, page.width, page.height)
    return write_pages((leaf,), theme or Theme.load("print"), particulars, pictures or {})


def fitted(project: Project, map_: str, reading: Reading, page: str, **order: Any) -> Fitted:
    return fit_poster(matter(project, map_, reading), PrintOrder(page=page, **order))


def tiled(project: Project, map_: str, reading: Reading, **order: Any) -> Tiled:
    return tile(matter(project, map_, reading), PrintOrder("tiles", **order))
