"""What stands in the tables of a project: names, numbers and days, and what people decided."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from journeymapper.editor.numbering import Numbering
from journeymapper.editor.surveying import survey
from journeymapper.exchange.tables import TABLES, tables_of
from journeymapper.exchange.tables.csv_file import write_csv
from journeymapper.exchange.tables.table import Cell, Percent, Table
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Frequency, Opportunity
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.review import Response
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import project_with, touchpoint, way

DAY = date(2026, 11, 21)
IDA = Person(id="person_ida", name="Ida Berg")
WEB = Channel(id="channel_web", name="Web & shop", family="web")
NORA = Persona(id="persona_nora", name="Nora Lindqvist")
BUYER = Journey(id="journey_a", title="Gift buyer", personas=("persona_nora",))
QUESTION = touchpoint(
    "question",
    "discover",
    order="Z",
    title="=Ring size?",
    channel="channel_web",
    owner="person_ida",
    frequency=Frequency(count=48),
    friction=4,
)
RATE = Measure(id="measure_a", of="card_question", name="Answered", target=80)
SCORE = Measure(id="measure_b", of="journey_a", name="CSAT", measure_kind="score")
EMPTY = Measure(id="measure_c", of="channel_web", name="Sessions", measure_kind="count")
VALUES = (
    Measurement(id="measurement_a", measure="measure_a", value=61.5, n=31, date="2026-10-31"),
    Measurement(id="measurement_b", measure="measure_b", value=4.6),
)
CHANCES = Lane(id="lane_chances", map="map_a", lane_kind="opportunities", name="Opportunities")
SIZER = Opportunity(
    id="card_sizer",
    map="map_a",
    step="step_discover",
    lane="lane_chances",
    title="Ring sizer",
    touchpoints=("card_question",),
    findings=("dead-end:card_question",),
    measure="measure_a",
    baseline=60,
    due="2027-01-31",
)


def rows_of(table: Table) -> list[dict[str, Cell]]:
    heads = [text(heading.words) for heading in table.headings]
    return [dict(zip(heads, row, strict=True)) for row in table.rows]


def rows(name: str, *records: Record, maps: Iterable[str] = ()) -> list[dict[str, Cell]]:
    """The rows of a table of the map of the tests of rules, with these records besides."""
    return rows_of(TABLES[name](survey(project_with(*records), DAY, tuple(maps))))


def row_of(title: str, table: list[dict[str, Cell]], head: str) -> dict[str, Cell]:
    return next(row for row in table if row[head] == title)


def test_a_touchpoint_has_names_and_real_numbers() -> None:
    felt = Feeling(
        id="feeling_a", step="step_discover", lane="lane_a", level=-1.5, touchpoint="card_question"
    )
    table = rows(
        "touchpoints", BUYER, IDA, WEB, NORA, QUESTION, felt, way("reel", "question", label="if unsure")
    )
    row = row_of("=Ring size?", table, "Touchpoint")
    assert (row["Journey"], row["Channel"], row["Owner"]) == ("Gift buyer", "Web & shop", "Ida Berg")
    assert (row["Frequency"], row["Per"], row["Friction"]) == (48, "a month", 4)
    assert row["Personas"] == "Nora Lindqvist"
    assert row["Feeling"] == -1.5
    assert row["Effort (CES)"] is None
    assert any("=Ring size? (if unsure)" in str(each["Leads to"]) for each in table)


def test_findings_have_the_numbers_of_the_panel_and_name_what_they_speak_of() -> None:
    project = project_with(QUESTION, way("reel", "question"))
    numbering = Numbering({"map_a": {"dead-end:card_question": 7}})
    told = survey(project, DAY, numbering=numbering)
    (found,) = [row for row in rows_of(TABLES["findings"](told)) if row["Rule"] == "dead-end"]
    assert (found["Number"], found["Severity"], found["Decision"]) == (7, "High", "Not answered")
    assert found["About"] == "=Ring size?"
    card = row_of("=Ring size?", rows_of(TABLES["touchpoints"](told)), "Touchpoint")
    assert "7" in str(card["Findings"]).split(", ")


def test_an_answered_finding_has_no_number_but_what_people_decided() -> None:
    planned = Response(
        id="response_a",
        finding="dead-end:card_question",
        decision="plan",
        next_step="Write a guide",
        owner="person_ida",
        due="2026-12-01",
    )
    found = row_of("dead-end", rows("findings", IDA, QUESTION, way("reel", "question"), planned), "Rule")
    assert found["Number"] is None
    assert (found["Decision"], found["Next step"], found["Owner"]) == ("Planned", "Write a guide", "Ida Berg")
    assert found["Due"] == date(2026, 12, 1)


def test_rates_are_percentages_and_measures_without_values_are_not_lost() -> None:
    table = rows("measurements", WEB, QUESTION, RATE, SCORE, EMPTY, *VALUES)
    assert [row["Measure"] for row in table] == ["CSAT", "Answered", "Sessions"]
    score, rate, empty = table
    assert (rate["Value"], rate["Target"], rate["Unit"]) == (Percent(61.5), Percent(80), "%")
    assert (rate["When"], rate["People"], rate["Kind"]) == (date(2026, 10, 31), 31, "Touchpoint")
    assert (score["Value"], score["Unit"], score["Kind"]) == (4.6, "", "Journey")
    assert (empty["Value"], empty["Measured of"], empty["Map"]) == (None, "Web & shop", "")


def test_opportunities_have_rank_findings_and_the_value_of_their_measure() -> None:
    table = rows("opportunities", QUESTION, way("reel", "question"), CHANCES, SIZER, RATE, *VALUES[:1])
    (row,) = table
    assert (row["Rank"], row["Opportunity"], row["Touchpoints"]) == (1, "Ring sizer", "=Ring size?")
    assert (row["Baseline"], row["Latest value"]) == (Percent(60), Percent(61.5))
    assert str(row["Findings"]).endswith("Dead end in Discover")
    assert row["Due"] == date(2027, 1, 31)


def test_one_map_alone_leaves_out_what_belongs_to_others() -> None:
    other = Map(id="map_b", journey="journey_a", map_kind="ideal", order="W")
    elsewhere = touchpoint("Later", "buy").evolve(map="map_b", step=None, lane=None)
    records = (WEB, QUESTION, other, elsewhere, RATE, SCORE, EMPTY, *VALUES)
    both = rows("touchpoints", *records)
    assert {row["Map"] for row in both} == {"Current", "Ideal"}
    assert row_of("Later", both, "Touchpoint")["Stage"] == ""
    assert [row["Touchpoint"] for row in rows("touchpoints", *records, maps=["map_b"])] == ["Later"]
    assert [row["Measure"] for row in rows("measurements", *records, maps=["map_b"])] == ["CSAT"]


def test_an_empty_project_has_heads_and_no_rows() -> None:
    for table in tables_of(survey(Project(), DAY)):
        assert table.headings
        assert table.rows == ()


def test_csv_has_a_mark_crlf_machine_numbers_and_nothing_that_is_run() -> None:
    table = TABLES["measurements"](survey(project_with(QUESTION, RATE, *VALUES[:1]), DAY))
    data = write_csv(table).data
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert data.count(b"\r\n") == len(lines) == 2
    row = dict(zip(*lines, strict=True))
    assert (row["Value"], row["When"], row["Measured of"]) == ("61.5", "2026-10-31", "'=Ring size?")
