"""The map ends where people have bought."""

import pytest

from journeymapper.checks.rules.gaps.nothing_after import NOTHING_AFTER
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Phase, Stage
from tests.checks.rules.maps import found, project_with, repaired, touchpoint

BEFORE = Phase(id="phase_a", map="map_a", meaning="before")
DURING = Phase(id="phase_b", map="map_a", order="W", meaning="during")
BUYING = (BEFORE, DURING, Stage(id="stage_return", phase="phase_b", name="Pay"))
"""The last of the four stages is the purchase."""


def ended(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule=NOTHING_AFTER.id)


def test_a_purchase_and_no_stage_after_it_is_told() -> None:
    (one,) = ended(*BUYING)
    assert text(one.title) == "Nothing after the purchase"
    assert text(one.sentence) == "The map ends with “Pay”; nobody is met after it."
    assert (one.subjects, one.mark) == (("stage_return",), Pin("stage_return"))


@pytest.mark.parametrize(
    "near_miss",
    [
        (DURING.evolve(meaning="none"),),
        (DURING.evolve(meaning="before"),),
        (BEFORE.evolve(meaning="relationship"),),
        (Phase(id="phase_c", map="map_a", order="X"), Stage(id="stage_c", phase="phase_c", name="Use")),
        (touchpoint("newsletter", "return", step=None, lane=None),),
        (touchpoint("newsletter", "return", ending="won", opens="map_b"),),
    ],
)
def test_what_may_come_after_and_what_is_no_purchase_yet_is_not_told(near_miss: tuple[Record, ...]) -> None:
    assert ended(*BUYING, *near_miss) == ()


def test_of_a_stage_after_it_with_nothing_in_it_the_empty_stage_is_told() -> None:
    after = Phase(id="phase_c", map="map_a", order="X", meaning="after")
    rules = [one.rule for one in found(*BUYING, after, Stage(id="stage_c", phase="phase_c", name="Use"))]
    assert rules.count("empty-stage") == 1
    assert NOTHING_AFTER.id not in rules


@pytest.mark.parametrize("phases", [(), (Phase(id="phase_c", map="map_a", order="X", meaning="after"),)])
def test_one_press_adds_a_stage_where_people_are_met(phases: tuple[Phase, ...]) -> None:
    after = repaired(project_with(*BUYING, *phases), NOTHING_AFTER.id)
    *_, last = after.many(Stage, after.index.stages_of_map("map_a"))
    assert after.get(Phase, last.phase).meaning == "after"
    (step,) = after.index.steps(last.id)
    assert len(after.index.cell(step, "lane_t")) == 1
