"""Stories of maps of which something is hidden: what goes, what stays as it was, and how fast."""

from dataclasses import replace

import pytest

from journeymapper.editor.matters import matter_for
from journeymapper.editor.showing.cutting import cut
from journeymapper.editor.showing.travelling import goes_along, travelling
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Note, Opportunity, Touchpoint
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Evidence, Measure, Measurement
from journeymapper.model.matter import Matter
from journeymapper.model.measured import standing_of
from journeymapper.model.people import Comment, Person, Persona, Quote
from journeymapper.model.reading import Colouring, Sign
from journeymapper.model.review import Response
from journeymapper.model.showing import EVERYTHING, PRESETS, Showing, Switch, preset_of
from journeymapper.model.structure import Lane, Stage
from journeymapper.resources import resource
from journeymapper.storage import files
from tests.checks.rules.maps import FRAME, TODAY, project_with, touchpoint, way
from tests.cli.shops import TROUBLE

SAMPLES = sorted(path.stem for path in resource("samples").glob("*.journey"))
IDA = Person(id="person_ida", name="Ida Berg")
IDA_SIGN = Sign("Ida Berg", "web", letters="IB")
PHONE = Lane(id="lane_phone", map="map_a", order="z", name="Phone", lane_kind="touchpoints")


def matter(*records: Record) -> Matter:
    return matter_for(project_with(*records), "map_a", TODAY)


def sample(name: str) -> Matter:
    project = files.read(resource("samples") / f"{name}.journey").project
    return matter_for(project, project.index.all_maps()[0], TODAY)


def hiding(*switches: Switch) -> Showing:
    return Showing(frozenset(switches))


@pytest.mark.parametrize("name", SAMPLES)
def test_where_nothing_is_hidden_records_are_the_very_same(name: str) -> None:
    whole = sample(name)
    left = cut(whole, EVERYTHING)
    assert all(record is whole.project.records[id_] for id_, record in left.project.records.items())
    assert left.reading == whole.reading
    assert left.project.index.cards_of_map(whole.map) == whole.project.index.cards_of_map(whole.map)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_finding_names_a_card_that_is_hidden(name: str) -> None:
    whole = sample(name)
    for lane in whole.project.index.lanes(whole.map):
        left = cut(whole, Showing(hidden_lanes=frozenset((lane,))))
        shown = {getattr(record, "title", "") for record in left.project.records.values()}
        titles = [card.title for card in whole.project.all(Touchpoint) if card.title not in shown]
        said = [text(one.finding.sentence) + text(one.finding.title) for one in left.reading.findings]
        assert not [words for words in said for title in titles if title in words]


def test_findings_keep_their_numbers() -> None:
    whole = matter(*TROUBLE)
    numbers = {one.finding.key: one.number for one in whole.reading.findings}
    left = cut(whole, Showing(stages=frozenset(("stage_buy",)))).reading.findings
    assert [one.finding.rule for one in left] == ["same-message"]
    assert left[0].number > 1
    assert all(numbers[one.finding.key] == one.number for one in left)


def test_hidden_findings_leave_no_word_that_the_map_was_checked() -> None:
    whole = matter(touchpoint("loose", "discover", order="Z"))
    assert whole.reading.findings
    left = cut(whole, hiding("findings"))
    assert (left.reading.findings, left.reading.checked, left.answered, left.health) == ((), False, (), None)


def test_guests_are_not_told_when_the_map_is_reviewed() -> None:
    journey = Journey(id="journey_a", title="Gift buyer", last_review="2026-10-12", review_also="In a crisis")
    left = cut(matter(journey), Showing(PRESETS[1].hidden)).project
    assert left.get(Journey, "journey_a") == Journey(id="journey_a", title="Gift buyer")


def test_an_answer_stays_without_the_name_of_who_gave_it() -> None:
    loose = touchpoint("loose", "discover", order="Z")
    finding = matter(loose).reading.findings[0].finding
    answer = Response(
        id="response_a", finding=finding.key, decision="accept", reason="It is so", owner=IDA.id
    )
    left = cut(matter(loose, IDA, answer), hiding("owners"))
    assert [(one.response.reason, one.response.owner) for one in left.answered] == [("It is so", None)]


