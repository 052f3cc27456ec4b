"""Folded posters, as others read them: every title is there once, whole, on its card and on the page."""

from collections import Counter
from dataclasses import replace

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.figures import Drawing, TextRun
from journeymapper.drawing.leaves import on_sheet
from journeymapper.drawing.themes import Theme
from journeymapper.export.fitting import Fitted
from journeymapper.export.pdf.document import write_pages
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.layout.geometry import Rect
from journeymapper.model.cards import Card
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage, Step
from tests.export.marking import boxes, lies_in, marked, words_of
from tests.export.prints import fitted
from tests.layout.maps import MAP, gift_shop
from tests.layout.worlds import connected, projects, readings


def read(poster: Fitted, drawing: Drawing | None = None) -> pypdfium2.PdfPage:
    """The page of a poster, or of another drawing in its place."""
    leaf = on_sheet(drawing or poster.drawing, poster.page.width, poster.page.height)
    return pypdfium2.PdfDocument(write_pages((leaf,), Theme.load("print"), Particulars("Bands"), {}))[0]


def cards_of(poster: Fitted) -> list[tuple[str, Rect]]:
    """Every card with the room that it has on the page, in points; one over several bands is there again."""
    scale = poster.scale
    return [
        (placed.figure.record, Rect(x * scale, y * scale, box.width * scale, box.height * scale))
        for placed in poster.drawing.figures
        if placed.figure.part == "card"
        for box in (placed.figure.bounds,)
        for x, y in ((placed.x + box.x, placed.y + box.y),)
    ]


def is_folded(project: Project, card: str) -> bool:
    """Whether a card is a block without words."""
    record = project.get(Card, card)
    step, lane = project.get(Step, record.step or ""), project.get(Lane, record.lane or "")
    return lane.collapsed or step.collapsed or project.get(Stage, step.stage).collapsed


def faults(poster: Fitted, project: Project, page: pypdfium2.PdfPage) -> list[str]:
    """What is wrong with a page: cards beyond it, words beyond their card, twice or nowhere."""
    cards = cards_of(poster)
    places, often = dict(cards), Counter(card for card, _ in cards)
    tags = " ".join(
        run.line.text
        for placed in poster.drawing.figures
        for run in placed.figure.shapes
        if placed.figure.part == "wire" and isinstance(run, TextRun)
    )  # they name the other end
    whole = Rect(0, 0, page.get_width(), page.get_height())
    found = [f"{card} lies beyond the page" for card, place in cards if not lies_in(place, whole)]
    page_text = page.get_textpage()
    for word, card in words_of(project).items():
        if often[card] > 1 or word in tags or is_folded(project, card):
            continue
        there = list(boxes(page_text, page.get_height(), word))
        if len(there) != 1:
            found.append(f"{word} is there {len(there)} times")
        found += [f"{word} lies beyond its card" for box in there if not lies_in(box, places[card])]
    return found


@settings(max_examples=4)
@given(st.data(), projects(most_cards=15), st.integers(2, 4), st.integers(0, 99))
def test_in_the_bands_of_any_map_every_title_is_whole_on_its_card(
    data: st.DataObject, project: Project, bands: int, seed: int
) -> None:
    project = marked(connected(project, seed))
    poster = fitted(project, MAP, data.draw(readings(project)), "A3", bands=bands)
    assert faults(poster, project, read(poster)) == []


def test_a_card_out_of_its_place_and_one_that_is_cut_would_be_found() -> None:
    project = marked(gift_shop())
    poster = fitted(project, MAP, Reading(), "A3", bands=2)
    assert faults(poster, project, read(poster)) == []
    figures = list(poster.drawing.figures)
    (at,) = (
        number
        for number, placed in enumerate(figures)
        if (placed.figure.part, placed.figure.record) == ("card", "card_pay")
    )
    shown = figures[at]
    figures[at] = replace(shown, x=shown.x + 150)
    shifted = read(poster, replace(poster.drawing, figures=tuple(figures)))
    assert [fault for fault in faults(poster, project, shifted) if "beyond its card" in fault]
    rest = tuple(shape for shape in shown.figure.shapes if not isinstance(shape, TextRun))
    figures[at] = replace(shown, figure=replace(shown.figure, shapes=rest))
    cut = read(poster, replace(poster.drawing, figures=tuple(figures)))
    assert [fault for fault in faults(poster, project, cut) if "is there 0 times" in fault]


def test_a_band_that_lacks_columns_ends_with_them() -> None:
    poster = fitted(gift_shop(), MAP, Reading(), "A3", bands=2)
    lanes = {lane.id for lane in gift_shop().all(Lane)}
    ends = {
        placed.x + placed.figure.bounds.right
        for placed in poster.drawing.figures
        if placed.figure.part == "ground" and placed.figure.record in lanes
    }
    cards = {
        placed.x + placed.figure.bounds.right
        for placed in poster.drawing.figures
        if placed.figure.part == "card"
    }
    assert len(ends) == 2
    assert min(ends) < max(cards) < max(ends)
