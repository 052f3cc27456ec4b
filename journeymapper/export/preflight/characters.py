"""Characters that no font of the program or of this computer has, and the font to install for them."""

from collections.abc import Iterator

from journeymapper.export.inventory import Inventory
from journeymapper.export.preflight.places import place_of
from journeymapper.export.preflight.remarks import Place, Remark
from journeymapper.messages import Message, message
from journeymapper.typeset import uncovered
from journeymapper.typeset.font_packages import FontPackage, package_for


def missing_characters(inventory: Inventory) -> Iterator[Remark]:
    """A warning for each font that lacks: empty boxes stand for its characters."""
    characters: dict[FontPackage | None, set[str]] = {}
    places: dict[FontPackage | None, dict[Place, None]] = {}
    for spot, run in inventory.texts:
        for character in sorted(uncovered(run.line.text)):
            package = package_for(character)
            characters.setdefault(package, set()).add(character)
            places.setdefault(package, {})[place_of(spot, run)] = None
    for package, found in characters.items():
        words = missing_words(package, " ".join(sorted(found)))
        yield Remark("characters", "warning", words, tuple(places[package]))


def missing_words(package: FontPackage | None, characters: str) -> Message:
    """That characters are missing, and what to install where that is known."""
    if package is None:
        return message("No font here has these characters: {characters}.", characters=characters)
    return message(
        "No font here has these characters: {characters}. Install {family}: {debian} on Debian and Ubuntu, "
        "{fedora} on Fedora, elsewhere from fonts.google.com/noto.",
        characters=characters,
        family=package.family,
        debian=package.debian,
        fedora=package.fedora,
    )
