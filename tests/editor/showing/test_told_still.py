"""Names that were hidden and still stand in what people wrote."""

from journeymapper.editor.showing.cutting import cut
from journeymapper.editor.showing.told_still import still_named
from journeymapper.messages import text
from journeymapper.model.people import Person, Persona, Quote
from journeymapper.model.project import Project
from journeymapper.model.showing import EVERYTHING, Showing
from tests.checks.rules.maps import touchpoint
from tests.editor.showing.test_cutting import IDA, matter

NORA = Persona(id="persona_nora", name="Nora", quotes=(Quote(text="Ida Berg rang me"),))


def told(*records: Person | Persona, note: str = "", owner: str | None = IDA.id) -> list[str]:
    whole = matter(*records, touchpoint("call", "buy", note=note, owner=owner, personas=("persona_nora",)))
    left = cut(whole, Showing(frozenset(("owners",))))
    return [text(words) for words in still_named(whole.project, left.project)]


def test_a_name_in_a_note_is_told_with_its_place() -> None:
    assert told(IDA, NORA.evolve(quotes=()), note="Ask Ida first") == [
        "Ida Berg is still named in 1 place: “call”"
    ]


def test_names_are_found_within_parts_too() -> None:
    assert told(IDA, NORA) == ["Ida Berg is still named in 1 place: “Nora”"]


def test_parts_of_words_and_initials_are_no_names() -> None:
    assert told(IDA, NORA.evolve(quotes=()), note="Friday at the latest, by IB, Idaho") == []


def test_teams_have_words_for_names() -> None:
    team = Person(id=IDA.id, name="Sales", team=True)
    assert told(team, NORA.evolve(quotes=()), note="Sales are up") == []


def test_nothing_is_said_where_people_are_shown() -> None:
    whole = matter(IDA, touchpoint("call", "buy", note="Ask Ida", owner=IDA.id))
    assert still_named(whole.project, cut(whole, EVERYTHING).project) == ()
    assert still_named(Project(), Project()) == ()
