"""Screen and paper agree: what the one pen paints, the other prints, at the same place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtGui import QGuiApplication

from journeymapper.checks import check
from journeymapper.drawing.figures import Drawing, Part, TextRun
from journeymapper.drawing.poster import draw_poster
from journeymapper.editor.numbering import Numbering
from journeymapper.editor.reading import gather
from journeymapper.layout.geometry import Rect
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Opportunity, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.storage.codec import decode
from journeymapper.typeset import uncovered
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records
from tests.together.pictures import SCALE, Box, Twice, ink_box, paint_twice, plain

ARABIC = Path(__file__).parents[1] / "data" / "arabic.journey"
TODAY = date(2026, 11, 21)
SCRIPTS = {
    "card_reel": "رحلة العميل إلى المتجر",
    "card_friend": "מסע לקוח",
    "card_parcel": "كِتَابٌ جَدِيد",
    "card_survey": "שָׁלוֹם עֲלֵיכֶם",
    "card_stall": "ग्राहक की यात्रा क्षत्रिय",
    "card_page": "การเดินทางของลูกค้า",
    "card_review": "Клиентский путь, Ελληνικά",
    "card_size": "Tiếng Việt: ffi, fjord",
    "card_pay": "Happy 😀 end",
    "card_conf": "送料はいくら",
}
# Japanese comes from the machine's own fonts, and a bare one has none: nothing is painted then.
PAINTED = {card: words for card, words in SCRIPTS.items() if not uncovered(words)}
AROUND = 3
"""Pixels around what the reader calls the glyphs' boxes, so that ink out of place is seen."""


@pytest.fixture(scope="module")
def shop() -> Project:
    return decode(resource("samples", "gift-shop.journey").read_bytes()).project


@pytest.fixture(scope="module")
def poster(shop: Project) -> Drawing:
    (map_,) = (record.id for record in shop.records.values() if isinstance(record, Map))
    numbered = Numbering().number(map_, check(shop, map_, TODAY).open)
    return draw_poster(shop, map_, gather(shop, map_, numbered, checked=True), TODAY)


@pytest.fixture(scope="module")
def sample(qapp: QGuiApplication, poster: Drawing) -> Twice:
    return paint_twice(poster)


@pytest.fixture(scope="module")
def scripts(qapp: QGuiApplication) -> Twice:
    project = gift_shop()
    changed = [project.get(Touchpoint, id_).evolve(title=title) for id_, title in PAINTED.items()]
    return paint_twice(draw_poster(with_records(project, *changed), MAP, gift_reading(), TODAY))


@pytest.fixture(scope="module")
def arabic(qapp: QGuiApplication) -> Twice:
    project = decode(ARABIC.read_bytes()).project
    return paint_twice(draw_poster(project, "map_now", gather(project, "map_now", ()), TODAY))


def lines_of(twice: Twice) -> Iterator[tuple[str, Box]]:
    """Each stretch of text that the reader finds on paper, with its glyphs' box in pixels.

    It ends a stretch at each mark in some scripts; those that touch are one, or each would hold ink of its
    neighbours.
    """
    words, box = "", None
    for number in range(twice.text.count_rects()):
        left, bottom, right, top = twice.text.get_rect(number)
        found, next_box = (
            twice.text.get_text_bounded(left, bottom, right, top),
            twice.pixels(left, bottom, right, top),
        )
        if box and touch(box, next_box):
            words, box = words + found, around(box, next_box)
        else:
            if box:
                yield words, box
            words, box = found, next_box
    if box:
        yield words, box


def touch(one: Box, other: Box) -> bool:
    """Whether two stretches on one line are so near that each one's surroundings hold ink of the other."""
    in_line = min(one[3], other[3]) - max(one[1], other[1]) > 0
    return in_line and max(one[0], other[0]) - min(one[2], other[2]) <= 2 * AROUND


