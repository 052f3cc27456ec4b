"""Counting in many sets at once gives what counting in each of them gives."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.checks.counting import in_at_least, members

SETS = st.lists(st.frozensets(st.integers(0, 70)), max_size=20)


@given(SETS, st.integers(1, 25))
def test_who_is_in_so_many_sets(sets: list[frozenset[int]], least: int) -> None:
    bits = [sum(1 << number for number in one) for one in sets]
    expected = [number for number in range(71) if sum(number in one for one in sets) >= least]
    assert list(members(in_at_least(least, bits))) == expected
