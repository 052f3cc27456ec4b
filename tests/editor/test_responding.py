"""Living with a finding, and planning what comes of it."""

from dataclasses import replace
from datetime import date

import pytest

from journeymapper.editor.responding import Plan, accept, opportunity_from, plan
from journeymapper.messages import message
from journeymapper.model.cards import Opportunity, Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.findings import Finding
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import Person, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.review import Response
from journeymapper.model.structure import Lane, Phase, Stage, Step

TODAY = date(2026, 11, 22)
RECORDS = (
    ProjectInfo(id="project", title="Shop"),
    Person(id="person_ida", name="Ida Berg"),
    Journey(id="journey_1", title="Gift"),
    Map(id="map_1", journey="journey_1"),
    Phase(id="phase_1", map="map_1", name="All"),
    Stage(id="stage_1", phase="phase_1", name="Buy"),
    Step(id="step_1", stage="stage_1"),
    Lane(id="lane_1", map="map_1", name="Touchpoints", lane_kind="touchpoints"),
    Lane(id="lane_2", map="map_1", name="Opportunities", lane_kind="opportunities"),
    Touchpoint(id="card_pay", map="map_1", step="step_1", lane="lane_1", title="Online checkout"),
    Opportunity(
        id="card_known", map="map_1", step="step_1", lane="lane_2", title="Fewer steps", findings=("b:card",)
    ),
)
FINDING = Finding(
    key="friction:card_pay",
    rule="friction",
    group="care",
    severity="high",
    icon="bolt",
    title=message("Friction at a moment of truth"),
    sentence=message("…"),
    reason=message("…"),
    subjects=("card_pay",),
)


@pytest.fixture
def project() -> Project:
    return Project({record.id: record for record in RECORDS})


def after(project: Project, change: Change | None) -> Project:
    """The project after a change that is sound and can be taken back."""
    assert change is not None
    changed = apply(project, change)
    assert not list(problems(changed))
    assert apply(changed, change.inverse()).records == project.records
    return changed


def answer(project: Project) -> Response:
    (only,) = project.all(Response)
    return only


def test_accepting_writes_down_why_and_when(project: Project) -> None:
    said = answer(after(project, accept(project, FINDING, "  Known, and cheap  ", TODAY)))
    assert (said.finding, said.decision, said.reason) == (FINDING.key, "accept", "Known, and cheap")
    assert said.date == "2026-11-22"


def test_a_plan_takes_the_place_of_an_acceptance(project: Project) -> None:
    accepted = after(project, accept(project, FINDING, "Known", TODAY))
    wanted = Plan("Ask five buyers", "person_ida", due="2026-12-01")
    said = answer(after(accepted, plan(accepted, "map_1", FINDING, wanted, TODAY)))
    assert (said.decision, said.reason, said.next_step) == ("plan", "", "Ask five buyers")
    assert (said.owner, said.due, said.opportunity) == ("person_ida", "2026-12-01", None)


def test_a_newcomer_owns_the_plan_and_its_new_opportunity(project: Project) -> None:
    wanted = Plan("Redraw it", newcomer="Jon Ek", due="2026-12-01", title="Calm the checkout")
    changed = after(project, plan(project, "map_1", FINDING, wanted, TODAY))
    jon = next(person for person in changed.all(Person) if person.name == "Jon Ek")
    made = changed.get(Opportunity, answer(changed).opportunity or "")
    assert answer(changed).owner == made.owner == jon.id
    assert (made.title, made.touchpoints, made.findings) == (
        "Calm the checkout",
        ("card_pay",),
        (FINDING.key,),
    )
    assert (made.step, made.lane, made.due, made.status) == ("step_1", "lane_2", "2026-12-01", "planned")


def test_somebody_known_is_no_newcomer(project: Project) -> None:
    changed = after(project, plan(project, "map_1", FINDING, Plan(newcomer="ida berg"), TODAY))
    assert answer(changed).owner == "person_ida"
    assert len(list(changed.all(Person))) == 1


def test_a_known_opportunity_is_told_of_the_finding_once(project: Project) -> None:
    wanted = Plan(opportunity="card_known", title="Not this one")
    changed = after(project, plan(project, "map_1", FINDING, wanted, TODAY))
    again = plan(changed, "map_1", FINDING, Plan("Soon", opportunity="card_known"), TODAY)
    changed = after(changed, again)
    assert changed.get(Opportunity, "card_known").findings == ("b:card", FINDING.key)
    assert answer(changed).opportunity == "card_known"
    assert len(list(changed.all(Opportunity))) == 1


def test_an_opportunity_is_called_as_the_finding_and_stands_at_its_stage(project: Project) -> None:
    of_stage = replace(FINDING, subjects=("stage_1",))
    made = opportunity_from(project, "map_1", of_stage)
    assert (made.title, made.step, made.lane) == ("Friction at a moment of truth", "step_1", "lane_2")
    assert made.touchpoints == ()


def test_an_opportunity_waits_in_the_tray_where_it_has_no_place(project: Project) -> None:
    of_map = replace(FINDING, subjects=("map_1",))
    assert opportunity_from(project, "map_1", of_map).step is None
    without = Project(
        {id_: one for id_, one in project.records.items() if id_ not in ("lane_2", "card_known")}
    )
    made = opportunity_from(without, "map_1", FINDING)
    assert (made.step, made.lane) == (None, None)
