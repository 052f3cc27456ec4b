"""The chapter of touchpoints: stage by stage and step by step, every card with all that is known of it."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.report.backing import sources
from journeymapper.drawing.report.blocks import Block, Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.entry import BEFORE_ENTRY, in_one_piece
from journeymapper.drawing.report.facts import FIRST, fact, linked, named
from journeymapper.drawing.report.felt import felt
from journeymapper.drawing.report.notes import cards_of_lane
from journeymapper.drawing.report.opportunity import opportunity_blocks
from journeymapper.drawing.report.pieces import listed
from journeymapper.drawing.report.places import Places, feelings_in, places_in
from journeymapper.drawing.report.remarks import other_remarks, remarks
from journeymapper.drawing.report.styles import LEAD
from journeymapper.drawing.report.texts import heading, paragraphs
from journeymapper.drawing.report.touchpoint import touchpoint_blocks
from journeymapper.drawing.report.trends import measure_blocks
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Opportunity, Touchpoint
from journeymapper.model.durations import in_words
from journeymapper.model.names import full_name
from journeymapper.model.numbers import number, quantity
from journeymapper.model.structure import Lane, Stage, Step


def touchpoints_content(report: Report) -> Content:
    """What happens in each stage."""
    places, project = places_in(report), report.project
    before = 20.0
    for stage in project.many(Stage, project.index.stages_of_map(report.map.id)):
        yield from _stage(report, places, stage, before)
        before = 44.0
        for step in project.many(Step, project.index.steps(stage.id)):
            yield from _step(report, places, step)
    yield from other_remarks(report)


def _stage(report: Report, places: Places, stage: Stage, before: float) -> Iterator[Block]:
    language = report.language
    takes = text(in_words(stage.duration, language)) if stage.duration is not None else ""
    yield replace(heading(report, 2, stage.name, stage.id, takes), before=before)
    yield from paragraphs(report, stage.goal, LEAD, "ink2", before=4, record=stage.id, keep=True)
    people = fact(report, message("People"), _people(report, stage), stage.id)
    yield from (replace(block, keep=True) for block in people)
    yield from _about(report, places, stage.id)


def _people(report: Report, stage: Stage) -> str:
    """How many there are, and how many go on: "171, of whom 54 % pay"."""
    if stage.people is None:
        return ""
    count = number(stage.people, report.language)
    reach = report.matter.reading.reach.get(stage.id)
    if reach is None or reach.going_on is None:
        return count
    share = quantity(round(reach.going_on * 100), "%", report.language)
    going_on = stage.going_on or text(message("go on"))
    return text(message("{count}, of whom {share} {going_on}", count=count, share=share, going_on=going_on))


def _about(report: Report, places: Places, id_: str) -> Iterator[Block]:
    """What is measured, known, found and said of a column."""
    yield from measure_blocks(report, id_)
    yield from linked(report, message("Evidence"), listed(sources(places, id_)), id_)
    found = [places.finding(one) for one in places.findings.get(id_, ())]
    yield from linked(report, message("Findings"), listed(found), id_)
    yield from remarks(report, id_)


def _step(report: Report, places: Places, step: Step) -> Iterator[Block]:
    project = report.project
    after_entry = False
    if step.name:
        takes = text(in_words(step.duration, report.language)) if step.duration is not None else ""
        yield replace(heading(report, 3, step.name, step.id, takes), before=30)
    yield from _about(report, places, step.id)
    for lane in project.many(Lane, project.index.lanes(report.map.id)):
        rows = list(_rows(report, places, step, lane))
        if rows and after_entry:
            rows[0] = replace(rows[0], before=BEFORE_ENTRY, ruled=True)
        yield from rows
        entries = list(_entries(report, places, step, lane))
        yield from entries
        after_entry = bool(entries) or (after_entry and not rows)


def _rows(report: Report, places: Places, step: Step, lane: Lane) -> Iterator[Block]:
    """What stands in a cell under the name of its lane: all but touchpoints and opportunities."""
    project = report.project
    cards = project.many(Card, project.index.cell(step.id, lane.id))
    others = [card for card in cards if not isinstance(card, Touchpoint | Opportunity)]
    name = full_name(project, lane.id)
    yield from named(report, name, lane.id, cards_of_lane(report, places, others), before=FIRST)
    felt_here = feelings_in(project, step.id, lane.id)
    # What a touchpoint feels like is told with it.
    feelings = [one for one in felt_here if places.link(one.touchpoint or "") is None]
    yield from named(report, name, lane.id, felt(report, places, feelings), before=FIRST)


def _entries(report: Report, places: Places, step: Step, lane: Lane) -> Iterator[Block]:
    """The touchpoints and opportunities of a cell."""
    for card in report.project.many(Card, report.project.index.cell(step.id, lane.id)):
        match card:
            case Touchpoint():
                yield from in_one_piece(report, list(touchpoint_blocks(report, places, card)))
            case Opportunity():
                yield from in_one_piece(report, list(opportunity_blocks(report, places, card)))
