"""A check honours what a project decided about its rules and findings."""

import subprocess
import sys
from datetime import date

import pytest

from journeymapper.checks import check
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project, UnknownRecord
from journeymapper.model.review import Response, RuleSetting
from journeymapper.model.structure import Lane, Phase, Stage, Step

TODAY = date(2026, 11, 21)


def map_with_a_gap(name: str, order: str) -> tuple[Record, ...]:
    """A map of one stage with a touchpoint and one without."""
    return (
        Map(id=f"map_{name}", journey="journey_a", order=order),
        Phase(id=f"phase_{name}", map=f"map_{name}"),
        Stage(id=f"stage_{name}1", phase=f"phase_{name}", order="A", name="Buy"),
        Stage(id=f"stage_{name}2", phase=f"phase_{name}", order="B", name="Receive"),
        Step(id=f"step_{name}", stage=f"stage_{name}1"),
        Lane(id=f"lane_{name}", map=f"map_{name}", lane_kind="touchpoints"),
        Touchpoint(id=f"card_{name}", map=f"map_{name}", step=f"step_{name}", lane=f"lane_{name}"),
    )


def project_with(*records: Record) -> Project:
    journey = Journey(id="journey_a", title="Gift buyer")
    everything = (journey, *map_with_a_gap("a", "B"), *map_with_a_gap("b", "A"), *records)
    return Project({record.id: record for record in everything})


def test_each_map_has_findings_of_its_own() -> None:
    project = project_with()
    assert [finding.key for finding in check(project, "map_a", TODAY).open] == ["empty-stage:stage_a2"]
    assert [finding.key for finding in check(project, "map_b", TODAY).open] == ["empty-stage:stage_b2"]


def found(*records: Record) -> list[Finding]:
    return list(check(project_with(*records), "map_a", TODAY).open)


def test_a_rule_can_be_switched_off_and_weighed() -> None:
    assert found(RuleSetting(id="rule_a", rule="empty-stage", off=True)) == []
    (gap,) = found(RuleSetting(id="rule_a", rule="empty-stage", severity="low"))
    assert gap.severity == "low"
    (gap,) = found(RuleSetting(id="rule_a", rule="same-message", off=True))
    assert gap.severity == "high"


@pytest.mark.parametrize("decision", ["accept", "plan"])
def test_what_is_answered_is_told_apart(decision: str) -> None:
    answer = Response.model_validate(
        {"id": "response_a", "finding": "empty-stage:stage_a2", "decision": decision}
    )
    checked = check(project_with(answer), "map_a", TODAY)
    assert checked.open == ()
    assert [one.finding.key for one in checked.answered] == ["empty-stage:stage_a2"]
    assert checked.answered[0].response == answer


def test_a_map_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownRecord):
        check(project_with(), "map_c", TODAY)


def test_naming_the_checker_does_not_wait_for_the_graph_library() -> None:
    code = (
        "import sys, journeymapper.checks, journeymapper.editor.numbering; print('networkx' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
