"""The page that a poster takes where nobody names one: the smallest on which its text can be read."""

import pytest

from journeymapper.export.fitting import fit_poster
from journeymapper.export.order import PrintOrder
from journeymapper.export.pages import SHEETS, Standard
from journeymapper.export.printout import smallest_text, texts_on
from journeymapper.export.standards import standard_of
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from tests.export.prints import matter, notes_of, printed
from tests.layout.maps import MAP, gift_reading, gift_shop


@pytest.mark.parametrize("standard", ["iso", "ansi"])
def test_it_is_the_smallest_sheet_on_which_text_has_nine_points(standard: Standard) -> None:
    made = printed(gift_shop(), gift_reading(), standard=standard)
    fitted = fit_poster(matter(gift_shop(), MAP, gift_reading()), PrintOrder(standard=standard))
    sheets = SHEETS[standard]
    assert smallest_text(texts_on(made.printout.leaves)) >= 9
    assert fitted.page.name in sheets
    for smaller in sheets[: sheets.index(fitted.page.name)]:
        named = printed(gift_shop(), gift_reading(), page=smaller)
        assert smallest_text(texts_on(named.printout.leaves)) < 9


def test_it_is_folded_no_more_than_that_takes() -> None:
    what = matter(gift_shop(), MAP, gift_reading())
    taken = fit_poster(what, PrintOrder())
    for bands in range(1, taken.bands):
        fewer = fit_poster(what, PrintOrder(page=taken.page.name, bands=bands))
        assert min(run.size for _, _, run in fewer.drawing.texts()) * fewer.scale < 9


def test_a_map_that_no_sheet_holds_gets_a_page_of_its_own_size(depot: Project, depot_map: str) -> None:
    made = printed(depot, Reading(), depot_map, bands=1)
    assert any("Even on A0" in note for note in notes_of(made))
    assert smallest_text(texts_on(made.printout.leaves)) == pytest.approx(9)
    assert "small" not in notes_of(made)[-1].partition("smallest")[2]


@pytest.mark.parametrize(
    ("locale", "standard"),
    [("en_US.UTF-8", "ansi"), ("es-MX", "ansi"), ("de_DE", "iso"), ("zh-Hans-CN", "iso"), ("", "iso")],
)
def test_paper_is_what_people_have_where_they_are(locale: str, standard: str) -> None:
    assert standard_of(locale) == standard
