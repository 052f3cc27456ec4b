"""A map written as Mermaid says as much as Mermaid can, and what it says is read back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.mermaid import read_mermaid, write_mermaid
from journeymapper.exchange.mermaid.source import source_of
from journeymapper.exchange.mermaid.syntax import Diagram, Section, Task, clean, parsed, written
from journeymapper.messages import text
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import delete_records, set_fields
from journeymapper.model.journeys import Map
from journeymapper.resources import resource
from journeymapper.storage.codec import decode

DATA = Path(__file__).parents[2] / "data" / "mermaid"

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=12).map(clean)
NAMES = WORDS.filter(bool)
SCORES = st.integers(100, 500).map(lambda hundredths: hundredths / 100)
ACTORS = st.lists(NAMES, max_size=3, unique=True).map(tuple)
TASKS = st.builds(Task, name=NAMES, score=SCORES, actors=ACTORS)
SECTIONS = st.builds(Section, name=NAMES, tasks=st.lists(TASKS, max_size=4))
DIAGRAMS = st.builds(
    Diagram,
    title=NAMES,
    spoken_title=WORDS,
    spoken_description=WORDS,
    sections=st.lists(SECTIONS, min_size=1, max_size=4),
)


@given(DIAGRAMS)
def test_what_is_written_is_read_back_whatever_the_texts(diagram: Diagram) -> None:
    assert parsed(source_of(written(diagram), [])) == diagram


@given(DIAGRAMS)
def test_a_map_that_came_from_mermaid_goes_back_as_it_came(diagram: Diagram) -> None:
    project = read_mermaid(written(diagram)).project
    assert parsed(source_of(write_mermaid(project, "map_1").text, [])) == diagram


@pytest.mark.parametrize(
    "title",
    [
        "title of all",
        "Section 1",
        "journey on",
        "accTitle: x",
        "%% no",
        "a; b # c: d",
        "<br>",
        "```mermaid",
        "~~~ mermaid",
    ],
)
def test_words_that_mean_something_are_only_words(title: str) -> None:
    project = read_mermaid("journey\nsection Only\nA: 3: Me").project
    change = set_fields(project, "card_1", title=title)
    assert change is not None
    exported = write_mermaid(apply(project, change), "map_1")
    assert read_mermaid(exported.text).project.get(Touchpoint, "card_1").title == title


def test_the_report_says_what_a_diagram_cannot_hold() -> None:
    project = decode(resource("samples", "gift-shop.journey").read_bytes()).project
    (map_,) = [record.id for record in project.all(Map)]
    exported = write_mermaid(project, map_)
    report = [text(words) for words in exported.report]
    assert any("activities" in line for line in report)
    assert any("opportunities" in line for line in report)
    assert any("Connections were not written" in line for line in report)
    titles = {card.title for card in project.all(Touchpoint) if card.step}
    again = read_mermaid(exported.text).project
    assert {card.title for card in again.all(Touchpoint)} == titles


def test_a_touchpoint_without_a_feeling_is_neutral_and_told() -> None:
    project = read_mermaid((DATA / "bakery.mmd").read_bytes()).project
    change = delete_records(project, [next(iter(project.all(Feeling))).id])
    assert change is not None
    exported = write_mermaid(apply(project, change), "map_1")
    assert "Smell fresh bread: 3: Regular, First-timer" in exported.text
    assert any("no feeling" in text(words) for words in exported.report)


def test_nothing_is_said_to_be_lost_where_nothing_is() -> None:
    project = read_mermaid((DATA / "bakery.mmd").read_bytes()).project
    assert write_mermaid(project, "map_1").report == ()
