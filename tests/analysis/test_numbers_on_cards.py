"""What cards show of numbers: reach, measures, frequency, ranks."""

from journeymapper.analysis.frequency import frequencies
from journeymapper.analysis.headlines import headlines
from journeymapper.analysis.priorities import ranks
from journeymapper.analysis.reach import reach
from journeymapper.model.base import Record
from journeymapper.model.cards import Frequency, Opportunity, Touchpoint
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.numbers import NARROW_SPACE, number, quantity
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reach
from journeymapper.model.structure import Lane, Phase, Stage, Step


def project_of(*records: Record) -> Project:
    return Project({record.id: record for record in records})


def stages(*people: float | None) -> Project:
    members = [
        Stage(id=f"stage_{n}", phase="phase_a", order=f"{n}V", name=f"{n}", people=count)
        for n, count in enumerate(people)
    ]
    return project_of(Phase(id="phase_a", map="map_a"), *members)


def test_reach_gives_the_share_that_goes_on() -> None:
    assert reach(stages(200, 50, 10), "map_a") == {
        "stage_0": Reach(200, 0.25),
        "stage_1": Reach(50, 0.2),
        "stage_2": Reach(10, None),
    }


def test_a_map_without_stages_reaches_nobody() -> None:
    assert reach(stages(), "map_a") == {}


def test_reach_says_nothing_where_it_knows_nothing() -> None:
    assert reach(stages(200, None, 10, 30, 0, 5), "map_a") == {
        "stage_0": Reach(200, None),
        "stage_2": Reach(10, None),
        "stage_3": Reach(30, 0.0),
        "stage_4": Reach(0, None),
        "stage_5": Reach(5, None),
    }


def test_numbers_follow_the_language() -> None:
    assert number(1234567.891, "en-GB") == "1,234,567.89"
    assert number(1234567.891, "de") == "1.234.567,89"
    assert number(1234567.891, "fr") == f"1{NARROW_SPACE}234{NARROW_SPACE}567,89"
    assert number(-0.001, "en") == "0"
    assert quantity(-6, "%", "sv") == f"−6{NARROW_SPACE}%"


def test_a_headline_takes_the_newest_value_in_the_projects_language() -> None:
    project = project_of(
        ProjectInfo(id="project", language="de"),
        Measure(
            id="measure_a",
            of="card_a",
            name="Reply",
            word="Antwort",
            unit="h",
            measure_kind="time",
            headline=True,
        ),
        Measurement(id="measurement_1", measure="measure_a", value=9.5, date="2026-03-01"),
        Measurement(id="measurement_2", measure="measure_a", value=12, date="2026-01-01"),
        Measurement(id="measurement_3", measure="measure_a", value=20),
        Measure(id="measure_b", of="card_a", name="Reached"),
        Measurement(id="measurement_4", measure="measure_b", value=1),
        Measure(id="measure_c", of="card_b", name="CSAT", measure_kind="score", headline=True),
    )
    assert headlines(project, project.all(Measure)) == {"card_a": f"9,5{NARROW_SPACE}h Antwort"}


def test_a_score_out_of_five_needs_no_word() -> None:
    project = project_of(
        Measure(id="measure_a", of="card_a", name="Stars", unit="of 5", measure_kind="score", headline=True),
        Measurement(id="measurement_a", measure="measure_a", value=4.7),
    )
    assert headlines(project, project.all(Measure)) == {"card_a": f"4.7{NARROW_SPACE}of 5"}


def test_bars_compare_within_the_map_and_given_ones_stay() -> None:
    counts = {"card_a": 10, "card_b": 99, "card_c": 1000, "card_d": 100_000, "card_e": 0}
    cards = [
        Touchpoint(id=id_, map="map_a", frequency=Frequency(count=count)) for id_, count in counts.items()
    ]
    cards.append(Touchpoint(id="card_f", map="map_a", frequency=Frequency(per="day", bars=3)))
    cards.append(Touchpoint(id="card_g", map="map_a", frequency=Frequency(count=2, per="journey")))
    cards.append(Touchpoint(id="card_h", map="map_a"))
    assert frequencies(cards, "en") == {
        "card_a": (1, "10/mo"),
        "card_b": (1, "99/mo"),
        "card_c": (3, "1,000/mo"),
        "card_d": (4, "100,000/mo"),
        "card_e": (0, "0/mo"),
        "card_f": (3, "daily"),
        "card_g": (2, "2/journey"),
    }


def test_a_day_and_a_month_share_one_scale() -> None:
    cards = [
        Touchpoint(id="card_a", map="map_a", frequency=Frequency(count=1, per="year")),
        Touchpoint(id="card_b", map="map_a", frequency=Frequency(count=12)),
        Touchpoint(id="card_c", map="map_a", frequency=Frequency(count=1, per="day")),
    ]
    assert frequencies(cards) == {"card_a": (1, "yearly"), "card_b": (4, "12/mo"), "card_c": (4, "daily")}


def test_ranks_put_impact_before_work_before_place() -> None:
    def idea(name: str, order: str, impact: int | None, work: int | None, status: str = "idea") -> Record:
        return Opportunity.model_validate(
            {
                "id": f"card_{name}",
                "map": "map_a",
                "step": "step_a",
                "lane": "lane_a",
                "order": order,
                "impact": impact,
                "work": work,
                "status": status,
            }
        )

    project = project_of(
        Phase(id="phase_a", map="map_a"),
        Stage(id="stage_a", phase="phase_a", name="Buy"),
        Step(id="step_a", stage="stage_a"),
        Lane(id="lane_a", map="map_a", lane_kind="opportunities"),
        idea("hard", "A", 5, 4),
        idea("unrated", "B", None, None),
        idea("easy", "C", 5, 1),
        idea("small", "D", 1, 1),
        idea("alike", "E", 5, 1),
        idea("over", "F", 5, 1, "done"),
        Opportunity(id="card_tray", map="map_a", impact=5, work=1),
    )
    assert ranks(project, "map_a") == {
        "card_easy": 1,
        "card_alike": 2,
        "card_hard": 3,
        "card_unrated": 4,
        "card_small": 5,
    }
