"""How often something happens, as people type it and read it again."""

import pytest

from journeymapper.editor.frequencies import frequency_words, parse_frequency
from journeymapper.model.cards import Frequency


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12 a week", Frequency(count=12, per="week")),
        ("1,630/mo", Frequency(count=1630)),
        ("1.5 per day", Frequency(count=1.5, per="day")),
        ("171", Frequency(count=171)),
        ("Weekly", Frequency(count=1, per="week")),
        (" ", None),
    ],
)
def test_a_number_and_what_it_is_counted_per_are_understood(typed: str, meant: Frequency | None) -> None:
    assert parse_frequency(typed) == meant


@pytest.mark.parametrize("typed", ["often", "12 moons", "12 a moon", "1.2.3 a week"])
def test_what_is_no_frequency_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=typed.split()[0]):
        parse_frequency(typed)


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize("typed", ["1.630 im Monat", "1.630 pro Monat", "1.630/Mon.", "1.630 a month"])
def test_german_words_are_understood_where_texts_are_german(typed: str) -> None:
    assert parse_frequency(typed, "de") == Frequency(count=1630)


@pytest.mark.usefixtures("_german")
def test_a_word_that_cards_shorten_may_be_typed_in_full() -> None:
    assert parse_frequency("Wöchentlich", "de") == Frequency(count=1, per="week")


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize("per", ["day", "week", "month", "year", "journey"])
@pytest.mark.parametrize("count", [1, 2, 0.5, 1630])
def test_what_is_shown_in_german_can_be_typed(per: str, count: float) -> None:
    shown = Frequency.model_validate({"count": count, "per": per})
    assert parse_frequency(frequency_words(shown, "de"), "de") == shown
