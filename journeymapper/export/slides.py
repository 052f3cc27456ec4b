"""Slides: a map told stage by stage, to be shown in a room."""

from journeymapper.drawing.slides.deck import deck
from journeymapper.export.order import PrintOrder
from journeymapper.export.printout import Printout, particulars_of
from journeymapper.messages import plural
from journeymapper.model.matter import Matter


def prepare_slides(matter: Matter, order: PrintOrder) -> Printout:
    """A map as slides of 16 to 9, whatever page is asked for.

    Raises `UnknownRecord` where there is no such map.
    """
    leaves = deck(matter)
    notes = (plural("{count} slide, 16:9.", "{count} slides, 16:9.", len(leaves)),)
    return Printout(leaves, particulars_of(matter, ""), matter.project.assets, notes)
