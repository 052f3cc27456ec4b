"""What a project is made of besides cards, listed with uses and in order."""

from journeymapper.editor.cast import cast_of, moved
from journeymapper.messages import text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.project import Project


def test_an_empty_project_has_empty_groups() -> None:
    groups = cast_of(Project({"project": ProjectInfo(id="project")}), "")
    assert list(groups) == ["journeys", "personas", "objectives", "people", "channels"]
    assert not any(groups.values())


def test_maps_stand_under_their_journeys() -> None:
    listed = cast_of(shop(), "map_1")["journeys"]
    assert [(text(one.name), one.uses) for one in listed] == [("Gifts", 1), ("Current", 1), ("Repairs", 0)]


def test_the_journeys_personas_come_first_and_others_are_apart() -> None:
    listed = cast_of(shop(), "map_1")["personas"]
    assert [(text(one.name), one.uses, one.apart) for one in listed] == [
        ("Zoe", 1, False),
        ("Ben", 1, False),
        ("Ada", 0, True),
    ]


def test_uses_of_people_and_channels_are_counted() -> None:
    groups = cast_of(shop(), "map_1")
    assert [(text(one.name), one.uses) for one in groups["people"]] == [("Ida", 2)]
    assert [(text(one.name), one.uses) for one in groups["channels"]] == [("Email", 1), ("Post", 0)]


def test_a_persona_becomes_the_primary_one() -> None:
    project = shop()
    journey = project.get(Journey, "journey_1")
    change = moved(project, project.get(Persona, "persona_ben"), journey, 0)
    assert change is not None
    after = apply(project, change).get(Journey, "journey_1")
    assert after.personas == ("persona_ben", "persona_zoe")


def test_an_objective_moves_and_a_channel_has_no_order() -> None:
    project = shop()
    journey = project.get(Journey, "journey_1")
    change = moved(project, project.get(Objective, "objective_b"), journey, 0)
    assert change is not None
    assert apply(project, change).index.objectives("journey_1") == ("objective_b", "objective_a")
    assert moved(project, project.get(Channel, "channel_post"), journey, 0) is None


def shop() -> Project:
    records = (
        ProjectInfo(id="project"),
        Person(id="person_ida", name="Ida"),
        Channel(id="channel_post", name="Post", family="post"),
        Channel(id="channel_email", name="Email", family="email"),
        Persona(id="persona_ada", name="Ada"),
        Persona(id="persona_ben", name="Ben"),
        Persona(id="persona_zoe", name="Zoe"),
        Journey(
            id="journey_1",
            order="F",
            title="Gifts",
            personas=("persona_zoe", "persona_ben"),
            owner="person_ida",
        ),
        Journey(id="journey_2", order="V", title="Repairs"),
        Objective(id="objective_a", journey="journey_1", order="F", statement="More"),
        Objective(id="objective_b", journey="journey_1", order="V", statement="Fewer"),
        Map(id="map_1", journey="journey_1"),
        Touchpoint(id="card_1", map="map_1", title="Mail", channel="channel_email", owner="person_ida"),
    )
    return Project({record.id: record for record in records})
