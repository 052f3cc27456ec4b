"""Pictures of a map take what a poster takes where it means something."""

from typing import Any

import pytest

from journeymapper.export.html import write_html
from journeymapper.export.order import PrintOrder, What
from journeymapper.export.whole import Whole, draw_whole
from journeymapper.messages import text
from tests.export.prints import matter
from tests.layout.maps import gift_reading, gift_shop


def drawn(what: What = "poster", **order: Any) -> Whole:
    return draw_whole(matter(gift_shop(), reading=gift_reading()), what, PrintOrder(**order))


@pytest.fixture(scope="module")
def plain() -> Whole:
    return drawn()


def test_without_a_page_it_has_its_own_size(plain: Whole) -> None:
    assert plain.fitted.page.name == "fit"
    assert plain.size == pytest.approx((plain.drawing.width * 0.75, plain.drawing.height * 0.75))


def test_bands_fold_a_poster_and_are_told(plain: Whole) -> None:
    folded = drawn(bands=2)
    assert folded.drawing.width < plain.drawing.width * 0.8
    assert folded.drawing.height > plain.drawing.height
    assert "The map is folded into 2 bands." in [text(note) for note in folded.notes]


@pytest.mark.parametrize("what", ["poster", "map"])
def test_columns_are_as_wide_as_asked_for(what: What) -> None:
    assert drawn(what, columns="compact").drawing.width < drawn(what, columns="roomy").drawing.width - 100


@pytest.mark.parametrize("what", ["poster", "map"])
def test_a_page_is_turned_as_asked_for(what: What) -> None:
    page = drawn(what, page="A3", orientation="portrait").fitted.page
    assert page.height > page.width


def test_a_web_page_follows_its_reader_unless_a_theme_is_asked_for(plain: Whole) -> None:
    project = gift_shop()
    followed = write_html(plain, project, ())
    assert 'name="color-scheme" content="light dark"' in followed
    assert "prefers-color-scheme: dark" in followed
    dark = write_html(drawn(theme="dark"), project, ())
    assert 'name="color-scheme" content="dark"' in dark
    assert "prefers-color-scheme" not in dark
    assert "@media print{:root{" in dark
