"""What people call records, and how they say durations."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Duration, Map
from journeymapper.model.structure import Lane
from journeymapper.model.titles import map_title, title_of


@pytest.mark.parametrize(
    ("record", "title"),
    [
        (Touchpoint(id="card_1", map="map_1", title="Pay"), "Pay"),
        (Touchpoint(id="card_1", map="map_1"), ""),
        (Note(id="card_1", map="map_1", text="Will it\narrive in time?"), "Will it arrive in time?"),
        (Note(id="card_1", map="map_1", text="x" * 61), "x" * 59 + "…"),
        (Lane(id="lane_1", map="map_1", lane_kind="notes", name="Thoughts"), "Thoughts"),
        (Lane(id="lane_1", map="map_1", lane_kind="notes"), ""),
    ],
)
def test_a_record_is_called_by_its_first_words(record: Record, title: str) -> None:
    assert title_of(record) == title


def test_a_map_is_called_by_its_name_or_its_kind() -> None:
    assert text(map_title(Map(id="map_1", journey="journey_1", name="After {launch}"))) == "After {launch}"
    assert text(map_title(Map(id="map_1", journey="journey_1", map_kind="option"))) == "Option"


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        (Duration(min=1), "1 day"),
        (Duration(min=1, max=2, unit="month"), "1–2 months"),
        (Duration(min=3, max=3), "3 days"),
        (Duration(min=2, words="a weekend"), "a weekend"),
        (Duration(), ""),
    ],
)
def test_a_duration_is_said_as_people_say_it(duration: Duration, words: str) -> None:
    assert text(in_words(duration)) == words
