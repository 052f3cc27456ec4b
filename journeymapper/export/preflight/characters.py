"""Characters that no font of the program or of this computer has."""

from collections.abc import Iterator

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.preflight.places import place_of
from journeymapper.export.preflight.remarks import Place, Remark
from journeymapper.export.printout import texts_on
from journeymapper.messages import message
from journeymapper.typeset import uncovered


def missing_characters(leaves: tuple[Leaf, ...]) -> Iterator[Remark]:
    """A warning where empty boxes stand for characters, if there are any."""
    missing: set[str] = set()
    places: list[Place] = []
    for spot, run in texts_on(leaves):
        lacking = uncovered(run.line.text)
        if lacking:
            missing |= lacking
            places.append(place_of(spot, run))
    if missing:
        words = message(
            "No font here has these characters: {characters}.", characters=" ".join(sorted(missing))
        )
        yield Remark("characters", "warning", words, tuple(places))
