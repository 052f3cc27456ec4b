"""The poster: one map with all that explains it, on one sheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from journeymapper.drawing.figures import Drawing, Figure, Image
from journeymapper.drawing.themes import Theme
from journeymapper.export.arrangement import AS_IT_COMES, Arrangement
from journeymapper.export.fitting import Fitted, fit_poster
from journeymapper.export.pages import FAMILIES, Page, page_for, scale_on
from journeymapper.export.pdf.document import write_pdf
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pdf.pictures import Picture, picture_for
from journeymapper.messages import Message, message
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Asset, Project
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


def export_poster(
    project: Project,
    map_: str,
    reading: Reading,
    as_of: date,
    page: str,
    arrangement: Arrangement = AS_IT_COMES,
) -> Poster:
    """A map as a one-page PDF, its columns as wide as lets its text print largest.

    Raises `CannotExport`, and `UnknownRecord` where there is no such map.
    """
    fitted = fit_poster(project, map_, reading, as_of, page, arrangement)
    drawing, sheet = fitted.drawing, fitted.page
    particulars = particulars_of(project, map_, drawing, as_of)
    pictures = pictures_of(drawing, fitted.scale, project.assets)
    data = write_pdf(drawing, sheet, Theme.load("print"), particulars, pictures)
    smallest = smallest_text(drawing)
    notes = (
        *_band_notes(fitted, arrangement),
        *_size_notes(drawing, sheet, smallest),
        *glyph_notes(drawing),
        *picture_notes(drawing, pictures),
    )
    return Poster(data, sheet, smallest * fitted.scale, notes)


def smallest_text(drawing: Drawing) -> float:
    """The size of the smallest text of a drawing, in layout units; 0 where there is none."""
    return min((run.size for _, _, run in drawing.texts()), default=0)


def pictures_of(drawing: Drawing, scale: float, assets: Mapping[str, Asset]) -> dict[str, Picture]:
    """The pictures of a drawing that can be read, as fine as its largest use asks for."""
    sizes: dict[str, tuple[float, float]] = {}
    for _, image in _images(drawing):
        width, height = sizes.get(image.asset, (0.0, 0.0))
        sizes[image.asset] = max(width, image.width * scale), max(height, image.height * scale)
    pictures = {name: picture_for(assets[name], *size) for name, size in sizes.items() if name in assets}
    return {name: picture for name, picture in pictures.items() if picture is not None}


def _images(drawing: Drawing) -> Iterator[tuple[Figure, Image]]:
    for placed in drawing.figures:
        for shape in placed.figure.shapes:
            if isinstance(shape, Image):
                yield placed.figure, shape


def particulars_of(project: Project, map_: str, drawing: Drawing, as_of: date) -> Particulars:
    """What the PDF of a map says of itself."""
    journey = project.get(Journey, project.get(Map, map_).journey)
    return Particulars(
        drawing.title or journey.headline or journey.title,
        author=project.info.organisation,
        subject=journey.scenario,
        language=project.info.language,
        as_of=as_of,
    )


def _band_notes(fitted: Fitted, arrangement: Arrangement) -> tuple[Message, ...]:
    """Into how many bands the map is folded, where it is, or could be in fewer than it was asked for."""
    if arrangement.bands is not None and fitted.bands < arrangement.bands:
        return (
            message(
                "The map has too few stages and steps for {count} bands; it is folded into {fewer}.",
                count=arrangement.bands,
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


def glyph_notes(drawing: Drawing) -> tuple[Message, ...]:
    """The characters that no font has, if there are any."""
    missing = sorted({character for _, _, run in drawing.texts() for character in uncovered(run.line.text)})
    if not missing:
        return ()
    return (message("No font here has these characters: {characters}.", characters=" ".join(missing)),)


def picture_notes(drawing: Drawing, pictures: Mapping[str, Picture]) -> tuple[Message, ...]:
    """The pictures that can't be read, if there are any."""
    broken = dict.fromkeys(figure.words for figure, image in _images(drawing) if image.asset not in pictures)
    return tuple(
        message("A picture can’t be read, so a box stands for it: {words}", words=words) for words in broken
    )
