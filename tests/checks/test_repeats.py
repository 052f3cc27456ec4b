"""Who repeats whom is what comparing every two would find, from the beginning and after each edit."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.checks import check
from journeymapper.checks.checker import Checker
from journeymapper.checks.likeness import grams, likeness
from journeymapper.checks.rules.overlaps.same_message import NEARLY_THE_SAME
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import change_of
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from tests.checks.rules.maps import FRAME, touchpoint

DAY = date(2026, 11, 21)
STAGES = ("discover", "buy", "receive", "return")
WORDS = st.lists(
    st.sampled_from(["we", "have", "your", "order", "payment", "注文", "受け付けました", "thanks", "4", "é"]),
    max_size=5,
).map(" ".join)
MESSAGES = st.sampled_from(("", "we have your order", "we have your payment", "we have it")) | WORDS
PERSONAS = st.sampled_from(((), (), ("persona_a",), ("persona_b",), ("persona_a", "persona_b")))


@st.composite
def cards(draw: st.DrawFn) -> Touchpoint:
    """One of a dozen touchpoints as it may come to be."""
    name, stage = str(draw(st.integers(0, 11))), draw(st.sampled_from(STAGES))
    step = draw(st.sampled_from((f"step_{stage}", f"step_{stage}", f"step_{stage}", None)))
    told = {"message": draw(MESSAGES), "personas": draw(PERSONAS)}
    return touchpoint(name, stage, draw(st.sampled_from("AZ")), step=step, lane="lane_t", **told)


@st.composite
def ways(draw: st.DrawFn) -> Connection:
    """A connection between two of the touchpoints, which may be meant."""
    source, target = draw(st.tuples(st.integers(0, 11), st.integers(0, 11)))
    ends = {"source": f"card_{source}", "target": f"card_{target}"}
    return Connection(id=f"connection_{source}_{target}", **ends, deliberate=draw(st.booleans()))


def overlaps(project: Project) -> set[tuple[str, ...]]:
    """What is alike, by comparing every two: the first one and those that repeat it, in reading order."""
    told = [card for card in project.many(Touchpoint, project.index.cards_of_map("map_a")) if card.message]
    repeating: defaultdict[str, list[str]] = defaultdict(list)
    for number, later in enumerate(told):
        first = next((one.id for one in told[:number] if _repeats(project, one, later)), None)
        if first is not None:
            repeating[first].append(later.id)
    return {(first, *others) for first, others in repeating.items()}


def _repeats(project: Project, first: Touchpoint, later: Touchpoint) -> bool:
    near = STAGES.index(str(later.step)[5:]) - STAGES.index(str(first.step)[5:]) <= 1
    shared = not first.personas or not later.personas or bool(set(first.personas) & set(later.personas))
    meant = any(
        way.deliberate and {way.source, way.target} == {first.id, later.id} for way in project.all(Connection)
    )
    alike = likeness(grams(first.message), grams(later.message)) >= NEARLY_THE_SAME
    return near and shared and alike and not meant


def in_the_beginning() -> Project:
    """Twelve touchpoints in four stages."""
    stood = [touchpoint(str(number), STAGES[number // 3], "V") for number in range(12)]
    return Project({record.id: record for record in (*FRAME, *stood)})


@settings(max_examples=60)
@given(st.lists(st.lists(cards() | ways(), min_size=1, max_size=4), max_size=8))
def test_after_each_edit_it_is_as_if_every_two_were_compared(changes: list[list[Record]]) -> None:
    checker = Checker(in_the_beginning(), "map_a", DAY, ["same-message"])
    for records in changes:
        change = change_of(checker.project, {record.id: record for record in records}.values())
        if change is not None:
            found = checker.after(change)
            assert {finding.subjects for finding in found.open} == overlaps(checker.project)
            fresh = Project(dict(checker.project.records))
            assert found == check(fresh, "map_a", DAY, ["same-message"])


@pytest.mark.parametrize("gone", [0, 250, 499])
def test_copies_by_the_hundred_are_found_again_without_one_of_them(gone: int) -> None:
    copies = [
        touchpoint(f"{number:03}", "buy", message=f"We have your order {number}") for number in range(500)
    ]
    project = Project({record.id: record for record in (*FRAME, *copies)})
    checker = Checker(project, "map_a", DAY, ["same-message"])
    change = change_of(project, (copies[gone].evolve(message=""),))
    assert change is not None
    (overlap,) = checker.after(change).open
    assert overlap.subjects == tuple(card.id for card in copies if card != copies[gone])