def around(one: Box, other: Box) -> Box:
    """The box around two."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


@pytest.mark.parametrize("name", ["sample", "scripts", "arabic"])
def test_the_ink_of_every_text_is_at_the_same_place(name: str, request: pytest.FixtureRequest) -> None:
    twice: Twice = request.getfixturevalue(name)
    lines = list(lines_of(twice))
    assert len(lines) > 60
    for words, (left, top, right, bottom) in lines:
        box = (left - AROUND, top - AROUND, right + AROUND, bottom + AROUND)
        screen, paper = ink_box(twice.screen, box), ink_box(twice.paper, box)
        assert screen, words
        assert paper, words
        assert max(abs(a - b) for a, b in zip(screen, paper, strict=True)) <= 1, (words, screen, paper)


def test_every_text_is_on_paper_where_the_drawing_has_it(sample: Twice) -> None:
    for x, y, run in sample.drawing.texts():
        left, baseline = x + run.x, y + run.y
        width = run.line.width * run.size
        found = sample.words_in(left - 2, baseline - run.size, left + width + 2, baseline + 0.4 * run.size)
        assert plain(run.line.text) in found


@pytest.mark.parametrize("card", PAINTED)
def test_titles_in_every_script_are_read_back_from_their_cards(scripts: Twice, card: str) -> None:
    found = scripts.words_in(*sides(scripts.drawing, card)).replace("\u200b", "")
    assert normalize("NFC", PAINTED[card]) in normalize("NFC", found)


def test_the_title_of_a_card_is_once_on_the_map_and_in_its_card(shop: Project, sample: Twice) -> None:
    drawing = sample.drawing
    findings = next(mark.y for mark in drawing.bookmarks if mark.title == "Findings")
    on_the_map = sample.words_in(0, drawing.bookmarks[0].y, drawing.width, findings)
    tags = [plain(run.line.text) for run in texts_of(drawing, "wire")]
    titles = {id_: title for id_, record in shop.records.items() if (title := title_of(record))}
    assert len(titles) > 20
    for card, title in titles.items():
        assert on_the_map.count(title) == 1 + tags.count(title), title
        assert sample.words_in(*sides(drawing, card)).count(title) == 1


def test_a_text_moved_by_a_unit_would_be_noticed(sample: Twice) -> None:
    """The comparison can tell: the same drawing with its cards a little to the right."""
    shifted = paint_twice(
        replace(
            sample.drawing,
            figures=tuple(
                replace(placed, x=placed.x + 1) if placed.figure.part == "card" else placed
                for placed in sample.drawing.figures
            ),
        )
    )
    title = next(box for words, box in lines_of(sample) if "Ring-size question" in words)
    box = (title[0] - AROUND, title[1] - AROUND, title[2] + 2 * AROUND, title[3] + AROUND)
    before, after = ink_box(sample.screen, box), ink_box(shifted.paper, box)
    assert before
    assert after
    assert after[0] - before[0] == pytest.approx(SCALE, abs=1)


def texts_of(drawing: Drawing, part: Part) -> list[TextRun]:
    """The texts of all figures of a kind; wires whose way is blocked carry titles as tags."""
    shapes = (
        shape for placed in drawing.figures if placed.figure.part == part for shape in placed.figure.shapes
    )
    return [shape for shape in shapes if isinstance(shape, TextRun)]


def title_of(record: Record) -> str:
    """The title of a card in a cell."""
    if isinstance(record, Touchpoint | Activity | Opportunity) and record.step is not None:
        return record.title
    return ""


def sides(drawing: Drawing, card: str) -> tuple[float, float, float, float]:
    """The rectangle of a card on the drawing: left, top, right, bottom."""
    placed = next(
        placed for placed in drawing.figures if placed.figure.part == "card" and placed.figure.record == card
    )
    bounds: Rect = placed.figure.bounds
    left, top = placed.x + bounds.x, placed.y + bounds.y
    return left, top, left + bounds.width, top + bounds.height
