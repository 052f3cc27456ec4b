"""From an order to a finished presentation."""

from journeymapper.drawing.themes import Theme
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.picture_files import OFFICE, embedded_pictures
from journeymapper.export.pptx.document import write_slides
from journeymapper.export.preflight.looking import preflight
from journeymapper.export.printing import Printed
from journeymapper.model.matter import Matter


def print_pptx(matter: Matter, order: PrintOrder) -> Printed:
    """The slides of a map, to be edited. Same arguments, same bytes.

    Raises `UnknownRecord` where there is no such map.
    """
    printout = prepare(matter, order)
    assets = embedded_pictures(printout.leaves, printout.assets, OFFICE)
    data = write_slides(printout.leaves, Theme.load(order.theme), printout.particulars, assets)
    return Printed(data, printout, preflight(matter, order, printout, assets))
