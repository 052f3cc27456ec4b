"""A stage with a single touchpoint, where the others have many."""

from collections.abc import Iterator

from journeymapper.checks.rules.gaps.thin_stage import THIN_STAGE
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from tests.checks.rules.maps import found, project_with, repaired, touchpoint


def more(stage: str, count: int) -> Iterator[Touchpoint]:
    """So many touchpoints in a stage besides the one that it has."""
    return (touchpoint(f"{stage} {number}", stage, f"W{number}V") for number in range(1, count))


def thin(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=THIN_STAGE.id)


FULL = (*more("discover", 4), *more("buy", 4), *more("return", 4))


def test_one_touchpoint_where_most_others_have_four_is_thin() -> None:
    (one,) = thin(*FULL)
    assert text(one.sentence) == (
        "Only “parcel” meets the customer in “Receive”; most other stages have 4 or more."
    )
    assert (one.subjects, one.mark) == (("stage_receive", "card_parcel"), Pin("stage_receive"))


def test_two_are_not_thin_and_neither_is_one_where_others_have_three() -> None:
    assert thin(*FULL, *more("receive", 2)) == ()
    assert thin(*more("discover", 3), *more("buy", 3), *more("return", 9)) == ()


def test_one_crowded_stage_of_two_makes_the_third_not_thin() -> None:
    assert thin(*more("discover", 9), touchpoint("newsletter", "return", step=None, lane=None)) == ()


def test_a_touchpoint_that_reaches_into_the_stage_counts() -> None:
    assert thin(*FULL, touchpoint("checkout", "buy", until="step_receive")) == ()
    assert thin(*FULL, touchpoint("parcel", "receive", until="step_return"))


def test_one_other_stage_is_too_few_to_compare_with() -> None:
    gone = [touchpoint(name, "buy", step=None, lane=None) for name in ("reel", "newsletter")]
    assert thin(*more("buy", 9), *gone) == ()


def test_an_empty_stage_is_told_as_such() -> None:
    rules = {one.rule for one in found(*FULL, touchpoint("parcel", "receive", step=None, lane=None))}
    assert "empty-stage" in rules
    assert THIN_STAGE.id not in rules


def test_one_press_adds_a_touchpoint_below_the_only_one() -> None:
    after = repaired(project_with(*FULL), THIN_STAGE.id)
    first, _ = after.index.cell("step_receive", "lane_t")
    assert first == "card_parcel"
