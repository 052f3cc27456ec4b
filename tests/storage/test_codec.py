"""A project as text: exactly this text, and the same project back."""

import json

from hypothesis import given, settings

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Frequency, Note, Opportunity, Quality, Touchpoint, Trial
from journeymapper.model.change import apply, change_of
from journeymapper.model.journeys import Journey
from journeymapper.model.people import Item, Person, Persona, ProjectInfo, Quote
from journeymapper.model.project import Asset, Project
from journeymapper.storage.assets import hash_of
from journeymapper.storage.codec import Opened, decode, encode
from tests.storage.projects import projects, skeleton

PIXEL = b"\x89PNG\r\n\x1a\n and so on"


def project_of(*records: Record, **pictures: Asset) -> Project:
    return Project({record.id: record for record in (*skeleton(), *records)}, pictures)


def lines(*records: str, assets: str = "", top: str = "") -> bytes:
    """A file of these lines of records, with a project among them."""
    body = ",\n".join(('{"id":"project","kind":"project","language":"en"}', *records))
    header = '{"format":"journeymap","version":0,"readable_by":0,"records":['
    return f'{header}\n{body}\n],"assets":{{\n{assets}}}{top}}}\n'.encode()


def opened(data: bytes) -> Opened:
    """A file that opens without anything to repair."""
    result = decode(data, name="map.journey")
    assert result.repairs == ()
    return result


def test_a_file_reads_exactly_so() -> None:
    project = Project(
        {
            "person_ann": Person(id="person_ann", name="Ann"),
            "project": ProjectInfo(id="project", title="Geschenke – für 祝", business="b2c"),
            "journey_b": Journey(id="journey_b", title=""),
            "journey_a": Journey(id="journey_a", title="A", personas=(), owner="person_ann"),
        },
        {hash_of(PIXEL): Asset("image/png", 2, 1, PIXEL)},
    )
    assert encode(project).decode() == (
        '{"format":"journeymap","version":0,"readable_by":0,"records":[\n'
        '{"id":"project","kind":"project","title":"Geschenke – für 祝","language":"en","business":"b2c"},\n'
        '{"id":"person_ann","kind":"person","name":"Ann","team":false},\n'
        '{"id":"journey_a","kind":"journey","order":"V","title":"A","owner":"person_ann","period":"month"},\n'
        '{"id":"journey_b","kind":"journey","order":"V","title":"","period":"month"}\n'
        '],"assets":{\n'
        '"e103dc84851b76cf5ce939661e70bd97ad9accff3cc9c24a930f3bdf94f1ec46":'
        '{"type":"image/png","width":2,"height":1,"data":"iVBORw0KGgogYW5kIHNvIG9u"}\n'
        "}}\n"
    )


def test_an_empty_project_is_a_file_too() -> None:
    assert encode(Project()).decode() == (
        '{"format":"journeymap","version":0,"readable_by":0,"records":[\n],"assets":{\n}}\n'
    )


def test_numbers_and_defaults_are_written_and_empty_things_are_not() -> None:
    card = Touchpoint(
        id="card_1", map="map_map0", effort=3.0, friction=1, frequency=Frequency(count=2.5), quality=Quality()
    )
    written = json.loads(encode(project_of(card)).split(b"\n")[11].rstrip(b","))
    assert written["effort"] == 3
    assert "3.0" not in json.dumps(written)
    assert written["frequency"] == {"count": 2.5, "per": "month"}
    assert written["direct"] is True
    assert written["locked"] is False
    assert written["standing"] == "assumed"
    assert not {"title", "note", "step", "personas", "ending"} & set(written)


@settings(max_examples=60)
@given(projects())
def test_what_is_saved_is_opened_and_gives_the_same_bytes(project: Project) -> None:
    data = encode(project)
    result = opened(data)
    assert result.project == project
    assert not result.read_only
    assert encode(result.project, result.aside) == data


def test_an_empty_text_that_means_something_comes_back_empty() -> None:
    project = project_of(
        Opportunity(id="card_1", map="map_map0", trial=Trial()),
        Persona(id="persona_1", name="", goals=(Item(id="item_1", text=""),)),
    )
    info = project.info.evolve(language="")
    project = apply(project, change_of(project, [info]))  # type: ignore[arg-type]  # the language differs
    assert opened(encode(project)).project == project


