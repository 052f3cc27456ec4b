"""One opportunity with all that is planned and known of it."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from journeymapper.drawing.figures import Box, Ink, Shape, Symbol
from journeymapper.drawing.parts import SCORE, meter
from journeymapper.drawing.report.backing import sources, standing_word
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.entry import INDENT, TILE, Head, head_block
from journeymapper.drawing.report.facts import Short, fact, linked, shorts
from journeymapper.drawing.report.pieces import listed
from journeymapper.drawing.report.places import Places
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.trends import measure_blocks
from journeymapper.drawing.setting import put
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Opportunity
from journeymapper.model.dates import day_words
from journeymapper.model.journeys import Map
from journeymapper.model.links import Measure
from journeymapper.model.measured import unit_of
from journeymapper.model.names import full_name, names
from journeymapper.model.numbers import number, quantity
from journeymapper.model.titles import map_title
from journeymapper.model.value_names import CHANGE_NAMES, STATUS_NAMES
from journeymapper.typeset import set_line


def opportunity_blocks(report: Report, places: Places, card: Opportunity) -> Iterator[Block]:
    """Its head, what it is worth, what is supposed and tried, what came of it."""
    yield head_block(report, _head(report, card))
    yield from shorts(report, card.id, list(_shorts(report, card)), x=INDENT)
    for name, words in _told(report, card):
        yield from fact(report, name, words, card.id, x=INDENT)
    met = [places.name(one) for one in card.touchpoints]
    yield from linked(report, message("Touchpoints"), listed(met), card.id, x=INDENT)
    answered = [
        places.finding(one) for one in report.matter.reading.findings if one.finding.key in card.findings
    ]
    yield from linked(report, message("Findings"), listed(answered), card.id, x=INDENT)
    yield from measure_blocks(report, card.id, x=INDENT)
    yield from linked(report, message("Evidence"), listed(sources(places, card.id)), card.id, x=INDENT)
    yield from remarks(report, card.id, x=INDENT)


def _head(report: Report, card: Opportunity) -> Head:
    kinds = (text(message("Opportunity")), text(CHANGE_NAMES[card.change]), standing_word(card.standing))
    rank = report.matter.reading.ranks.get(card.id)
    tile = _rank(rank) if rank is not None else (Symbol("bulb", 4, 4, 1.25, ("ink3",)),)
    return Head(card.id, card.title or text(message("Without words")), tile, " · ".join(kinds))


def _rank(rank: int) -> tuple[Shape, ...]:
    size = 14.0 if rank < 100 else 12.0
    middle = TILE / 2
    return (
        Box(0, 0, TILE, TILE, middle, fill="accentTint"),
        put(middle, middle + 0.35 * size, set_line(str(rank), "bold"), size, "accentInk", "middle"),
    )


def _shorts(report: Report, card: Opportunity) -> Iterator[Short]:
    yield Short(message("Status"), text(STATUS_NAMES[card.status]))
    scores = ((message("Impact"), card.impact, "accent"), (message("Work"), card.work, "ink2"))
    for name, level, ink in scores:
        if level is not None:
            words = text(message("{level} of 5", level=level))
            yield Short(name, words, partial(_meter, level, ink), 37)
    if owner := full_name(report.project, card.owner):
        yield Short(message("Owner"), owner)
    if card.due is not None:
        yield Short(message("Due"), _day(card.due))


def _meter(level: int, ink: Ink, x: float, y: float) -> tuple[Shape, ...]:
    return meter(x, y - 7, level, ink, SCORE)


def _told(report: Report, card: Opportunity) -> Iterator[tuple[Message, str]]:
    project = report.project
    yield message("Hypothesis"), card.hypothesis
    yield message("Measure"), _aim(report, card)
    trial = card.trial
    if trial is not None:
        people = message("With people")
        yield message("Small test"), trial.what
        yield people, number(trial.people, report.language) if trial.people is not None else ""
    yield message("Started"), _day(card.started)
    yield message("Shipped"), _day(card.shipped)
    yield message("Instrumented"), text(message("Yes")) if card.instrumented else ""
    yield message("Result"), card.result
    yield message("Learned"), card.learned
    yield message("To the step"), full_name(project, card.until)
    yield message("Concerns"), names(project, card.personas)
    yield message("Tags"), ", ".join(card.tags)
    opened = project.find(Map, card.opens)
    yield message("Opens"), text(map_title(opened)) if opened is not None else ""


def _aim(report: Report, card: Opportunity) -> str:
    """What is to show whether it worked: "Conversion 54 % → 65 %"."""
    measure = report.project.find(Measure, card.measure)
    values = " → ".join(
        quantity(value, unit_of(measure), report.language)
        for value in (card.baseline, card.target)
        if value is not None
    )
    return " ".join(filter(None, (measure.name if measure is not None else "", values)))


def _day(day: str | None) -> str:
    return text(day_words(date.fromisoformat(day))) if day else ""
