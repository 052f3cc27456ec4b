"""What is open and looked at: told when it differs, and true to what the project still has."""

import pytest

from journeymapper.editor.session import Session
from journeymapper.model.cards import Note
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project

RECORDS = (
    Journey(id="journey_1", title="Gift"),
    Map(id="map_1", journey="journey_1", order="F"),
    Map(id="map_2", journey="journey_1", order="V"),
    Note(id="card_1", map="map_1"),
    Note(id="card_2", map="map_1"),
)


def project(*without: str) -> Project:
    return Project({record.id: record for record in RECORDS if record.id not in without})


@pytest.fixture
def session() -> Session:
    return Session("map_1")


@pytest.fixture
def heard(session: Session) -> list[str]:
    maps: list[str] = []
    session.listen(lambda: maps.append(session.map))
    return maps


def test_selecting_and_toggling(session: Session, heard: list[str]) -> None:
    session.select(["card_1"])
    session.toggle(["card_1", "card_2"])
    assert session.selection == {"card_2"}
    session.select([])
    assert session.selection == frozenset()
    assert len(heard) == 3


def test_the_same_again_is_not_told(session: Session, heard: list[str]) -> None:
    session.select(["card_1"])
    session.select(["card_1"])
    session.toggle([])
    session.show_map("map_1")
    session.show_marks(True)
    session.prune(project())
    assert len(heard) == 1
    assert session.selection == {"card_1"}


def test_on_another_map_nothing_is_selected(session: Session, heard: list[str]) -> None:
    session.select(["card_1"])
    session.show_map("map_2")
    assert (session.map, session.selection) == ("map_2", frozenset())
    assert heard == ["map_1", "map_2"]


def test_marks_are_shown_until_they_are_hidden(session: Session, heard: list[str]) -> None:
    assert session.marks_shown
    session.show_marks(False)
    assert not session.marks_shown
    assert len(heard) == 1


def test_what_is_gone_is_let_go(session: Session, heard: list[str]) -> None:
    session.select(["card_1", "card_2"])
    session.prune(project("card_1"))
    assert session.selection == {"card_2"}
    session.prune(project("map_1"))
    assert (session.map, session.selection) == ("map_2", frozenset())
    session.prune(Project())
    assert session.map == ""
    assert len(heard) == 4
