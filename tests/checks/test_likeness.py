"""The search for alike texts finds what comparing every two would find."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.checks.likeness import grams, likeness, repeated

WORDS = st.sampled_from(
    ["we", "have", "your", "order", "payment", "注文", "受け付けました", "thanks", "4", "é"]
)
TEXTS = st.lists(st.tuples(st.integers(0, 3), st.lists(WORDS, max_size=5).map(" ".join)), max_size=8)


@given(TEXTS, st.sampled_from([0.3, 0.5, 0.6, 0.8, 1.0]), st.integers(1, 3))
def test_no_repetition_is_missed_and_none_is_made_up(
    texts: list[tuple[int, str]], least: float, modulus: int
) -> None:
    placed = [(place, grams(text)) for place, text in sorted(texts)]

    def counts(first: int, second: int) -> bool:
        return (first + second) % modulus == 0

    first_of: dict[int, int] = {}
    for first, second in combinations(range(len(placed)), 2):
        near = placed[second][0] - placed[first][0] <= 1
        if near and counts(first, second) and likeness(placed[first][1], placed[second][1]) >= least:
            first_of.setdefault(second, first)
    found = {second: first for first, second, _ in repeated(placed, least, counts)}
    assert found == first_of


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_share_that_minds_no_order(first: str, second: str) -> None:
    a, b = grams(first), grams(second)
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
    assert likeness(a, a) == (1 if a else 0)
