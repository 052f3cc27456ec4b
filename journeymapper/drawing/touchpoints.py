"""The touchpoint card: tile, title, friction, how often, and the one measure that matters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from journeymapper.drawing.figures import Box, Image, Path, Shape, Stroke, Symbol
from journeymapper.drawing.parts import (
    CARD_RADIUS,
    EDGE,
    FRICTION,
    frequency_bars,
    friction_ink,
    meter,
    shadow,
)
from journeymapper.drawing.setting import column, first_baseline, label, put
from journeymapper.drawing.sheet import EDGE_LEAD, EDGE_SIZE, Sheet
from journeymapper.drawing.standings import standing_mark
from journeymapper.drawing.svg_path import segments
from journeymapper.drawing.tiles import corner_tile, hue_ink
from journeymapper.layout.card_parts import PICTURE_TOP
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.texts import CardTexts
from journeymapper.messages import message, text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.people import Channel
from journeymapper.model.reading import Sign
from journeymapper.typeset import elide, line_width, set_paragraph

CALM = 2
"""Friction up to this level is not shown."""
_LEFT = 10
_EDGE_WIDTH = 11
_MEASURE_ROOM = 66
_LEAST_NAME = 16
"""In less room a name would be its first letter: the tile says more."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a card shows beside its own record."""

    channel: Channel | None = None
    sign: Sign | None = None
    """What its colour stands for."""
    frequency: tuple[int, str] | None = None
    measure: str = ""
    pinned: bool = False
    comments: int = 0
    picture: tuple[float, float] | None = None
    """The size of its own picture."""


def touchpoint_shapes(card: Touchpoint, facts: Facts, texts: CardTexts, sheet: Sheet) -> tuple[Shape, ...]:
    """The shapes of a touchpoint, from back to front."""
    if sheet.detail == "edge":
        return tuple(_edge(card, facts, sheet))
    return tuple(_card(card, facts, texts, sheet))


def _ground(card: Touchpoint, sheet: Sheet) -> Iterator[Shape]:
    if not card.locked:
        yield from shadow(sheet.width, sheet.height, sheet.ground)
    fill = "cardBack" if card.locked else "card"
    yield Box(0, 0, sheet.width, sheet.height, CARD_RADIUS, fill=fill, stroke=EDGE)


def _card(card: Touchpoint, facts: Facts, texts: CardTexts, sheet: Sheet) -> Iterator[Shape]:
    yield from _ground(card, sheet)
    yield from corner_tile(facts.sign)
    yield from standing_mark(card, sheet)
    yield from _top_row(card, facts, sheet)
    if facts.picture is not None:
        width, height = facts.picture
        yield Image(card.picture, (sheet.width - width) / 2, PICTURE_TOP, width, height)
    yield from _words(texts, card, sheet)
    yield from _ending(card, sheet)
    if sheet.detail == "full":
        alone = len(texts.title.lines) == 1 and not texts.note
        yield from _details(facts, sheet, sheet.body - (10.5 if alone else 8.5))


def _top_row(card: Touchpoint, facts: Facts, sheet: Sheet) -> Iterator[Shape]:
    """What it is to the customer, the channel's name as long as fits, then friction, comments and lock."""
    end = top_row_end(card, sheet.width, pinned=facts.pinned)
    if card.locked:
        yield Symbol("lock", end, 6, 0.875, ("ink3",))
    style = sheet.format.type.detail
    if facts.comments:
        count = label(end - 1, 17.5, str(facts.comments), style, "ink2", anchor="end")
        yield count
        end = count.x - 15
        yield Symbol("chat", end, 6.5, 0.8125, ("ink3",))
        end -= 4
    friction = card.friction or 0
    if friction > CALM and sheet.detail == "full":
        end -= FRICTION.extent + (4 if card.locked else 0)
        yield from meter(end, 10, friction, friction_ink(friction))
    x = 33.0
    if card.moment_of_truth:
        yield Symbol("diamond", 31, 6.2, 0.85, ("ink",))
        x = 48.0
    if card.dominant:
        yield Symbol("star", x + 4.5, 13, 0.9, ("ink",))
        x += 13
    room = end - 6 - x
    if room > _LEAST_NAME:
        words = _channel_words(facts.channel, style, room, sheet.language)
        name = label(x, 17.5, words, style, "ink3", room=room, language=sheet.language)
        if name.line.text.strip() != "…":
            yield name


