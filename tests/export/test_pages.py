import pytest

from journeymapper.export.pages import LARGEST, ImpossiblePage, UnknownPage, page_for, scale_on, upright_page


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


@pytest.mark.parametrize(
    ("written", "points"),
    [
        ("600x1200mm", (600 / 25.4 * 72, 1200 / 25.4 * 72)),
        ("24x36in", (1728, 2592)),
        ('24" × 36"', (1728, 2592)),
        ("60,5 x 40cm", (605 / 25.4 * 72, 400 / 25.4 * 72)),
        ("1000x500pt", (1000, 500)),
        ("1m x 500mm", (1000 / 25.4 * 72, 500 / 25.4 * 72)),
    ],
)
def test_a_size_that_is_given_stays_as_it_is_written(written: str, points: tuple[float, float]) -> None:
    assert page_for(written, 300, 100)[1:] == pytest.approx(points)
    assert page_for(written, 100, 300)[1:] == pytest.approx(points)
    assert upright_page(written)[1:] == pytest.approx(sorted(points))


def test_an_orientation_turns_every_page_but_fit() -> None:
    for name in ("A3", "ANSI-D", "600x1200mm", "1200x600mm", "roll 914mm"):
        upright, across = (page_for(name, 500, 400, way) for way in ("portrait", "landscape"))
        assert across.width / across.height > 1 or name.startswith("roll")
        assert upright.width <= across.width
        assert across != upright


def test_a_roll_is_as_long_as_the_drawing_asks_for_until_viewers_would_refuse_it() -> None:
    wide = page_for("roll 914mm", 500, 100)
    assert wide[1:] == pytest.approx((5 * 914 / 25.4 * 72, 914 / 25.4 * 72))
    high = page_for("Roll 36in", 100, 400)
    assert high[1:] == pytest.approx((2592, 4 * 2592))
    assert page_for("roll 914mm", 500, 100, "portrait").width == pytest.approx(914 / 25.4 * 72)
    assert page_for("roll 914mm", 900, 100).width == LARGEST


@pytest.mark.parametrize("written", ["6000x600mm", "201x20in", "14401x500pt", "0x0mm", "10x500mm", "roll 6m"])
def test_a_side_that_viewers_refuse_says_what_is_possible(written: str) -> None:
    with pytest.raises(ImpossiblePage, match=r"between 1 inch .* and 200 inches"):
        page_for(written, 1, 1)


@pytest.mark.parametrize(
    "written", ["600x1200", "x", "-5x10mm", "1e3x5mm", "roll", "roll 914", "12 km x 3mm"]
)
def test_a_size_that_cannot_be_read_says_how_sizes_are_written(written: str) -> None:
    with pytest.raises(UnknownPage, match="a size such as 600x1200mm"):
        page_for(written, 1, 1)
