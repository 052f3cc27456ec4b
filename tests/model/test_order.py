"""Fractional keys: there is always room, and keys stay short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.order import DIGITS, between, place, spread

KEYS = st.text(DIGITS, min_size=1, max_size=12).map(lambda key: key.rstrip("0")).filter(bool)


@given(KEYS, KEYS)
def test_a_key_between_two_others_is_strictly_between(one: str, other: str) -> None:
    low, high = sorted((one, other))
    if low != high:
        key = between(low, high)
        assert low < key < high
        assert not key.endswith("0")


@given(KEYS)
def test_there_is_room_before_and_after_every_key(key: str) -> None:
    before, after = between(None, key), between(key, None)
    assert before < key < after
    assert not before.endswith("0")
    assert not after.endswith("0")


@given(st.lists(KEYS, unique=True, max_size=8).map(sorted), st.integers(0, 8), st.integers(0, 30))
def test_newcomers_stand_in_order_where_they_are_put(keys: list[str], position: int, count: int) -> None:
    at = min(position, len(keys))
    row = [*keys[:at], *place(keys, at, count), *keys[at:]]
    assert row == sorted(set(row))
    assert len(row) == len(keys) + count


@pytest.mark.parametrize("where", ["front", "back", "after the first", "before the last"])
def test_a_key_grows_by_one_digit_in_five_insertions_at_one_place(where: str) -> None:
    keys = ["F", "k"]
    for _ in range(500):
        at = {"front": 0, "back": len(keys), "after the first": 1, "before the last": len(keys) - 1}[where]
        keys[at:at] = place(keys, at)
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 1 + 500 / 5


def test_many_keys_at_once_stay_short() -> None:
    keys = spread(None, None, 5_000)
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 3


@pytest.mark.parametrize(("low", "high"), [("V", "V"), ("k", "V"), (None, "0"), ("V", "V0"), ("V", "V00")])
def test_where_there_is_no_room_it_says_so(low: str | None, high: str) -> None:
    with pytest.raises(ValueError, match="no key between"):
        between(low, high)
