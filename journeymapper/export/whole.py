"""A map as one drawing, for the pens that make one picture of it: SVG, HTML, PNG."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.leaves import Leaf, on_sheet
from journeymapper.drawing.map import draw_map
from journeymapper.export.fitting import OWN_SIZE, WIDTHS, Fitted, fit_poster
from journeymapper.export.grey_pictures import pictures_in
from journeymapper.export.inventory import inventory_of
from journeymapper.export.order import PrintOrder, What
from journeymapper.export.pages import LAYOUT_UNIT, page_for, scale_on
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.picture_files import embedded_pictures
from journeymapper.export.pictures import readable_pictures
from journeymapper.export.poster import band_notes
from journeymapper.export.preflight.characters import missing_characters
from journeymapper.export.preflight.notes import short_notes
from journeymapper.export.preflight.pictures import broken_pictures
from journeymapper.export.printout import particulars_of
from journeymapper.layout import lay_out
from journeymapper.layout.formats import POSTER
from journeymapper.messages import Message
from journeymapper.model.matter import Matter
from journeymapper.model.project import Asset


@dataclass(frozen=True, slots=True)
class Whole:
    """A drawing with all that a pen needs besides."""

    fitted: Fitted
    theme: str
    particulars: Particulars
    assets: Mapping[str, Asset]
    """The pictures that can be read, as the theme shows them."""
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

    @property
    def leaf(self) -> Leaf:
        """The drawing on its page."""
        return on_sheet(self.drawing, self.fitted.page.width, self.fitted.page.height)

    def embedded(self) -> Mapping[str, Asset]:
        """The pictures for a file that holds them: no finer than print shows."""
        return embedded_pictures((self.leaf,), self.assets)


def draw_whole(matter: Matter, what: What, order: PrintOrder) -> Whole:
    """A map as it is asked for, in its own size where no page is named; `modes.PICTURES` says what counts.

    Raises `CannotExport`, `UnknownTheme` and `UnknownRecord`.
    """
    order = replace(order, page=order.page or OWN_SIZE)
    fitted = fit_poster(matter, order, LAYOUT_UNIT) if what == "poster" else _fitted_map(matter, order)
    inventory = inventory_of((on_sheet(fitted.drawing, fitted.page.width, fitted.page.height),))
    assets = pictures_in(matter.project.assets, order.theme)
    readable = readable_pictures((image.asset for _, image in inventory.images), assets)
    unread = short_notes((*missing_characters(inventory), *broken_pictures(inventory, readable)))
    return Whole(
        fitted,
        order.theme,
        particulars_of(matter, fitted.drawing.title),
        {name: assets[name] for name in assets if name in readable},
        (*(band_notes(fitted, order.bands) if what == "poster" else ()), *unread),
    )


def _fitted_map(matter: Matter, order: PrintOrder) -> Fitted:
    """The map alone. It is never folded: only a poster explains its folds."""
    format_ = replace(POSTER, column=WIDTHS.get(order.columns, POSTER.column))
    drawing = draw_map(
        matter.project, lay_out(matter.project, matter.map, matter.reading, format_), matter.reading
    )
    sheet = page_for(order.page, drawing.width, drawing.height, order.orientation)
    return Fitted(drawing, sheet, scale_on(sheet, drawing.width, drawing.height))
