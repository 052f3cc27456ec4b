"""Posters of maps as people have them: bare, crowded, odd, from right to left."""

import io
from collections.abc import Sequence
from typing import Any

import pikepdf
import pypdfium2
import pytest

from journeymapper.drawing.figures import Drawing
from journeymapper.export.errors import CannotExport
from journeymapper.export.pages import UnknownPage
from journeymapper.export.planning import NARROWEST
from journeymapper.export.printing import Printed
from journeymapper.export.printout import smallest_text, texts_on
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage
from tests.export.prints import fitted as fitted_to
from tests.export.prints import notes_of, printed
from tests.layout.maps import MAP, gift_reading, gift_shop, numbered, project_of, with_records


def export(project: Project, reading: Reading | None = None, page: str = "A3") -> Printed:
    return printed(project, reading, page=page)


def read(poster: Printed) -> str:
    """The poster's text as pdfium reads it, after a strict reader found nothing wrong with the file."""
    with pikepdf.open(io.BytesIO(poster.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 1
    words = pypdfium2.PdfDocument(poster.data)[0].get_textpage().get_text_bounded()
    return " ".join(words.split())


def changed(*records: Record) -> Project:
    return with_records(gift_shop(), *records)


def card(**fields: object) -> Touchpoint:
    return gift_shop().get(Touchpoint, "card_reel").evolve(**fields)


def bare_map() -> Project:
    """A map without stages and lanes, in a journey without persona."""
    return project_of(
        [ProjectInfo(id="project"), Journey(id="journey_a", title="Bare"), Map(id=MAP, journey="journey_a")]
    )


def test_a_map_with_nothing_in_it_still_has_its_title() -> None:
    assert "Bare" in read(export(bare_map()))


def test_a_journey_without_a_persona_and_findings() -> None:
    project = changed(gift_shop().get(Journey, "journey_gift").evolve(personas=()))
    said = read(export(project))
    assert "Online checkout" in said
    assert "Findings" not in said


def test_a_very_long_title_is_all_there() -> None:
    words = " ".join(f"word{number}" for number in range(24))
    said = read(
        export(changed(card(title=words), gift_shop().get(Journey, "journey_gift").evolve(headline=words)))
    )
    assert said.count("word23") >= 1
    assert said.count("word0 ") >= 1


def test_a_title_without_a_single_space() -> None:
    assert "Donau" in read(export(changed(card(title="Donaudampfschiff" * 12))))


@pytest.mark.parametrize("title", [r"Pays \(twice\) with “card” 😀", "\\", "((", "a & b <c>"])
def test_signs_that_mean_something_in_a_pdf(title: str) -> None:
    stage = gift_shop().get(Stage, "stage_0").evolve(name=title)
    poster = export(changed(card(title=title), stage))
    assert title in read(poster)
    assert next(pypdfium2.PdfDocument(poster.data).get_toc()).get_title() == title


def test_tabs_are_spaces() -> None:
    assert "Pays by card" in read(export(changed(card(title="Pays\tby\tcard", note="a\tb"))))


def test_sixty_findings_are_sixty_footnotes() -> None:
    findings = [numbered(number, "medium", Pin("card_pay"), "card_pay") for number in range(1, 61)]
    said = read(export(gift_shop(), gift_reading(findings)))
    assert said.count("Something Something") == 60
    assert " 60 " in said


def test_a_project_that_is_read_from_the_right() -> None:
    info = gift_shop().get(ProjectInfo, "project").evolve(language="ar", title="هدية")
    stage = gift_shop().get(Stage, "stage_0").evolve(name="اكتشاف")
    poster = export(changed(info, stage, card(title="رحلة العميل إلى المتجر")))
    said = read(poster)
    assert "رحلة العميل إلى المتجر" in said
    with pikepdf.open(io.BytesIO(poster.data)) as pdf:
        assert pdf.Root.Lang == "ar"


def test_characters_that_no_font_has_are_told() -> None:
    poster = export(changed(card(title="\U0010fffd title")))
    assert [note for note in notes_of(poster) if "\U0010fffd" in note]


def test_an_unknown_page_says_so_in_a_sentence() -> None:
    with pytest.raises(UnknownPage, match="There is no page size “A9”") as caught:
        export(gift_shop(), page="A9")
    assert isinstance(caught.value, CannotExport)


@pytest.mark.parametrize("page", ["A3", "A0", "ANSI-D", "letter", "fit"])
def test_a_poster_has_its_page_s_proportions(page: str) -> None:
    fitted = fitted_to(gift_shop(), MAP, gift_reading(), page)
    assert fitted.drawing.width / fitted.drawing.height == pytest.approx(fitted.page.aspect)
    assert fitted.drawing.width * fitted.scale == pytest.approx(fitted.page.width)


@pytest.mark.parametrize("page", ["A3", "600x1200mm", "roll 914mm"])
def test_a_poster_is_turned_as_it_is_asked_for(page: str) -> None:
    upright, across = (
        fitted_to(gift_shop(), MAP, gift_reading(), page, orientation=way).page
        for way in ("portrait", "landscape")
    )
    assert upright.width < across.width
    assert upright.name == across.name


def test_columns_are_as_wide_as_they_are_asked_to_be(depot: Project, depot_map: str) -> None:
    compact, automatic, roomy = (
        map_width(fitted_to(depot, depot_map, Reading(), "fit", columns=columns).drawing)
        for columns in ("compact", "auto", "roomy")
    )
    assert compact < 0.85 * automatic
    assert roomy > 1.2 * automatic


def test_the_note_of_a_size_names_it_and_a_sheet_that_is_better() -> None:
    sheet, size = notes_on(gift_shop(), MAP, "10x8cm")
    assert sheet == "1 sheet of 100 × 80 mm, 0.01 m² of paper."
    assert "too small to read" in size
    assert "Use A" in size


@pytest.mark.parametrize("page", ["A3", "ANSI-B"])
def test_bar_and_ground_reach_the_edges(page: str) -> None:
    picture = pypdfium2.PdfDocument(export(gift_shop(), gift_reading(), page).data)[0].render(scale=0.5)
    image = picture.to_pil().convert("RGB")
    accent = image.getpixel((image.width // 2, 1))
    assert accent != (255, 255, 255)
    assert [image.getpixel((x, 1)) for x in (0, image.width - 1)] == [accent, accent]


def map_width(drawing: Drawing) -> float:
    """From the first card's left side to the last one's right side."""
    cards = [placed for placed in drawing.figures if placed.figure.part == "card"]
    return max(one.x + one.figure.bounds.right for one in cards) - min(one.x for one in cards)


def test_columns_get_wider_where_the_page_is_wider() -> None:
    higher = changed(card(id="card_more", title="One more", order="z"))
    fitted = fitted_to(higher, MAP, gift_reading(), "A3")
    natural = fitted_to(higher, MAP, gift_reading(), "fit")
    assert map_width(fitted.drawing) > map_width(natural.drawing) + 50
    assert fitted.drawing.height <= natural.drawing.height + 1


def test_columns_get_narrower_where_the_map_is_wide(depot: Project, depot_map: str) -> None:
    fitted = fitted_to(depot, depot_map, Reading(), "A3", bands=1)
    natural = fitted_to(depot, depot_map, Reading(), "fit")
    assert fitted.drawing.width < natural.drawing.width * 0.9
    widths = {placed.figure.bounds.width for placed in fitted.drawing.figures if placed.figure.part == "card"}
    assert min(widths) >= NARROWEST
    highest = min(placed.y for placed in fitted.drawing.figures if placed.figure.part == "title")
    assert highest < 50


def test_a_wide_map_says_how_small_it_prints_and_what_helps(depot: Project, depot_map: str) -> None:
    sheet, size = notes_on(depot, depot_map, "A3", bands=1)
    assert sheet.startswith("1 sheet of A3 landscape")
    assert size.startswith("The smallest text prints at 2.")
    assert "too small to read" in size
    assert "Use a page of the map’s own size" in size


def test_the_sheet_that_is_advised_keeps_its_promise() -> None:
    _, size = notes_on(gift_shop(), MAP, "A5")
    name, promised = size.partition("Use ")[2].removesuffix(".").split(": ")
    assert float(promised.removesuffix(" pt")) >= 9
    assert notes_on(gift_shop(), MAP, name)[1] == f"The smallest text prints at {promised}."


def test_a_sheet_twice_as_wide_prints_text_twice_as_large() -> None:
    small, large = (
        smallest_text(texts_on(export(gift_shop(), gift_reading(), page).printout.leaves))
        for page in ("A4", "A2")
    )
    assert large == pytest.approx(2 * small, rel=0.01)
    fitted = fitted_to(gift_shop(), MAP, gift_reading(), "A4")
    assert small == pytest.approx(
        min(run.size for _, _, run in fitted.drawing.texts()) * fitted.page.width / fitted.drawing.width
    )


@pytest.mark.parametrize("page", ["A3", "A2"])
def test_a_wide_map_is_folded_into_as_many_bands_as_its_text_gains_by(
    depot: Project, depot_map: str, page: str
) -> None:
    chosen = fitted_to(depot, depot_map, Reading(), page)
    scales = {
        bands: fitted_to(depot, depot_map, Reading(), page, bands=bands).scale for bands in (1, 2, 3, 4)
    }
    assert chosen.bands > 1
    assert chosen.scale >= 1.3 * scales[1]
    assert chosen.scale >= 0.95 * max(scales.values())


def test_a_page_that_fits_the_map_needs_no_fold(depot: Project, depot_map: str) -> None:
    assert fitted_to(depot, depot_map, Reading(), "fit").bands == 1
    assert fitted_to(gift_shop(), MAP, gift_reading(), "A3").bands == 1


def test_the_notes_say_into_how_many_bands_a_map_is_folded() -> None:
    _, folded, *_ = notes_on(gift_shop(), MAP, "A3", bands=2)
    assert folded == "The map is folded into 2 bands."
    _, fewer, *_ = notes_on(gift_shop(), MAP, "A3", bands=9)
    assert fewer == "The map has too few stages and steps for 9 bands; it is folded into 5."


def test_a_folded_poster_says_everything_once_but_lanes_in_every_band() -> None:
    said = read(printed(gift_shop(), gift_reading(), bands=2))
    assert said.count("Online checkout") == read(export(gift_shop(), gift_reading())).count("Online checkout")
    assert said.count("Frontstage touchpoints") == 2
    assert said.count("Band 1 of 2") == said.count("Band 2 of 2") == 1


def notes_on(project: Project, map_: str, page: str, **order: Any) -> Sequence[str]:
    return notes_of(printed(project, map_=map_, page=page, **order))
