"""What comes with the program to begin from: templates, and finished maps."""

from dataclasses import dataclass
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.resources import resource
from journeymapper.storage.files import SUFFIX


@dataclass(frozen=True, slots=True)
class Offer:
    """A file of the program that a project can begin as a copy of."""

    file: Path
    name: Message


def sample() -> Offer:
    """The finished map that one looks around in first."""
    return Offer(_file("samples", "gift-shop"), message("Gift shop"))


def templates() -> tuple[Offer, ...]:
    """Empty structures first, then finished maps. A blank map is no file: it has a place of its own."""
    return (
        Offer(_file("templates", "five-stages"), message("Five stages, to loyalty")),
        Offer(_file("templates", "five-stages-advocacy"), message("Five stages, to advocacy")),
        Offer(_file("templates", "before-during-after"), message("Before, during, after")),
        Offer(_file("templates", "four-phases"), message("Four phases")),
        Offer(_file("templates", "service-blueprint"), message("Service blueprint")),
        Offer(_file("samples", "software-trial"), message("Software trial")),
        Offer(_file("samples", "two-years-with-a-depot"), message("Two years with a depot")),
    )


def _file(kind: str, stem: str) -> Path:
    return resource(kind, f"{stem}{SUFFIX}")
