"""Durations as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.editor.durations import parse_duration
from journeymapper.messages import text
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Duration


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", None),
        ("  ", None),
        ("3 days", Duration(min=3)),
        ("1,5 h", Duration(min=1.5, unit="hour")),
        ("2 to 6 WEEKS", Duration(min=2, max=6, unit="week")),
        ("6-2 mo.", Duration(min=2, max=6, unit="month")),
        ("1,630 days", Duration(min=1630)),
        ("1.2.3 days", Duration(words="1.2.3 days")),
        ("3 moons", Duration(words="3 moons")),
        ("a  weekend", Duration(words="a weekend")),
    ],
)
def test_figures_are_understood_and_all_else_is_words(typed: str, meant: Duration | None) -> None:
    assert parse_duration(typed) == meant


@pytest.mark.parametrize("typed", ["9999999 days", "x" * 301])
def test_what_no_duration_holds_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="Duration"):
        parse_duration(typed)


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2 bis 6 Wochen", Duration(min=2, max=6, unit="week")),
        ("1,5 Stunden", Duration(min=1.5, unit="hour")),
        ("1.630 Tage", Duration(min=1630)),
        ("1 Monat", Duration(min=1, unit="month")),
        ("2-6 days", Duration(min=2, max=6)),
        ("Ein paar Wochen", Duration(words="Ein paar Wochen")),
    ],
)
def test_figures_are_understood_in_the_language_of_texts(typed: str, meant: Duration) -> None:
    assert parse_duration(typed, "de") == meant


@pytest.mark.usefixtures("_german")
def test_figures_are_written_with_the_signs_of_the_language() -> None:
    assert text(in_words(Duration(min=1.5, max=1630, unit="hour"), "de")) == "1,5–1.630 Stunden"


@given(
    st.sampled_from(["minute", "hour", "day", "week", "month", "year"]),
    st.lists(st.integers(0, 9999), min_size=1, max_size=2, unique=True).map(sorted),
    st.sampled_from(["en", "de", "de-CH", "fr", "sv"]),
)
def test_what_is_shown_can_be_typed(unit: str, figures: list[int], language: str) -> None:
    shown = Duration.model_validate({"unit": unit, **dict(zip(("min", "max"), figures, strict=False))})
    assert parse_duration(text(in_words(shown, language)), language) == shown
