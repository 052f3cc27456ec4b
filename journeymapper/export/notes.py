"""What is not as it might be on pages that are otherwise finished."""

from collections.abc import Container, Iterable

from journeymapper.drawing.leaves import Leaf
from journeymapper.export.printout import images_on, texts_on
from journeymapper.messages import Message, message
from journeymapper.typeset import uncovered


def glyph_notes(leaves: Iterable[Leaf]) -> tuple[Message, ...]:
    """The characters that no font has, if there are any."""
    missing = {character for _, _, run in texts_on(leaves) for character in uncovered(run.line.text)}
    if not missing:
        return ()
    return (
        message("No font here has these characters: {characters}.", characters=" ".join(sorted(missing))),
    )


def picture_notes(leaves: Iterable[Leaf], readable: Container[str]) -> tuple[Message, ...]:
    """The pictures that can't be read, if there are any; `readable` has the names of those that can."""
    broken = dict.fromkeys(
        figure.words for _, _, figure, image in images_on(leaves) if image.asset not in readable
    )
    return tuple(
        message("A picture can’t be read, so a box stands for it: {words}", words=words) for words in broken
    )
