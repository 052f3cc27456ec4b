"""All checks, one after the other."""

from collections.abc import Container

from journeymapper.export.inventory import inventory_of
from journeymapper.export.order import PrintOrder
from journeymapper.export.pictures import readable_pictures
from journeymapper.export.preflight.addresses import broken_addresses
from journeymapper.export.preflight.characters import missing_characters
from journeymapper.export.preflight.cut_texts import cut_texts
from journeymapper.export.preflight.enlarging import enlarging
from journeymapper.export.preflight.paper import paper_used
from journeymapper.export.preflight.pictures import broken_pictures, coarse_pictures
from journeymapper.export.preflight.remarks import Preflight, Remark
from journeymapper.export.preflight.text_size import is_small, text_size
from journeymapper.export.printout import Printout, smallest_text
from journeymapper.model.matter import Matter


def preflight(
    matter: Matter, order: PrintOrder, printout: Printout, readable: Container[str] | None = None
) -> Preflight:
    """What there is to say of the pages that were drawn for an order.

    `readable` has the names of the pictures that can be read; where it is not known they are looked at.
    """
    leaves = printout.leaves
    inventory = inventory_of(leaves)
    smallest = smallest_text(inventory.texts)
    remedies = enlarging(matter, order, inventory) if smallest and is_small(smallest) else ()
    if readable is None:
        names = (image.asset for _, image in inventory.images)
        readable = readable_pictures(names, printout.assets)
    remarks = (
        *(() if order.mode == "slides" else paper_used(leaves)),
        *(Remark("arrangement", "fine", note) for note in printout.notes),
        *text_size(inventory, remedies),
        *cut_texts(inventory),
        *missing_characters(inventory),
        *broken_pictures(inventory, readable),
        *coarse_pictures(inventory, printout.assets, readable),
        *broken_addresses(inventory),
    )
    return Preflight(remarks)
