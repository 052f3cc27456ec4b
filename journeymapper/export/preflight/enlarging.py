"""Settings with which the smallest text of a printout is comfortable to read."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.export.errors import CannotExport
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import FAMILIES, follows_drawing, upright_page
from journeymapper.export.preflight.remarks import Remedy
from journeymapper.export.preflight.text_size import points
from journeymapper.export.printout import COMFORTABLE, smallest_text
from journeymapper.messages import message
from journeymapper.model.matter import Matter


def enlarging(matter: Matter, order: PrintOrder, smallest: float) -> tuple[Remedy, ...]:
    """What makes the smallest text larger than it is now, the nearest first; nothing that was not tried."""
    return tuple(_for_poster(matter, order, smallest)) if order.mode == "poster" else ()


def _for_poster(matter: Matter, order: PrintOrder, smallest: float) -> Iterator[Remedy]:
    for name in _larger(order.page or "A3"):
        size = _size(matter, replace(order, page=name))
        if size >= COMFORTABLE:
            yield Remedy(message("Use {page}: {size} pt", page=name, size=points(size)), {"page": name})
            return
    size = _size(matter, replace(order, page="fit"))
    if size > smallest:
        yield Remedy(
            message("Use a page of the map’s own size: {size} pt", size=points(size)), {"page": "fit"}
        )


def _larger(page: str) -> tuple[str, ...]:
    if follows_drawing(page):
        return ()
    name = upright_page(page).name
    family = next((names for names in FAMILIES if name in names), FAMILIES[0])
    return family[family.index(name) + 1 :] if name in family else family


def _size(matter: Matter, order: PrintOrder) -> float:
    try:
        return smallest_text(prepare(matter, order).leaves)
    except CannotExport:
        return 0
