"""What becomes of the Mermaid journeys that people have: clean ones, odd ones and broken ones."""

from itertools import pairwise
from pathlib import Path

import pytest

from journeymapper.exchange.mermaid import NotMermaid, read_mermaid
from journeymapper.messages import text
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Journey
from journeymapper.model.links import Connection
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step

DATA = Path(__file__).parents[2] / "data" / "mermaid"


def imported(name: str) -> tuple[Project, list[str]]:
    """The project of a file, which is sound, and the sentences of the report."""
    result = read_mermaid((DATA / name).read_bytes(), name=name)
    assert problems(result.project) == ()
    return result.project, [text(words) for words in result.report]


def sections(project: Project) -> dict[str, list[str]]:
    """Stage → the titles in its steps, which have a touchpoint each."""
    index = project.index
    found: dict[str, list[str]] = {}
    for stage in project.many(Stage, index.stages_of_map("map_1")):
        cells = [index.cell(step, "lane_1") for step in index.steps(stage.id)]
        assert all(len(cell) <= 1 for cell in cells)
        found[stage.name] = [card.title for cell in cells for card in project.many(Touchpoint, cell)]
    return found


def levels(project: Project) -> dict[str, float]:
    """Touchpoint → level of its feeling."""
    return {
        project.get(Touchpoint, feeling.touchpoint).title: feeling.level for feeling in project.all(Feeling)
    }


def actors(project: Project) -> dict[str, list[str]]:
    """Touchpoint → names of its personas."""
    return {
        card.title: [persona.name for persona in project.many(Persona, card.personas)]
        for card in project.all(Touchpoint)
    }


def test_sections_tasks_scores_and_actors_find_their_place() -> None:
    project, report = imported("bakery.mmd")
    assert sections(project) == {
        "🔍 Find it": ["Smell fresh bread", "Read the opening hours"],
        "💶 Buy it": ["Wait in the queue", "Pay by card"],
    }
    assert levels(project) == {
        "Smell fresh bread": 2,
        "Read the opening hours": -1,
        "Wait in the queue": -2,
        "Pay by card": 1,
    }
    assert actors(project)["Smell fresh bread"] == ["Regular", "First-timer"]
    journey = project.get(Journey, "journey_1")
    assert journey.title == project.info.title == "🥐 Bread before work"
    assert journey.headline == "A morning at the bakery"
    assert journey.scenario.startswith("How a regular")
    assert [persona.name for persona in project.many(Persona, journey.personas)] == [
        "Regular",
        "First-timer",
    ]
    assert "1 became −2, 3 became 0, 5 became +2" in report[0]


def test_tasks_are_connected_in_order_and_the_ends_are_declared() -> None:
    project, _ = imported("bakery.mmd")
    cards = project.many(Touchpoint, project.index.cards_of_map("map_1"))
    ways = {(way.source, way.target) for way in project.all(Connection)}
    assert ways == {(first.id, second.id) for first, second in pairwise(cards)}
    assert [card.ending for card in cards] == ["entry", "", "", "won"]


def test_a_feeling_is_the_primary_persona_s_unless_only_others_are_there() -> None:
    project, _ = imported("bakery.mmd")
    whose = {feeling.touchpoint: feeling.persona for feeling in project.all(Feeling)}
    assert whose == {"card_1": None, "card_2": "persona_2", "card_3": None, "card_4": None}


def test_text_without_spaces_is_no_trouble() -> None:
    project, _ = imported("library-cjk.mmd")
    assert sections(project) == {"探す": ["本を検索する", "書架を歩く"], "借りる": ["貸出機を使う"]}
    assert actors(project)["書架を歩く"] == ["学生", "司書"]


def test_an_actor_before_the_task_is_understood_and_told() -> None:
    project, report = imported("actor-first.mmd")
    assert sections(project)["At home"] == ["Print the label", "Find a box"]
    assert actors(project)["Scan the parcel"] == ["Clerk"]
    words = {feeling.touchpoint: feeling.words for feeling in project.all(Feeling)}
    assert words == {"card_1": "Annoyed", "card_2": "Bored", "card_3": "Friendly: twice"}
    assert any("Lines 4, 5, 7 name the actor first" in line for line in report)


