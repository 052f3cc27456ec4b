"""Texts whose end was left out."""

from collections.abc import Iterator

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.preflight.places import place_of
from journeymapper.export.preflight.remarks import Remark
from journeymapper.export.printout import texts_on
from journeymapper.messages import plural


def cut_texts(leaves: tuple[Leaf, ...]) -> Iterator[Remark]:
    """A warning where texts end in `…` for want of room, if any do."""
    places = tuple(
        place_of(spot, run) for spot, run in texts_on(leaves) if run.line.cut and not spot.layer.overview
    )
    if places:
        words = plural(
            "One text is not printed in full: “{words}”.",
            "{count} texts are not printed in full, the first is “{words}”.",
            len(places),
            words=places[0].words,
        )
        yield Remark("cut text", "warning", words, places)
