"""What differs between two projects is told in the words of the interface, in the order of the map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.editor.differences import Difference, Differences, differences
from journeymapper.editor.plans.every import ONLY_NAMED, PLACES, fields_of
from journeymapper.messages import text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.kinds import RECORD_TYPES
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting, Response
from journeymapper.resources import resource
from journeymapper.storage import files


@pytest.fixture(scope="module")
def shop() -> Project:
    """The gift shop that comes with the program."""
    return files.read(resource("samples") / "gift-shop.journey").project


def test_two_that_are_the_same_have_no_differences(shop: Project) -> None:
    again = Project(dict(shop.records), shop.assets)
    assert differences(shop, again).is_empty


def test_a_changed_card_tells_its_fields_with_what_they_said_before(shop: Project) -> None:
    card = next(card for card in shop.all(Touchpoint) if card.friction and card.owner)
    lower = 1 if card.friction != 1 else 2
    after = edited(shop, edits.set_fields(shop, card.id, friction=lower, owner=None, dominant=True))
    row = only(differences(shop, after))
    assert (row.sign, row.what, row.name) == ("changed", "Touchpoint", card.title)
    told = {field.name: (field.before, field.after) for field in row.fields}
    assert told["Friction"] == (f"{card.friction} of 5", f"{lower} of 5")
    assert told["Owner"][0]
    assert told["Owner"][1] == ""
    assert told["Dominant"] == ("No", "Yes")
    assert set(told) == {"Friction", "Owner", "Dominant"}


def test_a_card_that_stands_elsewhere_is_moved_from_a_place_to_another(shop: Project) -> None:
    card = next(card for card in shop.all(Touchpoint) if card.step is not None)
    after = edited(shop, edits.unplace_cards(shop, [card.id]))
    moved = next(row for row in rows(differences(shop, after)) if row.id == card.id)
    assert (moved.sign, moved.place) == ("moved", "Tray")
    (place,) = moved.fields
    assert place.name == "Place"
    assert place.after == "Tray"


def test_what_came_and_what_went_are_counted_and_named(shop: Project) -> None:
    note = next(note for note in shop.all(Note) if note.step is not None)
    without = edited(shop, edits.delete_records(shop, [note.id]))
    gone, back = differences(shop, without), differences(without, shop)
    assert gone.counts["removed"] >= 1
    assert back.counts["added"] == gone.counts["removed"]
    assert {row.id for row in rows(gone)} >= {note.id}
    assert all(row.place for row in rows(back) if row.id == note.id)


def test_groups_come_as_people_know_their_maps(shop: Project) -> None:
    told = differences(Project({}), shop, most=3)
    names = [text(group.words) for group in told.groups]
    assert names[0].startswith("Cards on ")
    assert names.index("Journeys and maps") > max(
        at for at, name in enumerate(names) if name.startswith("Columns and lanes of ")
    )
    columns = shop.index.steps_of_map(shop.index.all_maps()[0])
    listed = [shop.get(Record, row.id) for row in differences(Project({}), shop).groups[0].rows]
    steps = [columns.index(step) for each in listed if (step := getattr(each, "step", None)) in columns]
    assert steps == sorted(steps)


def test_of_many_only_the_first_are_told_and_the_rest_counted(shop: Project) -> None:
    told = differences(Project({}), shop, most=5)
    cards = told.groups[0]
    assert len(cards.rows) == 5
    assert cards.more > 5
    assert sum(told.counts.values()) == sum(len(group.rows) + group.more for group in told.groups)
    assert sum(told.counts.values()) == len(shop.records)


def test_what_has_no_words_of_its_own_is_named_by_what_it_is(shop: Project) -> None:
    answer = Response(id="response_new", finding="dead-end:card_a", decision="accept", reason="Fine")
    export = ExportSetting(id="export_new", mode="poster", last=True)
    after = Project({**shop.records, answer.id: answer, export.id: export}, shop.assets)
    told = {row.what: row.name for row in rows(differences(shop, after))}
    assert told["Response to a finding"] == "Dead end"
    assert "Options of an export" in told


def test_a_record_that_became_of_another_kind_says_so() -> None:
    note, card = Note(id="card_a", map="map_a", text="Pay"), Touchpoint(id="card_a", map="map_a", title="Pay")
    (field,) = only(differences(Project({"card_a": note}), Project({"card_a": card}))).fields
    assert field.words == "Kind: Note → Touchpoint"


def test_long_texts_show_where_they_begin_to_differ() -> None:
    long = "She tried it on the train, with one bar of signal, and gave up at the " * 4
    before, after = (Persona(id="persona_a", name="Lea", success=long + end) for end in ("gate", "till"))
    (field,) = only(differences(Project({"persona_a": before}), Project({"persona_a": after}))).fields
    assert field.before.endswith("gave up at the gate")
    assert field.after.endswith("gave up at the till")
    assert len(field.words) < 160


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__name__)
def test_every_field_of_every_record_has_words(record_type: type[Record]) -> None:
    named = {field.name.partition(".")[0] for field in fields_of(record_type)}
    assert set(record_type.model_fields) - named - set(ONLY_NAMED) - PLACES == {"id", "kind"}


@given(st.data())
def test_each_record_is_told_once_whatever_is_taken_away(data: st.DataObject) -> None:
    records = list(files.read(resource("samples") / "software-trial.journey").project.records.items())[:60]
    before = Project(dict(data.draw(st.lists(st.sampled_from(records), max_size=12))))
    after = Project(dict(data.draw(st.lists(st.sampled_from(records), max_size=12))))
    told = [row.id for row in rows(differences(before, after))]
    assert sorted(told) == sorted(before.records.keys() ^ after.records.keys())


def rows(told: Differences) -> list[Difference]:
    return [row for group in told.groups for row in group.rows]


def only(told: Differences) -> Difference:
    (row,) = rows(told)
    return row


def edited(project: Project, change: Change | None) -> Project:
    assert change is not None
    return apply(project, change)
