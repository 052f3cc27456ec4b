"""A check honours what a project decided about its rules and findings."""

import subprocess
import sys
from datetime import date

import pytest

from journeymapper.checks import check
from journeymapper.checks.run import checked
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
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
    assert [finding.key for finding in check(project, "map_a", TODAY)] == ["gap:stage_a2"]
    assert [finding.key for finding in check(project, "map_b", TODAY)] == ["gap:stage_b2"]


def test_a_rule_can_be_switched_off_and_weighed() -> None:
    assert check(project_with(RuleSetting(id="rule_a", rule="gap", off=True)), "map_a", TODAY) == ()
    (gap,) = check(project_with(RuleSetting(id="rule_a", rule="gap", severity="low")), "map_a", TODAY)
    assert gap.severity == "low"
    (gap,) = check(project_with(RuleSetting(id="rule_a", rule="overlap", off=True)), "map_a", TODAY)
    assert gap.severity == "high"


def test_what_is_accepted_is_told_apart_and_what_is_planned_stays() -> None:
    accepted = project_with(Response(id="response_a", finding="gap:stage_a2", decision="accept"))
    assert check(accepted, "map_a", TODAY) == ()
    assert [finding.key for finding in checked(accepted, "map_a", TODAY).accepted] == ["gap:stage_a2"]
    planned = project_with(Response(id="response_a", finding="gap:stage_a2", decision="plan"))
    assert [finding.key for finding in check(planned, "map_a", TODAY)] == ["gap:stage_a2"]


def test_a_map_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownRecord):
        check(project_with(), "map_c", TODAY)


def test_naming_the_checker_does_not_wait_for_the_graph_library() -> None:
    code = (
        "import sys, journeymapper.checks, journeymapper.editor.numbering; print('networkx' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
