"""A way leads to a touchpoint and none leads on."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import DeadEnd
from journeymapper.model.links import Connection
from journeymapper.model.people import ProjectInfo
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way


def test_a_way_in_and_no_way_on_is_a_dead_end() -> None:
    (end,) = found(touchpoint("question", "buy", "Z"), way("reel", "question", people=48), rule="dead-end")
    assert (end.rule, end.severity, end.mark) == ("dead-end", "high", DeadEnd("card_question"))
    assert text(end.title) == "Dead end in Buy"
    assert text(end.sentence) == "“question” leads nowhere; 48 people a month stop here."
    (uncounted,) = found(touchpoint("question", "buy", "Z"), way("reel", "question"), rule="dead-end")
    assert text(uncounted.sentence) == "“question” leads nowhere: a way comes in and none goes on."
    assert uncounted.key == end.key


@pytest.mark.parametrize(
    "near_miss",
    [
        (touchpoint("question", "buy", "Z", ending="lost"), way("reel", "question")),
        (touchpoint("question", "buy", "Z", opens="map_b"), way("reel", "question")),
        (touchpoint("question", "buy", "Z"), way("reel", "question"), way("question", "checkout")),
        (touchpoint("question", "buy", "Z"), way("question", "checkout")),
    ],
)
def test_a_declared_exit_a_door_and_a_beginning_are_no_dead_ends(near_miss: tuple[Record, ...]) -> None:
    assert found(*near_miss, rule="dead-end") == ()


def test_neither_support_nor_a_way_to_itself_nor_one_into_the_tray_leads_on() -> None:
    question = touchpoint("question", "buy", "Z")
    tray = touchpoint("call", "buy", step=None, lane=None)
    into = way("reel", "question")
    assert found(question, into, way("question", "checkout", connection_kind="support"), rule="dead-end")
    assert found(question, into, way("question", "question"), rule="dead-end")
    assert found(question, tray, into, way("question", "call"), rule="dead-end")


def test_people_are_counted_in_the_language_of_the_project() -> None:
    info = ProjectInfo(id="project", language="de")
    (end,) = found(
        info, touchpoint("question", "buy", "Z"), way("reel", "question", people=1480), rule="dead-end"
    )
    assert "1.480 people" in text(end.sentence)


QUESTION = (touchpoint("question", "buy", "Z"), way("reel", "question"))


def test_it_is_connected_to_the_only_touchpoint_of_the_next_step() -> None:
    (end,) = found(*QUESTION, rule="dead-end")
    assert end.fix is not None
    assert text(end.fix.label) == "Connect to “parcel”"
    after = repaired(project_with(*QUESTION), "dead-end")
    assert ("card_question", "card_parcel") in {(one.source, one.target) for one in after.all(Connection)}


@pytest.mark.parametrize(
    ("stage", "not_clear", "ending"),
    [
        ("buy", (touchpoint("letter", "receive", "Z", ending="won"),), "lost"),
        ("buy", (way("parcel", "question", deliberate=True),), "lost"),
        ("return", (), "won"),
    ],
)
def test_where_it_is_not_clear_to_what_it_is_declared_as_an_exit(
    stage: str, not_clear: tuple[Record, ...], ending: str
) -> None:
    project = project_with(touchpoint("question", stage, "Z"), way("reel", "question"), *not_clear)
    assert repaired(project, "dead-end").get(Touchpoint, "card_question").ending == ending
