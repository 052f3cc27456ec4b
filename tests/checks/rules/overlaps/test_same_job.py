"""Two touchpoints between the same others with nothing to choose between them."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.links import Connection
from journeymapper.model.people import Channel
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

EMAIL = Channel(id="channel_email", name="Email", family="email")
WEB = Channel(id="channel_web", name="Web", family="web")
BETWEEN = (
    *(way("checkout", "first"), way("checkout", "second")),
    *(way("first", "parcel"), way("second", "parcel")),
)


def mail(name: str, title: str = "Order confirmation", **fields: object) -> Touchpoint:
    return touchpoint(name, "buy", f"Z{len(name)}", **{"title": title, "channel": EMAIL.id, **fields})


FIRST = mail("first")
SECOND = mail("second", "Order confirmed")


def same_job(*records: Record) -> tuple[Finding, ...]:
    return found(EMAIL, WEB, *BETWEEN, *records, rule="same-job")


def test_parallel_touchpoints_of_a_channel_with_alike_titles_do_one_job() -> None:
    (finding,) = same_job(FIRST, SECOND)
    assert (finding.group, finding.severity) == ("overlap", "low")
    assert text(finding.title) == "Two ways to do one job"
    assert text(finding.sentence) == (
        "“Order confirmation” and “Order confirmed” lead from the same to the same, in the same channel."
    )
    assert finding.subjects == ("card_first", "card_second")
    assert finding.mark == Pin("card_first")


def test_parallel_touchpoints_of_a_channel_that_serve_the_same_do_one_job() -> None:
    first = mail("first", serves=("goal_sure", "pain_wait"))
    tips = mail("second", "Tips for the wait", serves=("pain_wait", "goal_sure"))
    assert same_job(first, tips)
    assert same_job(first, tips.evolve(serves=("goal_sure",))) == ()


@pytest.mark.parametrize(
    "second",
    [
        SECOND.evolve(channel=WEB.id),
        SECOND.evolve(channel=None),
        SECOND.evolve(title="Care for silver"),
        SECOND.evolve(title="Order confirmation 2"),
        SECOND.evolve(message="The marsh at dawn, filmed from the workshop"),
        SECOND.evolve(step="step_receive"),
        SECOND.evolve(personas=("persona_b",)),
    ],
)
def test_a_choice_that_says_what_differs_is_welcome(second: Touchpoint) -> None:
    first = FIRST.evolve(message="Thank you, we have your order", personas=("persona_a",))
    assert same_job(first, second) == ()
    assert same_job(first, SECOND)


@pytest.mark.parametrize(
    "drawn",
    [
        way("checkout", "second", label="if it is a gift"),
        way("first", "second", deliberate=True, connection_kind="support"),
        way("second", "newsletter"),
        way("reel", "second"),
    ],
)
def test_other_ways_make_another_job(drawn: Connection) -> None:
    assert same_job(FIRST, SECOND, drawn) == ()


def test_where_no_way_leads_in_or_on_nobody_chooses() -> None:
    into, on = BETWEEN[:2], BETWEEN[2:]
    assert found(EMAIL, FIRST, SECOND, *into, rule="same-job") == ()
    assert found(EMAIL, FIRST, SECOND, *on, rule="same-job") == ()


def test_what_is_said_better_of_the_two_is_said_once() -> None:
    told = "Thank you, we have your order"
    pair = (FIRST.evolve(message=told), SECOND.evolve(message=told))
    overlaps = [one.rule for one in found(EMAIL, *BETWEEN, *pair) if one.group == "overlap"]
    assert overlaps == ["same-message"]


def test_the_fix_leaves_one_way() -> None:
    after = repaired(project_with(EMAIL, *BETWEEN, FIRST, SECOND), "same-job")
    assert "card_second" not in after.records
    assert [way_.target for way_ in after.all(Connection) if way_.source == "card_first"] == ["card_parcel"]
