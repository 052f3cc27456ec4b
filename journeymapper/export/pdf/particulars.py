"""What a document says of itself."""

import re
from dataclasses import dataclass
from datetime import date

_UNSAID = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Particulars:
    """Title and the rest of a document's metadata."""

    title: str
    author: str = ""
    subject: str = ""
    language: str = "en"
    as_of: date | None = None
    """Taken as its date of creation: the clock is never asked, so the same project gives the same bytes."""


def plain_words(words: str) -> str:
    """Text on one line and without what XML can't hold, as metadata and bookmarks want it.

    >>> plain_words(" Buying\\x00a\\ngift ")
    'Buying a gift'
    """
    return _UNSAID.sub(" ", words).strip()
