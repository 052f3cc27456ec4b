"""Two thousand spoilt inputs at every door: each is taken and holds, or is refused in a sentence."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tests.fuzz.doors import DOORS, Door
from tests.fuzz.mutating import made, random_recipe

INPUTS = 2_000
AT_ONCE = 20
"""Inputs of one example: hypothesis takes longer to draw one than most doors take to answer."""


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_whatever_comes_is_taken_or_refused(door: Door, tmp_path: Path) -> None:
    corpus = door.corpus()

    @settings(max_examples=INPUTS // AT_ONCE, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**64 - 1))
    def come(number: int) -> None:
        random = Random(number)
        for _ in range(AT_ONCE):
            data = made(random_recipe(random), corpus, door.tokens)
            note(repr(data[:500]))
            door.enter(data, tmp_path)

    come()


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_the_real_inputs_are_taken(door: Door, tmp_path: Path) -> None:
    assert any(door.enter(data, tmp_path) for data in door.corpus())
