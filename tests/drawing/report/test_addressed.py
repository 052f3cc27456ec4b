"""Addresses in texts of a report."""

from datetime import date

import pytest

from journeymapper.drawing.figures import Address, Placed, TextRun
from journeymapper.drawing.report.addressed import with_addresses
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import said
from journeymapper.drawing.report.paginator import SetPage, set_on_pages
from journeymapper.drawing.report.styles import BODY
from journeymapper.model.matter import Matter
from journeymapper.model.reading import Reading
from journeymapper.typeset import line_width
from tests.layout.maps import MAP, gift_shop

REPORT = Report(Matter(gift_shop(), MAP, Reading(), date(2026, 11, 21)), 400, 240)
SHORT = "http://a.example"
URL = "https://example.org/a-rather-long-way/to/what-was-seen"


def links_of(block: Block) -> list[Placed]:
    return [placed for placed in block.figures if isinstance(placed.figure.link, Address)]


def linked(words: str) -> Block:
    return with_addresses(said(REPORT, words, "evidence_a", x=0), words, BODY, "en")


def test_an_address_is_a_link_where_it_stands() -> None:
    (link,) = links_of(linked("See http://a.example, then ask."))
    assert link.figure.link == Address("http://a.example")
    start, width = (line_width(words, "regular", 14) for words in ("See h", "http://a.example"))
    assert link.figure.bounds.x == pytest.approx(start - line_width("h", "regular", 14))
    assert link.figure.bounds.width == width


def test_what_is_no_address_of_web_or_mail_is_no_link() -> None:
    assert links_of(linked("file:///etc/passwd and javascript:alert(1)")) == []


def test_an_address_over_two_lines_is_a_link_on_both() -> None:
    first, second = links_of(linked(f"It is all there: {URL}{'x' * 30}, said Ida."))
    assert first.figure.link == second.figure.link
    assert first.figure.bounds.bottom < second.figure.bounds.bottom


def test_a_link_goes_to_the_next_page_with_its_line() -> None:
    words = f"{'word ' * 400}{SHORT} {'word ' * 40}"
    pages = [page for page in set_on_pages([linked(words)], 400, 240) if isinstance(page, SetPage)]
    links, lines = [], []
    for number, page in enumerate(pages):
        for placed in (placed for layer in page.layers for placed in layer.figures):
            if isinstance(placed.figure.link, Address):
                links.append((number, placed.figure.bounds.moved(placed.x, placed.y)))
            for shape in placed.figure.shapes:
                if isinstance(shape, TextRun) and SHORT in shape.line.text:
                    lines.append((number, placed.y + shape.y))
    ((page_of_link, area),), ((page_of_line, baseline),) = links, lines
    assert page_of_link == page_of_line > 0
    assert area.y < baseline < area.bottom
