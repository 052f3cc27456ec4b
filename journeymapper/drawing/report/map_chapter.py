"""The chapter of the map: all of it at a glance, then large enough to read."""

from collections.abc import Set
from dataclasses import dataclass

from journeymapper.drawing.figures import Figure, To
from journeymapper.drawing.poster_title import subtitle_words
from journeymapper.drawing.report.blocks import Content, Plate
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.glance import counts, glance, glance_block, legend_block
from journeymapper.drawing.report.map_plates import leading
from journeymapper.drawing.report.places import Places, places_in
from journeymapper.drawing.report.styles import HEADINGS, LEAD, SMALL
from journeymapper.drawing.report.texts import paragraphs
from journeymapper.messages import message, text
from journeymapper.model.numbers import number

_SPARE = 44.0
"""Of the page, for gaps and the line below the map."""
_MARKS = ("pin", "ghost", "frame")
"""What stands on a map for a finding."""
READABLE = 9.0
"""Points: where the smallest text of the whole map is smaller, pages follow on which it is not."""


def map_content(report: Report) -> Content:
    """The whole map on one page, and its pages where it is too small there; nothing for an empty map."""
    if not report.project.index.steps_of_map(report.map.id):
        return
    introduction = list(paragraphs(report, _introduction(report), LEAD, "ink2"))
    legend = legend_block(report)
    used = HEADINGS[1].lead + sum(block.height for block in introduction) + _SPARE
    found = glance(report, report.height - used - (legend.height if legend else 0))
    pages_follow = 0 < found.smallest < READABLE
    yield from introduction
    yield glance_block(report, found, leads_on=pages_follow)
    if pages_follow:
        yield from paragraphs(report, _size_words(report, found.smallest), SMALL, "ink3", before=8)
    if legend is not None:
        yield legend
    if pages_follow:
        goals = _Goals(
            places_in(report), frozenset(each.finding.key for each in report.matter.reading.findings)
        )
        for plate in report.map_pages:
            yield leading(plate, goals.of) if isinstance(plate, Plate) else plate


@dataclass(frozen=True, slots=True)
class _Goals:
    """Where what stands on the map is told of."""

    places: Places
    findings: Set[str]

    def of(self, figure: Figure) -> To | None:
        """From a mark to its finding, from a card to all that is known of it."""
        if figure.part in _MARKS and figure.record in self.findings:
            return To("cell", figure.record)
        return self.places.link(figure.record) if figure.part == "card" else None


def _introduction(report: Report) -> str:
    return text(message("{kind}: {counts}.", kind=subtitle_words(report.map), counts=counts(report)))


def _size_words(report: Report, smallest: float) -> str:
    size = number(smallest, report.language, 1)
    return text(
        message(
            "The smallest text is {size} pt here; the pages that follow show it large enough to read.",
            size=size,
        )
    )
