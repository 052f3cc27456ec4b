"""What is to be done about a finding, and by whom."""

from dataclasses import replace

from journeymapper.messages import message
from journeymapper.model.cards import Opportunity, Touchpoint
from journeymapper.model.findings import Finding, Fix
from journeymapper.model.next_steps import NextStep, mending, next_step
from journeymapper.model.project import Project
from tests.layout.maps import MAP, gift_shop, numbered, with_records

FINDING = replace(
    numbered(1, "high", None, "card_size").finding, advice=message("Choose who answers; only you know.")
)
ABOUT = Opportunity(id="card_about", map=MAP, title="A ring sizer", touchpoints=("card_size",))
NAMING = Opportunity(id="card_naming", map=MAP, title="Answer within a day", findings=(FINDING.key,))


def owned(project: Project) -> Project:
    return with_records(project, project.get(Touchpoint, "card_size").evolve(owner="person_jon"))


def step(project: Project, finding: Finding = FINDING, **ranks: int) -> NextStep:
    return next_step(project, ranks, finding)


def test_an_opportunity_that_names_a_finding_goes_before_one_about_its_card() -> None:
    project = with_records(gift_shop(), ABOUT, NAMING)
    assert mending(project, {"card_about": 1, "card_naming": 2}, FINDING) == NAMING
    assert mending(project, {"card_about": 1}, FINDING) == ABOUT
    assert mending(project, {}, FINDING) is None


def test_whose_opportunity_it_is_does_it_else_who_answers_for_the_card() -> None:
    project = owned(with_records(gift_shop(), ABOUT))
    assert step(project, card_about=1) == NextStep("A ring sizer", "Jon", "card_about")
    idas = with_records(project, ABOUT.evolve(owner="person_ida"))
    assert step(idas, card_about=1).owner == "Ida"


def test_without_an_opportunity_the_repair_is_the_next_step_else_the_advice() -> None:
    mended = replace(FINDING, fix=Fix("connect", message("Connect it")))
    assert step(gift_shop(), mended) == NextStep("Connect it")
    assert step(gift_shop()) == NextStep("Choose who answers")