def test_without_owners_nobody_is_named() -> None:
    team = Lane(id="lane_team", map="map_a", order="y", lane_kind="backstage", belongs_to=IDA.id)
    persona = Persona(id="persona_nora", name="Nora", quotes=(Quote(text="Never", source="Ida’s talk"),))
    whole = matter(
        IDA,
        team,
        persona,
        Activity(
            id="card_pack", map="map_a", step="step_buy", lane=team.id, owner=IDA.id, hands_over_to=IDA.id
        ),
        Journey(
            id="journey_a", title="Gift buyer", owner=IDA.id, stakeholders=(IDA.id,), personas=(persona.id,)
        ),
        Evidence(
            id="evidence_a", about=("card_pack",), evidence_kind="interview", source="Ida Berg", text="So"
        ),
        Comment(id="comment_a", on="card_pack", author="Ida Berg", text="Really?"),
    )
    coloured = replace(
        whole,
        reading=replace(whole.reading, colouring=Colouring("owner", {"card_pack": IDA_SIGN}, (IDA_SIGN,))),
    )
    left = cut(coloured, hiding("owners"))
    assert not list(left.project.all(Person))
    assert left.project.get(Lane, team.id).belongs_to is None
    assert left.project.get(Activity, "card_pack").hands_over_to is None
    assert left.project.get(Journey, "journey_a").stakeholders == ()
    assert left.project.get(Evidence, "evidence_a").source == ""
    assert left.project.get(Comment, "comment_a") == Comment(id="comment_a", on="card_pack", text="Really?")
    assert left.project.get(Persona, persona.id).quotes == (Quote(text="Never"),)
    assert left.reading.colouring is None


def test_colours_of_what_is_hidden_leave_the_legend() -> None:
    whole = matter(PHONE, touchpoint("call", "buy", lane=PHONE.id))
    red, blue = Sign("gift", "web"), Sign("complaint", "phone")
    colouring = Colouring("tag", {"card_reel": red, "card_call": blue}, (red, blue))
    coloured = replace(whole, reading=replace(whole.reading, colouring=colouring))
    left = cut(coloured, Showing(hidden_lanes=frozenset((PHONE.id,)))).reading.colouring
    assert left == Colouring("tag", {"card_reel": red}, (red,))


def test_a_hidden_lane_takes_its_cards_and_their_connections() -> None:
    whole = matter(PHONE, touchpoint("call", "buy", lane=PHONE.id), way("call", "parcel"))
    left = cut(whole, Showing(hidden_lanes=frozenset((PHONE.id,)))).project
    gone = {id_ for id_ in whole.project.records if id_ not in left.records}
    assert gone == {"lane_phone", "card_call", "connection_call_parcel"}


def test_a_card_over_several_stages_is_cut_to_the_shown_ones() -> None:
    spanning = touchpoint("mails", "discover", order="Z", until="step_receive")
    for stages, place in (
        ({"stage_buy"}, ("step_buy", None)),
        ({"stage_buy", "stage_receive"}, ("step_buy", "step_receive")),
        ({"stage_discover", "stage_receive"}, ("step_discover", "step_receive")),
    ):
        card = cut(matter(spanning), Showing(stages=frozenset(stages))).project.get(Touchpoint, "card_mails")
        assert (card.step, card.until) == place


def test_what_going_on_to_a_hidden_stage_is_called_is_not_told() -> None:
    counted = [
        record.evolve(people=people, going_on="pay")
        for record, people in zip(
            (one for one in FRAME if isinstance(one, Stage)), (100, 50, 25), strict=False
        )
    ]
    left = cut(matter(*counted), Showing(stages=frozenset(("stage_discover",))))
    assert left.reading.reach["stage_discover"].going_on is None
    assert left.project.get(Stage, "stage_discover").going_on == ""


def test_stages_of_another_map_hide_nothing() -> None:
    whole = matter()
    assert cut(whole, Showing(stages=frozenset(("stage_elsewhere",)))).project == whole.project


