"""The store: one door, one notice, and a history that tells the truth."""

import pytest

from journeymapper.editor.store import Committed, Listener, Store
from journeymapper.messages import message, text
from journeymapper.model.change import Change, MismatchedChange, apply, diff
from journeymapper.model.edits import add_record, remember_export, set_fields
from journeymapper.model.people import Person, ProjectInfo
from journeymapper.model.project import Asset, Project
from journeymapper.model.review import ExportSetting

RENAME = message("Rename")
PICTURE = Asset("image/png", 1, 1, b"not looked at here")


def info(title: str = "Gifts") -> Project:
    return Project({"project": ProjectInfo(id="project", title=title)})


@pytest.fixture
def store() -> Store:
    return Store(info())


def rename(store: Store, title: str, merge: str = "") -> bool:
    return store.commit(set_fields(store.project, "project", title=title), RENAME, merge=merge)


def title(store: Store) -> str:
    return store.project.info.title


def hear(store: Store) -> list[Committed]:
    heard: list[Committed] = []
    store.listen(heard.append)
    return heard


def test_a_commit_changes_the_project_and_tells_once(store: Store) -> None:
    heard = hear(store)
    before = store.project
    assert rename(store, "Presents")
    (notice,) = heard
    assert (notice.before, notice.after) == (before, store.project)
    assert notice.change == diff(before, store.project)
    assert (text(notice.label), notice.origin, notice.revision) == ("Rename", "do", store.revision)


def test_nothing_to_do_is_no_step(store: Store) -> None:
    heard = hear(store)
    record = store.project.records["project"]
    assert not store.commit(None, RENAME)
    assert not store.commit(Change({}, {}), RENAME)
    assert not store.commit(Change({"project": record}, {"project": record}), RENAME)
    assert (heard, store.can_undo, store.modified, store.revision) == ([], False, False, 0)
    assert (store.undo(), store.redo()) == (None, None)


def test_undo_and_redo_go_back_and_forth_and_say_what(store: Store) -> None:
    heard = hear(store)
    rename(store, "a")
    store.commit(add_record(store.project, Person(id="person_1", name="Mara")), message("Add Mara"))
    assert (store.undo_label, store.redo_label) == (message("Add Mara"), None)
    assert store.undo() == message("Add Mara")
    assert store.undo() == RENAME
    assert (title(store), store.can_undo, store.can_redo) == ("Gifts", False, True)
    assert store.redo_label == RENAME
    assert store.redo() == RENAME
    assert title(store) == "a"
    assert [notice.origin for notice in heard] == ["do", "do", "undo", "undo", "redo"]
    assert [notice.revision for notice in heard] == [1, 2, 3, 4, 5]
    assert all(apply(notice.before, notice.change) == notice.after for notice in heard)


def test_a_new_step_forgets_what_was_undone(store: Store) -> None:
    rename(store, "a")
    store.undo()
    rename(store, "b")
    assert not store.can_redo
    store.undo()
    assert title(store) == "Gifts"


def test_typing_is_one_step(store: Store) -> None:
    heard = hear(store)
    for word in ("P", "Pr", "Pre"):
        rename(store, word, merge="title")
    assert len(heard) == 3, "every letter is told"
    store.undo()
    assert (title(store), store.can_undo) == ("Gifts", False)
    store.redo()
    assert title(store) == "Pre"


@pytest.mark.parametrize("end", ["seal", "mark_saved", "undo and redo", "another key", "no key"])
def test_what_ends_a_step_keeps_the_next_apart(store: Store, end: str) -> None:
    rename(store, "a", merge="title")
    if end == "undo and redo":
        store.undo()
        store.redo()
    elif end in ("seal", "mark_saved"):
        getattr(store, end)()
    rename(store, "b", merge={"another key": "name", "no key": ""}.get(end, "title"))
    store.undo()
    assert title(store) == "a"


def test_steps_without_a_key_never_join(store: Store) -> None:
    rename(store, "a")
    rename(store, "b")
    store.undo()
    assert title(store) == "a"


def test_typing_that_ends_where_it_began_is_no_step(store: Store) -> None:
    rename(store, "a", merge="title")
    store.seal()
    rename(store, "b", merge="title")
    rename(store, "a", merge="title")
    assert title(store) == "a"
    rename(store, "c", merge="title")
    store.undo()
    assert title(store) == "a", "the vanished step was sealed off from the one before"
    store.undo()
    assert title(store) == "Gifts"


def test_modified_follows_the_place_in_the_history(store: Store) -> None:
    assert not store.modified
    rename(store, "a")
    assert store.modified
    store.mark_saved()
    assert not store.modified
    store.undo()
    assert store.modified
    store.redo()
    assert not store.modified
    store.undo()
    rename(store, "b")
    assert store.modified, "what was saved can't be reached any more"
    store.undo()
    assert store.modified
    store.mark_saved()
    rename(store, "c", merge="t")
    rename(store, "Gifts", merge="t")
    assert not store.modified, "typed and taken back by typing"


