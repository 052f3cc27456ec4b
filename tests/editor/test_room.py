"""No edit makes a project that couldn't be opened again: it is refused, and nothing is lost."""

import pytest
from hypothesis import given, settings

from journeymapper.editor.room import Limits, Room
from journeymapper.editor.store import NoRoom, Store
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Note
from journeymapper.model.change import change_of
from journeymapper.model.edits import delete_records, set_fields
from journeymapper.model.links import Evidence
from journeymapper.model.people import Person, ProjectInfo
from journeymapper.model.project import Asset, Project
from journeymapper.storage.aside import Aside
from journeymapper.storage.bulk import at_most, exactly, of_pictures
from journeymapper.storage.limits import CARDS
from tests.storage.projects import projects

EDIT = message("Edit")


def small(*records: Record) -> Project:
    return Project({record.id: record for record in (ProjectInfo(id="project"), *records)})


def notes(count: int) -> tuple[Note, ...]:
    return tuple(Note(id=f"card_{number}", map="map_1", text="Why?") for number in range(count))


def evidence(number: int, words: str) -> Evidence:
    return Evidence(id=f"evidence_{number}", evidence_kind="link", about=("project",), text=words)


def picture(size: int) -> Asset:
    return Asset("image/png", 1, 1, bytes(size))


def opened(project: Project, limits: Limits) -> tuple[Store, list[str]]:
    store = Store(project, room=Room(limits))
    told: list[str] = []
    store.on_refused = lambda why: told.append(text(why))
    return store, told


def put(store: Store, *records: Record) -> bool:
    return store.commit(change_of(store.project, records), EDIT)


@pytest.mark.parametrize(
    ("limits", "what"),
    [(Limits(cards=3), "4 cards and at most 3"), (Limits(records=4), "5 records and at most 4")],
)
def test_one_card_too_many_is_refused_and_nothing_changes(limits: Limits, what: str) -> None:
    store, told = opened(small(*notes(2)), limits)
    assert put(store, *notes(3))
    before = store.project
    assert not put(store, *notes(4))
    assert (store.project, store.can_redo) == (before, False)
    assert what in told[0]
    assert told[0].endswith(".")


def test_a_project_that_holds_too_much_can_still_be_edited_and_made_smaller() -> None:
    store, told = opened(small(*notes(5)), Limits(cards=3))
    assert store.commit(set_fields(store.project, "card_0", text="How?"), EDIT)
    assert store.commit(delete_records(store.project, ["card_1"]), EDIT)
    assert told == []


def test_undo_that_would_not_fit_is_refused_and_can_be_done_later() -> None:
    long = evidence(1, "a" * 15_000)
    store, told = opened(small(long), Limits(size=24_000))
    assert store.commit(delete_records(store.project, ["evidence_1"]), EDIT)
    store.add_asset(picture(15_000))
    before = store.project
    assert store.undo() is None
    assert store.project is before
    assert "would have 1 MB" in told[0]
    assert store.can_undo
    assert store.modified


def test_a_list_too_long_is_refused() -> None:
    store, told = opened(small(), Limits(entries=3))
    assert not put(store, Evidence(id="evidence_1", evidence_kind="link", about=("a", "b", "c", "d")))
    assert "4 entries in one list and at most 3" in told[0]


def test_a_picture_without_room_is_refused_and_with_it_what_it_came_with() -> None:
    store, told = opened(small(), Limits(size=8_000))
    with pytest.raises(NoRoom, match="no room for more pictures"):
        store.add_asset(picture(6_000))
    change = change_of(store.project, notes(1))
    assert not store.commit(change, EDIT, pictures={"a": picture(4_000), "b": picture(2_000)})
    assert store.project == small()
    assert told == ["There is no room for more pictures in this project."]
    assert store.commit(change, EDIT, pictures={"a": picture(4_000)})
    assert len(store.project.assets) == 1


def test_what_comes_and_goes_many_times_takes_no_room() -> None:
    store, told = opened(small(), Limits(size=30_000))
    for _ in range(20):
        assert put(store, evidence(1, "a" * 10_000))
        assert store.commit(delete_records(store.project, ["evidence_1"]), EDIT)
    assert told == []


def test_what_the_file_holds_beside_the_project_takes_room() -> None:
    store, told = opened(small(), Limits(size=2_000))
    store.open(small(), aside=Aside(top={"other": "a" * 1_500}))
    assert not put(store, Person(id="person_1", name="Ida", role="b" * 290))
    assert not store.has_room_for(small(), Aside(top={"other": "a" * 2_500}))
    assert len(told) == 2
    assert store.has_room_for(small(), Aside())


def test_the_real_limit_is_that_of_opening() -> None:
    every = notes(CARDS + 1)
    store, told = opened(small(*every[:-2]), Limits())
    assert put(store, every[-2])
    assert not put(store, every[-1])
    assert "20001 cards and at most 20000 can be opened again" in told[0]


@settings(max_examples=20)
@given(projects())
def test_what_is_said_at_once_is_never_too_little(project: Project) -> None:
    most = at_most(project.records.values()) + of_pictures(project.assets.values())
    really, nothing = exactly(project, Aside()), exactly(Project(), Aside())
    assert most.size + nothing.size >= really.size
    assert most.values + nothing.values >= really.values