def top_row_end(card: Touchpoint, width: float, *, pinned: bool) -> float:
    """Where the top row of a card ends at the right: before its lock, its pin or its edge."""
    return width - (18 if pinned else 9) - (13 if card.locked else 0)


def _channel_words(channel: Channel | None, style: TextStyle, room: float, language: str) -> str:
    if channel is None:
        return text(message("No channel"))
    fits = line_width(channel.name, style.role, style.size, language=language) <= room
    return channel.name if fits or not channel.short_name else channel.short_name


def _words(texts: CardTexts, card: Touchpoint, sheet: Sheet) -> Iterator[Shape]:
    ink = "ink2" if card.locked else "ink"
    yield from column(texts.x, texts.baseline, texts.room, texts.title, texts.style, ink)
    if texts.note and sheet.detail == "full":
        note = sheet.format.type.card_note
        yield from column(texts.x, texts.note_baseline, texts.room, texts.note, note, "ink2")


def _details(facts: Facts, sheet: Sheet, baseline: float) -> Iterator[Shape]:
    """How often at the left, the measure at the right."""
    style = sheet.format.type.detail
    room = sheet.width - _LEFT - 9
    if facts.measure:
        measure = sheet.format.type.measure
        most = max(_MEASURE_ROOM, room / 2) if facts.frequency else room
        line = elide(facts.measure, measure.role, measure.size, most, language=sheet.language)
        run = put(sheet.width - 9, baseline, line, measure.size, "ink2", "end")
        room = run.x - _LEFT - 6
        yield run
    if facts.frequency:
        bars, words = facts.frequency
        yield from frequency_bars(_LEFT, baseline, bars)
        yield label(27, baseline, words, style, "ink2", room=room - 17, language=sheet.language)


def _ending(card: Touchpoint, sheet: Sheet) -> Iterator[Shape]:
    """A small wedge on the edge: pointing in where paths begin, out where they end."""
    if card.ending:
        x = 0 if card.ending == "entry" else sheet.width
        yield ending_wedge(card.ending, x, sheet.height / 2)


def ending_wedge(ending: Literal["entry", "won", "lost"], x: float, y: float) -> Path:
    """The wedge of an edge at x that paths cross: hollow for a bad end."""
    wedge = segments(f"M{x - 3} {y - 4}l6.5 4l-6.5 4z")
    if ending == "lost":
        return Path(wedge, fill="card", stroke=Stroke("high", 1.5, round_ends=True))
    return Path(wedge, fill="ink2" if ending == "entry" else "ok")


def _edge(card: Touchpoint, facts: Facts, sheet: Sheet) -> Iterator[Shape]:
    """The colour as an edge, the title over the whole card, large enough for a small scale."""
    yield from _ground(card, sheet)
    r, width, height = CARD_RADIUS, _EDGE_WIDTH, sheet.height
    d = f"M0 {r}a{r} {r} 0 0 1 {r} {-r}h{width - r}v{height}h{r - width}a{r} {r} 0 0 1 {-r} {-r}z"
    yield Path(segments(d), fill=hue_ink(facts.sign))
    # Scripts beyond Latin, Greek and Cyrillic reach higher and lower.
    lead = EDGE_LEAD if max(card.title, default="") <= "\u052f" else 1.5 * EDGE_LEAD
    style = TextStyle("semibold", EDGE_SIZE, lead)
    room = sheet.width - width - 12
    most = max(1, min(3, int(sheet.height // lead)))
    lines = set_paragraph(card.title, style.role, style.size, room, max_lines=most, language=sheet.language)
    y = first_baseline(0, sheet.height, len(lines.lines), style)
    yield from column(width + 6, y, room, lines, style, "ink2" if card.locked else "ink")