def test_what_is_noted_is_told_and_kept_but_is_no_step(store: Store) -> None:
    heard = hear(store)
    rename(store, "Presents")
    store.undo()
    noted = remember_export(store.project, "poster", (("page", "A1"),))
    assert store.note(noted, message("Remember the export"))
    assert not store.note(None, message("Remember the export"))
    assert (len(heard), store.modified, store.can_undo, store.can_redo) == (3, False, False, True)
    store.redo()
    assert (title(store), len(list(store.project.all(ExportSetting)))) == ("Presents", 1)


def test_a_change_made_for_another_project_is_refused_whole(store: Store) -> None:
    heard = hear(store)
    change = set_fields(store.project, "project", title="a")
    rename(store, "b")
    with pytest.raises(MismatchedChange):
        store.commit(change, RENAME)
    assert (title(store), len(heard)) == ("b", 1)
    store.undo()
    assert title(store) == "Gifts"


def test_listeners_hear_in_the_order_of_their_registration(store: Store) -> None:
    order: list[str] = []
    store.listen(lambda _: order.append("journal"))
    store.listen(lambda _: order.append("scene"))
    rename(store, "a")
    assert order == ["journal", "scene"]


@pytest.mark.parametrize("deed", ["commit", "undo", "redo", "open", "add_asset"])
def test_a_listener_may_not_change_the_project(store: Store, deed: str) -> None:
    def meddle(_: Committed) -> None:
        match deed:
            case "commit":
                rename(store, "b")
            case "open":
                store.open(info())
            case "add_asset":
                store.add_asset(PICTURE)
            case _:
                getattr(store, deed)()

    store.listen(meddle)
    with pytest.raises(RuntimeError, match="listener"):
        rename(store, "a")
    assert title(store) == "a"


def test_a_listener_that_fails_stops_neither_the_others_nor_the_change(store: Store) -> None:
    def failing(_: Committed) -> None:
        raise KeyError("scene")

    store.listen(failing)
    heard = hear(store)
    with pytest.raises(KeyError, match="scene"):
        rename(store, "a")
    assert (title(store), len(heard)) == ("a", 1)
    store.listen(failing)
    with pytest.raises(ExceptionGroup, match="listeners failed"):
        store.undo()
    assert (title(store), len(heard)) == ("Gifts", 2)


def test_failures_are_told_to_who_asked_and_the_next_commit_works() -> None:
    told: list[str] = []

    def failing(_: Committed) -> None:
        raise KeyError("scene")

    def on_failure(listener: Listener, error: Exception) -> None:
        told.append(f"{listener is failing} {error!r}")

    store = Store(info(), on_failure)
    store.listen(failing)
    assert rename(store, "a")
    assert rename(store, "b")
    assert told == ["True KeyError('scene')"] * 2


def test_a_picture_is_kept_once_and_survives_undo(store: Store) -> None:
    heard = hear(store)
    rename(store, "a")
    hash_ = store.add_asset(PICTURE)
    assert store.add_asset(PICTURE) == hash_
    assert len(hash_) == 64
    store.undo()
    assert store.project.assets == {hash_: PICTURE}
    assert len(heard) == 2
    assert not store.modified


def test_another_project_starts_a_history_of_its_own(store: Store) -> None:
    heard = hear(store)
    rename(store, "a")
    store.open(info("Other"))
    assert (title(store), store.can_undo, store.can_redo, store.modified) == ("Other", False, False, False)
    assert heard[-1].origin == "open"
    assert apply(heard[-1].before, heard[-1].change) == heard[-1].after
    store.open(info("Recovered"), saved=False)
    assert store.modified


def test_each_notice_says_how_far_it_leads_away_from_what_was_saved(store: Store) -> None:
    heard = hear(store)
    for word in ("G", "Gi", "Gif"):
        rename(store, word, merge="title")
    store.seal()
    rename(store, "Shop")
    store.undo()
    assert [notice.steps for notice in heard] == [1, 0, 0, 1, -1]
    store.mark_saved()
    heard.clear()
    store.undo()
    store.redo()
    store.undo()
    rename(store, "Another way")
    assert [notice.steps for notice in heard] == [1, -1, 1, 1]


def test_each_notice_names_the_edit_that_stands_last(store: Store) -> None:
    heard = hear(store)
    change = set_fields(store.project, "project", title="Shop")
    store.commit(change, message("First"))
    rename(store, "Presents")
    store.undo()
    store.undo()
    assert [text(notice.last) for notice in heard] == ["First", "Rename", "First", "First"]
