"""Texts whose end was left out."""

from collections.abc import Iterator

from journeymapper.export.inventory import Inventory
from journeymapper.export.preflight.places import place_of
from journeymapper.export.preflight.remarks import Remark
from journeymapper.export.printout import is_to_be_read
from journeymapper.messages import plural


def cut_texts(inventory: Inventory) -> Iterator[Remark]:
    """A warning where texts end in `…` for want of room, if any do."""
    places = tuple(
        place_of(spot, run) for spot, run in inventory.texts if run.line.cut and is_to_be_read(spot, run)
    )
    if places:
        words = plural(
            "One text is not printed in full: “{words}”.",
            "{count} texts are not printed in full, the first is “{words}”.",
            len(places),
            words=places[0].words,
        )
        yield Remark("cut text", "warning", words, places)
