"""What is found on imported diagrams: little, and what can be seen in them."""

from datetime import date

import pytest

from journeymapper.checks import check
from journeymapper.exchange.mermaid import read_mermaid
from journeymapper.messages import text
from journeymapper.model.journeys import Journey
from journeymapper.model.project import Project
from tests.exchange.mermaid.test_importing import DATA

FOUND = {
    "actor-first.mmd": [],
    "bakery.mmd": [],
    "head-counts.mmd": [],
    "library-cjk.mmd": [],
    "no-section.mmd": [],
    "note.md": [],
    "traps.mmd": ["No touchpoint meets the customer in “Nothing happens”."],
}
"""A section without tasks is empty; the others hang together from end to end."""


def imported(name: str) -> Project:
    return read_mermaid((DATA / name).read_bytes(), name=name).project


def said(project: Project) -> list[str]:
    return [text(one.sentence) for one in check(project, "map_1", date(2026, 11, 21)).open]


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_a_diagram_has_no_findings_but_these(name: str) -> None:
    assert said(imported(name)) == FOUND[name]


@pytest.mark.parametrize("name", FOUND)
def test_asked_for_care_it_does_not_drown(name: str) -> None:
    project = imported(name)
    journey = project.get(Journey, "journey_1").evolve(checked="2026-11-20")
    careful = Project({**project.records, journey.id: journey})
    one_by_one = [one for one in check(careful, "map_1", date(2026, 11, 21)).open if one.group == "care"]
    assert len(one_by_one) <= 7
    assert {one.rule for one in one_by_one} <= {"no-channel", "no-owner", "no-measure"}
