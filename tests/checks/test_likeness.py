"""How alike texts are."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.checks.likeness import grams, likeness, normalised


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_share_that_minds_no_order(first: str, second: str) -> None:
    a, b = grams(first), grams(second)
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
    assert likeness(a, a) == (1 if a else 0)


def test_what_is_said_again_counts_again() -> None:
    assert likeness(grams("no"), grams("no no no no no no")) < 0.6


@given(st.text(st.characters(max_codepoint=127), max_size=20))
def test_plain_letters_are_read_as_any_others(text: str) -> None:
    assert normalised(f"{text} ü").removesuffix("ü").strip() == normalised(text)
