"""The chapter of objectives: what the journey covers, what it is to achieve, and how near that is."""

from collections.abc import Iterator
from datetime import date

from journeymapper.drawing.figures import Box, Shape
from journeymapper.drawing.poster_strip import nearness
from journeymapper.drawing.report.backing import sources
from journeymapper.drawing.report.blocks import Block, Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import BETWEEN, FIRST, fact, linked
from journeymapper.drawing.report.pieces import listed
from journeymapper.drawing.report.places import places_in
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.styles import CELL_SMALL, CELL_STRONG, CELL_TITLE
from journeymapper.drawing.report.tables import Painted, Row, Said, TableCell, TableColumn, said, table
from journeymapper.messages import Message, message, text
from journeymapper.model.dates import day_words, next_review
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Frequent, Objective
from journeymapper.model.measured import standing_of
from journeymapper.model.names import full_name, names
from journeymapper.model.numbers import number, quantity

_BAR = 84
_PERIODS: dict[str, Message] = {
    "minute": message("Minute"),
    "hour": message("Hour"),
    "day": message("Day"),
    "week": message("Week"),
    "month": message("Month"),
    "year": message("Year"),
}


def objectives_content(report: Report) -> Content:
    """What the journey covers, then its objectives as a table."""
    places = places_in(report)
    yield from _scope(report)
    yield from linked(
        report, message("Evidence"), listed(sources(places, report.journey.id)), report.journey.id
    )
    yield from _objectives(report)
    yield from _spoken(report)


def _scope(report: Report) -> Iterator[Block]:
    """What was agreed before anybody drew."""
    project, journey, map_, language = report.project, report.journey, report.map, report.language
    silence = text(in_words(journey.longest_silence, language)) if journey.longest_silence else ""
    told = (
        (message("Scenario"), journey.scenario),
        (message("Scope"), journey.scope),
        (message("Timeframe"), journey.timeframe),
        (message("Owner"), full_name(project, journey.owner)),
        (message("Stakeholders"), names(project, journey.stakeholders)),
        (message("Counted per"), text(_PERIODS[journey.period])),
        (
            message("Frequent from, encounters a person"),
            "\n".join(_frequent(report, one) for one in journey.frequent),
        ),
        (message("Longest silence"), silence),
        (message("Review"), _review(report)),
        (message("When else to review"), journey.review_also),
        (message("Rests on"), map_.evidence_summary),
        (message("Notes"), map_.notes),
    )
    given = [(name, words) for name, words in told if words.strip()]
    for place, (name, words) in enumerate(given):
        before = BETWEEN if place else FIRST
        yield from fact(report, name, words, journey.id, before=before)


def _frequent(report: Report, one: Frequent) -> str:
    count = number(one.encounters, report.language)
    stage = full_name(report.project, one.stage)
    return text(message("{name}: {value}", name=stage, value=count)) if stage else count


def _review(report: Report) -> str:
    """How often, and when last and next."""
    journey = report.journey
    following = next_review(journey)
    parts: list[Message] = []
    if journey.review_every is not None:
        parts.append(message("every {time}", time=in_words(journey.review_every, report.language)))
    if journey.last_review is not None:
        last = day_words(date.fromisoformat(journey.last_review))
        parts.append(message("last on {day}", day=last))
    if following is not None:
        parts.append(message("next on {day}", day=day_words(following)))
    words = ", ".join(map(text, parts))
    return words[:1].upper() + words[1:]


def _objectives(report: Report) -> Iterator[Block]:
    columns = (
        TableColumn(text(message("Objective"))),
        TableColumn(text(message("Baseline")), width=86),
        TableColumn(text(message("Now")), width=70),
        TableColumn("", width=_BAR + 14),
        TableColumn(text(message("Target")), width=86),
        TableColumn(text(message("Due")), width=118),
    )
    yield from table(report, "objectives", columns, _rows(report), before=26)


def _rows(report: Report) -> Iterator[Row]:
    project, language = report.project, report.language
    for one in project.many(Objective, project.index.objectives(report.journey.id)):
        now = standing_of(project, one)
        measure = full_name(project, one.measure)
        title = TableCell((Said(one.statement, CELL_TITLE), Said(measure, CELL_SMALL, "ink3")))
        baseline, current, target = (
            quantity(value, one.unit, language) if value is not None else ""
            for value in (one.baseline, now, one.target)
        )
        due = text(day_words(date.fromisoformat(one.due))) if one.due else ""
        cells = (said(baseline), said(current, CELL_STRONG), _way(now, one.target), said(target), said(due))
        yield Row(one.id, (title, *cells))


def _way(now: float | None, target: float | None) -> TableCell:
    """How near an objective is to its target, as a bar."""
    if now is None or target is None:
        return TableCell(())
    share = nearness(now, target)
    words = message("{percent} % of the target", percent=round(share * 100))

    def bar(x: float, y: float) -> tuple[Shape, ...]:
        ground = Box(x, y + 6, _BAR, 6, 3, fill="line2")
        return (ground, Box(x, y + 6, max(6, _BAR * share), 6, 3, fill="accent")) if share > 0 else (ground,)

    return TableCell((Painted(bar, text(words), 17),))


def _spoken(report: Report) -> Iterator[Block]:
    """What people say about the journey, its objectives and the map."""
    objectives = report.project.index.objectives(report.journey.id)
    for id_ in (report.journey.id, report.map.id, *objectives):
        yield from remarks(report, id_)
