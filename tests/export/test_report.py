"""Reports as others read them: pdfium says what stands where."""

import re
from collections.abc import Iterable, Iterator

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.figures import Figure, To
from journeymapper.drawing.leaves import Leaf
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.findings import findings_content, introduction
from journeymapper.drawing.report.map_chapter import READABLE
from journeymapper.drawing.report.styles import BAR, MARGIN, SPILL, UNIT
from journeymapper.export.errors import CannotExport
from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import Printed, print_pdf
from journeymapper.export.printout import spots_on, texts_on
from journeymapper.export.report import prepare_report
from journeymapper.layout.geometry import Rect
from journeymapper.messages import text
from journeymapper.model.cards import Opportunity
from journeymapper.model.findings import Answered
from journeymapper.model.matter import Matter
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.review import Response
from tests.export.good import broken_links
from tests.export.prints import TODAY, matter
from tests.layout.maps import MAP, gift_reading, gift_shop, numbered, with_records
from tests.layout.worlds import projects, readings

EDGE = MARGIN * UNIT
IDEAS = (
    Opportunity(id="card_idea", map=MAP, title="Say when it comes", impact=5, work=1, owner="person_ida"),
    Opportunity(
        id="card_named",
        map=MAP,
        title="A ring sizer",
        impact=4,
        work=2,
        findings=("rule-3",),
        due="2026-12-05",
    ),
)


def shop_with_ideas() -> Project:
    lanes = {"step": "step_2", "lane": "lane_opportunities"}
    return with_records(gift_shop(), *(idea.evolve(**lanes) for idea in IDEAS))


def full_matter() -> Matter:
    """Findings of each severity, two answered, two opportunities."""
    reading = Reading(
        findings=gift_reading().findings,
        reach=gift_reading().reach,
        ranks={"card_idea": 1, "card_named": 2},
        frequency={"card_size": (2, "48/mo")},
        measures={"card_size": "9 h reply", "card_pay": "54 % pay"},
        checked=True,
    )
    answers = (
        Response(id="response_a", finding="rule-8", decision="accept", reason="It is a market stall."),
        Response(id="response_b", finding="rule-9", decision="plan", next_step="Ask Jon", due="2026-12-01"),
    )
    answered = tuple(
        Answered(numbered(8 + place, "medium", None, "card_stall").finding, answer)
        for place, answer in enumerate(answers)
    )
    return Matter(shop_with_ideas(), MAP, reading, TODAY, answered)


@pytest.fixture(scope="module")
def made() -> Printed:
    return print_pdf(full_matter(), PrintOrder("report"))


@pytest.fixture(scope="module")
def pages(made: Printed) -> list[str]:
    document = pypdfium2.PdfDocument(made.data)
    return [page.get_textpage().get_text_bounded() for page in document]


def page_with(pages: list[str], title: str) -> int:
    """The number of the page that begins a chapter, from 1."""
    return next(number for number, said in enumerate(pages, 1) if title in said.splitlines()[:3])


def page_boxes(page: pypdfium2.PdfPage) -> Iterator[Rect]:
    """Where texts stand, in points from the top-left corner."""
    words, height = page.get_textpage(), page.get_height()
    for number in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(number)
        yield Rect(left, height - top, right - left, top - bottom)


def test_every_text_stands_within_the_margins(made: Printed) -> None:
    for page in pypdfium2.PdfDocument(made.data):
        width, height = page.get_size()
        for box in page_boxes(page):
            assert box.x >= EDGE - SPILL * UNIT
            assert box.right <= width - EDGE + SPILL * UNIT
            assert box.y >= BAR * UNIT
            assert box.bottom <= height - 18


def test_no_text_stands_on_another(made: Printed, pages: list[str]) -> None:
    document = pypdfium2.PdfDocument(made.data)
    for number in (2, page_with(pages, "Findings and priorities"), len(document)):
        boxes = list(page_boxes(document[number - 1]))
        for one in boxes:
            assert not any(one is not other and one.grown(-1).meets(other.grown(-1)) for other in boxes)


