"""The project that travels in a file made of it."""

from dataclasses import dataclass

SOURCE_MIME = "application/x-journeymapper"
"""By this a project is known among the attachments of a PDF."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a project file, and what the attachment is called."""

    name: str
    data: bytes
