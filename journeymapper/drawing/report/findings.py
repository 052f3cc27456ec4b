"""The chapter of findings and priorities: what is wrong, whose it is, what to do first."""

from collections.abc import Iterator

from journeymapper.drawing.priorities import rated
from journeymapper.drawing.report.blocks import Block, Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.finding_rows import decided_findings, open_findings
from journeymapper.drawing.report.priority_blocks import priorities
from journeymapper.drawing.report.reviewing import review_blocks
from journeymapper.drawing.report.styles import BODY, LEAD
from journeymapper.drawing.report.texts import heading, paragraphs
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.next_steps import mending


def findings_content(report: Report) -> Content:
    """Findings with owners and next steps, what was decided, priorities and the next review.

    Nothing where nobody has checked the map and nobody has an idea.
    """
    matter = report.matter
    ratings = rated(report.project, matter.reading)
    if not (matter.reading.checked or matter.reading.findings or matter.answered or ratings):
        return
    yield from paragraphs(report, introduction(report), LEAD, "ink2")
    yield from open_findings(report)
    if matter.answered:
        yield heading(report, 2, text(message("Planned and accepted")), "decided")
        yield from decided_findings(report)
    beside = text(message("impact against effort"))
    yield heading(report, 2, text(message("Priorities")), "priorities", beside)
    yield from priorities(report, ratings) if ratings else _no_priorities(report)
    yield from review_blocks(report, shows_dots=bool(ratings))


def introduction(report: Report) -> str:
    """What the map has, what the check found, and how much of it somebody has an answer to."""
    return " ".join(text(sentence) for sentence in _sentences(report))


def _sentences(report: Report) -> Iterator[Message]:
    project, map_ = report.project, report.matter.map
    touchpoints = sum(1 for _ in project.many(Touchpoint, report.placed))
    yield message(
        "The map has {touchpoints} in {stages}.",
        touchpoints=plural("{count} touchpoint", "{count} touchpoints", touchpoints),
        stages=plural("{count} stage", "{count} stages", len(project.index.stages_of_map(map_))),
    )
    yield from _found(report)
    yield from _decided(report)


def _found(report: Report) -> Iterator[Message]:
    """How many problems there are, how many weigh most, how many somebody has an idea for."""
    reading = report.matter.reading
    found = [each.finding for each in reading.findings]
    if not found:
        if reading.checked:
            yield message("The check found nothing to fix.")
        return
    severe = sum(1 for finding in found if finding.severity == "high")
    problems = plural("{count} problem", "{count} problems", len(found))
    if severe:
        yield message(
            "The check found {problems}, {severe} of them severe.", problems=problems, severe=severe
        )
    else:
        yield message("The check found {problems}.", problems=problems)
    mended = [card.id for finding in found if (card := mending(report.project, reading.ranks, finding))]
    if mended:
        yield plural(
            "{count} opportunity would answer {answered} of them.",
            "{count} opportunities would answer {answered} of them.",
            len(set(mended)),
            answered=len(mended),
        )


def _decided(report: Report) -> Iterator[Message]:
    """How many are answered without being in the table."""
    decisions = [each.response.decision for each in report.matter.answered]
    planned, accepted = decisions.count("plan"), decisions.count("accept")
    if planned:
        yield plural("{count} more is planned.", "{count} more are planned.", planned)
    if accepted:
        yield plural("{count} more is accepted.", "{count} more are accepted.", accepted)


def _no_priorities(report: Report) -> Iterator[Block]:
    words = message("No opportunities yet. They are cards of their own, with an impact and an effort.")
    yield from paragraphs(report, text(words), BODY, "ink2", before=10)
