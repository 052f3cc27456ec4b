"""Maps on several sheets, as others read them: pdfium says where every text lies."""

import io
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import TextRun
from journeymapper.drawing.themes import Theme
from journeymapper.drawing.tile_paper import MARGIN
from journeymapper.export.errors import CannotExport
from journeymapper.export.order import Layout
from journeymapper.export.pdf.document import write_pages
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.printing import Printed
from journeymapper.export.printout import smallest_text, texts_on
from journeymapper.export.tiling import Tiled
from journeymapper.layout.geometry import Rect
from journeymapper.layout.tiles import Part, Tiles
from journeymapper.messages import message, text
from journeymapper.model.cards import Activity, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane
from journeymapper.resources import resource
from journeymapper.storage.codec import decode
from tests.benchmarks.maps import MAP as LARGE
from tests.benchmarks.maps import generated
from tests.export import prints
from tests.export.marking import boxes, lies_in, marked, words_of
from tests.export.prints import notes_of
from tests.export.prints import tiled as tile
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records
from tests.layout.worlds import connected, projects, readings

SAMPLES = ("gift-shop", "software-trial", "two-years-with-a-depot")
ARRANGEMENTS: tuple[Layout, ...] = ("handout", "assemble")


def printed(project: Project, reading: Reading | None = None, map_: str = MAP, **order: Any) -> Printed:
    """The sheets of the map alone."""
    return prints.printed(project, reading, map_, **{"key": "none", **order})


def sample(name: str) -> tuple[Project, str]:
    project = decode(resource("samples", f"{name}.journey").read_bytes()).project
    return project, next(map_.id for map_ in project.all(Map) if map_.map_kind == "current")


def names_of(made: Printed) -> tuple[str, ...]:
    return tuple(leaf.name for leaf in made.printout.leaves)


def sheets_in(document: pypdfium2.PdfDocument) -> list[pypdfium2.PdfBookmark]:
    """The bookmarks of whole sheets; those of stages are below them."""
    return [entry for entry in document.get_toc() if entry.level == 0]


def percent_of(made: Printed) -> float:
    """As the notes say it."""
    return float(notes_of(made)[1].split(" at ")[1].split()[0])


def written(tiled: Tiled) -> bytes:
    return write_pages(tuple(tiled.leaves), Theme.load("print"), Particulars("Tiles"), {})


def on_sheet(tiled: Tiled, place: tuple[int, int], rect: Rect) -> Rect:
    """A rectangle of the map on the sheet of a place, in points."""
    map_, layout = tiled.map, tiled.map.layout
    area = map_.area(place)
    again = tiled.arrangement == "handout"
    x = MARGIN + (layout.format.first_column if again and place[1] else 0) * map_.scale
    y = MARGIN + (layout.header.height if again and place[0] else 0) * map_.scale
    scale = map_.scale
    return Rect(
        x + (rect.x - area.x) * scale,
        y + (rect.y - area.y) * scale,
        rect.width * scale,
        rect.height * scale,
    )


def faults(tiled: Tiled, project: Project, data: bytes) -> list[str]:
    """What is wrong with sheets: words that lie beyond their card or their sheet, are twice or nowhere."""
    document = pypdfium2.PdfDocument(data)
    layout, places = tiled.map.layout, tiled.map.numbering.printed
    tags = " ".join(wire.label for wire in layout.wires if wire.style == "stub")  # they name the other end
    words = {
        word: card for word, card in words_of(project).items() if is_named(tiled, card) and word not in tags
    }
    seen: dict[str, int] = dict.fromkeys(words, 0)
    found = []
    for place, page in zip(places, document, strict=True):
        area = tiled.map.area(place)
        sheet = on_sheet(tiled, place, area)
        whole_page = Rect(MARGIN, MARGIN, page.get_width() - 2 * MARGIN, page.get_height() - 2 * MARGIN)
        if not lies_in(sheet, whole_page):
            found.append(f"{place} is larger than its sheet")
        page_text, height = page.get_textpage(), page.get_height()
        said = page_text.get_text_bounded()
        for word, card in words.items():
            for box in boxes(page_text, height, word) if word in said else ():
                seen[word] += 1
                if not lies_in(box, sheet):
                    found.append(f"{word} lies beyond {place}")
                if not lies_in(box, on_sheet(tiled, place, layout.rect(card))):
                    found.append(f"{word} lies beyond its card")
    found += [f"{word} is there {count} times" for word, count in seen.items() if count != 1]
    return found


