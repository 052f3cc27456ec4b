"""The tree of a tagged PDF while it grows: its elements and what they hold."""

from dataclasses import dataclass, field

from journeymapper.export.links import Goal
from journeymapper.export.numbers import utf16
from journeymapper.layout.geometry import Rect

Content = tuple[int, int]
"""A piece of marked content: the number of its page and its own on it, both from 0."""


@dataclass(slots=True, eq=False)
class Element:
    """A heading, a paragraph, a picture, …: a standard structure type, and what is in it in reading order."""

    kind: str
    alternative: str = ""
    attributes: str = ""
    """As PDF writes them, as in `<</O/Table/Scope/Column>>`."""
    kids: list["Element | Content | Annotation"] = field(default_factory=list)

    def add(self, kid: "Element") -> "Element":
        """Put an element at the end of this one; it is given back."""
        self.kids.append(kid)
        return kid


@dataclass(slots=True, eq=False)
class Annotation:
    """A place on a page that leads somewhere when it is pressed."""

    page: int
    area: Rect
    """In points, as the page has them: y upwards."""
    words: str
    target: Goal | str
    """A place in the document, or an address."""


def text_string(words: str) -> str:
    """A text as a string of PDF.

    >>> text_string("a (b)"), text_string("–")
    ('(a \\\\(b\\\\))', '<FEFF2013>')
    """
    if words.isascii() and words.isprintable():
        return "(" + words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return f"<FEFF{utf16(words)}>"
