"""The samples on paper, looked at by other people's programs."""

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from journeymapper.drawing.figures import To
from journeymapper.editor.matters import matter_for
from journeymapper.export.links import goals_of
from journeymapper.export.modes import MODES
from journeymapper.export.order import Layout, PrintOrder
from journeymapper.export.printing import Printed, print_pdf
from journeymapper.export.printout import spots_on
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.storage.codec import decode
from tests.export.good import assert_good, structure_of, structure_text
from tests.export.prints import TODAY

STAGES = ("Discover", "Consider", "Buy", "Receive", "Come back")
SAMPLES = ("gift-shop", "software-trial", "two-years-with-a-depot")


def sample(name: str) -> Project:
    return decode(resource("samples", f"{name}.journey").read_bytes()).project


def on_paper(project: Project, **order: Any) -> Printed:
    map_ = next(record.id for record in project.records.values() if isinstance(record, Map))
    return print_pdf(matter_for(project, map_, TODAY), PrintOrder(**order))


@pytest.fixture(scope="module", params=SAMPLES)
def poster(request: pytest.FixtureRequest) -> Printed:
    return on_paper(sample(request.param))


@pytest.fixture(scope="module", params=get_args(Layout))
def tiles(request: pytest.FixtureRequest) -> Printed:
    return on_paper(sample("gift-shop"), mode="tiles", layout=request.param)


def test_a_poster_is_a_good_pdf(poster: Printed, tmp_path: Path) -> None:
    assert_good(poster, tmp_path)


def test_tiles_are_good_pdfs(tiles: Printed, tmp_path: Path) -> None:
    assert_good(tiles, tmp_path)


@pytest.mark.parametrize("mode", MODES)
def test_every_mode_makes_the_same_good_pdf_again(mode: str, tmp_path: Path) -> None:
    made = on_paper(sample("gift-shop"), mode=mode)
    assert_good(made, tmp_path)
    assert on_paper(sample("gift-shop"), mode=mode).data == made.data


def test_a_missing_glyph_and_a_broken_link_are_found(tmp_path: Path) -> None:
    shop = sample("gift-shop")
    journey = shop.get(Journey, shop.index.journeys()[0])
    odd = Project({**shop.records, journey.id: journey.evolve(headline="A \U0010fffd gift")}, shop.assets)
    with pytest.raises(AssertionError, match=r"no glyph.*U0010fffd"):
        assert_good(on_paper(odd), tmp_path)
    made = on_paper(shop)
    (leaf,) = made.printout.leaves
    (layer,) = leaf.layers
    lost = replace(layer.figures[-1], figure=replace(layer.figures[-1].figure, link=To("card", "card_lost")))
    broken = replace(leaf, layers=(replace(layer, figures=(*layer.figures, lost)),))
    with pytest.raises(AssertionError, match=r"broken links.*card_lost"):
        assert_good(replace(made, printout=replace(made.printout, leaves=(broken,))), tmp_path)


def test_every_finding_leads_to_what_it_speaks_of_and_back(poster: Printed) -> None:
    leaves = poster.printout.leaves
    goals = goals_of(leaves)
    links = {(spot.figure.part, spot.figure.record): spot.figure.link for spot in spots_on(leaves)}
    marks = {record: link for (part, record), link in links.items() if part in ("pin", "ghost") and link}
    assert marks
    assert marks == {record: To("finding", record) for record in marks}
    for record in marks:
        back = links["finding", record]
        assert isinstance(back, To)
        assert back in goals


def test_every_stage_has_a_bookmark_and_every_finding(poster: Printed) -> None:
    marks = [mark.title for leaf in poster.printout.leaves for mark in leaf.bookmarks]
    figures = [spot.figure for spot in spots_on(poster.printout.leaves)]
    stages = [
        figure.words.split(", ")[0].removeprefix("Stage ") for figure in figures if figure.part == "stage"
    ]
    assert set(stages) < set(marks)
    findings = [figure.words for figure in figures if figure.part == "finding" and figure.link]
    for mark in marks[marks.index("Findings") + 1 :]:
        number, title = mark.split(" ", 1)
        assert any(f"finding {number}: {title}." in words for words in findings)


def test_sheets_have_bookmarks_for_stages_below_their_own(tiles: Printed) -> None:
    marks = [
        (leaf.name, (mark.title, mark.level)) for leaf in tiles.printout.leaves for mark in leaf.bookmarks
    ]
    assert [mark for _, mark in marks] == [(title, 1) for title in STAGES]
    titles = {leaf.name: leaf.title for leaf in tiles.printout.leaves}
    assert all(title in titles[sheet] for sheet, (title, _) in marks)


@pytest.mark.parametrize("layout", get_args(Layout))
def test_what_sheets_repeat_is_told_once(layout: Layout, tmp_path: Path) -> None:
    tiles = on_paper(sample("gift-shop"), mode="tiles", layout=layout, key="none")
    told = structure_text(tiles.data, tmp_path)
    for words in (*STAGES, "Customer actions", tiles.printout.leaves[0].layers[0].figures[0].figure.words):
        assert told.count(f'"{words}"') == 1
    (curve,) = (each for each in structure_of(tiles.data) if each.alternative.startswith("Emotion of Nora"))
    assert curve.kind == "Figure"
    assert len(curve.pages) > 1
