"""Two thousand spoilt inputs at every door: each is taken and holds, or is refused in a sentence."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.doors import DOORS, Door
from tests.fuzz.mutating import Recipe, made, recipes

INPUTS = 2_000


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_whatever_comes_is_taken_or_refused(door: Door, tmp_path: Path) -> None:
    corpus = door.corpus()

    @settings(max_examples=INPUTS, suppress_health_check=list(HealthCheck))
    @given(recipes)
    def comes(recipe: Recipe) -> None:
        door.enter(made(recipe, corpus, door.tokens), tmp_path)

    comes()


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_the_real_inputs_are_taken(door: Door, tmp_path: Path) -> None:
    assert any(door.enter(data, tmp_path) for data in door.corpus())
