"""What people decide about findings and rules: one answer to a finding, one setting of a rule."""

from collections.abc import Iterable

import pytest

from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.review import Response, RuleSetting

IDA = Person(id="person_ida", name="Ida Berg")


def having(*records: Record) -> Project:
    return Project({record.id: record for record in records})


def after(project: Project, change: Change | None) -> Project:
    assert change is not None
    changed = apply(project, change)
    assert apply(changed, change.inverse()).records == project.records
    return changed


def settings(project: Project) -> Iterable[tuple[str, bool, str]]:
    return [(one.rule, one.off, one.severity) for one in project.all(RuleSetting)]


def test_a_second_answer_takes_the_place_of_the_first() -> None:
    accepted = Response(id="response_a", finding="gap:stage_1", decision="accept", reason="As agreed")
    planned = Response(id="response_b", finding="gap:stage_1", decision="plan", owner="person_ida")
    project = after(having(IDA), edits.respond(having(IDA), accepted))
    project = after(project, edits.respond(project, planned))
    (only,) = project.all(Response)
    assert (only.id, only.decision, only.reason, only.owner) == ("response_a", "plan", "", "person_ida")


def test_the_same_answer_again_is_no_change() -> None:
    accepted = Response(id="response_a", finding="gap:stage_1", decision="accept")
    assert edits.respond(having(accepted), accepted.evolve(id="response_b")) is None


def test_an_answer_to_one_finding_leaves_those_to_others() -> None:
    first = Response(id="response_a", finding="gap:stage_1", decision="accept")
    second = Response(id="response_b", finding="gap:stage_2", decision="accept")
    project = after(having(first), edits.respond(having(first), second))
    project = after(project, edits.withdraw_response(project, "gap:stage_1"))
    assert list(project.all(Response)) == [second]


def test_an_answer_names_nobody_who_is_not_there() -> None:
    planned = Response(id="response_b", finding="gap:stage_1", decision="plan", owner="person_ida")
    with pytest.raises(ValueError, match="response_b"):
        edits.respond(having(), planned)


def test_withdrawing_takes_every_answer_to_a_finding() -> None:
    twice = [Response(id=f"response_{name}", finding="gap:stage_1", decision="accept") for name in "ab"]
    assert not list(
        after(having(*twice), edits.withdraw_response(having(*twice), "gap:stage_1")).all(Response)
    )
    assert edits.withdraw_response(having(), "gap:stage_1") is None


def test_a_rule_is_switched_off_and_on_again() -> None:
    off = after(having(), edits.set_rule(having(), "gap", off=True))
    assert settings(off) == [("gap", True, "")]
    assert edits.set_rule(off, "gap", off=True) is None
    assert settings(after(off, edits.set_rule(off, "gap", off=False))) == []


def test_a_weight_stays_when_a_rule_is_switched() -> None:
    weighed = after(having(), edits.set_rule(having(), "gap", severity="low"))
    off = after(weighed, edits.set_rule(weighed, "gap", off=True))
    assert settings(off) == [("gap", True, "low")]
    assert settings(after(off, edits.set_rule(off, "gap", severity=""))) == [("gap", True, "")]


def test_settings_of_one_rule_become_one() -> None:
    twice = having(*(RuleSetting(id=f"rule_{name}", rule="gap", off=name == "a") for name in "ab"))
    assert settings(after(twice, edits.set_rule(twice, "gap", severity="high"))) == [("gap", True, "high")]
    assert settings(after(twice, edits.set_rule(twice, "gap", off=False))) == []
