"""Wishes made true, in the process: the pages of a wish, what there is to say of them, and its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from journeymapper.drawing.leaves import Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.export.preflight.remarks import Remark
from journeymapper.export.whole import Whole, draw_whole
from journeymapper.model.matter import Matter
from journeymapper.model.project import Asset
from journeymapper.ui.export_dialog.wish import FileKind, Wish
from journeymapper.ui.export_orders import Made

MOST_PLACES = 60
"""Of one remark: nobody looks at more one by one, and there may be thousands."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Pages as they are drawn for a wish, before any pen has them."""

    wish: Wish
    leaves: tuple[Leaf, ...]
    assets: Mapping[str, Asset]
    """Pictures by the names that leaves use."""
    remarks: tuple[Remark, ...]


def prove(matter: Matter, wish: Wish) -> Proof:
    """The pages of a wish. Raises `CannotExport`."""
    if not wish.has_pages:
        whole = _whole(matter, wish)
        remarks = tuple(Remark("arrangement", "look", note) for note in whole.notes)
        return Proof(wish, (whole.leaf,), whole.assets, remarks)
    from journeymapper.export.modes import prepare
    from journeymapper.export.preflight.looking import preflight

    printout = prepare(matter, wish.order)
    remarks = preflight(matter, wish.order, printout).remarks
    kept = tuple(replace(remark, places=remark.places[:MOST_PLACES]) for remark in remarks)
    return Proof(wish, printout.leaves, printout.assets, kept)


def make(matter: Matter, wish: Wish) -> Made:
    """The file of a wish. Raises `CannotExport`."""
    return _MAKERS[wish.file](matter, wish)


def _whole(matter: Matter, wish: Wish) -> Whole:
    return draw_whole(matter, wish.part, wish.order)


def _pdf(matter: Matter, wish: Wish) -> Made:
    from journeymapper.editor.showing.travelling import source_for
    from journeymapper.export.printing import print_pdf

    printed = print_pdf(matter, wish.order, source_for(matter) if wish.with_source else None)
    return Made(printed.data, printed.notes)


def _pptx(matter: Matter, wish: Wish) -> Made:
    from journeymapper.export.pptx.printing import print_pptx

    printed = print_pptx(matter, wish.order)
    return Made(printed.data, printed.notes)


def _html(matter: Matter, wish: Wish) -> Made:
    from journeymapper.export.html import write_html

    whole = _whole(matter, wish)
    findings = matter.reading.findings if matter.reading.checked else None
    return Made(write_html(whole, matter.project, findings).encode("utf-8"), whole.notes)


def _svg(matter: Matter, wish: Wish) -> Made:
    from journeymapper.export.pages import LAYOUT_UNIT
    from journeymapper.export.svg import Extent, Outlines, RealText, draw_svg

    whole = _whole(matter, wish)
    width, height = whole.size
    words = draw_svg(
        whole.drawing,
        Theme.load(whole.theme),
        whole.embedded(),
        texts=Outlines() if wish.texts == "outlines" else RealText(),
        extent=Extent(width / LAYOUT_UNIT, height / LAYOUT_UNIT),
        description=whole.particulars.subject,
    )
    return Made(words.encode("utf-8"), whole.notes)


def _png(matter: Matter, wish: Wish) -> Made:
    from journeymapper.canvas.picture_file import to_png
    from journeymapper.export.pixels import dots_for, pixel_notes

    whole = _whole(matter, wish)
    dots = dots_for(whole.size, wish.dots)
    scale, theme = whole.fitted.scale / 72 * dots, Theme.load(whole.theme)
    data = to_png(whole.drawing, theme, scale, dots, whole.assets, transparent=wish.transparent)
    return Made(data, (*whole.notes, *pixel_notes(whole.size, wish.dots)))


_MAKERS: dict[FileKind, Callable[[Matter, Wish], Made]] = {
    "pdf": _pdf,
    "pptx": _pptx,
    "png": _png,
    "svg": _svg,
    "html": _html,
}
