"""One touchpoint with all that is known of it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from journeymapper.drawing.figures import Box, Placed, Shape, Symbol
from journeymapper.drawing.marks import pin_shapes
from journeymapper.drawing.parts import frequency_bars, friction_ink, meter
from journeymapper.drawing.report.backing import sources, standing_word
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.entry import INDENT, TILE, Head, Trait, head_block
from journeymapper.drawing.report.facts import VALUE_X, Short, fact, linked, named, said, shorts
from journeymapper.drawing.report.felt import felt
from journeymapper.drawing.report.pictures import picture_blocks
from journeymapper.drawing.report.pieces import LINKED, Piece, listed
from journeymapper.drawing.report.places import Places, touchpoint_level
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.texts import figure_of
from journeymapper.drawing.report.trends import measure_blocks
from journeymapper.drawing.report.ways import next_cards, supporters
from journeymapper.drawing.tiles import channel_sign, small_tile
from journeymapper.drawing.touchpoints import ending_wedge
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.names import ANSWERS, full_name, names
from journeymapper.model.numbers import number
from journeymapper.model.people import Channel
from journeymapper.model.titles import map_title
from journeymapper.model.value_names import CONTACT_NAMES, ENDING_NAMES, QUALITY_NAMES

_PIN_X = VALUE_X + 10
_PIN_ROOM = 27


def touchpoint_blocks(report: Report, places: Places, card: Touchpoint) -> Iterator[Block]:
    """Its head, what it does and feels like, what is measured, what is known, what to change."""
    yield head_block(report, _head(report, card))
    if card.note.strip():
        yield said(report, card.note, card.id, x=INDENT, before=6)
    yield from shorts(report, card.id, list(_shorts(report, card)), x=INDENT)
    yield from picture_blocks(report, card.id, card.picture, card.picture_words, x=VALUE_X, before=8)
    yield from fact(report, message("What it tells the customer"), card.message, card.id, x=INDENT)
    yield from _felt(report, places, card)
    yield from measure_blocks(report, card.id, x=INDENT)
    yield from _around(report, places, card)
    yield from _known(report, places, card)
    yield from _to_change(report, places, card)
    yield from remarks(report, card.id, x=INDENT)


def _head(report: Report, card: Touchpoint) -> Head:
    channel = report.project.find(Channel, card.channel)
    sign = channel_sign(channel)
    tile: tuple[Shape, ...] = (
        Box(0, 0, TILE, TILE, 7, fill="inset"),
        Symbol("question@1.6", 6, 6, 1, ("ink2",)),
    )
    kinds = [channel.name if channel is not None else text(message("No channel"))]
    if not card.direct:
        kinds.append(text(CONTACT_NAMES[False]))
    return Head(
        card.id,
        card.title or text(message("Without words")),
        small_tile(0, 0, TILE, sign) if sign is not None else tile,
        " · ".join(kinds),
        tuple(_traits(card)),
        touchpoint_level(report.project, card.step),
    )


def _traits(card: Touchpoint) -> Iterator[Trait]:
    if card.moment_of_truth:
        yield Trait(
            text(message("Moment of truth")), lambda x, y: Symbol("diamond", x, y - 7, 0.85, ("ink",))
        )
    if card.dominant:
        yield Trait(text(message("Dominant")), lambda x, y: Symbol("star", x + 7, y, 0.9, ("ink",)))
    ending = card.ending
    if ending:
        yield Trait(text(ENDING_NAMES[ending]), lambda x, y: ending_wedge(ending, x + 7, y))


def _shorts(report: Report, card: Touchpoint) -> Iterator[Short]:
    """What is said in a word: whose, how often, how hard, how sure."""
    if owner := full_name(report.project, card.owner):
        yield Short(message("Owner"), owner)
    often = report.matter.reading.frequency.get(card.id)
    if often is not None:
        bars, words = often
        yield Short(message("Frequency"), words, lambda x, y: frequency_bars(x, y, bars), 20)
    if card.effort is not None:
        effort = message("{value} of 7", value=number(card.effort, report.language))
        yield Short(message("Effort (CES)"), text(effort))
    if card.friction is not None:
        level = card.friction
        words = text(message("{level} of 5", level=level))
        mark = partial(_friction, level)
        yield Short(message("Friction"), words, mark, 37)
    yield Short(message("Standing"), standing_word(card.standing))


def _friction(level: int, x: float, y: float) -> tuple[Shape, ...]:
    return meter(x, y - 7, level, friction_ink(level))


def _felt(report: Report, places: Places, card: Touchpoint) -> Iterator[Block]:
    """Why it is hard, how it feels, what it is good for."""
    project = report.project
    causes = ", ".join(card.friction_causes)
    yield from fact(report, message("What causes friction"), causes, card.id, x=INDENT)
    feelings = project.many(Feeling, project.index.felt_at(card.id))
    blocks = felt(report, places, sorted(feelings, key=lambda one: (one.position, one.id)), at=card.id)
    yield from named(report, text(message("Feeling")), card.id, blocks, x=INDENT)
    served = "\n".join(places.aims[item] for item in card.serves if item in places.aims)
    yield from fact(report, message("Goals and pains it serves"), served, card.id, x=INDENT)


def _around(report: Report, places: Places, card: Touchpoint) -> Iterator[Block]:
    """What stands behind it and what comes next."""
    project = report.project
    behind, ahead = supporters(report, places, card.id), next_cards(report, places, card.id)
    yield from linked(report, message("Backstage support"), listed([*behind]), card.id, x=INDENT)
    yield from linked(report, message("Leads to"), listed([*ahead]), card.id, x=INDENT)
    opened = project.find(Map, card.opens)
    told = (
        (message("To the step"), full_name(project, card.until)),
        (message("Concerns"), names(project, card.personas)),
        (message("Tags"), ", ".join(card.tags)),
        (message("Opens"), text(map_title(opened)) if opened is not None else ""),
    )
    for name, words in told:
        yield from fact(report, name, words, card.id, x=INDENT)


def _known(report: Report, places: Places, card: Touchpoint) -> Iterator[Block]:
    """What people answered about it, and what backs that."""
    asked = ((words, getattr(card.quality, name)) for name, words in QUALITY_NAMES.items())
    answers = [
        text(message("{name}: {value}", name=words, value=ANSWERS[answer]))
        for words, answer in asked
        if answer in ANSWERS
    ]
    yield from fact(report, message("Quality"), ", ".join(answers), card.id, x=INDENT)
    backing = listed(sources(places, card.id))
    yield from linked(report, message("Evidence"), backing, card.id, x=INDENT)


def _to_change(report: Report, places: Places, card: Touchpoint) -> Iterator[Block]:
    """What is wrong with it and what is to become of it."""
    told: tuple[tuple[Message, str], ...] = (
        (message("What works"), card.works_well),
        (message("What to improve"), card.to_improve),
        (message("Desired outcome"), card.desired_outcome),
        (message("Smallest change"), card.smallest_change),
    )
    for name, words in told:
        yield from fact(report, name, words, card.id, x=INDENT)
    planned = [places.name(one) for one in report.project.index.opportunities_of(card.id) if places.link(one)]
    yield from linked(report, message("Opportunities"), listed(planned), card.id, x=INDENT)
    yield from named(report, text(message("Findings")), card.id, _found(report, places, card), x=INDENT)


def _found(report: Report, places: Places, card: Touchpoint) -> Iterator[Block]:
    """The findings that speak of it, each with its pin."""
    for numbered in places.findings.get(card.id, ()):
        piece: Piece = places.finding(numbered)
        title = text(numbered.finding.title)
        block = said(report, title, card.id, ink=LINKED, x=VALUE_X + _PIN_ROOM, before=5)
        pin = pin_shapes(_PIN_X, 9.5, numbered.finding.severity, numbered.number, 1.05)
        sign = figure_of(card.id, "paragraph", str(numbered.number), pin, piece.link)
        words = replace(block.figures[0].figure, link=piece.link)
        yield replace(block, figures=(Placed(sign, 0, 0), Placed(words, 0, 0)), height=max(block.height, 22))
