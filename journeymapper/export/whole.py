"""A map as one drawing, for the pens that make one picture of it: SVG, HTML, PNG."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.leaves import on_sheet
from journeymapper.drawing.map import draw_map
from journeymapper.export.fitting import Fitted, fit_poster
from journeymapper.export.grey_pictures import pictures_in
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import LAYOUT_UNIT, page_for, scale_on
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pdf.pictures import pictures_for
from journeymapper.export.preflight.characters import missing_characters
from journeymapper.export.preflight.notes import short_notes
from journeymapper.export.preflight.pictures import broken_pictures
from journeymapper.export.printout import particulars_of
from journeymapper.layout import lay_out
from journeymapper.layout.formats import POSTER
from journeymapper.messages import Message
from journeymapper.model.matter import Matter
from journeymapper.model.project import Asset

What = Literal["poster", "map"]
"""All that belongs on a wall beside a map, or the map alone."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A drawing with all that a pen needs besides."""

    fitted: Fitted
    particulars: Particulars
    assets: Mapping[str, Asset]
    """The pictures that can be read."""
    notes: tuple[Message, ...]
    """What is not as it might be."""

    @property
    def drawing(self) -> Drawing:
        """What to paint, in layout units."""
        return self.fitted.drawing

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points, as in a PDF on the same page."""
        return self.drawing.width * self.fitted.scale, self.drawing.height * self.fitted.scale


def draw_whole(matter: Matter, what: What, page: str, theme: str = "print") -> Whole:
    """A map for a page; `fit` leaves it in its own size. Pictures are grey where the theme is.

    Raises `UnknownPage`, `UnknownTheme` and `UnknownRecord`.
    """
    fitted, assets = _fitted(matter, what, page), pictures_in(matter.project.assets, theme)
    leaves = (on_sheet(fitted.drawing, fitted.page.width, fitted.page.height),)
    readable = pictures_for(leaves, assets)
    return Whole(
        fitted,
        particulars_of(matter, fitted.drawing.title),
        {name: assets[name] for name in readable},
        short_notes((*missing_characters(leaves), *broken_pictures(leaves, readable))),
    )


def _fitted(matter: Matter, what: What, page: str) -> Fitted:
    if what == "poster":
        return fit_poster(matter, PrintOrder(page=page), LAYOUT_UNIT)
    layout = lay_out(matter.project, matter.map, matter.reading, POSTER)
    drawing = draw_map(matter.project, layout, matter.reading)
    sheet = page_for(page, drawing.width, drawing.height)
    return Fitted(drawing, sheet, scale_on(sheet, drawing.width, drawing.height))
