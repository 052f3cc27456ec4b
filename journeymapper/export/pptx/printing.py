"""From an order to a finished presentation."""

from journeymapper.drawing.themes import Theme
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.pdf.pictures import pictures_for
from journeymapper.export.pptx.document import write_slides
from journeymapper.export.preflight.looking import preflight
from journeymapper.export.printing import Printed
from journeymapper.model.matter import Matter


def print_pptx(matter: Matter, order: PrintOrder) -> Printed:
    """The slides of a map, to be edited. Same arguments, same bytes.

    Raises `UnknownRecord` where there is no such map.
    """
    printout = prepare(matter, order)
    readable = pictures_for(printout.leaves, printout.assets)
    assets = {name: asset for name, asset in printout.assets.items() if name in readable}
    data = write_slides(printout.leaves, Theme.load(order.theme), printout.particulars, assets)
    return Printed(data, printout, preflight(matter, order, printout, readable))
