"""Cards that are not touchpoints: activities, notes, pictures, opportunities."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Image, Ink, Path, Shape, Symbol
from journeymapper.drawing.parts import EDGE, SCORE, meter
from journeymapper.drawing.setting import column, ends_at, label, put
from journeymapper.drawing.sheet import Sheet
from journeymapper.drawing.standings import standing_mark
from journeymapper.drawing.svg_path import segments
from journeymapper.drawing.tiles import hue_ink
from journeymapper.layout.texts import SCORE_LEAD, CardTexts, scores_abreast
from journeymapper.messages import message, text
from journeymapper.model.cards import Activity, Note, Opportunity, Picture
from journeymapper.model.project import Asset
from journeymapper.model.reading import Sign
from journeymapper.typeset import line_width, set_line

_RADIUS = 6
_METER_GAP, _SCORE_GAP = 4.0, 12.0
"""Between a score's name and its meter, and between two scores."""


def activity_shapes(card: Activity, sign: Sign | None, texts: CardTexts, sheet: Sheet) -> Iterator[Shape]:
    """A flat card: what is done, then who does it with what. Where colours mean either, its edge has them."""
    yield Box(0, 0, sheet.width, sheet.height, _RADIUS, fill="cardBack", stroke=EDGE)
    if sign is not None:
        edge = f"M4 .34a6 6 0 0 0 -4 5.66v{sheet.height - 12}a6 6 0 0 0 4 5.66z"
        yield Path(segments(edge), fill=hue_ink(sign))
    yield from standing_mark(card, sheet)
    ink = "ink2" if card.locked else "ink"
    yield from column(texts.x, texts.baseline, texts.room, texts.title, texts.style, ink)
    if sheet.detail == "full":
        style = sheet.format.type.detail
        yield from column(texts.x, texts.detail_baseline, texts.room, texts.detail, style, "ink3")


_NOTE_INKS: dict[str, Ink] = {"pain": "ink2", "note": "ink2"}
"""What customers do, say and think is in full ink, what is said of them is quieter."""


def note_shapes(card: Note, texts: CardTexts, sheet: Sheet) -> Iterator[Shape]:
    """Bare words; a pain has a red bolt before them."""
    if card.note_kind == "pain":
        yield Symbol("bolt", -2, texts.baseline - 11, 0.8125, ("high",))
    ink = _NOTE_INKS.get(card.note_kind, "ink")
    runs = column(texts.x, texts.baseline, texts.room, texts.title, texts.style, ink)
    yield from runs
    if texts.more:
        last, style = runs[-1], sheet.format.type.note
        more = text(message("more"))
        room = sheet.width - ends_at(last) - 4
        yield label(ends_at(last) + 4, last.y, more, style, "accentInk", room=room, language=sheet.language)


def picture_shapes(
    card: Picture, asset: Asset | None, size: tuple[float, float], texts: CardTexts, sheet: Sheet
) -> Iterator[Shape]:
    """The picture at its size, centred, its caption below."""
    width, height = size
    if asset is None:
        yield Box(0, 0, sheet.width, height, _RADIUS, fill="inset", stroke=EDGE)
        yield Symbol("image", sheet.width / 2 - 12, height / 2 - 12, 1.5, ("ink3",))
    else:
        yield Image(card.asset, (sheet.width - width) / 2, 0, width, height)
    if card.caption:
        yield from column(texts.x, texts.baseline, texts.room, texts.title, texts.style, "ink2")


def fitted(hash_: str, asset: Asset, x: float, y: float, width: float, height: float) -> Image:
    """A picture as large as fits into a rectangle, in its middle, its sides in proportion."""
    scale = min(width / max(asset.width, 1), height / max(asset.height, 1))
    w, h = asset.width * scale, asset.height * scale
    return Image(hash_, x + (width - w) / 2, y + (height - h) / 2, w, h)


def opportunity_shapes(
    card: Opportunity, rank: int | None, texts: CardTexts, sheet: Sheet
) -> Iterator[Shape]:
    """Its rank, its title, and how much it brings for how much work."""
    yield from _rank(rank)
    ink = "ink2" if card.locked or card.status == "dropped" else "ink"
    yield from column(texts.x, texts.baseline, texts.room, texts.title, texts.style, ink)
    if sheet.detail == "full" and (card.impact is not None or card.work is not None):
        yield from _meters(card, texts.detail_baseline, sheet)


def _rank(rank: int | None) -> Iterator[Shape]:
    if rank is None:
        yield Symbol("bulb", 1, 1, 1, ("ink3",))
        return
    yield Box(0, 0, 18, 18, 9, fill="accentTint")
    yield put(9, 13.3, set_line(str(rank), "bold"), 12 if rank < 100 else 9, "accentInk", "middle")


def _meters(card: Opportunity, y: float, sheet: Sheet) -> Iterator[Shape]:
    """Both scores: in one row where they have room, names cut if need be, else below each other."""
    style, x = sheet.format.type.detail, 0.0
    scores: tuple[tuple[str, int | None, Ink], ...] = (
        (text(message("Impact")), card.impact, "accent"),
        (text(message("Effort")), card.work, "ink2"),
    )
    names = [line_width(name, style.role, style.size, language=sheet.language) for name, _, _ in scores]
    abreast = scores_abreast(sheet.width, sheet.format)
    beside = _METER_GAP + SCORE.extent
    room = sheet.width - 2 * beside - _SCORE_GAP
    widest = max(names) + 1
    most = min(widest, sheet.width - beside) if not abreast else widest if sum(names) <= room else room / 2
    for words, score, ink in scores:
        name = label(x, y, words, style, "ink3", room=most, language=sheet.language)
        yield name
        after = (ends_at(name) if abreast else most) + _METER_GAP
        yield from meter(after, y - 7, score or 0, ink, SCORE)
        x, y = (after + SCORE.extent + _SCORE_GAP, y) if abreast else (0.0, y + SCORE_LEAD)
