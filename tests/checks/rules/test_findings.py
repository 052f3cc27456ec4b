"""What holds for the findings of all rules."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.journeys import Duration, Journey
from journeymapper.model.links import Connection
from journeymapper.model.structure import Lane, Stage
from tests.checks.rules.maps import found, touchpoint, way


def test_nothing_is_wrong_with_the_whole_map() -> None:
    assert found() == ()


def test_keys_do_not_mind_new_words() -> None:
    before = found(touchpoint("question", "buy", "Z"), way("reel", "question"), rule="dead-end")
    stage = Stage(id="stage_buy", phase="phase_a", order="1V", name="Pay")
    after = found(
        touchpoint("question", "buy", "Z", title="Which size?"),
        way("reel", "question"),
        stage,
        rule="dead-end",
    )
    assert [finding.key for finding in before] == [finding.key for finding in after]
    assert text(after[0].title) == "Dead end in Pay"


WORDS = st.text(max_size=40)


@given(st.lists(WORDS, min_size=6, max_size=6))
def test_no_words_change_a_key(words: list[str]) -> None:
    wrong: tuple[Record, ...] = (
        touchpoint("checkout", "buy", "A", message="We have your order"),
        touchpoint("receipt", "buy", "Z", message="We have your order"),
        way("reel", "receipt"),
        way("receipt", "newsletter"),
        touchpoint("question", "buy", "Z"),
        touchpoint("stall", "discover", "Z"),
        touchpoint("parcel", "receive", step=None, lane=None),
        way("reel", "question"),
        way("checkout", "newsletter", wait=Duration(min=9)),
    )
    journey, stage, title, note, owner, label = words
    reworded = [
        record.evolve(title=title, note=note)
        if isinstance(record, Touchpoint)
        else record.evolve(label=label)
        if isinstance(record, Connection)
        else record
        for record in wrong
    ]
    renamed = (
        Journey(id="journey_a", title=journey or "J"),
        Stage(id="stage_buy", phase="phase_a", order="1V", name=stage or "S"),
        Lane(id="lane_t", map="map_a", order="A", lane_kind="touchpoints", name=owner),
    )
    before, after = found(*wrong), found(*reworded, *renamed)
    assert [finding.key for finding in before] == [finding.key for finding in after]
    assert {finding.rule for finding in before} >= {
        "empty-stage",
        "silence",
        "dead-end",
        "same-message",
        "unconnected",
    }


def test_findings_come_in_reading_order() -> None:
    findings = found(
        touchpoint("stall", "return", "Z"),
        touchpoint("question", "discover", "Z"),
        way("reel", "question"),
        way("checkout", "parcel", wait=Duration(min=4)),
    )
    rules = [finding.rule for finding in findings]
    assert [rule for rule in rules if rule in ("dead-end", "silence", "unconnected")] == [
        "dead-end",
        "silence",
        "unconnected",
    ]
