"""Settings with which the smallest text of a printout is comfortable to read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from journeymapper.export.errors import CannotExport
from journeymapper.export.fitting import OWN_SIZE, largest_on
from journeymapper.export.inventory import Inventory
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import FAMILIES, SHEETS, follows_drawing, upright_page
from journeymapper.export.planning import Plans
from journeymapper.export.preflight.remarks import Remedy
from journeymapper.export.preflight.text_size import points
from journeymapper.export.printout import COMFORTABLE, smallest_text, texts_on
from journeymapper.messages import Message, message, plural
from journeymapper.model.matter import Matter

_BETTER = 1.05
"""What makes text larger by less is not worth a press."""


def enlarging(matter: Matter, order: PrintOrder, inventory: Inventory) -> tuple[Remedy, ...]:
    """What makes the smallest text comfortable, the nearest first, else larger. All of it is tried."""
    match order.mode:
        case "poster":
            return tuple(_for_poster(matter, order, inventory))
        case "tiles":
            return tuple(_for_tiles(matter, order))
        case _:
            return ()


def _for_poster(matter: Matter, order: PrintOrder, inventory: Inventory) -> Iterator[Remedy]:
    """Fold it, use a larger sheet, several sheets, or one as large as the map."""
    now = smallest_text(inventory.texts)
    plans = Plans(matter)
    plans.smallest_text = min(run.size for _, run in inventory.texts)

    def size(changes: Mapping[str, object]) -> float:
        changed = Remedy(message(""), changes).applied(order)
        return plans.smallest_text * largest_on(plans, changed, changed.page).scale

    folded = _folded(plans, order)
    if folded is not None and size(folded.changes) >= COMFORTABLE:
        yield folded
    page = next((name for name in _larger(order) if size({"page": name}) >= COMFORTABLE), None)
    if page is not None:
        said = points(size({"page": page}))
        yield Remedy(message("Use {page}: {size} pt", page=page, size=said), {"page": page})
    elif (own := size({"page": OWN_SIZE})) > now * _BETTER:
        words = message("Use a page of the map’s own size: {size} pt", size=points(own))
        yield Remedy(words, {"page": OWN_SIZE})
    yield from _as_tiles(matter, order)
    if folded is not None and size(folded.changes) < COMFORTABLE:
        yield folded


def _folded(plans: Plans, order: PrintOrder) -> Remedy | None:
    """As many bands as let the text print largest, where somebody chose others and it is worth it."""
    if order.bands is None:
        return None
    now, best = (largest_on(plans, each, order.page) for each in (order, replace(order, bands=None)))
    if best.scale < now.scale * _BETTER:
        return None
    said = points(plans.smallest_text * best.scale)
    count = best.plan.bands
    words = plural(
        "Leave it in one piece: {size} pt", "Fold it into {count} bands: {size} pt", count, size=said
    )
    return Remedy(words, {"bands": count})


def _as_tiles(matter: Matter, order: PrintOrder) -> Iterator[Remedy]:
    page = SHEETS[order.standard][0]
    changes = {"mode": "tiles", "page": page, "scale": None, "sheets": None, "orientation": "auto"}
    remedy = _tried(matter, order, changes)
    if remedy is not None:
        yield remedy


def _for_tiles(matter: Matter, order: PrintOrder) -> Iterator[Remedy]:
    """As many sheets as text of 9 pt needs, where a scale or a number of sheets made it smaller."""
    remedy = _tried(matter, order, {"scale": None, "sheets": None})
    if remedy is not None:
        yield remedy


def _tried(matter: Matter, order: PrintOrder, changes: Mapping[str, object]) -> Remedy | None:
    """Sheets with comfortable text, if there are such; drawn, since no less tells how many there are."""
    changed = Remedy(message(""), changes).applied(order)
    try:
        leaves = prepare(matter, changed).leaves
    except CannotExport:
        return None
    if smallest_text(texts_on(leaves)) < COMFORTABLE:
        return None
    return Remedy(
        _sheets_words(len(leaves), upright_page(changed.page or SHEETS[order.standard][0]).name), changes
    )


def _sheets_words(count: int, page: str) -> Message:
    return plural("Use {count} sheet of {page}", "Use {count} sheets of {page}", count, page=page)


def _larger(order: PrintOrder) -> tuple[str, ...]:
    """The sheets of the same family that are larger; of a size that has no name, all of its standard."""
    if not order.page or follows_drawing(order.page):
        return ()
    name = upright_page(order.page).name
    family = next((names for names in FAMILIES if name in names), SHEETS[order.standard])
    return family[family.index(name) + 1 :] if name in family else family
