"""Which findings are listed, and in which order."""

import pytest

from journeymapper.editor.session import Session
from journeymapper.editor.sifting import NOTHING, Sieve, Sorting, sifted, traits_offered
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Group, Numbered, Severity
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

RECORDS = (
    Person(id="person_ida", name="Ida Berg"),
    Journey(id="journey_1", title="Gift"),
    Map(id="map_1", journey="journey_1"),
    Phase(id="phase_1", map="map_1", name="All"),
    Stage(id="stage_buy", phase="phase_1", order="V", name="Buy"),
    Stage(id="stage_find", phase="phase_1", order="F", name="Find"),
    Step(id="step_buy", stage="stage_buy"),
    Step(id="step_find", stage="stage_find"),
    Lane(id="lane_1", map="map_1", name="Touchpoints", lane_kind="touchpoints"),
    Touchpoint(id="card_pay", map="map_1", step="step_buy", lane="lane_1", owner="person_ida"),
    Touchpoint(id="card_page", map="map_1", step="step_find", lane="lane_1"),
    Connection(id="connection_1", source="card_page", target="card_pay"),
)
PROJECT = Project({record.id: record for record in RECORDS})


def found(number: int, severity: Severity, group: Group, *subjects: str) -> Numbered:
    nothing = message("")
    return Numbered(
        number,
        Finding(
            key=f"a:{number}",
            rule="a",
            group=group,
            severity=severity,
            icon="gap",
            title=nothing,
            sentence=nothing,
            reason=nothing,
            subjects=subjects,
        ),
    )


FINDINGS = (
    found(1, "low", "care", "card_pay"),
    found(2, "high", "flow", "connection_1"),
    found(3, "medium", "gap", "stage_buy"),
    found(4, "high", "care", "map_1"),
    found(5, "low", "overlap", "card_page", "card_pay"),
)


def numbers(sieve: Sieve) -> list[int]:
    return [each.number for each in sifted(PROJECT, FINDINGS, sieve)]


def test_nothing_asked_lets_everything_pass() -> None:
    assert numbers(Sieve()) == [1, 2, 3, 4, 5]


def test_of_one_trait_any_value_will_do_and_every_trait_counts() -> None:
    of_two = Sieve().toggled("severity", "high").toggled("severity", "medium")
    assert numbers(of_two) == [2, 3, 4]
    assert numbers(of_two.toggled("group", "gap")) == [3]


def test_stage_and_owner_are_those_of_all_that_a_finding_speaks_of() -> None:
    assert numbers(Sieve((("stage", "stage_find"),))) == [2, 5]
    assert numbers(Sieve((("stage", NOTHING),))) == [4]
    assert numbers(Sieve((("owner", "person_ida"),))) == [1, 5]
    assert numbers(Sieve((("owner", NOTHING),))) == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("sorting", "wanted"),
    [
        ("number", [1, 2, 3, 4, 5]),
        ("severity", [2, 4, 3, 1, 5]),
        ("group", [2, 3, 5, 1, 4]),
        ("stage", [2, 5, 1, 3, 4]),
    ],
)
def test_orders(sorting: Sorting, wanted: list[int]) -> None:
    assert numbers(Sieve(sorting=sorting)) == wanted


def test_what_is_offered_has_names_and_counts_in_the_order_of_the_map() -> None:
    assert [(one.name, one.count) for one in traits_offered(PROJECT, FINDINGS, "stage")] == [
        ("Find", 2),
        ("Buy", 3),
        ("The whole map", 1),
    ]
    assert [(one.name, one.count) for one in traits_offered(PROJECT, FINDINGS, "severity")] == [
        ("High", 2),
        ("Medium", 1),
        ("Low", 2),
    ]
    assert [one.name for one in traits_offered(PROJECT, FINDINGS, "owner")] == ["Ida Berg", "Nobody"]
    assert [one.name for one in traits_offered(PROJECT, FINDINGS, "group")] == [
        "Flow",
        "Gaps",
        "Overlaps",
        "Care",
    ]


def test_a_sieve_forgets_what_is_gone_and_opens_in_its_order() -> None:
    sieve = Sieve((("stage", "stage_gone"), ("owner", NOTHING), ("group", "gap")), "stage")
    assert sieve.pruned(PROJECT) == Sieve((("owner", NOTHING), ("group", "gap")), "stage")
    assert sieve.open() == Sieve(sorting="stage")


def test_each_map_keeps_its_sieve_until_another_project_is_open() -> None:
    session = Session("map_1")
    told: list[Sieve] = []
    session.listen(lambda: told.append(session.sieve))
    session.sift(Sieve(sorting="stage"))
    session.sift(Sieve(sorting="stage"))
    session.show_map("map_2")
    assert told == [Sieve(sorting="stage"), Sieve()]
    session.show_map("map_1")
    assert session.sieve == Sieve(sorting="stage")
    session.begin_anew()
    assert session.sieve == Sieve()
