"""What is asked of an export: plain data, which goes to the press and is remembered by the project."""

from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from journeymapper.export.order import Mode, PrintOrder, What
from journeymapper.export.pages import Standard
from journeymapper.export.pixels import USUAL
from journeymapper.model.showing import EVERYTHING, Showing

FileKind = Literal["pdf", "pptx", "png", "svg", "html"]
FILE_KINDS: tuple[FileKind, ...] = get_args(FileKind)
Texts = Literal["font", "outlines"]
"""Of SVG: text in fonts inside the file, or shapes that look like it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A file as it is wanted. What its kind does not take means nothing."""

    file: FileKind = "pdf"
    order: PrintOrder = field(default_factory=PrintOrder)
    """Mode, page and the rest; `export.modes` says what counts of it."""
    part: What = "poster"
    dots: int = USUAL
    """Of a PNG, to an inch."""
    transparent: bool = False
    texts: Texts = "font"
    showing: Showing = EVERYTHING
    with_source: bool = False
    """Whether the project travels in a PDF."""

    @property
    def has_pages(self) -> bool:
        """Whether a mode draws it; the others are one picture of the map."""
        return self.file in ("pdf", "pptx")

    @property
    def key(self) -> str:
        """What it is remembered under: the mode of a PDF, else the kind of the file.

        >>> Wish().key, Wish("png").key
        ('poster', 'png')
        """
        return self.order.mode if self.file == "pdf" else self.file


def first_wish(key: str) -> Wish:
    """What is wanted of a mode or a kind of file where nobody has wanted anything else yet.

    >>> first_wish("tiles").order.mode, first_wish("svg").order.page
    ('tiles', 'fit')
    """
    if key == "pptx":
        return Wish("pptx", PrintOrder("slides"))
    for kind in FILE_KINDS:
        if key == kind:
            return Wish(kind, PrintOrder(page="fit"))
    modes: tuple[Mode, ...] = get_args(Mode)
    mode: Mode = next((mode for mode in modes if mode == key), "poster")
    return Wish("pdf", PrintOrder(mode))


def on_sheets_of(wish: Wish, standard: Standard) -> Wish:
    """A wish of somebody who has these sheets, where no page is named."""
    return replace(wish, order=replace(wish.order, standard=standard))
