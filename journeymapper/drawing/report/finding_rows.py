"""The tables of findings: those that are open, and those that people have decided about."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from journeymapper.drawing.figures import Shape, Symbol, To
from journeymapper.drawing.marks import SEVERITY_INKS, SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import CELL, CELL_SMALL, CELL_STRONG, CELL_TITLE
from journeymapper.drawing.report.tables import Painted, Row, Said, TableCell, TableColumn, said, table
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Opportunity
from journeymapper.model.dates import near_day_words
from journeymapper.model.findings import Answered, Finding, Ghost, Numbered, Severity
from journeymapper.model.next_steps import next_step
from journeymapper.model.people import Person
from journeymapper.model.places import Place
from journeymapper.model.reading import SEVERITIES
from journeymapper.model.review import Response
from journeymapper.model.value_names import SEVERITY_NAMES

_PIN_SCALE = 1.05
"""So that its number prints at 9 pt."""
_MOST_FIGURES = 2
_SIGN, _FINDING, _STAGE, _FIGURES = 38.0, 262.0, 86.0, 92.0
"""Widths of columns; what to do about it gets the rest."""


def open_findings(report: Report) -> Iterator[Block]:
    """What is wrong and not answered yet, the most severe first."""
    columns = (
        TableColumn("", width=_SIGN),
        TableColumn(text(message("Finding")), width=_FINDING),
        TableColumn(text(message("Stage")), width=_STAGE),
        TableColumn(text(message("Measured")), width=_FIGURES),
        TableColumn(text(message("Owner and next step"))),
    )
    findings = report.matter.reading.findings
    ordered = sorted(findings, key=lambda each: (SEVERITIES.index(each.finding.severity), each.number))
    yield from table(report, "findings", columns, (_open_row(report, each) for each in ordered))


def decided_findings(report: Report) -> Iterator[Block]:
    """What people plan to mend, then what they live with, and why."""
    columns = (
        TableColumn("", width=_SIGN),
        TableColumn(text(message("Finding")), width=_FINDING),
        TableColumn(text(message("Stage")), width=_STAGE),
        TableColumn(text(message("Decision")), width=_FIGURES),
        TableColumn(text(message("Reason or next step"))),
    )
    ordered = sorted(
        report.matter.answered,
        key=lambda each: (
            each.response.decision == "accept",
            SEVERITIES.index(each.finding.severity),
            each.finding.key,
        ),
    )
    yield from table(report, "decided", columns, (_decided_row(report, each) for each in ordered))


def _open_row(report: Report, numbered: Numbered) -> Row:
    finding, project = numbered.finding, report.project
    step = next_step(project, report.matter.reading.ranks, finding)
    owner = Said(step.owner, CELL_SMALL, "ink2") if step.owner else _nobody()
    told = (Said(step.words, CELL_STRONG), owner)
    return Row(
        finding.key,
        (
            _pin(finding.severity, numbered.number),
            _finding(report, finding),
            said(_stage(report, finding)),
            TableCell(tuple(Said(words) for words in _measured_words(report, finding))),
            TableCell(told, To("card", step.opportunity) if _is_on_map(report, step.opportunity) else None),
        ),
    )


def _decided_row(report: Report, answered: Answered) -> Row:
    finding, response = answered.finding, answered.response
    return Row(
        f"answered {finding.key}",
        (
            _sign(finding.severity),
            _finding(report, finding),
            said(_stage(report, finding)),
            TableCell(tuple(_decision(report, response))),
            TableCell(tuple(_answer(report, response))),
        ),
    )


def _decision(report: Report, response: Response) -> Iterator[Said]:
    word = message("Accepted") if response.decision == "accept" else message("Planned")
    yield Said(text(word), CELL_STRONG)
    if response.date:
        day = near_day_words(date.fromisoformat(response.date), report.matter.as_of)
        yield Said(text(day), CELL_SMALL, "ink2")


def _answer(report: Report, response: Response) -> Iterator[Said]:
    """Why people live with it; or what comes next, who does it, by when."""
    if response.decision == "accept":
        yield Said(response.reason or text(message("No reason given")), CELL, "ink")
        return
    card = report.project.find(Opportunity, response.opportunity)
    words = response.next_step or (card.title if card else "")
    yield Said(words or text(message("No next step yet")), CELL_STRONG)
    owner = report.project.find(Person, response.owner)
    if response.due:
        day = near_day_words(date.fromisoformat(response.due), report.matter.as_of)
        name: str | Message = owner.name if owner else message("Nobody")
        due = text(message("{name}, by {day}", name=name, day=day))
        yield Said(due, CELL_SMALL, "ink2" if owner else "highInk")
    else:
        yield Said(owner.name, CELL_SMALL, "ink2") if owner else _nobody()


def _measured_words(report: Report, finding: Finding) -> list[str]:
    """What is counted of the cards that a finding speaks of: of one, how often and its measure; of several,
    one figure each.
    """
    reading = report.matter.reading
    pairs = [
        (reading.frequency.get(subject, (0, ""))[1], reading.measures.get(subject, ""))
        for subject in finding.subjects
    ]
    counted = [(frequency, measure) for frequency, measure in pairs if frequency or measure]
    if len(counted) == 1:
        return [words for words in counted[0] if words]
    return [measure or frequency for frequency, measure in counted[:_MOST_FIGURES]]


def _stage(report: Report, finding: Finding) -> str:
    """Where the first that it speaks of stands; where something is missing, the stage in which it is."""
    place = next(iter(finding.subjects), finding.mark.step if isinstance(finding.mark, Ghost) else "")
    return Place(report.project, place).stage


def _finding(report: Report, finding: Finding) -> TableCell:
    told = (Said(text(finding.title), CELL_TITLE), Said(text(finding.sentence), CELL_SMALL, "ink2"))
    place = next((subject for subject in finding.subjects if _is_on_map(report, subject)), "")
    return TableCell(told, To("card", place) if place else None)


def _is_on_map(report: Report, card: str) -> bool:
    return card in report.placed


def _nobody() -> Said:
    return Said(text(message("Nobody")), CELL_SMALL, "highInk")


def _pin(severity: Severity, number: int) -> TableCell:
    words = text(message(SEVERITY_WORDS[severity], number=number))
    return TableCell((Painted(partial(_pin_shapes, severity, number), words, 34),))


def _pin_shapes(severity: Severity, number: int, x: float, y: float) -> tuple[Shape, ...]:
    return pin_shapes(x + 12, y + 17, severity, number, _PIN_SCALE)


def _sign(severity: Severity) -> TableCell:
    """The shape of a severity without a number: what is answered has none."""
    words = text(SEVERITY_NAMES[severity])
    return TableCell((Painted(partial(_sign_shapes, severity), words, 34),))


def _sign_shapes(severity: Severity, x: float, y: float) -> tuple[Shape, ...]:
    fill, _ = SEVERITY_INKS[severity]
    return (Symbol(f"pin.{severity}", x + 12, y + 17, 0.8, (fill, "card")),)
