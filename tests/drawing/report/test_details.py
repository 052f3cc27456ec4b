"""The chapters of a report that tell of people, cards, evidence and numbers."""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from journeymapper.drawing.figures import Figure, To
from journeymapper.drawing.report.blocks import Block, Content
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.evidence import evidence_content
from journeymapper.drawing.report.measurements import measurements_content
from journeymapper.drawing.report.objectives import objectives_content
from journeymapper.drawing.report.persona import persona_content
from journeymapper.drawing.report.touchpoints import touchpoints_content
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Frequency, Note, Quality, Touchpoint
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.matter import Matter
from journeymapper.model.people import Channel, Comment, Item, Person, Persona, ProjectInfo, Quote
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Phase, Stage, Step
from tests.layout.maps import MAP, numbered, project_of

Write = Callable[[Report], Content]
GRID = (
    ProjectInfo(id="project"),
    Journey(id="journey_a", title="Gift buyer", personas=("persona_b", "persona_a")),
    Persona(id="persona_a", name="Ana"),
    Persona(id="persona_b", name="Nora"),
    Map(id=MAP, journey="journey_a"),
    Phase(id="phase_a", map=MAP),
    Stage(id="stage_a", phase="phase_a", name="Buy"),
    Step(id="step_a", stage="stage_a", order="F", name="Pays"),
    Step(id="step_b", stage="stage_a", order="V"),
    Lane(id="lane_t", map=MAP, order="F", name="Meets", lane_kind="touchpoints"),
    Lane(id="lane_e", map=MAP, order="N", name="Feels", lane_kind="emotion"),
    Lane(id="lane_q", map=MAP, order="V", name="Asks", lane_kind="questions"),
)
PAY = Touchpoint(id="card_pay", map=MAP, step="step_a", lane="lane_t", title="Checkout")
THANKS = Touchpoint(id="card_thanks", map=MAP, step="step_b", lane="lane_t", title="Thanks")


def report(*records: Record, reading: Reading | None = None) -> Report:
    project = project_of((*GRID, *records))
    return Report(Matter(project, MAP, reading or Reading(), date(2026, 11, 21)), 681, 980)


def blocks(
    write: Callable[[Report], Content], *records: Record, reading: Reading | None = None
) -> list[Block]:
    return [block for block in write(report(*records, reading=reading)) if isinstance(block, Block)]


def figures(content: Iterable[Block]) -> list[Figure]:
    return [placed.figure for block in content for placed in block.figures]


def words_of(
    write: Callable[[Report], Content], *records: Record, reading: Reading | None = None
) -> list[str]:
    found = figures(blocks(write, *records, reading=reading))
    return [figure.words for figure in found if figure.words]


def test_the_primary_persona_comes_first_with_quotes_and_what_is_known_alone() -> None:
    nora = Persona(
        id="persona_b",
        name="Nora",
        tagline="Pays by phone",
        quotes=(Quote(text="By Friday?", source="Interview 3"),),
        goals=(Item(id="item_a", text="A gift"), Item(id="item_b", text="In time")),
    )
    assert words_of(persona_content, nora) == [
        "Nora",
        "Pays by phone",
        "“By Friday?”",
        "Interview 3",
        "Goals\nA gift\nIn time",
        "Ana",
    ]


def test_objectives_stand_with_where_they_are_and_how_near_that_is() -> None:
    measure = Measure(id="measure_a", of="card_pay", name="Conversion")
    words = words_of(
        objectives_content,
        PAY,
        measure,
        Measurement(id="measurement_a", measure="measure_a", value=40),
        Objective(
            id="objective_a",
            journey="journey_a",
            statement="More pay",
            measure="measure_a",
            baseline=30,
            target=50,
            unit="%",
            due="2027-04-30",
        ),
    )
    assert words[-6:] == [
        "More pay\nConversion",
        "30\u202f%",
        "40\u202f%",
        "80 % of the target",
        "50\u202f%",
        "30 April 2027",
    ]


def test_a_bare_touchpoint_says_nothing_that_nobody_said() -> None:
    assert words_of(touchpoints_content, THANKS) == [
        "Buy",
        "Pays",
        "Thanks",
        "No channel",
        "Standing: Assumed",
    ]


def test_a_touchpoint_tells_everything_about_itself() -> None:
    pay = PAY.evolve(
        note="Six steps",
        channel="channel_a",
        direct=False,
        owner="person_a",
        effort=4.5,
        friction=4,
        friction_causes=("Postage", "Six steps on a phone"),
        message="Pay in six steps",
        moment_of_truth=True,
        dominant=True,
        ending="won",
        serves=("item_a",),
        quality=Quality(clear="no", works="yes"),
        works_well="Fast",
        to_improve="Shorter",
        desired_outcome="All paid",
        smallest_change="Show postage",
        tags=("gift",),
        standing="partly",
        frequency=Frequency(count=171),
        personas=("persona_a",),
    )
    words = words_of(
        touchpoints_content,
        pay,
        THANKS,
        Channel(id="channel_a", name="Web", family="web"),
        Person(id="person_a", name="Ida"),
        Persona(id="persona_b", name="Nora", goals=(Item(id="item_a", text="In time"),)),
        Feeling(
            id="feeling_a", step="step_a", lane="lane_e", level=-1.8, words="Postage?", touchpoint="card_pay"
        ),
        Connection(id="connection_a", source="card_pay", target="card_thanks", label="if paid", share=0.54),
        reading=Reading(frequency={"card_pay": (3, "171/mo")}),
    )
    start = words.index("Checkout")
    assert words[start : words.index("Thanks", words.index("Leads to") + 2)] == [
        "Checkout",
        "Web · Indirect",
        "Moment of truth",
        "Dominant",
        "End here, won",
        "Six steps",
        "Owner: Ida",
        "Frequency: 171/mo",
        "Effort (CES): 4.5 of 7",
        "Friction: 4 of 5",
        "Standing: Partly backed",
        "What it tells the customer\nPay in six steps",
        "What causes friction\nPostage, Six steps on a phone",
        "Feeling",
        "Very low",
        "“Postage?”",
        "Very low",
        "·",
        "Assumed",
        "Goals and pains it serves\nIn time",
        "Leads to",
        "Thanks",
        "(if paid, 54\u202f%)",
        "Concerns\nAna",
        "Tags\ngift",
        "Quality\nClear: No, Works: Yes",
        "What works\nFast",
        "What to improve\nShorter",
        "Desired outcome\nAll paid",
        "Smallest change\nShow postage",
    ]


