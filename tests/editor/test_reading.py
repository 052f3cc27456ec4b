"""A reading holds everything that checks and numbers show on one map."""

import pytest

from journeymapper.editor.reading import gather, gather_after
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Frequency, Note, Opportunity, Touchpoint
from journeymapper.model.change import apply, change_of
from journeymapper.model.findings import Finding, Numbered
from journeymapper.model.links import Connection, Measure, Measurement
from journeymapper.model.numbers import NARROW_SPACE
from journeymapper.model.people import Comment
from journeymapper.model.project import Project
from journeymapper.model.reading import Reach, Reading
from journeymapper.model.structure import Lane, Phase, Stage, Step

RECORDS: list[Record] = [
    Phase(id="phase_a", map="map_a"),
    Stage(id="stage_a", phase="phase_a", order="A", name="Buy", people=100),
    Stage(id="stage_b", phase="phase_a", order="B", name="Receive", people=54),
    Step(id="step_a", stage="stage_a"),
    Lane(id="lane_t", map="map_a", order="A", lane_kind="touchpoints"),
    Lane(id="lane_e", map="map_a", order="B", lane_kind="emotion"),
    Lane(id="lane_o", map="map_a", order="C", lane_kind="opportunities"),
    Touchpoint(id="card_a", map="map_a", step="step_a", lane="lane_t", frequency=Frequency(count=171)),
    Touchpoint(id="card_elsewhere", map="map_b", frequency=Frequency(count=1)),
    Measure(id="measure_a", of="card_a", name="Conversion", word="pay", unit="%", headline=True),
    Measurement(id="measurement_a", measure="measure_a", value=54),
    Opportunity(id="card_o", map="map_a", step="step_a", lane="lane_o", impact=5),
    Feeling(id="feeling_a", step="step_a", lane="lane_e", level=-1.8, words="Postage? Now?"),
    Feeling(id="feeling_b", step="step_a", lane="lane_e", level=0.4),
]
PROJECT = Project({record.id: record for record in RECORDS})


def test_every_field_is_filled() -> None:
    words = message("Something")
    findings = (Numbered(1, Finding("k", "r", "gap", "high", "gap", words, words, words, ("card_a",))),)
    assert gather(PROJECT, "map_a", findings, checked=True) == Reading(
        findings=findings,
        reach={"stage_a": Reach(100, 0.54), "stage_b": Reach(54, None)},
        ranks={"card_o": 1},
        measures={"card_a": f"54{NARROW_SPACE}% pay"},
        frequency={"card_a": (2, "171/mo")},
        faces={"feeling_a": -2},
        checked=True,
    )


def test_a_new_measurement_shows_at_once() -> None:
    assert gather(PROJECT, "map_a").measures["card_a"] == f"54{NARROW_SPACE}% pay"
    change = change_of(
        PROJECT, [Measurement(id="measurement_b", measure="measure_a", value=61, date="2026-11-01")]
    )
    assert change is not None
    assert gather(apply(PROJECT, change), "map_a").measures["card_a"] == f"61{NARROW_SPACE}% pay"


@pytest.mark.parametrize(
    "edited",
    [
        PROJECT.get(Touchpoint, "card_a").evolve(title="Other words"),
        PROJECT.get(Touchpoint, "card_a").evolve(step=None, lane=None),
        PROJECT.get(Touchpoint, "card_a").evolve(frequency=Frequency(count=12)),
        PROJECT.get(Touchpoint, "card_a").evolve(frequency=None),
        PROJECT.get(Touchpoint, "card_elsewhere").evolve(map="map_a"),
        PROJECT.get(Opportunity, "card_o").evolve(title="Other words"),
        PROJECT.get(Opportunity, "card_o").evolve(status="done"),
        PROJECT.get(Feeling, "feeling_b").evolve(words="Nothing much"),
        PROJECT.get(Stage, "stage_b").evolve(people=20),
        Opportunity(id="card_new", map="map_a", step="step_a", lane="lane_o", order="0"),
        Touchpoint(id="card_new", map="map_a", frequency=Frequency(count=3)),
        Note(id="card_new", map="map_a", text="Nobody counts it"),
        Comment(id="comment_a", on="card_a", text="Really?"),
        Connection(id="connection_a", source="card_a", target="card_o"),
    ],
)
def test_after_an_edit_everything_is_as_gathered_from_scratch(edited: Record) -> None:
    change = change_of(PROJECT, [edited])
    assert change is not None
    after = apply(PROJECT, change)
    forth = gather_after(gather(PROJECT, "map_a"), change, after, "map_a", checked=True)
    assert forth == gather(after, "map_a", checked=True)
    back = gather_after(forth, change.inverse(), PROJECT, "map_a")
    assert back == gather(PROJECT, "map_a")
