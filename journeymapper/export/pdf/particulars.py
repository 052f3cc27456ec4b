"""What a document says of itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Particulars:
    """Title and the rest of a document's metadata."""

    title: str
    author: str = ""
    subject: str = ""
    language: str = "en"
    as_of: date | None = None
    """Taken as its date of creation: the clock is never asked, so the same project gives the same bytes."""