def test_measures_of_hidden_cards_go_with_their_values() -> None:
    measure = Measure(id="measure_a", of="card_call", name="Answered in time")
    value = Measurement(id="measurement_a", measure=measure.id, value=80)
    whole = matter(PHONE, touchpoint("call", "buy", lane=PHONE.id), measure, value)
    assert {measure.id, value.id} <= set(cut(whole, EVERYTHING).project.records)
    left = cut(whole, Showing(hidden_lanes=frozenset((PHONE.id,)))).project
    assert not {measure.id, value.id} & set(left.records)


def test_an_objective_that_another_map_counts_keeps_its_value() -> None:
    elsewhere = Touchpoint(id="card_b", map="map_b", title="Secret")
    measure = Measure(id="measure_b", of=elsewhere.id, name="Paid", headline=True)
    value = Measurement(id="measurement_b", measure=measure.id, value=80)
    aim = Objective(id="objective_a", journey="journey_a", statement="More pay", measure=measure.id)
    whole = matter(Map(id="map_b", journey="journey_a"), elsewhere, measure, value, aim)
    left = cut(whole, EVERYTHING).project
    assert problems(left) == ()
    assert standing_of(left, left.get(Objective, aim.id)) == 80
    assert left.get(Measure, measure.id) == measure.evolve(of="journey_a", headline=False)
    assert elsewhere.id not in left.records


def test_guests_see_no_opportunity_and_not_what_is_to_improve() -> None:
    ideas = Lane(id="lane_ideas", map="map_a", order="z", lane_kind="opportunities")
    idea = Opportunity(id="card_idea", map="map_a", step="step_buy", lane=ideas.id, title="Fewer steps")
    whole = matter(ideas, idea, touchpoint("call", "buy", to_improve="Answer sooner", note="Rings twice"))
    left = cut(whole, Showing(PRESETS[1].hidden))
    assert not {ideas.id, idea.id} & set(left.project.records)
    call = left.project.get(Touchpoint, "card_call")
    assert (call.to_improve, call.note) == ("", "Rings twice")
    assert left.reading.ranks == {}


def test_of_a_map_that_a_card_opens_the_name_is_printed_and_does_not_travel() -> None:
    other = Map(id="map_b", journey="journey_a", name="At the till", notes="Secret")
    left = cut(matter(other, touchpoint("call", "buy", opens=other.id)), EVERYTHING)
    assert left.project.get(Map, "map_b") == Map(id="map_b", journey="journey_a", name="At the till")
    taken = travelling(left)
    assert taken.index.all_maps() == ("map_a",)
    assert taken.get(Touchpoint, "card_call").opens is None


def test_cards_that_wait_in_the_tray_are_not_printed() -> None:
    waiting = Note(id="card_waiting", map="map_a", text="For later")
    assert "card_waiting" not in cut(matter(waiting), EVERYTHING).project.records


def test_the_same_cut_gives_the_same_records() -> None:
    whole = matter(IDA, touchpoint("call", "buy", owner=IDA.id))
    first, second = (cut(whole, hiding("owners")).project.records["card_call"] for _ in range(2))
    assert first is second
    assert first != whole.project.records["card_call"]


def test_a_preset_is_known_by_what_it_hides() -> None:
    assert [preset_of(preset.hidden) for preset in PRESETS] == list(PRESETS)
    assert preset_of({"owners"}) is None


def test_what_travels_is_told_by_kind_and_people_by_name() -> None:
    whole = matter(IDA, touchpoint("call", "buy", owner=IDA.id), Person(id="person_else", name="Nobody"))
    told = goes_along(travelling(cut(whole, EVERYTHING)))
    assert text(told[0].words) == "the map “Current” of “Gift buyer”"
    assert [(text(one.words), one.names) for one in told if one.names] == [
        ("1 person or team", ("Ida Berg",))
    ]


def test_what_was_copied_from_something_hidden_forgets_it() -> None:
    copied = touchpoint("copy", "buy", origins=("card_call", "card_reel", "card_long_gone"))
    whole = matter(PHONE, touchpoint("call", "buy", lane=PHONE.id), copied)
    left = cut(whole, Showing(hidden_lanes=frozenset((PHONE.id,)))).project
    assert left.get(Touchpoint, "card_copy").origins == ("card_reel", "card_long_gone")