def test_pages_are_numbered_and_say_whose_they_are(made: Printed, pages: list[str]) -> None:
    assert not re.search(r"\d of \d", pages[0])
    for number, said in enumerate(pages[1:], 2):
        assert f"{number} of {len(pages)}" in said
        assert "Saltmarsh Silver, Gift buyer" in said
        assert "Checked 21 November 2026" in said


def test_the_contents_name_the_page_on_which_each_heading_stands(made: Printed, pages: list[str]) -> None:
    lines = pages[1].partition("Contents")[2].splitlines()
    entries = [re.fullmatch(r"(.+) (\d{1,2})", line.strip()) for line in lines]
    found = [(entry[1], int(entry[2])) for entry in entries if entry and " of " not in entry[0]]
    assert {"The map", "Findings and priorities", "Priorities", "Every touchpoint"} <= dict(found).keys()
    for title, number in found:
        assert title in pages[number - 1], title
    assert [number for _, number in found] == sorted(number for _, number in found)


def test_every_link_leads_somewhere(made: Printed) -> None:
    assert broken_links(made.printout.leaves) == ()
    leaves = made.printout.leaves
    assert sum(spot.figure.link is not None for spot in spots_on(leaves)) > 20


def test_marks_lead_to_findings_and_cards_to_their_details_and_back(made: Printed) -> None:
    links = {
        (spot.figure.part, spot.figure.record): spot.figure.link
        for spot in spots_on(made.printout.leaves)
        if spot.figure.link and not spot.layer.overview
    }
    assert links["ghost", "rule-1"] == To("cell", "rule-1")
    assert links["pin", "rule-4"] == To("cell", "rule-4")
    assert links["cell", "rule-4"] == To("card", "card_pay")
    assert links["card", "card_pay"] == To("heading 3", "card_pay")


def test_every_chapter_and_every_map_page_has_a_bookmark(made: Printed, pages: list[str]) -> None:
    toc = list(pypdfium2.PdfDocument(made.data).get_toc())
    titles = [item.get_title() for item in toc]
    assert titles[0] == "Contents"
    for title in ("The map", "Discover, Consider", "Findings and priorities", "Priorities"):
        assert title in titles
    for item in toc:
        destination = item.get_dest()
        assert destination is not None
        assert item.get_title() in pages[destination.get_index()]


def test_every_finding_stands_once_in_the_table_the_most_severe_first(made: Printed) -> None:
    numbers = [figure.words for figure in first_cells(made.printout.leaves) if figure.words]
    assert numbers == [
        "High finding 1", "High finding 3",
        "Medium finding 2", "Medium finding 4",
        "Low finding 6", "Low finding 7",
    ]  # fmt: skip


def test_findings_name_figures_owners_and_next_steps(pages: list[str]) -> None:
    said = pages[page_with(pages, "Findings and priorities") - 1]
    sentences = "The map has 14 touchpoints in 5 stages. The check found 6 problems, 2 of them severe."
    assert sentences in said.replace("\r\n", " ")
    for words in ("48/mo", "9 h reply", "54 % pay", "A ring sizer", "Nobody"):
        assert words in said


def test_what_was_decided_is_told_with_its_reason(pages: list[str]) -> None:
    said = " ".join(pages)
    for words in ("Planned and accepted", "It is a market stall.", "Ask Jon", "Nobody, by 1 December"):
        assert words in said
    assert "1 more is planned. 1 more is accepted." in said.replace("\r\n", " ")


def test_the_readable_map_is_readable_and_its_overview_does_not_count(made: Printed) -> None:
    texts = texts_on(made.printout.leaves)
    sizes = [run.size * spot.layer.scale for spot, run in texts if not spot.layer.overview]
    assert min(sizes) >= READABLE - 0.01
    assert "too small" not in " ".join(text(note) for note in made.notes)