def is_named(tiled: Tiled, card: str) -> bool:
    """Whether a card shows its title: it is not folded, and in a handout stands in one column."""
    layout = tiled.map.layout
    box = layout.cards.get(card)
    if box is None or layout.lane(box.lane).folded:
        return False
    column = next(column for column in layout.columns if column.x == box.x)
    return not column.folded and (tiled.arrangement == "assemble" or box.width <= column.width)


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
@pytest.mark.parametrize("name", SAMPLES)
def test_on_the_samples_every_title_is_whole_on_one_sheet(name: str, arrangement: Layout) -> None:
    project, map_ = sample(name)
    project = marked(project)
    for page, scale in (("A4", 85), ("A3", 140)):
        tiled = tile(project, map_, Reading(), layout=arrangement, page=page, scale=scale)
        assert len(tiled.map.numbering.printed) > 1
        assert faults(tiled, project, written(tiled)) == []


@settings(max_examples=12)
@given(st.data(), projects(most_cards=15), st.sampled_from(ARRANGEMENTS), st.integers(0, 99))
def test_on_any_map_every_title_is_whole_on_one_sheet(
    data: st.DataObject, project: Project, arrangement: Layout, seed: int
) -> None:
    project = marked(connected(project, seed))
    reading = data.draw(readings(project))
    tiled = tile(project, MAP, reading, layout=arrangement, page="A6")
    assert faults(tiled, project, written(tiled)) == []


def test_a_cut_through_cards_would_be_found() -> None:
    project = marked(gift_shop())
    tiled = tile(project, MAP, Reading(), layout="assemble", page="A4", scale=100)
    ends = [part.end for part in tiled.map.tiles.columns]
    wrong = (0, *(end - 60 for end in ends[:-1]), ends[-1])
    columns = tuple(Part(start, end) for start, end in pairwise(wrong))
    shifted = replace(tiled, map=replace(tiled.map, tiles=Tiles(columns, tiled.map.tiles.rows)))
    assert faults(tiled, project, written(tiled)) == []
    assert [fault for fault in faults(shifted, project, written(shifted)) if "beyond" in fault]


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_what_is_said_on_wires_is_whole_on_one_sheet_of_a_crowded_map(arrangement: Layout) -> None:
    project = generated(400)
    tiled = tile(project, LARGE, Reading(), layout=arrangement, page="A4", scale=100)
    said = 0
    for leaf in tiled.leaves:
        for layer in leaf.layers:
            if layer.clip is None:
                continue
            for placed in layer.figures:
                for run in placed.figure.shapes:
                    if placed.figure.part == "wire" and isinstance(run, TextRun):
                        said += 1
                        assert lies_in(extent(run).moved(placed.x, placed.y), layer.clip)
    assert said > 10


def test_a_handout_shows_the_whole_note_of_a_card() -> None:
    note = " ".join(f"word{number}" for number in range(200))
    card = gift_shop().get(Touchpoint, "card_reel").evolve(note=note)
    made = printed(with_records(gift_shop(), card), mode="tiles", page="A4", scale=70)
    texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made.data)]
    assert sum(note in " ".join(said.split()) for said in texts) == 1


def test_sheets_of_a_handout_name_their_stages_and_lanes() -> None:
    made = printed(
        gift_shop(),
        gift_reading(),
        MAP,
        mode="tiles",
        layout="handout",
        page="A5",
        orientation="landscape",
        scale=60,
    )
    document = pypdfium2.PdfDocument(made.data)
    assert len(names_of(made)) == len(document) > 2
    for page, title in zip(document, sheets_in(document), strict=True):
        said = page.get_textpage().get_text_bounded()
        name, _, stages = title.get_title().partition(": ")
        assert name in names_of(made)
        assert stages
        for stage in stages.split(", "):
            assert stage in said
        assert "Gift buyer" in said
    rows = {name[0] for name in names_of(made)}
    first = [page.get_textpage().get_text_bounded() for page in document][:2]
    assert len(rows) > 1
    assert all("Customer actions" in said for said in first)