def test_the_order_of_records_in_memory_leaves_no_trace() -> None:
    records = skeleton()
    one = Project({record.id: record for record in records})
    other = Project({record.id: record for record in reversed(records)})
    assert encode(one) == encode(other)


def test_a_file_by_hand_opens_whatever_its_spaces_and_order() -> None:
    by_hand = json.dumps(json.loads(encode(project_of())), indent=4, sort_keys=True).replace("\n", "\r\n")
    result = opened(b"\xef\xbb\xbf" + by_hand.encode())
    assert result.project == project_of()


UNKNOWN_RECORD = '{"id":"weather_1","kind":"weather","sky":{"b":1,"a":[null,2.0,1e-07]},"":""}'


def test_unknown_keys_and_records_are_written_back_where_they_were() -> None:
    data = lines(
        '{"id":"person_1","kind":"person","name":"Ann","team":false,"zodiac":"lion","age":{"years":41.0}}',
        '{"id":"persona_1","kind":"persona","name":"Maya",'
        '"goals":[{"id":"item_1","text":"one"},{"id":"item_2","text":"two","weight":2}],'
        '"quotes":[{"text":"Same"},{"text":"Same","tone":"dry"}]}',
        '{"id":"rain_1","kind":"rain"}',
        UNKNOWN_RECORD,
        assets=f'"{hash_of(PIXEL)}":{{"type":"image/png","width":2,"height":1,'
        '"data":"iVBORw0KGgogYW5kIHNvIG9u","licence":"mine"}\n',
        top=',"zeta":1,"alpha":[true]',
    )
    result = opened(data)
    assert result.project.get(Person, "person_1").name == "Ann"
    assert "weather_1" not in result.project.records
    assert encode(result.project, result.aside) == data


def edited(result: Opened, *records: Record, removed: tuple[str, ...] = ()) -> list[str]:
    change = change_of(result.project, records, removed)
    assert change is not None
    return encode(apply(result.project, change), result.aside).decode().split("\n")


def test_unknown_keys_stay_with_what_they_were_said_of() -> None:
    result = opened(
        lines(
            '{"id":"persona_1","kind":"persona","name":"Maya",'
            '"goals":[{"id":"item_1","text":"one"},{"id":"item_2","text":"two","weight":2}],'
            '"quotes":[{"text":"A"},{"text":"B","tone":"dry"}]}'
        )
    )
    moved = result.project.get(Persona, "persona_1").evolve(
        goals=(Item(id="item_2", text="2"),), quotes=(Quote(text="B"), Quote(text="A"))
    )
    line = next(line for line in edited(result, moved) if "persona_1" in line)
    assert json.loads(line)["goals"] == [{"id": "item_2", "text": "2", "weight": 2}]
    assert json.loads(line)["quotes"] == [{"text": "B", "tone": "dry"}, {"text": "A"}]
    gone = moved.evolve(goals=(), quotes=())
    line = next(line for line in edited(result, gone) if "persona_1" in line)
    assert line == '{"id":"persona_1","kind":"persona","name":"Maya"}'


def test_unknown_keys_go_with_their_record_and_come_back_with_it() -> None:
    data = lines('{"id":"person_1","kind":"person","name":"Ann","team":false,"zodiac":"lion"}')
    result = opened(data)
    assert not any("lion" in line for line in edited(result, removed=("person_1",)))
    change = change_of(result.project, removed=("person_1",))
    assert change is not None
    undone = apply(apply(result.project, change), change.inverse())
    assert encode(undone, result.aside) == data


def test_a_newer_file_that_we_can_read_opens_read_only_and_keeps_its_version() -> None:
    data = lines('{"id":"weather_1","kind":"weather"}').replace(b'"version":0', b'"version":7')
    result = opened(data)
    assert result.read_only
    assert encode(result.project, result.aside) == data


def test_many_cards_open_with_a_note() -> None:
    notes = [Note(id=f"card_{number}", map="map_map0") for number in range(5_001)]
    assert [text(note) for note in opened(encode(project_of(*notes))).notes] == [
        "With 5001 cards, more than 5000, work may be slow."
    ]
    assert opened(encode(project_of(*notes[:5_000]))).notes == ()
