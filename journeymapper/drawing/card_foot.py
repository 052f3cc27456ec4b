"""What stands at the foot and on the corner of cards of every kind: the map they open, comments, lock."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Ink, Shape, Stroke, Symbol
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import label, put
from journeymapper.drawing.sheet import Sheet
from journeymapper.messages import message, text
from journeymapper.model.cards import Activity, Card, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.titles import map_title
from journeymapper.typeset import set_line

_BADGE = 13.0
_PIN_ROOM = 18.0


def opens_row(card: Card, opened: Map | None, sheet: Sheet) -> Iterator[Shape]:
    """The row that names the map which a card opens."""
    if not sheet.foot or sheet.detail not in ("full", "short"):
        return
    boxed = isinstance(card, Touchpoint | Activity)
    left, right = (10.0, sheet.width - 9) if boxed else (0.0, sheet.width)
    if boxed:
        yield line(1, sheet.body, sheet.width - 1, sheet.body, Stroke("line2", 1, token="hair"))
    y = sheet.body + 14
    yield Symbol("map", left, sheet.body + 4, 0.75, ("accentInk",))
    style = sheet.format.type.measure
    words = text(map_title(opened)) if opened else text(message("A map that is gone"))
    yield label(left + 17, y, words, style, "accentInk", room=right - left - 32, language=sheet.language)
    yield Symbol("right", right - 11, sheet.body + 4.5, 0.6875, ("accentInk",))


def badges(card: Card, comments: int, pinned: bool, sheet: Sheet) -> Iterator[Shape]:
    """Comments and lock on the top-right corner of cards that have no row for them."""
    boxed = isinstance(card, Activity)
    x, y = sheet.width - (_PIN_ROOM if pinned else 0), 3.0
    if comments:
        yield _badge(x, y, "ink2")
        words = str(comments) if comments < 10 else "9+"
        yield put(x, y + 3.3, set_line(words, "bold"), 9, "card", "middle")
        x -= _BADGE + 1
    elif boxed:
        x, y = x - 10, 9.5
    if card.locked:
        yield _badge(x, y, "cardBack" if boxed else sheet.ground)
        yield Symbol("lock", x - 6, y - 6, 0.75, ("ink3",))


def _badge(x: float, y: float, fill: Ink) -> Box:
    return Box(x - _BADGE / 2, y - _BADGE / 2, _BADGE, _BADGE, _BADGE / 2, fill=fill)
