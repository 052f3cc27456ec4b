"""Each rule: a map that trips it, and near misses that do not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.checks import check
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Touchpoint
from journeymapper.model.findings import DeadEnd, Finding, Frame, Ghost, Pin
from journeymapper.model.journeys import Duration, Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

FRAME: tuple[Record, ...] = (
    Journey(id="journey_a", title="Gift buyer"),
    Map(id="map_a", journey="journey_a"),
    Phase(id="phase_a", map="map_a"),
    *(
        Stage(id=f"stage_{name.lower()}", phase="phase_a", order=f"{n}V", name=name)
        for n, name in enumerate(("Discover", "Buy", "Receive", "Return"))
    ),
    *(
        Step(id=f"step_{name}", stage=f"stage_{name}", order="V")
        for name in ("discover", "buy", "receive", "return")
    ),
    Lane(id="lane_t", map="map_a", order="A", lane_kind="touchpoints"),
    Lane(id="lane_b", map="map_a", order="B", lane_kind="backstage"),
)


def touchpoint(name: str, stage: str, order: str = "V", **fields: object) -> Touchpoint:
    """A touchpoint titled by its name, placed in the one step of a stage."""
    standard = {"map": "map_a", "step": f"step_{stage}", "lane": "lane_t", "title": name}
    return Touchpoint.model_validate(
        {"id": "card_" + name.replace(" ", "-"), "order": order, **standard, **fields}
    )


def way(source: str, target: str, **fields: object) -> Connection:
    """A flow connection between two touchpoints by their names."""
    ends = {"source": "card_" + source.replace(" ", "-"), "target": "card_" + target.replace(" ", "-")}
    name = "_".join(ends.values()).replace("card_", "")
    return Connection.model_validate({"id": f"connection_{name}", **ends, **fields})


WHOLE: tuple[Record, ...] = (
    touchpoint("reel", "discover"),
    touchpoint("checkout", "buy"),
    touchpoint("parcel", "receive"),
    touchpoint("newsletter", "return", ending="won"),
    way("reel", "checkout"),
    way("checkout", "parcel"),
    way("parcel", "newsletter"),
)
"""A map in which nothing is wrong."""


def found(*records: Record, rule: str = "") -> tuple[Finding, ...]:
    """What the checker finds in the whole map with some records added or put in place of others."""
    project = Project({record.id: record for record in (*FRAME, *WHOLE, *records)})
    findings = check(project, "map_a", date(2026, 11, 21)).open
    return tuple(finding for finding in findings if rule in ("", finding.rule))


def test_nothing_is_wrong_with_the_whole_map() -> None:
    assert found() == ()


def test_a_stage_without_a_touchpoint_is_a_gap() -> None:
    backstage = Activity(id="card_pack", map="map_a", step="step_receive", lane="lane_b", title="Packs")
    findings = found(
        touchpoint("parcel", "receive", step=None, lane=None), way("checkout", "newsletter"), backstage
    )
    gap, *others = [finding for finding in findings if finding.rule != "dead-end"]
    assert not others
    assert text(gap.title) == "Gap in Receive"
    assert gap.subjects == ("stage_receive",)
    assert gap.severity == "high"
    assert isinstance(gap.mark, Ghost)
    assert (gap.mark.step, gap.mark.lane, gap.mark.position) == ("step_receive", "lane_t", 0)


def test_a_touchpoint_that_spans_a_stage_meets_the_customer_there() -> None:
    unplaced = touchpoint("parcel", "receive", step=None, lane=None)
    spanning = touchpoint("checkout", "buy", until="step_receive")
    assert found(unplaced, spanning, way("checkout", "newsletter"), rule="empty-stage") == ()


def test_a_map_without_touchpoints_is_not_begun_and_has_no_gaps() -> None:
    project = Project({record.id: record for record in FRAME})
    assert check(project, "map_a", date(2026, 11, 21)).open == ()


def test_a_long_wait_is_a_gap_where_the_customer_waits() -> None:
    letter = touchpoint("letter", "receive", "A", ending="lost")
    wait = way("checkout", "parcel", wait=Duration(min=4))
    (gap,) = found(letter, way("reel", "letter"), wait)
    assert text(gap.title) == "Gap in Receive"
    assert text(gap.sentence) == "No touchpoint for 4 days between “checkout” and “parcel”."
    assert gap.subjects[0] == "card_parcel"
    assert isinstance(gap.mark, Ghost)
    assert (gap.mark.step, gap.mark.lane, gap.mark.position) == ("step_receive", "lane_t", 1)
    assert gap.mark.between == ("card_checkout", "card_parcel")
    assert text(gap.mark.title) == "No word for 4 days"


@pytest.mark.parametrize(
    ("wait", "accepted", "is_gap"),
    [
        (Duration(min=3), None, False),
        (Duration(min=73, unit="hour"), None, True),
        (Duration(min=1, max=4), None, True),
        (Duration(words="a while"), None, False),
        (Duration(min=4), Duration(min=1, unit="week"), False),
        (Duration(min=8), Duration(min=1, unit="week"), True),
        (Duration(min=1, unit="hour"), Duration(min=0), True),
        (Duration(min=4), Duration(words="not long"), True),
    ],
)
def test_the_journey_says_how_long_a_silence_may_be(
    wait: Duration, accepted: Duration | None, is_gap: bool
) -> None:
    journey = Journey(id="journey_a", title="Gift buyer", longest_silence=accepted)
    assert bool(found(journey, way("checkout", "parcel", wait=wait))) is is_gap


def test_a_wait_that_is_meant_or_only_supports_is_no_gap() -> None:
    assert found(way("checkout", "parcel", wait=Duration(min=9), deliberate=True)) == ()
    support = way("reel", "parcel", wait=Duration(min=9), connection_kind="support")
    assert found(support) == ()


def test_a_way_in_and_no_way_on_is_a_dead_end() -> None:
    (end,) = found(touchpoint("question", "buy", "Z"), way("reel", "question", people=48))
    assert (end.rule, end.severity, end.mark) == ("dead-end", "high", DeadEnd("card_question"))
    assert text(end.title) == "Dead end in Buy"
    assert text(end.sentence) == "“question” leads nowhere; 48 people a month stop here."
    (uncounted,) = found(touchpoint("question", "buy", "Z"), way("reel", "question"))
    assert text(uncounted.sentence) == "“question” leads nowhere: a way comes in and none goes on."
    assert uncounted.key == end.key


@pytest.mark.parametrize(
    "near_miss",
    [
        (touchpoint("question", "buy", "Z", ending="lost"), way("reel", "question")),
        (touchpoint("question", "buy", "Z", opens="map_b"), way("reel", "question")),
        (touchpoint("question", "buy", "Z"), way("reel", "question"), way("question", "checkout")),
        (touchpoint("question", "buy", "Z"), way("question", "checkout")),
    ],
)
def test_a_declared_exit_a_door_and_a_beginning_are_no_dead_ends(near_miss: tuple[Record, ...]) -> None:
    assert found(*near_miss) == ()


def test_neither_support_nor_a_way_to_itself_nor_one_into_the_tray_leads_on() -> None:
    question = touchpoint("question", "buy", "Z")
    tray = touchpoint("call", "buy", step=None, lane=None)
    into = way("reel", "question")
    assert found(question, into, way("question", "checkout", connection_kind="support"), rule="dead-end")
    assert found(question, into, way("question", "question"), rule="dead-end")
    assert found(question, tray, into, way("question", "call"), rule="dead-end")


def telling(first: str, second: str, stage: str = "buy", **fields: object) -> tuple[Record, ...]:
    """A checkout and a receipt, each telling something, tied in so that nothing else is wrong."""
    return (
        touchpoint("checkout", "buy", "A", message=first, **fields),
        touchpoint("receipt", stage, "Z", message=second, personas=("persona_a",)),
        way("reel", "receipt"),
        way("receipt", "newsletter"),
    )


def test_two_touchpoints_that_tell_nearly_the_same_overlap() -> None:
    (overlap,) = found(*telling("Thank you, we have your order", "Thank you, we have your payment"))
    assert (overlap.rule, overlap.severity) == ("same-message", "medium")
    assert text(overlap.title) == "Overlap in Buy"
    assert text(overlap.sentence) == "“checkout” and “receipt” tell the customer nearly the same."
    assert isinstance(overlap.mark, Frame)
    assert overlap.mark.cards == ("card_checkout", "card_receipt")
    assert 0.6 < overlap.mark.likeness < 0.9


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("注文を受け付けました", "お支払いを受け付けました"),
        ("我们已收到您的订单，谢谢", "我们已收到您的付款，谢谢"),
        ("주문이 접수되었습니다", "결제가 접수되었습니다"),
        ("Your order: 925 silver.", "YOUR ORDER – 925 SILVER"),
        ("Ｗｅ ｈａｖｅ your order", "we have your order"),
        ("อีเมลยืนยันคำสั่งซื้อของคุณ", "ยืนยันคำสั่งซื้อของคุณแล้ว"),
    ],
)
def test_likeness_needs_no_spaces_case_or_width(first: str, second: str) -> None:
    assert [finding.rule for finding in found(*telling(first, second))] == ["same-message"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Your order has shipped", "Your order was delivered"),
        ("注文を受け付けました", "注文の品を発送しました"),
        ("我们已收到您的订单", "您的包裹正在派送途中"),
        ("Free postage on your next order", "10 % off your next order"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_what_tells_different_things_does_not_overlap(first: str, second: str) -> None:
    assert found(*telling(first, second)) == ()


def test_an_overlap_needs_nearness_and_a_shared_persona() -> None:
    same = ("We have your order", "We have your order")
    assert found(*telling(*same, stage="receive"))
    assert found(*telling(*same, stage="return"), way("receipt", "parcel")) == ()
    assert found(*telling(*same, personas=("persona_b",))) == ()
    assert found(*telling(*same, personas=("persona_b", "persona_a")))


def test_a_deliberate_repetition_does_not_overlap() -> None:
    same = ("We have your order", "We have your order")
    assert found(*telling(*same), way("checkout", "receipt"))
    assert found(*telling(*same), way("checkout", "receipt", deliberate=True)) == ()


def test_several_that_repeat_one_are_one_finding() -> None:
    third = touchpoint("text message", "receive", message="We have your order")
    records = (*telling("We have your order", "We have your order"), third, way("checkout", "text message"))
    (overlap,) = found(*records, way("text message", "parcel"))
    assert isinstance(overlap.mark, Frame)
    assert overlap.mark.cards == ("card_checkout", "card_receipt", "card_text-message")
    assert text(overlap.sentence) == "“checkout”, “receipt” and 1 more tell the customer nearly the same."


def test_touchpoints_without_a_way_are_one_finding_a_map() -> None:
    (one,) = found(touchpoint("stall", "discover", "Z"))
    assert (one.rule, one.severity, one.mark) == ("unconnected", "low", Pin("card_stall"))
    (two,) = found(touchpoint("stall", "discover", "Z"), touchpoint("review", "buy", "Z"))
    assert two.subjects == ("card_stall", "card_review")
    assert two.key == one.key
    assert "2 touchpoints" in text(two.sentence)


def test_a_single_touchpoint_has_nothing_to_be_connected_to() -> None:
    alone = [record for record in FRAME if record.id not in ("stage_buy", "stage_receive", "stage_return")]
    project = Project({record.id: record for record in (*alone, WHOLE[0])})
    assert check(project, "map_a", date(2026, 11, 21)).open == ()


def test_keys_do_not_mind_new_words() -> None:
    before = found(touchpoint("question", "buy", "Z"), way("reel", "question"))
    stage = Stage(id="stage_buy", phase="phase_a", order="1V", name="Pay")
    after = found(touchpoint("question", "buy", "Z", title="Which size?"), way("reel", "question"), stage)
    assert [finding.key for finding in before] == [finding.key for finding in after]
    assert text(after[0].title) == "Dead end in Pay"


WORDS = st.text(max_size=40)


@given(st.lists(WORDS, min_size=6, max_size=6))
def test_no_words_change_a_key(words: list[str]) -> None:
    wrong: tuple[Record, ...] = (
        *telling("We have your order", "We have your order"),
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
    assert {finding.rule for finding in before} == {
        "empty-stage",
        "silence",
        "dead-end",
        "same-message",
        "unconnected",
    }


def test_people_are_counted_in_the_language_of_the_project() -> None:
    info = ProjectInfo(id="project", language="de")
    (end,) = found(info, touchpoint("question", "buy", "Z"), way("reel", "question", people=1480))
    assert "1.480 people" in text(end.sentence)


def test_findings_come_in_reading_order() -> None:
    findings = found(
        touchpoint("stall", "return", "Z"),
        touchpoint("question", "discover", "Z"),
        way("reel", "question"),
        way("checkout", "parcel", wait=Duration(min=4)),
    )
    assert [finding.rule for finding in findings] == ["dead-end", "silence", "unconnected"]