def first_cells(leaves: Iterable[Leaf]) -> Iterator[Figure]:
    """What begins the rows of the table of findings."""
    for spot in spots_on(leaves):
        cell = spot.figure.cell
        if cell is not None and (cell.table, cell.column) == ("findings", 0):
            yield spot.figure


def content(told: Matter) -> list[str]:
    """Every word of the chapter, figure by figure."""
    blocks = [block for block in findings_content(Report(told, 682, 900)) if isinstance(block, Block)]
    return [placed.figure.words for block in blocks for placed in block.figures]


def test_a_map_without_findings_says_so_kindly() -> None:
    said = content(matter(gift_shop(), reading=Reading(checked=True)))
    assert said[0] == "The map has 14 touchpoints in 5 stages. The check found nothing to fix."
    assert "No opportunities yet. They are cards of their own, with an impact and an effort." in said


def test_a_map_that_nobody_checked_has_no_such_chapter() -> None:
    assert content(matter(gift_shop())) == []


def test_many_opportunities_go_on_below_the_square() -> None:
    place = {"map": MAP, "step": "step_1", "lane": "lane_opportunities"}
    ideas = [Opportunity(id=f"card_{number}", title=f"Idea {number}", **place) for number in range(40)]
    reading = Reading(ranks={idea.id: number + 1 for number, idea in enumerate(ideas)}, checked=True)
    said = content(matter(with_records(gift_shop(), *ideas), reading=reading))
    told = [words for words in said if words.startswith("Idea ") or ". Idea " in words]
    assert [int(re.findall(r"Idea (\d+)", words)[0]) for words in told] == list(range(40))


def test_numbers_agree_with_their_words() -> None:
    one = numbered(1, "low", None, "card_pay")
    said = introduction(Report(matter(gift_shop(), reading=Reading(findings=(one,), checked=True)), 682, 900))
    assert said.endswith("The check found 1 problem.")


def test_letter_pages_are_upright_and_fit_is_refused() -> None:
    told = matter(gift_shop(), reading=Reading(checked=True))
    leaves = prepare_report(told, PrintOrder("report", "letter")).leaves
    sizes = {(leaf.width, leaf.height) for leaf in leaves}
    assert (612, 792) in sizes
    assert sizes <= {(612, 792), (792, 612)}
    with pytest.raises(CannotExport, match="A report needs pages of a size"):
        prepare_report(told, PrintOrder("report", "fit"))


def test_a_report_that_reads_from_the_right_is_the_mirror_of_its_pages() -> None:
    project = with_records(gift_shop(), ProjectInfo(id="project", title="متجر الفضة", language="ar"))
    leaves = prepare_report(matter(project, reading=gift_reading()), PrintOrder("report")).leaves
    for spot, run in texts_on(leaves[1:2]):
        if "Contents" in run.line.text:
            right = spot.layer.x + (spot.placed.x + run.x + run.line.width * run.size) * spot.layer.scale
            assert abs(right - (spot.leaf.width - EDGE)) < 2


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_reports_of_any_map_keep_their_margins_and_their_links(data: st.DataObject) -> None:
    project = data.draw(projects(most_cards=20))
    reading = data.draw(readings(project))
    leaves = prepare_report(matter(project, reading=reading), PrintOrder("report")).leaves
    assert broken_links(leaves) == ()
    for spot, run in texts_on(leaves):
        if run.angle == 0 and run.line.text.strip():
            x = spot.layer.x + (spot.placed.x + run.x) * spot.layer.scale
            y = spot.layer.y + (spot.placed.y + run.y) * spot.layer.scale
            right = x + run.line.width * run.size * spot.layer.scale
            assert x >= EDGE - SPILL * UNIT - 1
            assert right <= spot.leaf.width - EDGE + SPILL * UNIT + 1
            assert BAR * UNIT < y < spot.leaf.height - 18
    told = [figure.record for figure in first_cells(leaves) if figure.words]
    assert sorted(told) == sorted(each.finding.key for each in reading.findings)