def test_sheets_to_assemble_name_each_stage_once() -> None:
    made = printed(gift_shop(), gift_reading(), MAP, mode="tiles", layout="assemble", page="A5", scale=60)
    said = "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made.data))
    for stage in ("Discover", "Consider", "Receive"):
        assert said.count(stage) == 1


def test_as_large_as_fits_on_so_many_sheets() -> None:
    percents = []
    for sheets in (1, 2, 3):
        made = printed(gift_shop(), gift_reading(), MAP, mode="tiles", page="A4", sheets=sheets)
        assert len(names_of(made)) <= sheets
        percents.append(percent_of(made))
        larger = tile(gift_shop(), MAP, gift_reading(), page="A4", scale=percent_of(made) + 1)
        assert len(larger.map.numbering.printed) > sheets
    assert percents == sorted(percents)


def test_without_a_scale_text_can_be_read_and_sheets_are_filled() -> None:
    made = printed(
        gift_shop(),
        gift_reading(),
        MAP,
        mode="tiles",
    )
    assert smallest_text(texts_on(made.printout.leaves)) >= 9
    assert f"{len(names_of(made))} sheets of A4" in notes_of(made)[0]


def test_the_same_map_gives_the_same_bytes() -> None:
    first, second = (
        printed(gift_shop(), gift_reading(), MAP, mode="tiles", layout="assemble", scale=70).data
        for _ in range(2)
    )
    assert first == second


def test_pages_are_called_as_sheets_are() -> None:
    made = printed(gift_shop(), gift_reading(), MAP, mode="tiles", scale=70)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert [str(page.label) for page in pdf.pages] == list(names_of(made))


def test_a_map_that_reads_from_the_right_begins_at_the_right() -> None:
    info = gift_shop().get(ProjectInfo, "project").evolve(language="ar")
    project = marked(with_records(gift_shop(), info))
    tiled = tile(project, MAP, Reading(), layout="assemble", page="A4", orientation="landscape", scale=60)
    first = pypdfium2.PdfDocument(written(tiled))[0]
    reel = next(word for word, card in words_of(project).items() if card == "card_reel")
    assert next(boxes(first.get_textpage(), first.get_height(), reel)).x > first.get_width() / 2


def test_what_is_too_large_for_a_sheet_says_at_which_scale_it_fits() -> None:
    with pytest.raises(CannotExport, match=r"At 300 % .* a sheet of A5\. At \d+ % it fits") as caught:
        tile(gift_shop(), MAP, Reading(), page="A5", scale=300)
    fits = int(text(caught.value.message).split("At ")[-1].split()[0])
    assert tile(gift_shop(), MAP, Reading(), page="A5", scale=fits).percent == fits


@pytest.mark.parametrize("scale", [0, 9, 401])
def test_scales_have_bounds(scale: float) -> None:
    with pytest.raises(CannotExport, match="between 10 % and 400 %"):
        tile(gift_shop(), MAP, Reading(), scale=scale)


def test_a_card_over_several_steps_says_all_of_itself_on_each_sheet_of_a_handout() -> None:
    words = "Follows the making of her ring from sketch to stamp"
    card = gift_shop().get(Touchpoint, "card_reel").evolve(title=words, until="step_4")
    project = with_records(gift_shop(), card)
    tiled = tile(project, MAP, Reading(), layout="handout", page="A5", orientation="portrait", scale=60)
    document = pypdfium2.PdfDocument(written(tiled))
    assert len(tiled.map.tiles.columns) == len(document) > 1
    for place, page in zip(tiled.map.numbering.printed, document, strict=True):
        page_text = page.get_textpage()
        assert " ".join(page_text.get_text_bounded().split()).count(words) == 1
        sheet = on_sheet(tiled, place, tiled.map.area(place))
        assert all(lies_in(box, sheet) for box in boxes(page_text, page.get_height(), "stamp"))


def test_a_card_over_several_steps_is_never_cut_where_sheets_are_glued() -> None:
    card = gift_shop().get(Touchpoint, "card_reel").evolve(until="step_4")
    project = with_records(gift_shop(), card)
    with pytest.raises(CannotExport, match="larger than a sheet of A5"):
        tile(project, MAP, Reading(), layout="assemble", page="A5", orientation="portrait", scale=60)
    assert tile(
        project, MAP, Reading(), layout="handout", page="A5", orientation="portrait", scale=60
    ).map.tiles.columns


