"""The poster: one map with all that explains it, on one sheet."""

from dataclasses import dataclass
from datetime import date

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.poster import draw_poster
from journeymapper.drawing.themes import Theme
from journeymapper.export.pages import SIZES, Page, page_for, scale_on
from journeymapper.export.pdf.document import write_pdf
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.messages import Message, message
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.typeset import uncovered

COMFORTABLE, READABLE = 9.0, 6.0
"""Points: below the first a poster wants a larger sheet, below the second nobody reads it at arm's length."""


@dataclass(frozen=True, slots=True)
class Poster:
    """A finished poster, and what to say of it."""

    data: bytes
    page: Page
    smallest: float
    """The size at which the smallest text prints, in points."""
    notes: tuple[Message, ...]


def export_poster(project: Project, map_: str, reading: Reading, as_of: date, page: str) -> Poster:
    """A map as a one-page PDF. Raises `UnknownPage`."""
    drawing = draw_poster(project, map_, reading, as_of)
    sheet = page_for(page, drawing.width, drawing.height)
    particulars = _particulars(project, map_, drawing, as_of)
    data = write_pdf(drawing, sheet, Theme.load("print"), particulars, project.assets)
    smallest = smallest_text(drawing) * scale_on(sheet, drawing.width, drawing.height)
    return Poster(data, sheet, smallest, (*_size_notes(drawing, sheet, smallest), *_glyph_notes(drawing)))


def smallest_text(drawing: Drawing) -> float:
    """The size of the smallest text of a drawing, in layout units; 0 where there is none."""
    return min((run.size for _, _, run in drawing.texts()), default=0)


def _particulars(project: Project, map_: str, drawing: Drawing, as_of: date) -> Particulars:
    journey = project.get(Journey, project.get(Map, map_).journey)
    return Particulars(
        drawing.title or journey.headline or journey.title,
        author=project.info.organisation,
        subject=journey.scenario,
        language=project.info.language,
        as_of=as_of,
    )


def _size_notes(drawing: Drawing, sheet: Page, smallest: float) -> tuple[Message, ...]:
    size = f"{smallest:.1f}"
    said = message("The smallest text prints at {size} pt on {page}.", size=size, page=sheet.name)
    if smallest >= COMFORTABLE or sheet.name == "fit":
        return (said,)
    larger = _smallest_page(drawing)
    advice = (
        message("{name} prints it at 9 pt or more.", name=larger)
        if larger
        else message("No sheet prints it at 9 pt; `--page fit` does.")
    )
    if smallest < READABLE:
        return (said, message("That is not readable at arm's length."), advice)
    return (said, advice)


def _smallest_page(drawing: Drawing) -> str | None:
    """The smallest ISO size on which the smallest text prints at a comfortable size."""
    for name in sorted((name for name in SIZES if name.startswith("A") and name[1:].isdigit()), reverse=True):
        page = page_for(name, drawing.width, drawing.height)
        if smallest_text(drawing) * scale_on(page, drawing.width, drawing.height) >= COMFORTABLE:
            return name
    return None


def _glyph_notes(drawing: Drawing) -> tuple[Message, ...]:
    missing = sorted({character for _, _, run in drawing.texts() for character in uncovered(run.line.text)})
    if not missing:
        return ()
    return (message("No font here has these characters: {characters}.", characters=" ".join(missing)),)
