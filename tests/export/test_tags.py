"""What is said of pages to those who do not see them."""

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from journeymapper.drawing.figures import (
    Address,
    Box,
    Cell,
    Figure,
    Image,
    Part,
    Placed,
    Shape,
    TextRun,
    To,
)
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.export.pdf.document import write_pages
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.layout.geometry import Rect
from journeymapper.typeset import set_line
from tests.export.good import Told, assert_good_file, marked_text, structure_of, structure_text

SIGN = Box(0, 0, 8, 8, fill="ink")


def run(words: str, y: float = 20, x: float = 0) -> TextRun:
    return TextRun(x, y, set_line(words, "regular"), 12, "ink")


def figure(
    part: Part,
    *shapes: Shape | str,
    record: str = "a",
    words: str = "",
    link: To | Address | None = None,
    cell: Cell | None = None,
) -> Figure:
    drawn = tuple(run(shape) if isinstance(shape, str) else shape for shape in shapes)
    return Figure(record, part, words, Rect(0, 0, 100, 30), drawn, link, cell)


def leaf(*figures: Figure, shared: bool = False, clip: Rect | None = None) -> Leaf:
    placed = tuple(Placed(each, 10, 10 + 40 * at) for at, each in enumerate(figures))
    return Leaf("", 300, 400, (Layer(placed, clip=clip, shared=shared),))


def written(*leaves: Leaf) -> bytes:
    return write_pages(leaves, Theme.load("print"), Particulars("A gift"), {})


def told(*leaves: Leaf) -> list[tuple[str, str]]:
    return [(each.kind, each.alternative) for each in structure_of(written(*leaves))][1:]


def test_headings_are_levels_and_none_is_skipped() -> None:
    map_ = [figure("title", "Gifts"), figure("stage", "Buy"), figure("step", "Pay")]
    assert [kind for kind, _ in told(leaf(*map_))] == ["H1", "H2", "H3"]
    phases = [
        figure("title", "Gifts"),
        figure("phase", "Before"),
        figure("stage", "Buy"),
        figure("step", "Pay"),
    ]
    assert [kind for kind, _ in told(leaf(*phases))] == ["H1", "H2", "H3", "H4"]
    report = [figure("heading 1", "Findings"), figure("heading 3", "Gaps"), figure("heading 2", "Flow")]
    assert [kind for kind, _ in told(leaf(*report))] == ["H1", "H2", "H2"]


def test_words_are_heard_in_place_of_texts_where_they_tell_more_and_nothing_is_hidden_by_them() -> None:
    card = figure(
        "card", "Receipt", run("Sent at o…", 60), run("Email", 100), words="Touchpoint Receipt, Email, in Buy"
    )
    assert told(leaf(card)) == [("P", "Touchpoint Receipt, Email, in Buy. Sent at o…")]
    assert told(leaf(figure("paragraph", "All is well.", words="All is well."))) == [("P", "")]


def test_paragraphs_of_a_figure_are_told_apart_and_lines_of_one_are_not() -> None:
    lines = (run("It reads ", 20), run("on", 34), run("Then this", 34, 50))
    data = written(leaf(figure("paragraph", *lines, words="It reads on Then this")))
    assert [(each.kind, each.depth) for each in structure_of(data)[1:]] == [("Div", 1), ("P", 2), ("P", 2)]


def test_what_says_nothing_is_an_artifact() -> None:
    shown = [figure("ground", SIGN), figure("line", SIGN), figure("header", "People"), figure("curve", SIGN)]
    data = written(leaf(*shown))
    assert [each.kind for each in structure_of(data)] == ["Document"]
    assert marked_text(data) == ""


def test_drawings_and_pictures_are_figures_of_their_words() -> None:
    curve = figure("curve", SIGN, "So good", words="Emotion: very good “So good”")
    photo = figure("card", Image("none", 0, 0, 20, 20), "The box", words="Picture: A box, in Buy")
    assert told(leaf(curve, photo)) == [
        ("Figure", "Emotion: very good “So good”"),
        ("Figure", "Picture: A box, in Buy. The box"),
    ]
    with pikepdf.open(io.BytesIO(written(leaf(curve)))) as pdf:
        box = pdf.Root.StructTreeRoot.K.K[0].A.BBox
    assert [float(side) for side in box] == [10, 360, 110, 390]


def test_a_legend_is_a_list_with_its_name_before_it(tmp_path: Path) -> None:
    legend = figure("legend", "Marks", SIGN, run("Gap", 40), SIGN, run("Pain", 60), words="Marks: Gap, Pain")
    data = written(leaf(legend))
    kinds = [each.kind for each in structure_of(data)[1:]]
    assert kinds == ["Div", "P", "L", "LI", "LBody", "LI", "LBody"]
    assert structure_text(data, tmp_path).split('"')[1::2] == ["Marks", "Gap", "Pain"]


def cell(words: str, row: int, column: int, *, head: bool = False) -> Figure:
    return figure("cell", words, words=words, cell=Cell("facts", row, column, head))


def test_cells_make_a_table_that_goes_on_over_pages_with_its_head_told_once() -> None:
    heads = (cell("What", 0, 0, head=True), cell("Who", 0, 1, head=True))
    first = leaf(*heads, cell("Gap", 1, 0, head=True), cell("Ida", 1, 1))
    second = leaf(*heads, cell("Pain", 2, 0, head=True))
    tree = [(each.kind, each.scope, each.pages) for each in structure_of(written(first, second))[1:]]
    assert tree == [
        ("Table", "", ()),
        ("TR", "", ()),
        ("TH", "Column", (0,)),
        ("TH", "Column", (0,)),
        ("TR", "", ()),
        ("TH", "Row", (0,)),
        ("TD", "", (0,)),
        ("TR", "", ()),
        ("TH", "Row", (1,)),
        ("TD", "", ()),
    ]


