"""Stages in which everything is frequent."""

import pytest

from journeymapper.messages import text
from journeymapper.model.cards import Frequency, Touchpoint
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Frequent
from journeymapper.model.structure import Stage
from tests.checks.rules.cared_map import CARING, KEPT, found
from tests.checks.rules.maps import touchpoint

RULE = "many-frequent"
BUY = Stage(id="stage_buy", phase="phase_a", order="1V", name="Buy", people=100)
OFTEN = Frequency(count=3, per="journey")
THREE = CARING.evolve(frequent=(Frequent(encounters=3),))


def _letters(count: int, frequency: Frequency) -> list[Touchpoint]:
    return [
        touchpoint(f"letter {n}", "buy", str(n), frequency=frequency, **KEPT) for n in range(1, count + 1)
    ]


def test_six_frequent_touchpoints_in_a_stage_are_too_many() -> None:
    (crowd,) = found(THREE, *_letters(6, OFTEN), rule=RULE)
    assert text(crowd.title) == "Many frequent touchpoints in Buy"
    assert text(crowd.sentence) == (
        "6 touchpoints in “Buy” are called frequent; five are enough to look after."
    )
    assert crowd.subjects[0] == "stage_buy"
    assert len(crowd.subjects) == 7
    assert crowd.mark == Pin("stage_buy")


def test_five_are_not() -> None:
    assert found(THREE, *_letters(5, OFTEN), rule=RULE) == ()


@pytest.mark.parametrize(
    ("frequency", "crowded"),
    [
        (Frequency(count=2, per="journey"), False),
        (Frequency(count=300, per="month"), True),
        (Frequency(count=299, per="month"), False),
        (Frequency(count=10, per="day"), True),
        (Frequency(count=300, per="year"), False),
        (Frequency(count=2, per="journey", bars=4), False),
    ],
    ids=str,
)
def test_what_is_counted_over_everybody_is_divided_by_the_people_of_the_stage(
    frequency: Frequency, crowded: bool
) -> None:
    assert bool(found(THREE, BUY, *_letters(6, frequency), rule=RULE)) is crowded


def test_a_stage_may_have_a_threshold_of_its_own() -> None:
    own = THREE.evolve(frequent=(Frequent(encounters=3), Frequent(stage="stage_buy", encounters=4)))
    assert found(own, *_letters(6, OFTEN), rule=RULE) == ()


@pytest.mark.parametrize(("bars", "crowded"), [(3, True), (2, False), (None, False)])
def test_where_encounters_are_not_known_what_people_call_it_counts(bars: int | None, crowded: bool) -> None:
    frequency = Frequency(count=300, per="month", bars=bars)
    assert bool(found(THREE, *_letters(6, frequency), rule=RULE)) is crowded
    assert bool(found(*_letters(6, Frequency(bars=bars)), rule=RULE)) is crowded
