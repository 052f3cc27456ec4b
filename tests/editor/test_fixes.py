"""One press repairs a finding: it is gone at the next check, and the project is sound."""

from datetime import date

import pytest

from journeymapper.checks import check
from journeymapper.editor.fixes import fix
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.findings import Finding
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Duration, Journey, Map
from journeymapper.model.links import Connection, Measure
from journeymapper.model.people import Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

TODAY = date(2026, 11, 21)
FRAME: tuple[Record, ...] = (
    ProjectInfo(id="project"),
    Journey(id="journey_a", title="Gift buyer"),
    Map(id="map_a", journey="journey_a"),
    Phase(id="phase_a", map="map_a"),
    Stage(id="stage_buy", phase="phase_a", order="A", name="Buy"),
    Stage(id="stage_receive", phase="phase_a", order="B", name="Receive"),
    Step(id="step_buy", stage="stage_buy"),
    Step(id="step_receive", stage="stage_receive"),
    Lane(id="lane_t", map="map_a", order="A", lane_kind="touchpoints"),
    Lane(id="lane_e", map="map_a", order="B", lane_kind="emotion"),
)


def card(name: str, step: str, order: str = "V", **fields: object) -> Touchpoint:
    return Touchpoint.model_validate(
        {"id": f"card_{name}", "map": "map_a", "step": step, "lane": "lane_t", "order": order, **fields}
    )


def way(source: str, target: str, **fields: object) -> Connection:
    ends = {"source": f"card_{source}", "target": f"card_{target}"}
    return Connection.model_validate({"id": f"connection_{source}_{target}", **ends, **fields})


PAY = card("pay", "step_buy")
PARCEL = card("parcel", "step_receive", ending="won")
RECEIPT = card("receipt", "step_buy", "Z", message="We have your order", note="Sent at once")


def project_of(*records: Record) -> Project:
    return Project({record.id: record for record in (*FRAME, *records)})


def repaired(project: Project, rule: str) -> Project:
    """The project after the fix of its only finding of a rule, which has to be gone by it."""
    (finding,) = only(project, rule)
    change = fix(project, finding)
    assert change is not None
    following = apply(project, change)
    assert problems(following) == ()
    assert finding.key not in [one.key for one in check(following, "map_a", TODAY).open]
    assert apply(following, change.inverse()) == project
    return following


def only(project: Project, rule: str) -> list[Finding]:
    return [finding for finding in check(project, "map_a", TODAY).open if finding.rule == rule]


def test_an_empty_stage_gets_a_touchpoint() -> None:
    after = repaired(project_of(PAY), "empty-stage")
    (new,) = after.index.cell("step_receive", "lane_t")
    assert after.get(Touchpoint, new).title


@pytest.mark.parametrize("wait", [Duration(min=4), Duration(min=4, max=6), Duration(max=100, unit="hour")])
def test_a_silence_is_broken_in_the_middle(wait: Duration) -> None:
    project = project_of(PAY, PARCEL, way("pay", "parcel", wait=wait, label="if paid", people=92))
    after = repaired(project, "silence")
    new, parcel = after.index.cell("step_receive", "lane_t")
    assert parcel == "card_parcel"
    first, second = sorted(after.all(Connection), key=lambda one: one.source != "card_pay")
    assert (first.source, first.target, first.label, first.people) == ("card_pay", new, "if paid", 92)
    assert (second.source, second.target, second.people) == (new, "card_parcel", 92)
    assert first.wait is not None
    assert second.wait is not None
    for half in (first.wait, second.wait):
        assert (half.min or 0) * 2 == (wait.min or 0)
        assert (half.max or 0) * 2 == (wait.max or 0)


