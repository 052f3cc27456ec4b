"""Cards that are no touchpoints, under the names of their lanes: notes, activities, pictures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeymapper.drawing.figures import Placed, Symbol
from journeymapper.drawing.report.backing import backed
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import VALUE_X, said
from journeymapper.drawing.report.pictures import picture_blocks
from journeymapper.drawing.report.pieces import Group, Piece, parted, piece_blocks, quiet
from journeymapper.drawing.report.places import Places
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.styles import BODY, QUOTE, SMALL
from journeymapper.drawing.report.texts import figure_of
from journeymapper.drawing.report.ways import supported
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Activity, Card, Note, Picture
from journeymapper.model.journeys import Map
from journeymapper.model.names import full_name
from journeymapper.model.titles import map_title

_BOLT = 18


def cards_of_lane(report: Report, places: Places, cards: Sequence[Card]) -> Iterator[Block]:
    """The cards of a cell below each other, each with a line of what else is known of it."""
    for number, card in enumerate(cards):
        for place, block in enumerate(_card(report, places, card)):
            yield replace(block, before=7) if number and not place else block


def _card(report: Report, places: Places, card: Card) -> Iterator[Block]:
    match card:
        case Note():
            yield _note(report, card)
        case Activity():
            yield said(report, card.title or text(message("Without words")), card.id, more=True)
        case Picture():
            yield from picture_blocks(report, card.id, card.asset, card.alternative, x=VALUE_X)
            if card.caption:
                yield said(report, card.caption, card.id, ink="ink2", before=3, more=True)
    about = parted((*_particulars(report, places, card), *_common(report, places, card)))
    yield from piece_blocks(report, card.id, about, SMALL, x=VALUE_X, before=1.5)
    yield from remarks(report, card.id)


def _note(report: Report, note: Note) -> Block:
    """What is said, in the customer's voice where they say it; a pain has a bolt before it."""
    words = note.text or text(message("Without words"))
    style = QUOTE if note.note_kind in ("question", "thought") else BODY
    if note.note_kind != "pain":
        return said(report, words, note.id, style=style, more=True)
    block = said(report, words, note.id, x=VALUE_X + _BOLT, more=True)
    bolt = Symbol("bolt", VALUE_X - 3, 2.5, 0.875, ("high",))
    mark = figure_of(note.id, "picture", text(message("Pain")), (bolt,))
    return replace(block, figures=(Placed(mark, 0, 0), *block.figures))


def _particulars(report: Report, places: Places, card: Card) -> Iterator[Group]:
    """What cards of this kind alone have."""
    match card:
        case Note():
            if card.severity is not None:
                yield quiet(message("Severity {level} of 5", level=card.severity))
            yield _naming(places, message("Speaks of"), card.about)
            yield _naming(places, message("Answered by"), card.answered_by)
        case Activity():
            for words in (full_name(report.project, card.owner), card.tool, card.service_level):
                yield quiet(words)
            if card.hands_over_to is not None:
                heir = full_name(report.project, card.hands_over_to)
                yield Group((Piece(heir, ink="ink3"),), message("Hands over to"))
            yield _naming(places, message("Supports"), supported(report, card.id))


def _naming(places: Places, name: Message, ids: Iterable[str]) -> Group:
    return Group(tuple(piece for id_ in ids if (piece := places.name(id_)).words), name)


def _common(report: Report, places: Places, card: Card) -> Iterator[Group]:
    """What every card may have: whom it concerns, how far it reaches, tags, a map behind it, its backing."""
    project = report.project
    yield _naming(places, message("Concerns"), card.personas)
    if card.until is not None:
        yield quiet(message("Until {step}", step=full_name(project, card.until)))
    yield Group(tuple(Piece(tag, ink="ink3") for tag in card.tags), message("Tags"))
    opened = project.find(Map, card.opens)
    if opened is not None:
        yield quiet(message("Opens the map {name}", name=map_title(opened)))
    yield Group(tuple(places.finding(numbered) for numbered in places.findings.get(card.id, ())))
    yield backed(places, card.id, card.standing)
