"""What may be asked of an export, as data: the words of an option, its editor, and where in a wish it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from journeymapper.editor.fields import Choice, choices
from journeymapper.export.modes import MODES, PICTURES
from journeymapper.export.order import MOST_BANDS
from journeymapper.export.pages import SHEETS
from journeymapper.messages import Message, message
from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.editors import BoxEditor, TickEditor
from journeymapper.ui.export_dialog.page_editor import PageEditor
from journeymapper.ui.export_dialog.size_editor import SizeEditor
from journeymapper.ui.export_dialog.wish import FileKind, Wish
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.segments import SegmentsEditor


@dataclass(frozen=True, slots=True)
class Option:
    """One line of the options."""

    id: str
    words: Message
    """Empty where the editor says what it is."""
    make: Callable[[Desk], FieldEditor]
    read: Callable[[Wish], object]
    write: Callable[[Wish, object], Wish]
    of: tuple[str, ...] = ()
    """What a mode takes where it has this option; none: its id."""
    keys: tuple[str, ...] = ()
    """The modes and kinds of file that it is for where they take it; none: all."""


def _in_order(id_: str, words: Message, make: Callable[[Desk], FieldEditor], *keys: str) -> Option:
    def write(wish: Wish, value: object) -> Wish:
        return replace(wish, order=replace(wish.order, **cast("dict[str, Any]", {id_: value})))

    return Option(id_, words, make, lambda wish: getattr(wish.order, id_), write, keys=keys)


def _in_wish(id_: str, words: Message, make: Callable[[Desk], FieldEditor]) -> Option:
    def write(wish: Wish, value: object) -> Wish:
        return replace(wish, **cast("dict[str, Any]", {id_: value}))

    return Option(id_, words, make, lambda wish: getattr(wish, id_), write)


def _segments(*pairs: tuple[object, Message]) -> Callable[[Desk], FieldEditor]:
    return lambda _desk: SegmentsEditor(choices(*pairs))


def _write_size(wish: Wish, value: object) -> Wish:
    scale, sheets = cast("tuple[float | None, int | None]", value)
    return replace(wish, order=replace(wish.order, scale=scale, sheets=sheets))


def _page(id_: str, make: Callable[[Desk], FieldEditor], *keys: str) -> Option:
    return replace(_in_order("page", message("Page"), make, *keys), id=id_, of=("page",))


def _page_of_a_poster(desk: Desk) -> FieldEditor:
    return PageEditor(desk, message("Automatic"), follows=True)


def _page_of_a_picture(desk: Desk) -> FieldEditor:
    return PageEditor(desk, None, follows=True)


def _sheet(desk: Desk) -> FieldEditor:
    return PageEditor(desk, None, follows=False)


def _read_sheet(wish: Wish) -> object:
    return wish.order.page or SHEETS[wish.order.standard][0]


def _theme(id_: str, *pairs: tuple[str, Message]) -> Option:
    return replace(_in_order("theme", message("Colours"), _segments(*pairs)), id=id_)


_COLOUR, _GREY = ("print", message("Colour")), ("grey", message("Black and white"))
_BANDS = (
    Choice(None, message("Automatic")),
    *(Choice(count, message("{count}", count=count)) for count in range(1, MOST_BANDS + 1)),
)
_DOTS = tuple(Choice(dots, message("{dots} dots an inch", dots=dots)) for dots in (96, 150, 192, 300, 600))

OPTIONS: tuple[Option, ...] = (
    _in_wish(
        "part",
        message("Show"),
        _segments(("poster", message("Poster")), ("map", message("Map alone"))),
    ),
    _page("page of a poster", _page_of_a_poster, "poster"),
    _page("page of a picture", _page_of_a_picture, "png", "svg", "html"),
    replace(_page("sheet", _sheet, "tiles", "slides", "report"), read=_read_sheet),
    _in_order(
        "orientation",
        message("Orientation"),
        _segments(
            ("auto", message("Automatic")),
            ("portrait", message("Portrait")),
            ("landscape", message("Landscape")),
        ),
    ),
    _in_order(
        "columns",
        message("Columns"),
        _segments(
            ("auto", message("Automatic")), ("roomy", message("Roomy")), ("compact", message("Compact"))
        ),
    ),
    _in_order("bands", message("Bands"), lambda desk: BoxEditor(desk, _BANDS)),
    _in_order(
        "layout",
        message("To be"),
        _segments(("handout", message("Read one by one")), ("assemble", message("Glued together"))),
    ),
    _in_order(
        "key",
        message("Key"),
        _segments(("first", message("Before the sheets")), ("none", message("No key"))),
    ),
    Option(
        "size",
        message("Size"),
        SizeEditor,
        lambda wish: (wish.order.scale, wish.order.sheets),
        _write_size,
        of=("scale", "sheets"),
    ),
    _theme("theme of paper", _COLOUR, _GREY),
    _theme("theme of a picture", _COLOUR, _GREY, ("dark", message("Dark"))),
    _in_wish("dots", message("Fineness"), lambda desk: BoxEditor(desk, _DOTS)),
    _in_wish(
        "texts",
        message("Text"),
        _segments(("font", message("As text")), ("outlines", message("As shapes"))),
    ),
    _in_wish("transparent", message(""), lambda _desk: TickEditor(message("Transparent ground"))),
)

FILE_WORDS: dict[FileKind, Message] = {
    "pdf": message("PDF"),
    "pptx": message("PPTX"),
    "png": message("PNG"),
    "svg": message("SVG"),
    "html": message("Web page"),
}
MODE_WORDS: dict[str, Message] = {
    "poster": message("Poster"),
    "tiles": message("Tiles"),
    "slides": message("Slides"),
    "report": message("Report"),
}
SENTENCES: dict[str, Message] = {
    "poster": message("One sheet with the map and all that explains it."),
    "tiles": message("The map on several sheets, cut only where nothing is."),
    "slides": message("A talk: an overview, then one stage a page."),
    "report": message("A document with every detail, to be read."),
    "pptx": message("The same slides for presentation programs, to be edited."),
    "png": message("A picture for documents and slides."),
    "svg": message("A drawing for web pages and drawing programs."),
    "html": message("One page with the map and its findings, which needs no network."),
}
_OF_FILES: dict[FileKind, tuple[str, ...]] = {
    "pdf": ("theme of paper",),
    "pptx": ("theme of paper",),
    "png": ("part", "theme of a picture", "dots", "transparent"),
    "svg": ("part", "theme of a picture", "texts"),
    "html": ("part", "theme of a picture"),
}


def options_of(wish: Wish) -> tuple[Option, ...]:
    """The options that mean something to a wish, in the order in which they are asked."""
    drawn = MODES[wish.order.mode].takes if wish.has_pages else PICTURES[wish.part]
    takes = set(_OF_FILES[wish.file] + drawn)
    if wish.order.page == "fit":
        takes.discard("orientation")  # such a page is turned as the map is
    return tuple(
        option
        for option in OPTIONS
        if any(name in takes for name in option.of or (option.id,))
        and (not option.keys or wish.key in option.keys)
    )
