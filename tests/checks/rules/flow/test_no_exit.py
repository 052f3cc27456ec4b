"""Ways are drawn, and nobody says where the journey ends."""

import pytest

from journeymapper.messages import text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Pin
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

LAST = touchpoint("newsletter", "return")
RULE = "no-exit"


def test_where_no_exit_is_declared_the_last_touchpoint_is_proposed_and_is_no_dead_end() -> None:
    (one,) = found(LAST)
    assert (one.rule, one.severity, one.subjects, one.mark) == (RULE, "low", (LAST.id,), Pin(LAST.id))
    assert text(one.sentence) == "Ways end at “newsletter”, which is not declared as an exit."
    assert repaired(project_with(LAST), RULE).get(Touchpoint, LAST.id).ending == "won"


def test_all_that_end_in_the_last_step_are_proposed_together() -> None:
    records = (LAST, touchpoint("review", "return", "Z"), way("parcel", "review"))
    (one,) = found(*records)
    assert one.key == found(LAST)[0].key
    assert text(one.sentence) == "Ways end at 2 touchpoints, “newsletter” first; none is declared as an exit."
    after = repaired(project_with(*records), RULE)
    assert {card.id for card in after.all(Touchpoint) if card.ending == "won"} == set(one.subjects)


def test_an_end_before_the_last_step_is_a_dead_end_all_the_same() -> None:
    records = (LAST, touchpoint("question", "buy", "Z"), way("reel", "question"))
    assert {one.rule: one.subjects[0] for one in found(*records)} == {
        RULE: LAST.id,
        "dead-end": "card_question",
    }


def test_where_nothing_ends_in_the_last_step_a_person_has_to_say_it() -> None:
    (one,) = found(LAST, way("newsletter", "parcel"), rule=RULE)
    assert (one.subjects, one.fix) == (("stage_return",), None)
    assert "“Return”" in text(one.sentence)


@pytest.mark.parametrize("ending", ["won", "lost"])
def test_any_declared_exit_is_enough(ending: str) -> None:
    assert found(LAST, touchpoint("checkout", "buy", ending=ending), rule=RULE) == ()


def test_a_map_without_ways_is_left_alone() -> None:
    loose = [touchpoint(name, "buy", step=None, lane=None) for name in ("checkout", "newsletter")]
    assert found(LAST, *loose, rule=RULE) == ()
