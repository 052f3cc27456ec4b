"""All repairs at once: each clears its finding, and all of it comes to an end."""

import pytest

from journeymapper.checks import check
from journeymapper.editor import mending
from journeymapper.editor.mending import mend
from journeymapper.model.change import Change
from journeymapper.model.edits import set_fields
from journeymapper.model.findings import Finding
from journeymapper.model.integrity import problems
from journeymapper.model.project import Project
from tests.checks.rules.maps import TODAY, project_with, touchpoint, way
from tests.cli.shops import TROUBLE

RULES = ("dead-end", "silence", "same-message")


def found(project: Project) -> list[str]:
    return [finding.rule for finding in check(project, "map_a", TODAY, RULES).open]


def test_every_repair_is_made() -> None:
    project = project_with(*TROUBLE)
    assert found(project) == ["dead-end", "same-message", "silence"]
    mended = mend(project, ["map_a"], TODAY, RULES)
    assert [finding.rule for _, finding in mended.made] == ["dead-end", "same-message", "silence"]
    assert {map_ for map_, _ in mended.made} == {"map_a"}
    assert found(mended.project) == []
    assert problems(mended.project) == ()


def test_what_a_repair_brings_is_repaired_too() -> None:
    """The touchpoint that fills a gap stands alone at first."""
    in_the_tray = touchpoint("parcel", "receive", step=None, lane=None)
    project = project_with(in_the_tray, way("checkout", "newsletter"))
    mended = mend(project, ["map_a"], TODAY, ("empty-stage", "skipped-stage"))
    assert [finding.rule for _, finding in mended.made] == ["empty-stage", "skipped-stage"]


def test_what_nobody_wants_stays() -> None:
    mended = mend(project_with(*TROUBLE), ["map_a"], TODAY, RULES, lambda one: one.severity == "medium")
    assert [finding.rule for _, finding in mended.made] == ["same-message"]
    assert found(mended.project) == ["dead-end", "silence"]


def test_a_locked_card_is_not_merged() -> None:
    locked = touchpoint("mail", "buy", order="b", message="We have your order", locked=True)
    project = project_with(*TROUBLE, locked)
    mended = mend(project, ["map_a"], TODAY, ["same-message"])
    assert mended.made == ()
    assert mended.project == project


def test_a_repair_that_leaves_its_finding_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def useless(project: Project, finding: Finding) -> Change | None:
        return set_fields(project, finding.subjects[0], note="Repaired, or so they say")

    monkeypatch.setattr(mending, "fix", useless)
    project = project_with(*TROUBLE)
    mended = mend(project, ["map_a"], TODAY, RULES)
    assert mended.made == ()
    assert mended.project == project


def test_there_is_an_end_to_repairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "MOST", 2)
    mended = mend(project_with(*TROUBLE), ["map_a"], TODAY, RULES)
    assert len(mended.made) == 2
    assert found(mended.project) == ["silence"]
