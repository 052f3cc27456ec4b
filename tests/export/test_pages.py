import pytest

from journeymapper.export.pages import LARGEST, UnknownPage, page_for, scale_on


def test_a_wide_drawing_takes_the_page_across_and_a_tall_one_upright() -> None:
    assert page_for("A4", 300, 100).width == pytest.approx(841.89, abs=0.01)
    assert page_for("A4", 100, 300).width == pytest.approx(595.28, abs=0.01)


def test_fit_is_the_drawing_s_own_size_until_viewers_would_refuse_it() -> None:
    assert page_for("fit", 1000, 400)[1:] == (750, 300)
    page = page_for("FIT", 40_000, 1_000)
    assert page.width == LARGEST
    assert scale_on(page, 40_000, 1_000) == pytest.approx(LARGEST / 40_000)


@pytest.mark.parametrize(("name", "millimetres"), [("a0", (1189, 841)), ("A6", (148, 105))])
def test_iso_sizes_are_whole_millimetres(name: str, millimetres: tuple[int, int]) -> None:
    page = page_for(name, 300, 100)
    assert (page.width / 72 * 25.4, page.height / 72 * 25.4) == pytest.approx(millimetres)


def test_american_names_are_known() -> None:
    assert page_for("letter", 1, 2)[1:] == page_for("ansi a", 1, 2)[1:] == (612, 792)


def test_an_unknown_size_lists_those_that_there_are() -> None:
    with pytest.raises(UnknownPage, match=r"A0, A1, .*ANSI-E, or fit"):
        page_for("A9", 1, 1)