def test_headings_go_down_without_a_gap() -> None:
    levels = [block.heading.level for block in blocks(touchpoints_content, PAY, THANKS) if block.heading]
    assert levels == [2, 3, 4, 3]


def test_a_finding_leads_to_its_chapter_and_a_card_to_its_evidence_and_back() -> None:
    evidence = Evidence(
        id="evidence_a", about=("card_pay",), evidence_kind="survey", source="Survey", text="Too late"
    )
    reading = Reading(findings=(numbered(7, "high", Pin("card_pay"), "card_pay"),))
    told = figures(blocks(touchpoints_content, PAY, evidence, reading=reading))
    links = {figure.link for figure in told if figure.link}
    assert links == {To("paragraph", "evidence_a"), To("cell", "rule-7")}
    shown = figures(blocks(evidence_content, PAY, evidence))
    assert (shown[1].part, shown[1].record, shown[1].words) == ("paragraph", "evidence_a", "Survey")
    assert [figure.link for figure in shown if figure.words == "Checkout"] == [To("heading 4", "card_pay")]


def test_evidence_is_numbered_as_what_it_backs_is_read_and_of_other_maps_left_out() -> None:
    note = Note(id="card_note", map=MAP, step="step_b", lane="lane_q", note_kind="question", text="When?")
    far = (
        Map(id="map_b", journey="journey_a", map_kind="ideal"),
        Touchpoint(id="card_far", map="map_b", title="Far"),
    )
    told = words_of(
        evidence_content,
        PAY,
        note,
        *far,
        Evidence(id="evidence_a", about=("card_note",), evidence_kind="survey", source="Later"),
        Evidence(id="evidence_b", about=("card_pay",), evidence_kind="survey", source="First"),
        Evidence(id="evidence_c", about=("card_far",), evidence_kind="survey", source="Elsewhere"),
        Evidence(id="evidence_d", evidence_kind="survey", source="Alone"),
    )
    assert [words for words in told if words in ("Later", "First", "Elsewhere", "Alone")] == [
        "First",
        "Later",
        "Alone",
    ]


def test_many_cards_of_a_lane_are_counted_where_evidence_backs_them() -> None:
    notes = [
        Note(id=f"card_{number}", map=MAP, step="step_a", lane="lane_q", text=f"Why {number}?")
        for number in range(5)
    ]
    about = tuple(note.id for note in notes)
    told = words_of(
        evidence_content, *notes, Evidence(id="evidence_a", about=about, evidence_kind="interview")
    )
    assert told[-1] == "5 in Asks"


@pytest.mark.parametrize("on", ["card_pay", "stage_a", "step_b", "lane_q", "persona_a", "objective_a"])
def test_comments_are_told_wherever_they_are(on: str) -> None:
    said = Comment(id="comment_a", on=on, author="Jon", date="2026-11-20", text="Really?")
    answer = Comment(id="comment_b", on=on, text="Yes", reply_to="comment_a")
    objective = Objective(id="objective_a", journey="journey_a", statement="More")
    chapters = (persona_content, objectives_content, touchpoints_content)
    told = [words for write in chapters for words in words_of(write, PAY, objective, said, answer)]
    at = told.index("Jon, 20 November 2026")
    assert told[at : at + 4] == ["Jon, 20 November 2026", "Really?", "Somebody", "Yes"]
    assert told.count("Really?") == 1


def test_the_values_of_a_measure_share_a_ground_and_its_name() -> None:
    values = [
        Measurement(id=f"measurement_{n}", measure="measure_a", value=n, date=f"2026-0{n}-01", n=1000 * n)
        for n in range(1, 4)
    ]
    other = Measure(id="measure_b", of="card_pay", name="NPS", target=30, better="down", unit="points")
    rows = blocks(
        measurements_content, PAY, Measure(id="measure_a", of="card_pay", name="Paid"), *values, other
    )[1:-1]
    assert [row.ground for row in rows] == [None, None, None, "lane"]
    assert [row.keep for row in rows] == [True, True, False, False]
    told = [[figure.words for figure in figures([row]) if figure.words] for row in rows]
    assert told[0] == ["Paid", "Checkout", "1\u202f%", "1 January 2026", "1,000"]
    assert told[1] == ["Higher is better", "2\u202f%", "1 February 2026", "2,000"]
    assert told[3] == ["NPS\nLower is better, target 30\u202fpoints", "Checkout", "–"]
