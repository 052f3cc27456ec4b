"""A map as one drawing, for the pens that make one picture of it: SVG, HTML, PNG."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.map import draw_map
from journeymapper.export.fitting import Fitted, fit_poster
from journeymapper.export.pages import page_for, scale_on
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.poster import glyph_notes, particulars_of, picture_notes, pictures_of
from journeymapper.layout import lay_out
from journeymapper.layout.formats import POSTER
from journeymapper.messages import Message
from journeymapper.model.project import Asset, Project
from journeymapper.model.reading import Reading

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


def draw_whole(project: Project, map_: str, reading: Reading, as_of: date, what: What, page: str) -> Whole:
    """A map for a page; `fit` leaves it in its own size. Raises `UnknownPage`, and `UnknownRecord`."""
    fitted = _fitted(project, map_, reading, as_of, what, page)
    readable = pictures_of(fitted.drawing, fitted.scale, project.assets)
    return Whole(
        fitted,
        particulars_of(project, map_, fitted.drawing, as_of),
        {name: project.assets[name] for name in readable},
        (*glyph_notes(fitted.drawing), *picture_notes(fitted.drawing, readable)),
    )


def _fitted(project: Project, map_: str, reading: Reading, as_of: date, what: What, page: str) -> Fitted:
    if what == "poster":
        return fit_poster(project, map_, reading, as_of, page)
    drawing = draw_map(project, lay_out(project, map_, reading, POSTER), reading)
    sheet = page_for(page, drawing.width, drawing.height)
    return Fitted(drawing, sheet, scale_on(sheet, drawing.width, drawing.height))