@pytest.mark.parametrize(("days", "messages"), [(4, 1), (9, 2), (10, 3)])
def test_a_long_silence_is_broken_as_often_as_it_takes(days: int, messages: int) -> None:
    after = repaired(project_of(PAY, PARCEL, way("pay", "parcel", wait=Duration(min=days))), "silence")
    new = [one for one in after.all(Touchpoint) if one.title == "New touchpoint"]
    waits = [one.wait.min for one in after.all(Connection) if one.wait is not None]
    assert (len(new), waits) == (messages, [days / (messages + 1)] * (messages + 1))
    assert not only(after, "silence")


@pytest.mark.parametrize("accepted", [Duration(min=0), Duration(min=1)])
def test_nobody_wants_a_message_every_day(accepted: Duration) -> None:
    journey = Journey(id="journey_a", title="Gift buyer", longest_silence=accepted)
    (finding,) = only(
        project_of(PAY, PARCEL, journey, way("pay", "parcel", wait=Duration(min=30))), "silence"
    )
    assert finding.fix is None


@pytest.mark.parametrize(("stage", "ending"), [("step_buy", "lost"), ("step_receive", "won")])
def test_a_dead_end_is_declared_an_exit(stage: str, ending: str) -> None:
    question = card("question", stage, "Z")
    letter = card("letter", "step_receive", "a", ending="won")
    ways = (way("pay", "parcel"), way("pay", "letter"), way("pay", "question"))
    project = project_of(PAY, PARCEL, letter, question, *ways)
    assert repaired(project, "dead-end").get(Touchpoint, "card_question").ending == ending


def test_loose_touchpoints_are_connected_in_order() -> None:
    after = repaired(project_of(PAY, PARCEL), "unconnected")
    assert [(one.source, one.target) for one in after.all(Connection)] == [("card_pay", "card_parcel")]


def overlapping(*more: Record, locked: bool = False) -> Project:
    confirmation = card(
        "confirmation", "step_buy", "a", message="We have your order!", note="By night", locked=locked
    )
    return project_of(
        PAY,
        RECEIPT,
        confirmation,
        PARCEL,
        way("pay", "receipt"),
        way("pay", "confirmation"),
        way("receipt", "confirmation"),
        way("confirmation", "parcel"),
        *more,
    )


def test_touchpoints_that_repeat_each_other_become_one() -> None:
    measure = Measure(id="measure_a", of="card_confirmation", name="Opens")
    feeling = Feeling(id="feeling_a", step="step_buy", lane="lane_e", level=1, touchpoint="card_confirmation")
    after = repaired(overlapping(measure, feeling), "same-message")
    kept = after.get(Touchpoint, RECEIPT.id)
    assert "card_confirmation" not in after.records
    assert kept.note == "Sent at once\nBy night"
    assert kept.origins == ("card_confirmation",)
    assert after.get(Measure, "measure_a").of == kept.id
    assert after.get(Feeling, "feeling_a").touchpoint == kept.id
    ways = sorted((one.source, one.target) for one in after.all(Connection))
    assert ways == [("card_pay", "card_receipt"), ("card_receipt", "card_parcel")]


def test_a_locked_card_is_not_merged_away() -> None:
    project = overlapping(locked=True)
    (finding,) = only(project, "same-message")
    assert (finding.fix, fix(project, finding)) == (None, None)


def test_of_several_it_stays_an_end_a_moment_of_truth_and_for_whom_it_was() -> None:
    nora = Persona(id="persona_a", name="Nora")
    first = card("first", "step_buy").evolve(message="We have your order", personas=(nora.id,))
    last = first.evolve(id="card_last", step="step_receive", ending="won", moment_of_truth=True)
    project = project_of(nora, first, last, way("first", "last"))
    kept = repaired(project, "same-message").get(Touchpoint, first.id)
    assert (kept.ending, kept.moment_of_truth, kept.personas) == ("won", True, ("persona_a",))
    everybody = last.evolve(personas=())
    project = project_of(nora, first, everybody, way("first", "last"))
    assert repaired(project, "same-message").get(Touchpoint, first.id).personas == ()
