"""Cards that are not touchpoints: activities, notes, pictures, opportunities."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Image, Ink, Shape, Symbol
from journeymapper.drawing.parts import EDGE, SCORE, meter
from journeymapper.drawing.setting import column, ends_at, first_baseline, label, put
from journeymapper.drawing.sheet import Sheet
from journeymapper.layout.formats import TextStyle, Type
from journeymapper.messages import message, text
from journeymapper.model.cards import Activity, Note, Opportunity, Picture
from journeymapper.model.project import Asset
from journeymapper.typeset import elide, set_line, set_paragraph

_RADIUS = 6
_PAIN_INDENT = 13
_RANK_INDENT = 25
_BAR = 10
"""How thick the bars are that stand for words where these can't be read."""


def bars(sheet: Sheet) -> Iterator[Shape]:
    """Two bars instead of words."""
    middle = sheet.height / 2
    for y, share in ((middle - 1.2 * _BAR, 0.97), (middle + 0.2 * _BAR, 0.6)):
        yield Box(0, y, sheet.width * share, _BAR, _BAR / 2, fill="strong")


def activity_shapes(card: Activity, detail: str, sheet: Sheet) -> Iterator[Shape]:
    """A flat card: what is done, then who does it with what."""
    yield Box(0, 0, sheet.width, sheet.height, _RADIUS, fill="cardBack", stroke=EDGE)
    if sheet.detail == "block":
        return
    styles, width = sheet.format.type, sheet.width - 18
    style = styles.activity
    shown = detail if sheet.detail == "full" else ""
    extra = styles.detail.lead + 1.5 if shown else 0.0
    most = max(1, int((sheet.height - 10 - extra) // style.lead))
    right = 14 if card.locked else 0
    lines = set_paragraph(
        card.title, style.role, style.size, width - right, max_lines=most, language=sheet.language
    ).lines
    used = len(lines) * style.lead + extra
    y = first_baseline((sheet.height - used) / 2, len(lines) * style.lead, len(lines), style)
    yield from column(10, y, width - right, lines, style, "ink2" if card.locked else "ink")
    if card.locked:
        yield Symbol("lock", sheet.width - 20, 5, 0.8, ("ink3",))
    if shown:
        y += (len(lines) - 1) * style.lead + styles.detail.lead + 1.5
        line = elide(shown, styles.detail.role, styles.detail.size, width, language=sheet.language)
        yield from column(10, y, width, (line,), styles.detail, "ink3")


def note_style(note: Note, styles: Type) -> tuple[TextStyle, Ink]:
    """The customer's own words are quotes; what others say of them is not."""
    match note.note_kind:
        case "question" | "thought":
            return styles.quote, "ink"
        case "action":
            return styles.action, "ink"
        case _:
            return styles.note, "ink2"


def note_shapes(card: Note, compact: bool, sheet: Sheet) -> Iterator[Shape]:
    """Bare words; a pain has a red bolt before them."""
    if sheet.detail == "block":
        yield from bars(sheet)
        return
    style, ink = note_style(card, sheet.format.type)
    indent = _PAIN_INDENT if card.note_kind == "pain" else 0
    most = sheet.format.compact_lines if compact else None
    width = sheet.width - indent
    lines = set_paragraph(
        card.text, style.role, style.size, width, max_lines=most, language=sheet.language
    ).lines
    y = first_baseline(0, sheet.height, len(lines), style)
    if indent:
        yield Symbol("bolt", -2, y - 11, 0.8125, ("high",))
    yield from column(indent, y, width, lines, style, ink)


def picture_shapes(card: Picture, asset: Asset | None, sheet: Sheet) -> Iterator[Shape]:
    """The picture as large as fits, centred, its caption below."""
    style = sheet.format.type.detail
    room = sheet.height - (style.lead + 4 if card.caption and sheet.detail == "full" else 0)
    if sheet.detail == "block" or asset is None:
        yield Box(0, 0, sheet.width, room, _RADIUS, fill="inset", stroke=EDGE)
        if sheet.detail != "block":
            yield Symbol("image", sheet.width / 2 - 12, room / 2 - 12, 1.5, ("ink3",))
    else:
        yield fitted(card.asset, asset, 0, 0, sheet.width, room)
    if card.caption and sheet.detail == "full":
        line = elide(card.caption, style.role, style.size, sheet.width, language=sheet.language)
        yield from column(0, room + style.lead - 1, sheet.width, (line,), style, "ink2")


def fitted(hash_: str, asset: Asset, x: float, y: float, width: float, height: float) -> Image:
    """A picture as large as fits into a rectangle, in its middle, its sides in proportion."""
    scale = min(width / max(asset.width, 1), height / max(asset.height, 1))
    w, h = asset.width * scale, asset.height * scale
    return Image(hash_, x + (width - w) / 2, y + (height - h) / 2, w, h)


def opportunity_shapes(card: Opportunity, rank: int | None, sheet: Sheet) -> Iterator[Shape]:
    """Its rank, its title, and how much it brings for how much work."""
    if sheet.detail == "block":
        yield from bars(sheet)
        return
    styles, width = sheet.format.type, sheet.width - _RANK_INDENT
    style = styles.opportunity
    yield from _rank(rank, styles)
    metered = sheet.detail == "full" and (card.impact is not None or card.work is not None)
    most = max(1, int((sheet.height - (19 if metered else 0)) // style.lead))
    lines = set_paragraph(
        card.title, style.role, style.size, width, max_lines=most, language=sheet.language
    ).lines
    ink = "ink2" if card.locked or card.status == "dropped" else "ink"
    yield from column(_RANK_INDENT, 13.5, width, lines, style, ink)
    if metered:
        yield from _meters(card, sheet)


def _rank(rank: int | None, styles: Type) -> Iterator[Shape]:
    if rank is None:
        yield Symbol("bulb", 1, 1, 1, ("ink3",))
        return
    yield Box(0, 0, 18, 18, 9, fill="accentTint")
    yield put(9, 13.3, set_line(str(rank), "bold"), 12 if rank < 100 else 9, "accentInk", "middle")


def _meters(card: Opportunity, sheet: Sheet) -> Iterator[Shape]:
    style, y, x = sheet.format.type.detail, sheet.height - 4, 0.0
    scores: tuple[tuple[str, int | None, Ink], ...] = (
        (text(message("Impact")), card.impact, "accent"),
        (text(message("Effort")), card.work, "ink2"),
    )
    room = (sheet.width - 2 * SCORE.extent - 20) / 2
    for words, score, ink in scores:
        name = label(x, y, words, style, "ink3", room=room, language=sheet.language)
        yield name
        yield from meter(ends_at(name) + 4.5, y - 7, score or 0, ink, SCORE)
        x = ends_at(name) + 4.5 + SCORE.extent + 12
