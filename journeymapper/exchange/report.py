"""What comes out of an import or an export: the result, and what could not be kept."""

from dataclasses import dataclass

from journeymapper.messages import Message
from journeymapper.model.project import Project


class NotReadable(ValueError):
    """A text that is not of the format it should be, with a sentence that says so."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


@dataclass(frozen=True, slots=True)
class Imported:
    """A project made of somebody else's format."""

    project: Project
    report: tuple[Message, ...] = ()
    """What was changed, guessed or left out, in sentences."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A map in somebody else's format."""

    text: str
    report: tuple[Message, ...] = ()
    """What could not be written, in sentences."""


@dataclass(frozen=True, slots=True)
class Written:
    """A whole file in somebody else's format."""

    data: bytes
    report: tuple[Message, ...] = ()
    """What was written otherwise than it is, in sentences."""