def test_a_stage_that_is_cut_is_named_on_both_sheets_of_a_handout() -> None:
    project, map_ = sample("two-years-with-a-depot")
    made = printed(
        project,
        Reading(),
        map_,
        mode="tiles",
        layout="handout",
        page="A4",
        orientation="landscape",
        scale=100,
    )
    toc = [mark.get_title() for mark in sheets_in(pypdfium2.PdfDocument(made.data))]
    assert [title for title in toc if "Trial" in title][:2] == ["A3: Trial", "A4: Trial"]
    for page in list(pypdfium2.PdfDocument(made.data))[2:4]:
        assert "14 days" in page.get_textpage().get_text_bounded()


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_sheets_with_nothing_on_them_are_left_out(arrangement: Layout) -> None:
    lanes = [
        Lane(id=f"lane_{n}", map=MAP, order=f"z{n:02}", name=f"Later {n}", lane_kind="backstage")
        for n in range(14)
    ]
    note = Activity(id="card_late", map=MAP, step="step_4", lane="lane_13", title="Late")
    empty = printed(
        with_records(gift_shop(), *lanes),
        Reading(),
        MAP,
        mode="tiles",
        layout=arrangement,
        page="A5",
        orientation="landscape",
        scale=60,
    )
    full = printed(
        with_records(gift_shop(), *lanes, note),
        Reading(),
        MAP,
        mode="tiles",
        layout=arrangement,
        page="A5",
        orientation="landscape",
        scale=60,
    )
    assert names_of(empty) == ("A1", "A2", "B1", "B2", "C1")
    assert names_of(full) == ("A1", "A2", "B1", "B2", "C1", "C2")


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_a_key_before_the_sheets_says_whose_map_it_is_and_what_its_pins_mean(arrangement: Layout) -> None:
    told = tuple(
        replace(
            each, finding=replace(each.finding, sentence=message("Told as {number}.", number=each.number))
        )
        for each in gift_reading().findings
    )
    reading = replace(gift_reading(), findings=told)
    made = prints.printed(gift_shop(), reading, mode="tiles", layout=arrangement, page="A4", scale=120)
    document = pypdfium2.PdfDocument(made.data)
    keys = [name for name in names_of(made) if name.startswith("Key")]
    said = " ".join(
        " ".join(page.get_textpage().get_text_bounded().split()) for page in list(document)[: len(keys)]
    )
    assert names_of(made)[: len(keys)] == tuple(keys)
    assert smallest_text(texts_on(made.printout.leaves[: len(keys)])) >= 9
    for numbered in reading.findings:
        assert said.count(text(numbered.finding.sentence)) == 1
    for sheet in names_of(made)[len(keys) :]:
        assert sheet in said


def test_a_key_of_a_map_without_findings_says_whose_map_it_is() -> None:
    made = prints.printed(gift_shop(), Reading(), mode="tiles", page="A4", scale=80)
    said = pypdfium2.PdfDocument(made.data)[0].get_textpage().get_text_bounded()
    assert names_of(made)[0] == "Key"
    assert "Nora Lindqvist" in said
    assert "Findings" not in said


def test_a_key_is_as_long_as_its_findings_ask_for_and_nothing_leaves_its_page() -> None:
    first = gift_reading().findings[0]
    many = tuple(
        replace(first, number=number, finding=replace(first.finding, key=f"key {number}"))
        for number in range(1, 90)
    )
    reading = replace(gift_reading(), findings=many)
    made = prints.printed(gift_shop(), reading, mode="tiles", page="A5", scale=80)
    keys = [leaf for leaf in made.printout.leaves if leaf.name.startswith("Key")]
    assert len(keys) > 3
    for leaf in keys:
        whole = Rect(MARGIN, MARGIN, leaf.width - 2 * MARGIN, leaf.height - 2 * MARGIN)
        for layer in leaf.layers:
            for placed in layer.figures:
                for shape in placed.figure.shapes:
                    reach = extent(shape).moved(placed.x, placed.y)
                    scale = layer.scale
                    on_page = Rect(
                        layer.x + reach.x * scale,
                        layer.y + reach.y * scale,
                        reach.width * scale,
                        reach.height * scale,
                    )
                    assert lies_in(on_page, whole.grown(3))
