"""The chapter of evidence: what people said, counted and showed, and what of the map rests on it."""

from collections.abc import Iterator

from journeymapper.drawing.evidence_icons import EVIDENCE_ICONS
from journeymapper.drawing.figures import Box, Shape, Symbol
from journeymapper.drawing.report.addressed import first_address, with_addresses
from journeymapper.drawing.report.blocks import Block, Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.entry import INDENT, TILE, Head, Trait, head_block, in_one_piece
from journeymapper.drawing.report.facts import VALUE_X, named, said
from journeymapper.drawing.report.pictures import picture_blocks
from journeymapper.drawing.report.pieces import Piece, listed, piece_blocks
from journeymapper.drawing.report.places import Places, evidence_number, places_in
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.styles import BODY, QUOTE, SMALL
from journeymapper.drawing.setting import put
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.links import Evidence
from journeymapper.model.names import full_name
from journeymapper.model.sources import evidence_dating
from journeymapper.model.structure import Lane
from journeymapper.model.value_names import EVIDENCE_NAMES
from journeymapper.typeset import set_line

_VOICES = frozenset({"interview", "review", "transcript"})
"""Kinds of evidence whose words are those of customers."""
_FEW = 3
"""So many cards of a lane are named one by one; more are counted."""


def evidence_content(report: Report) -> Content:
    """Every piece of evidence, in the order in which what it backs is read."""
    places = places_in(report)
    for number, one in enumerate(report.project.many(Evidence, places.evidence), 1):
        yield from in_one_piece(report, list(_evidence(report, places, number, one)))


def _evidence(report: Report, places: Places, number: int, one: Evidence) -> Iterator[Block]:
    yield head_block(report, _head(report, number, one))
    style = QUOTE if one.evidence_kind in _VOICES else BODY
    if one.text.strip():
        block = said(report, one.text, one.id, style=style, x=INDENT, before=6)
        yield with_addresses(block, one.text, style, report.language)
    yield from picture_blocks(report, one.id, one.attachment, one.alternative, x=INDENT, before=10)
    if one.alternative.strip():
        yield said(report, one.alternative, one.id, style=SMALL, ink="ink3", x=INDENT, before=4)
    backs = piece_blocks(report, one.id, listed(list(_backs(report, places, one))), x=VALUE_X)
    yield from named(report, text(message("Backs")), one.id, backs, x=INDENT)
    yield from remarks(report, one.id, x=INDENT)


def _head(report: Report, number: int, one: Evidence) -> Head:
    """Its number on a tile, where it is from, of when and from how many, and what kind of thing it is."""
    kind = text(EVIDENCE_NAMES[one.evidence_kind])
    icon = EVIDENCE_ICONS[one.evidence_kind]
    trait = Trait(kind, lambda x, y: Symbol(icon, x, y - 7, 0.875, ("ink2",)))
    dating = " · ".join(evidence_dating(one, report.language))
    link = first_address(one.source)
    return Head(one.id, one.source or kind, _tile(number), dating, (trait,), link=link)


def _tile(number: int) -> tuple[Shape, ...]:
    words = evidence_number(number)
    size = {2: 14.0, 3: 12.5}.get(len(words), 9.0)
    middle = TILE / 2
    return (
        Box(0, 0, TILE, TILE, 7, fill="accentTint"),
        put(middle, middle + 0.35 * size, set_line(words, "bold"), size, "accentInk", "middle"),
    )


def _backs(report: Report, places: Places, one: Evidence) -> Iterator[Piece]:
    """The cards that rest on it; of a lane with many, how many there are."""
    project = report.project
    lanes: dict[str, list[str]] = {}
    for id_ in one.about:
        record = project.records.get(id_)
        lane = record.lane or "" if isinstance(record, Card | Feeling) else ""
        lanes.setdefault(lane, []).append(id_)
    for lane, ids in lanes.items():
        kind = project.find(Lane, lane)
        if kind is None or kind.lane_kind == "touchpoints" or len(ids) <= _FEW:
            yield from (piece for id_ in ids if (piece := _named(places, id_)).words)
        else:
            words = message("{count} in {lane}", count=len(ids), lane=full_name(project, lane))
            yield places.called(ids[0], text(words))


def _named(places: Places, id_: str) -> Piece:
    """A record or a goal of a persona by its name."""
    return Piece(places.aims[id_]) if id_ in places.aims else places.name(id_)
