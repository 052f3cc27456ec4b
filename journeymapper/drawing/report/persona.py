"""The chapter of personas: who they are, in their own words, and what they want, fear and do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeymapper.drawing.figures import Box, Figure, Image, Placed, Shape, Stroke
from journeymapper.drawing.parts import line
from journeymapper.drawing.plain_cards import fitted
from journeymapper.drawing.report.backing import sources
from journeymapper.drawing.report.blocks import Block, Content, Heading
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.entry import in_one_piece
from journeymapper.drawing.report.facts import linked
from journeymapper.drawing.report.pieces import listed
from journeymapper.drawing.report.places import Places, places_in
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.styles import BODY, HEADINGS, SMALL, STRONG
from journeymapper.drawing.report.texts import figure_of, paragraphs, text_runs
from journeymapper.drawing.setting import label
from journeymapper.drawing.tiles import channel_sign, small_tile
from journeymapper.layout.formats import TextStyle
from journeymapper.messages import Message, message, text
from journeymapper.model.names import initial
from journeymapper.model.people import Channel, Item, Persona
from journeymapper.typeset import set_paragraph

_PORTRAIT = 104
_WORDS_X = 128
_INITIAL = TextStyle("semibold", 42, 46)
_TAGLINE = TextStyle("regular", 16, 21)
_VOICE = TextStyle("quote", 20, 27)
_GUTTER = 36
_BULLET = 14
_ITEM_GAP = 3


def persona_content(report: Report) -> Content:
    """Every persona of the journey, the primary one first."""
    places = places_in(report)
    for number, persona in enumerate(report.project.many(Persona, report.journey.personas)):
        head = replace(_head(report, persona), before=44 if number else 18)
        blocks = (head, *_quotes(report, persona), *_lists(report, persona), *_known(report, places, persona))
        yield from in_one_piece(report, blocks, most=1)


def _head(report: Report, persona: Persona) -> Block:
    """The portrait, and beside it the name and who that is in a line."""
    style, width = HEADINGS[2], report.width - _WORDS_X
    names = set_paragraph(persona.name, style.role, style.size, width, language=report.language)
    y = 8.0
    name = text_runs(_WORDS_X, y, width, names, style, "ink")
    figures = [_portrait(report, persona), figure_of(persona.id, "heading 2", persona.name, name)]
    y += len(names.lines) * style.lead + 3
    for words, said, ink in ((persona.tagline, _TAGLINE, "ink2"), (persona.segment, SMALL, "ink3")):
        if words:
            lines = set_paragraph(words, said.role, said.size, width, language=report.language)
            runs = text_runs(_WORDS_X, y, width, lines, said, ink)
            figures.append(figure_of(persona.id, "paragraph", words, runs))
            y += len(lines.lines) * said.lead + 2
    placed = tuple(Placed(figure, 0, 0) for figure in figures)
    return Block(placed, max(y, _PORTRAIT), keep=True, heading=Heading(2, persona.name, persona.id))


def _portrait(report: Report, persona: Persona) -> Figure:
    asset = report.project.assets.get(persona.picture)
    if asset is not None:
        picture: Image = fitted(persona.picture, asset, 0, 0, _PORTRAIT, _PORTRAIT)
        words = persona.picture_words or persona.name
        return figure_of(persona.id, "picture", words, (picture,))
    middle = _PORTRAIT / 2
    shapes: tuple[Shape, ...] = (
        Box(0, 0, _PORTRAIT, _PORTRAIT, middle, fill="accentTint"),
        label(middle, middle + 15, initial(persona.name), _INITIAL, "accentInk", anchor="middle"),
    )
    return figure_of(persona.id, "ground", "", shapes)


def _quotes(report: Report, persona: Persona) -> Iterator[Block]:
    """What they say, in their own voice."""
    for quote in persona.quotes:
        words = f"“{quote.text.strip('“”')}”"
        x = _WORDS_X
        yield from paragraphs(
            report, words, _VOICE, before=14, record=persona.id, x=x, keep=bool(quote.source)
        )
        yield from paragraphs(report, quote.source, SMALL, "ink3", before=3, record=persona.id, x=x)


def _lists(report: Report, persona: Persona) -> Iterator[Block]:
    """What is known of them, two lists side by side."""
    lists = [
        (message("Goals"), _items(persona.goals)),
        (message("Pains"), _items(persona.pains)),
        (message("Needs"), _items(persona.needs)),
        (message("Anxieties"), _items(persona.anxieties)),
        (message("Behaviours"), _items(persona.behaviours)),
        (message("Preferences"), _items(persona.preferences)),
        (message("How they decide"), _items(persona.decision_criteria)),
        (message("What success is"), (persona.success,) if persona.success.strip() else ()),
    ]
    width = (report.width - _GUTTER) / 2
    figures = [_list(report, persona, name, words, width) for name, words in lists if words]
    channels = report.project.many(Channel, persona.channels)
    if channels:
        figures.append(_channels(report, persona, channels, width))
    for start in range(0, len(figures), 2):
        pair = figures[start : start + 2]
        placed = [Placed(figure, place * (width + _GUTTER), 0) for place, figure in enumerate(pair)]
        height = max(figure.bounds.bottom for figure in pair)
        yield Block(tuple(placed), height, 20 if start else 26)


def _items(items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(item.text for item in items if item.text.strip())


def _list(report: Report, persona: Persona, name: Message, items: Sequence[str], width: float) -> Figure:
    """A name under a line, and each thing behind a dot; a single thing needs none."""
    shapes, y = _list_head(report, name, width)
    indent = _BULLET if len(items) > 1 else 0
    for item in items:
        lines = set_paragraph(item, BODY.role, BODY.size, width - indent, language=report.language)
        if indent:
            shapes.append(Box(1, y + 8, 4, 4, 2, fill="strong"))
        shapes += text_runs(indent, y, width - indent, lines, BODY, "ink")
        y += len(lines.lines) * BODY.lead + _ITEM_GAP
    return figure_of(persona.id, "paragraph", "\n".join((text(name), *items)), tuple(shapes))


def _list_head(report: Report, name: Message, width: float) -> tuple[list[Shape], float]:
    lines = set_paragraph(text(name), STRONG.role, STRONG.size, width, language=report.language)
    shapes: list[Shape] = [line(0, 0, width, 0, Stroke("line2", 1, token="hair"))]
    shapes += text_runs(0, 9, width, lines, STRONG, "ink")
    return shapes, 9 + len(lines.lines) * STRONG.lead + 2


def _channels(report: Report, persona: Persona, channels: Sequence[Channel], width: float) -> Figure:
    """Preferred channels with their tiles, best first."""
    name = message("Preferred channels")
    shapes, y = _list_head(report, name, width)
    for channel in channels:
        sign = channel_sign(channel)
        if sign is not None:
            shapes += small_tile(0, y + 2, 15, sign)
        lines = set_paragraph(channel.name, BODY.role, BODY.size, width - 23, language=report.language)
        shapes += text_runs(23, y, width - 23, lines, BODY, "ink")
        y += len(lines.lines) * BODY.lead + _ITEM_GAP
    words = "\n".join((text(name), *(channel.name for channel in channels)))
    return figure_of(persona.id, "paragraph", words, tuple(shapes))


def _known(report: Report, places: Places, persona: Persona) -> Iterator[Block]:
    """What backs it, what the checks say of it, and what people say about it."""
    yield from linked(report, message("Evidence"), listed(sources(places, persona.id)), persona.id)
    yield from remarks(report, persona.id)
