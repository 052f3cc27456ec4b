"""What a change would do to the findings, asked without making it."""

from datetime import date

import pytest

from journeymapper.checks import check
from journeymapper.checks.checker import Checker
from journeymapper.editor.serving import News, Order, Service
from journeymapper.editor.supposing import Supposed, supposed
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, MismatchedChange, apply, diff
from journeymapper.model.edits import add_record, move_cards, set_fields
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project
from journeymapper.model.review import Response, RuleSetting
from journeymapper.model.structure import Lane, Step
from journeymapper.resources import resource
from journeymapper.storage.codec import decode

TODAY = date(2026, 11, 21)
MAP = "map_gift_current"


@pytest.fixture(scope="module")
def shop() -> Project:
    return decode(resource("samples", "gift-shop.journey").read_bytes()).project


def made(change: Change | None) -> Change:
    assert change is not None
    return change


def keys(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.key for finding in findings]


def into_stage(project: Project, card: str, stage: str) -> Change:
    """The change that puts a touchpoint into the first column of a stage."""
    lane = project.get(Touchpoint, card).lane
    return made(move_cards(project, (card,), project.index.steps(stage)[0], lane, 0))


def emptied(project: Project, stage: str) -> Project:
    """The project with all touchpoints of a stage in the tray."""
    steps = project.index.steps(stage)
    cards = [card.id for card in project.all(Touchpoint) if card.map == MAP and card.step in steps]
    return apply(project, made(move_cards(project, cards, None, None)))


def test_what_fills_a_gap_would_solve_it(shop: Project) -> None:
    without = emptied(shop, "stage_receive")
    assert "empty-stage:stage_receive" in keys(check(without, MAP, TODAY).open)
    said = supposed(Checker(without, MAP, TODAY), into_stage(without, "card_rcpt", "stage_receive"))
    assert "empty-stage:stage_receive" in keys(said.solved)
    assert not said.nothing


def test_what_leaves_a_gap_would_break_it(shop: Project) -> None:
    without = emptied(shop, "stage_receive")
    checker = Checker(without, MAP, TODAY)
    filled = into_stage(without, "card_rcpt", "stage_receive")
    checker.after(filled)
    said = supposed(checker, filled.inverse())
    assert "empty-stage:stage_receive" in keys(said.broken)


def test_what_concerns_no_finding_would_change_nothing(shop: Project) -> None:
    renamed = made(set_fields(shop, "card_survey", note="Twelve questions"))
    assert supposed(Checker(shop, MAP, TODAY), renamed).nothing


def test_a_finding_that_people_live_with_does_not_come(shop: Project) -> None:
    without = emptied(shop, "stage_receive")
    filled = apply(without, into_stage(without, "card_rcpt", "stage_receive"))
    lived_with = Response(id="response_a", finding="empty-stage:stage_receive", decision="accept")
    answered = apply(filled, made(add_record(filled, lived_with)))
    back = made(diff(answered, apply(answered, into_stage(answered, "card_rcpt", "stage_buy"))))
    assert "empty-stage:stage_receive" not in keys(supposed(Checker(answered, MAP, TODAY), back).broken)


def test_it_is_what_two_checks_differ_by_and_leaves_no_trace(shop: Project) -> None:
    """Wherever a card is carried; the checker goes on as if nobody had asked."""
    checker = Checker(shop, MAP, TODAY)
    now = check(shop, MAP, TODAY)
    lanes = [lane for lane in shop.index.lanes(MAP) if shop.get(Lane, lane).lane_kind == "touchpoints"]
    for card in ("card_pay", "card_survey", "card_size", "card_reel"):
        for step in (None, *shop.index.steps_of_map(MAP)):
            change = move_cards(shop, (card,), step, lanes[0] if step else None, 0)
            if change is None:
                continue
            then = check(apply(shop, change), MAP, TODAY)
            said = supposed(checker, change)
            assert keys(said.solved) == [key for key in keys(now.open) if key not in keys(then.open)]
            assert said.broken == tuple(one for one in then.open if one.key not in keys(now.open))
            assert checker.checked == now
    later = made(set_fields(shop, "card_size", ending="lost"))
    assert checker.after(later) == check(apply(shop, later), MAP, TODAY)


def test_a_change_after_which_everything_is_checked_anew_leaves_no_trace_either(shop: Project) -> None:
    checker = Checker(shop, MAP, TODAY)
    (stage, *_) = {shop.get(Step, step).stage for step in shop.index.steps_of_map(MAP)}
    column = Step(id="step_new", stage=stage, order="zz")
    moved = shop.get(Touchpoint, "card_survey").evolve(step="step_new")
    change = made(diff(shop, Project({**shop.records, column.id: column, moved.id: moved}, shop.assets)))
    off = made(add_record(shop, RuleSetting(id="rule_a", rule="empty-stage", off=True)))
    for each in (change, off):
        then = check(apply(shop, each), MAP, TODAY)
        said = supposed(checker, each)
        assert set(keys(said.solved)) == set(keys(checker.checked.open)) - set(keys(then.open))
        assert checker.project == shop
        assert checker.checked == check(shop, MAP, TODAY)


def test_a_change_of_another_project_is_refused(shop: Project) -> None:
    change = made(set_fields(shop, "card_size", ending="lost"))
    with pytest.raises(MismatchedChange):
        supposed(Checker(apply(shop, change), MAP, TODAY), change)


def test_what_is_supposed_is_no_news(shop: Project) -> None:
    """The window is told what is new since the last check, whatever was supposed between the two."""
    service = Service()
    whole = made(diff(Project(), Project(shop.records)))
    first = service.follow(Order(MAP, TODAY, 1, anew=True, change=whole))
    known: dict[str, Finding] = {}
    assert isinstance(first, News)
    assert first.told(known).checked == check(shop, MAP, TODAY)
    change = made(move_cards(shop, ("card_pay", "card_size"), None, None))
    said = service.follow(Order(MAP, TODAY, 1, suppose=change))
    assert isinstance(said, Supposed)
    assert not said.nothing
    again = service.follow(Order(MAP, TODAY, 2))
    assert isinstance(again, News)
    assert again.come == ()
    dropped = service.follow(Order(MAP, TODAY, 3, change=change))
    assert isinstance(dropped, News)
    assert dropped.told(known).checked == check(apply(shop, change), MAP, TODAY)