def test_without_a_section_the_title_or_the_file_names_the_stage() -> None:
    project, _ = imported("no-section.mmd")
    assert sections(project) == {"no-section.mmd": ["Ring the bell"]}


def test_every_trap_of_the_grammar() -> None:
    project, report = imported("traps.mmd")
    assert sections(project) == {
        "From the front matter": ["Look around", "Sit down"],
        "Order: at the table": ["Ask for #1 & the bill: please", "No idea", "Wonder", "Pay"],
        "Nothing happens": [],
    }
    assert project.get(Journey, "journey_1").scenario == "Told over two lines"
    assert actors(project)["Sit down"] == ["Guest"]
    assert actors(project)["Ask for #1 & the bill: please"] == ["Guest alone"]
    assert levels(project) == {
        "Look around": 0.8,
        "Sit down": 1.6,
        "Ask for #1 & the bill: please": 2,
        "Pay": 0,
    }
    assert any("from 0 to 10" in line for line in report)
    assert any("Lines 16, 17 have no score" in line for line in report)
    assert any("Line 18 goes on after the actors" in line for line in report)
    last = project.index.steps(project.index.stages_of_map("map_1")[-1])
    assert [project.get(Step, step).name for step in last] == [""]


def test_the_first_journey_of_a_note_is_read() -> None:
    project, report = imported("note.md")
    assert sections(project) == {"Only": ["Read"]}
    assert any("1 more journey" in line for line in report)


def test_head_counts_are_no_scores_and_the_report_says_so() -> None:
    project, report = imported("head-counts.mmd")
    felt = [(feeling.level, feeling.touchpoint) for feeling in project.all(Feeling)]
    assert (felt[0], felt[-1]) == ((2, None), (-2, None)), "no touchpoint is said to feel bad"
    assert [card.ending for card in project.all(Touchpoint)] == ["entry", "", "won"]
    assert "may be counts" in report[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"flowchart LR\n a --> b",
        b"# Just a note",
        b"```mermaid\npie\n```\njourney",
        b"journeys: 5",
        b"journey" + b" " * 1_000_000,
        b"\x00\xff\xfe",
    ],
)
def test_what_is_no_journey_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(NotMermaid) as refused:
        read_mermaid(data)
    assert text(refused.value.message).endswith((".", "”."))


def test_texts_and_numbers_beyond_all_bounds_are_cut_and_told() -> None:
    lines = ["journey", "title " + "t" * 500, "section " + "s" * 500]
    lines += [f"{'long ' * 60}: {'9' * 400}: {','.join(f'actor {n}' for n in range(300))}"]
    lines += [f"Task {n}: 3: Me" for n in range(6_000)]
    result = read_mermaid("\n".join(lines))
    assert problems(result.project) == ()
    assert sum(1 for _ in result.project.all(Touchpoint)) == 5_000
    report = " ".join(text(words) for words in result.report)
    assert "Only the first 5,000 tasks and sections were read; the rest was left out." in report
    assert "Only the first 200 of 301 actors" in report
    assert "texts were too long" in report


@pytest.mark.parametrize(("statement", "stages"), [("a;", 1), ("section a\n", 5_000)])
def test_a_file_of_nothing_but_statements_is_read_no_further_than_a_map_may_grow(
    statement: str, stages: int
) -> None:
    rest = "accTitle: never read"
    result = read_mermaid(f"journey\n{statement * 60_000}\n{rest}")
    assert sum(1 for _ in result.project.all(Stage)) == stages
    assert sum(1 for _ in result.project.all(Step)) == 5_000
    (journey,) = result.project.all(Journey)
    assert journey.headline == ""


def test_utf_16_control_characters_and_lone_surrogates_are_survived() -> None:
    assert sections(read_mermaid("journey\nDrück: 3".encode("utf-16"), name="x").project) == {"x": ["Drück"]}
    assert sections(read_mermaid("journey\nA\x00b\x1bc: 3", name="x").project) == {"x": ["Abc"]}
    assert sections(read_mermaid("journey\nA\ud800b: 3", name="x").project) == {"x": ["A?b"]}


def test_the_same_text_gives_the_same_project() -> None:
    assert imported("traps.mmd")[0] == imported("traps.mmd")[0]
