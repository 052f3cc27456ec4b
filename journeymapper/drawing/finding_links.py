"""Links between findings and what they are shown on, where both are in one document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from journeymapper.drawing.figures import Part, Placed, TextRun, To
from journeymapper.model.findings import DeadEnd, Finding, Frame, Ghost, Pin
from journeymapper.model.reading import Reading

Links = Mapping[To, To]
"""Part and record of a figure → where it leads."""
_MARKS: frozenset[Part] = frozenset(("pin", "ghost", "frame"))
_RECORDS: tuple[Part, ...] = ("card", "block", "stage", "lane", "step", "phase", "curve")
"""The parts that show a record, the best first."""


def finding_links(figures: Iterable[Placed], reading: Reading) -> Links:
    """Marks lead to their findings, findings to their marks or to what they speak of first.

    `figures` are those of all sheets of a document: nothing leads to what is not among them.
    """
    there = {To(placed.figure.part, placed.figure.record) for placed in figures}
    links = {
        mark: finding for mark in there if mark.part in _MARKS and (finding := _finding(mark.record)) in there
    }
    for numbered in reading.findings:
        goal = next((goal for goal in _shown_on(numbered.finding) if goal in there), None)
        if goal is not None:
            links[_finding(numbered.finding.key)] = goal
    return links


def with_links(figures: Iterable[Placed], links: Links) -> Iterator[Placed]:
    """The same figures, leading somewhere; of a frame that is the pill, for the rest lies behind cards."""
    for placed in figures:
        figure = placed.figure
        link = links.get(To(figure.part, figure.record))
        if link is not None and any(isinstance(shape, TextRun) for shape in figure.shapes):
            placed = replace(placed, figure=replace(figure, link=link))
        yield placed


def _finding(key: str) -> To:
    return To("finding", key)


def _shown_on(finding: Finding) -> Iterator[To]:
    """Where a finding may be shown, the best place first."""
    records = finding.subjects
    match finding.mark:
        case Ghost():
            yield To("ghost", finding.key)
        case Frame():
            yield To("frame", finding.key)
        case DeadEnd(card=record) | Pin(record=record):
            records = (record, *records)
    for record in records:
        for part in _RECORDS:
            yield To(part, record)