def test_what_several_sheets_show_is_told_once() -> None:
    whole = figure("curve", SIGN, "So good", words="Emotion: so good")
    rest = figure("curve", SIGN, "So bad", words="Emotion: so good")
    name = figure("lane", "Actions", words="Lane Actions")
    data = written(leaf(name, whole, shared=True), leaf(name, rest, shared=True))
    assert [(each.kind, each.pages) for each in structure_of(data)[1:]] == [("P", (0,)), ("Figure", (0, 1))]
    assert marked_text(data).count("Actions") == 1
    apart = written(leaf(name), leaf(name))
    assert marked_text(apart).count("Actions") == 2


def test_what_a_layer_clips_away_is_not_told() -> None:
    clip = Rect(0, 0, 300, 45)
    assert marked_text(written(leaf(figure("card", "Seen"), figure("card", "Hidden"), clip=clip))) == "Seen"


def test_wires_are_told_after_the_cards_that_they_tie() -> None:
    wire = figure("wire", SIGN, words="Connection from A to B")
    after = figure("heading 2", "Findings")
    kinds = [kind for kind, _ in told(leaf(figure("title", "Map"), wire, figure("card", "A"), after))]
    assert kinds == ["H1", "P", "Figure", "H2"]


def test_running_feet_are_told_where_there_is_one_page_only() -> None:
    foot = figure("footer", "Page 1", words="Page 1")
    assert told(leaf(foot)) == [("P", "")]
    assert told(leaf(foot), leaf(foot)) == []


def test_links_are_elements_with_words_and_lead_where_they_say() -> None:
    finding = figure("finding", "1 Gap", record="f", words="High finding 1: 1 Gap", link=To("card", "c"))
    here = figure("card", "Receipt", record="c", link=To("finding", "f"))
    there = figure("paragraph", "Survey", link=Address("https://example.org/ä"))
    data = written(
        leaf(finding), leaf(here, there, figure("paragraph", SIGN, "Gone", link=To("card", "gone")))
    )
    kinds = [each.kind for each in structure_of(data)[1:]]
    assert kinds == ["P", "Link", "P", "Link", "P", "Link", "P"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        first, second = pdf.pages
        (link,) = first.Annots
        assert link.Dest[0].objgen == second.obj.objgen
        assert [float(place) for place in list(link.Dest)[2:4]] == [10, 390]
        assert link.Contents == "High finding 1: 1 Gap"
        back, address = second.Annots
        assert back.Dest[0].objgen == first.obj.objgen
        assert address.A.URI == "https://example.org/%C3%A4"
        holder = next(
            number[1]
            for number in zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True)
            if number[0] == link.StructParent
        )
        assert holder.S == "/Link"
        assert first.Tabs == "/S"


def test_a_link_on_its_own_sheet_shows_the_place_enlarged() -> None:
    pin, card = figure("pin", "1", link=To("card", "c")), figure("card", "Receipt", record="c")
    with pikepdf.open(io.BytesIO(written(leaf(pin, card)))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert link.Dest[1] == "/FitR"
        left, bottom, right, top = (float(side) for side in list(link.Dest)[2:])
    assert (right - left, top - bottom) == pytest.approx((100, 400 / 3), abs=0.01)
    assert left < 10 + 50 < right
    assert bottom < 400 - 65 < top


def test_an_address_of_a_program_is_in_no_file() -> None:
    data = written(leaf(figure("paragraph", "Press", link=Address("javascript:alert(1)"))))
    assert b"javascript" not in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/Annots" not in pdf.pages[0]


def test_everything_small_is_a_good_file_too(tmp_path: Path) -> None:
    table = (cell("What", 0, 0, head=True), cell("Gap", 1, 0))
    assert_good_file(
        written(leaf(figure("title", "Gifts"), *table), leaf(figure("card", "End"))), tmp_path, 2
    )


@pytest.mark.parametrize("what", ["cut short", "silent picture", "skipped heading"])
def test_the_checks_find_what_is_spoilt(what: str, tmp_path: Path) -> None:
    data = written(leaf(figure("title", "Gifts"), figure("stage", "Buy"), figure("curve", SIGN, words="Up")))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        heading, _, picture = pdf.Root.StructTreeRoot.K.K
        if what == "silent picture":
            del picture.Alt
        if what == "skipped heading":
            heading.S = pikepdf.Name.H3
        target = io.BytesIO()
        pdf.save(target)
    spoilt = target.getvalue()
    with pytest.raises((AssertionError, subprocess.CalledProcessError)):
        assert_good_file(spoilt[: len(spoilt) // 2] if what == "cut short" else spoilt, tmp_path, 1)


def test_elements_come_in_the_order_of_the_figures() -> None:
    data = written(leaf(figure("title", "Gifts"), figure("card", "A"), figure("card", "B")))
    assert [each for each in structure_of(data) if each.kind != "Document"] == [
        Told("H1", 1, pages=(0,)),
        Told("P", 1, pages=(0,)),
        Told("P", 1, pages=(0,)),
    ]
