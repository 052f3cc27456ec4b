"""The figures of a text in the signs of many languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.checks.figures import conflict, taken_out
from journeymapper.model.numbers import number


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Pay 6.90 euros", [("€", "6.9", "6.90 euros")]),
        ("%10 indirim", [("%", "10", "%10")]),
        ("٪١٠ خصم", [("%", "10", "٪١٠")]),
        ("送料500円、3日以内", [("¥", "500", "500円"), ("日", "3", "3日")]),
        ("USD 5 or 5 kg", [("$", "5", "USD 5"), ("kg", "5", "5 kg")]),
        ("2 to 3 days", [("da", "2–3", "2 to 3 days")]),
        ("3月31日まで", [("date", (3, 31), "3月31日")]),
        ("on March 31st, 2026", [("date", (3, 31, 2026), "March 31st, 2026")]),
        ("am 31.03.26 um 8:30", [("date", (3, 31, 2026), "31.03.26"), ("time", "8:30", "8:30")]),
        ("paper A4, item #12, 2 of 9, order 20261122, call 0800 123 456", []),
    ],
)
def test_figures(text: str, figures: list[tuple[str, object, str]]) -> None:
    assert [(one.kind, one.value, one.written) for one in taken_out(text).figures] == figures


@given(st.integers(0, 10**6), st.integers(0, 99), st.sampled_from(["en", "de", "fr", "de-CH", "sv", "ar"]))
def test_a_price_is_the_same_in_every_language(euros: int, cents: int, language: str) -> None:
    price = number(euros + cents / 100, language)
    one, other = taken_out(f"It costs {price} €."), taken_out(f"It costs €{euros}.{cents:02}.")
    assert conflict(one.figures, other.figures) is None
    assert one.rest == other.rest or one.rest.split() == other.rest.split()


@given(st.text(max_size=60))
def test_any_text_is_taken_apart(text: str) -> None:
    figures = taken_out(text).figures
    assert conflict(figures, figures) is None
