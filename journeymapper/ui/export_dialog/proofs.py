"""Wishes made true, in the process: the pages of a wish, and its file."""

from dataclasses import dataclass

from journeymapper.drawing.leaves import Leaf, on_sheet
from journeymapper.drawing.themes import Theme
from journeymapper.messages import Message
from journeymapper.model.matter import Matter
from journeymapper.ui.export_dialog.wish import Wish
from journeymapper.ui.export_orders import Made


@dataclass(frozen=True, slots=True)
class Proof:
    """Pages as they are drawn for a wish, before any pen has them."""

    wish: Wish
    leaves: tuple[Leaf, ...]
    notes: tuple[Message, ...]


def prove(matter: Matter, wish: Wish) -> Proof:
    """The pages of a wish. Raises `CannotExport`."""
    if wish.file != "pdf":
        from journeymapper.export.whole import draw_whole

        whole = draw_whole(matter, wish.part, wish.order.page)
        page = whole.fitted.page
        return Proof(wish, (on_sheet(whole.drawing, page.width, page.height),), whole.notes)
    from journeymapper.export.modes import prepare

    printout = prepare(matter, wish.order)
    return Proof(wish, printout.leaves, printout.notes)


def make(matter: Matter, wish: Wish) -> Made:
    """The file of a wish. Raises `CannotExport`."""
    if wish.file == "pdf":
        from journeymapper.export.printing import print_pdf

        printed = print_pdf(matter, wish.order)
        return Made(printed.data, printed.notes)
    from journeymapper.export.whole import draw_whole

    whole = draw_whole(matter, wish.part, wish.order.page)
    if wish.file == "html":
        from journeymapper.export.html import write_html

        words = write_html(whole, matter.project, matter.reading.findings)
        return Made(words.encode("utf-8"), whole.notes)
    if wish.file == "svg":
        from journeymapper.export.pages import LAYOUT_UNIT
        from journeymapper.export.svg import Extent, Outlines, RealText, draw_svg

        width, height = whole.size
        words = draw_svg(
            whole.drawing,
            Theme.load(wish.order.theme),
            whole.assets,
            texts=Outlines() if wish.texts == "outlines" else RealText(),
            extent=Extent(width / LAYOUT_UNIT, height / LAYOUT_UNIT),
            description=whole.particulars.subject,
        )
        return Made(words.encode("utf-8"), whole.notes)
    from journeymapper.canvas.picture_file import to_png
    from journeymapper.export.pixels import dots_for, pixel_notes

    dots = dots_for(whole.size, wish.dots)
    data = to_png(
        whole.drawing,
        Theme.load(wish.order.theme),
        whole.fitted.scale / 72 * dots,
        dots,
        whole.assets,
        transparent=wish.transparent,
    )
    return Made(data, (*whole.notes, *pixel_notes(whole.size, wish.dots)))
