"""All findings in a table: what is wrong, where, and what to do about it."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.figures import Figure, Placed, To
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.marks import SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.slides.items import PIN
from journeymapper.drawing.slides.rows import TableColumn, TableRow, table_pages
from journeymapper.drawing.slides.slide import (
    BODY,
    INNER,
    MARGIN,
    SMALL,
    STRONG,
    TOP,
    Slide,
    heading,
    paragraph,
)
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.findings import Numbered
from journeymapper.model.matter import Matter
from journeymapper.model.places import Place

_TABLE = "findings"
_INDENT = 36.0
_COLUMNS = (
    TableColumn(message("Finding"), _INDENT, 380),
    TableColumn(message("Stage"), 436, 100),
    TableColumn(message("What to do"), 556, INNER - 556),
)


def findings_slides(matter: Matter) -> Iterator[Slide]:
    """The findings in the order of their numbers; one good sentence where there are none."""
    reading, language = matter.reading, matter.project.info.language
    words = text(message("Findings"))
    if not reading.findings:
        if reading.checked:
            figure, _ = paragraph(matter.map, text(message("Nothing to fix.")), BODY, INNER, language)
            head = heading(matter.map, words, language)
            yield Slide(words, (head, Placed(figure, MARGIN, TOP)))
        return
    rows = [_row(matter, numbered) for numbered in reading.findings]
    pages = tuple(table_pages(_TABLE, _COLUMNS, rows, language))
    for number, placed in enumerate(pages, 1):
        count = text(message("{number} of {count}", number=number, count=len(pages)))
        after = count if len(pages) > 1 else ""
        head = heading(matter.map, words, language, count=after)
        yield Slide(f"{words}, {after}" if after else words, (head, *placed))


def _row(matter: Matter, numbered: Numbered) -> TableRow:
    finding, language = numbered.finding, matter.project.info.language
    what, where, advice = _COLUMNS
    flow = Flow(language)
    flow.shapes += pin_shapes(-_INDENT + 13, 11, finding.severity, numbered.number, PIN)
    title, sentence = text(finding.title), text(finding.sentence)
    flow.write(0, 16, title, STRONG, "ink", what.width)
    flow.write(0, 19, sentence, SMALL, "ink2", what.width)
    height = flow.y + 5
    severity = text(message(SEVERITY_WORDS[finding.severity], number=numbered.number))
    place = Place(matter.project, finding.subjects[0]) if finding.subjects else None
    stage = place.stage_id if place else ""
    link = To("heading 1", stage) if stage else None
    bounds = Rect(-_INDENT - 2, -6, what.width + _INDENT + 4, height + 6)
    said = f"{severity}: {title}. {sentence}"
    first = Figure(finding.key, "finding", said, bounds, tuple(flow.shapes), link=link)
    second, high = _cell(finding.key, place.stage if place else "", where.width, language)
    to_do = text(finding.fix.label) if finding.fix else text(finding.advice)
    third, higher = _cell(finding.key, to_do, advice.width, language)
    return TableRow((first, replace(second, link=link), third), max(height, high, higher))


def _cell(key: str, words: str, width: float, language: str) -> tuple[Figure, float]:
    flow = Flow(language)
    flow.write(0, 16, words, SMALL, "ink2", width)
    height = flow.y + 5
    return flow.figure(key, "cell", words, width, height), height
