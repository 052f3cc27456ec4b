"""Blocks set on pages: nothing lost, nothing overlapping, together what belongs together."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.figures import Placed, TextRun
from journeymapper.drawing.report.blocks import Block, Plate
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import said as said_in_full
from journeymapper.drawing.report.paginator import SetPage, set_on_pages
from journeymapper.drawing.report.tables import Row, TableColumn, said, table
from journeymapper.drawing.report.texts import heading, paragraphs
from journeymapper.model.matter import Matter
from journeymapper.model.reading import Reading
from tests.layout.maps import MAP, gift_shop

WIDTH, HEIGHT = 300.0, 240.0
REPORT = Report(Matter(gift_shop(), MAP, Reading(), date(2026, 11, 21)), WIDTH, HEIGHT)


def pages_of(*blocks: Block | Plate) -> list[SetPage]:
    return [page for page in set_on_pages(blocks, WIDTH, HEIGHT) if isinstance(page, SetPage)]


def figures_on(page: SetPage) -> list[Placed]:
    return [placed for layer in page.layers for placed in layer.figures]


def lines_on(page: SetPage, part: str = "") -> list[tuple[float, str]]:
    """Baselines and words, in reading order."""
    return [
        (placed.y + shape.y, shape.line.text.strip())
        for placed in figures_on(page)
        if not part or placed.figure.part == part
        for shape in placed.figure.shapes
        if isinstance(shape, TextRun)
    ]


def long_text(words: int) -> str:
    return " ".join(f"word{number}" for number in range(words))


def rows(count: int) -> list[Row]:
    return [Row(f"r{number}", (said(f"row {number}"), said("twice\nas high"))) for number in range(count)]


COLUMNS = (TableColumn("First"), TableColumn("Second"))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("hpt"), st.integers(1, 120)), max_size=8))
def test_everything_stands_once_below_the_other_within_its_page(pieces: list[tuple[str, int]]) -> None:
    blocks: list[Block] = []
    for number, (kind, size) in enumerate(pieces):
        if kind == "h":
            blocks.append(heading(REPORT, 2, f"Heading {number}", f"h{number}"))
        elif kind == "p":
            blocks += paragraphs(REPORT, long_text(size))
        else:
            blocks += table(REPORT, f"t{number}", COLUMNS, rows(size % 12))
    heard: list[str] = []
    for page in pages_of(*blocks):
        baselines = [y for y, words in lines_on(page) if words.startswith(("word", "row", "Heading"))]
        assert baselines == sorted(baselines)
        assert all(0 < y < HEIGHT for y in baselines)
        heard += [
            at.figure.words for at in figures_on(page) if at.figure.words and at.figure.part != "footer"
        ]
    expected = [at.figure.words for block in blocks for at in block.figures if at.figure.words]
    assert " ".join(heard).split() == " ".join(expected).split()


def test_a_paragraph_goes_on_with_two_lines_at_least_on_each_page() -> None:
    text = next(paragraphs(REPORT, long_text(26), before=0))
    count = round(text.height / 19)
    for room in range(count + 1):
        before = Block((), HEIGHT - room * 19 - 1)
        on_pages = [len(lines_on(page, "paragraph")) for page in pages_of(before, text)]
        assert sum(on_pages) == count
        assert 1 not in on_pages, room


def test_a_text_of_many_pages_loses_no_line() -> None:
    block = said_in_full(REPORT, "\n".join(f"line{number}" for number in range(700)), "note")
    pages = [[words for _, words in lines_on(page)] for page in pages_of(block)]
    assert [words for page in pages for words in page] == [f"line{number}" for number in range(700)]
    counts = [len(page) for page in pages[:-1]]
    assert max(counts) - min(counts) <= 1


def test_a_heading_stands_on_the_page_of_what_follows() -> None:
    title = heading(REPORT, 2, "Title", "title")
    (text,) = paragraphs(REPORT, "One line.")
    first, second = pages_of(Block((), HEIGHT - title.before - title.height - 10), title, text)
    assert lines_on(first) == []
    assert [words for _, words in lines_on(second)] == ["Title", "One line."]
    assert second.marks[0].y == 0


def test_the_head_of_a_table_stands_on_each_page_and_is_heard_once() -> None:
    pages = pages_of(*table(REPORT, "t", COLUMNS, rows(12)))
    assert len(pages) > 1
    for page in pages:
        assert [words for _, words in lines_on(page)][:2] == ["First", "Second"]
    heads = [at for page in pages for at in figures_on(page) if at.figure.words == "First"]
    assert len(heads) == 1
    assert heads[0].figure.cell is not None
    assert heads[0].figure.cell.head


@pytest.mark.parametrize("room", [0, 30, 100])
def test_a_row_higher_than_a_page_goes_on_in_every_cell(room: float) -> None:
    row = Row("long", (said(long_text(150)), said("short"), said(long_text(60))))
    columns = (*COLUMNS, TableColumn("Third"))
    pages = pages_of(Block((), room), *table(REPORT, "t", columns, [row]))
    found = [words for page in pages for _, line in lines_on(page, "cell") for words in line.split()]
    assert sorted(found) == sorted(
        [*long_text(150).split(), *long_text(60).split(), "short", "First", "Second", "Third"]
    )
    assert all(y <= HEIGHT for page in pages for y, _ in lines_on(page))


def test_a_plate_has_its_place_between_pages() -> None:
    plate = Plate(100, 50, ())
    (text,) = paragraphs(REPORT, "One line.")
    pages = set_on_pages((text, plate, text), WIDTH, HEIGHT)
    assert [isinstance(page, Plate) for page in pages] == [False, True, False]
