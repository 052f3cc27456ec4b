"""Touchpoints close to each other that tell the same customer nearly the same."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Frame
from journeymapper.model.people import Persona
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found, touchpoint, way


def telling(first: str, second: str, stage: str = "buy", **fields: object) -> tuple[Record, ...]:
    """A checkout and a receipt, each telling something, tied in so that nothing else is wrong."""
    return (
        touchpoint("checkout", "buy", "A", message=first, **fields),
        touchpoint("receipt", stage, "Z", message=second, personas=("persona_a",)),
        way("reel", "receipt"),
        way("receipt", "newsletter"),
    )


def test_two_touchpoints_that_tell_nearly_the_same_overlap() -> None:
    (overlap,) = found(
        *telling("Thank you, we have your order", "Thank you, we have your payment"), rule="same-message"
    )
    assert (overlap.rule, overlap.severity) == ("same-message", "medium")
    assert text(overlap.title) == "Overlap in Buy"
    assert text(overlap.sentence) == "“checkout” and “receipt” say the same thing (76\u202f% alike)."
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
    assert len(found(*telling(first, second), rule="same-message")) == 1


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
    assert found(*telling(first, second), rule="same-message") == ()


def test_an_overlap_needs_nearness_and_a_shared_persona() -> None:
    same = ("We have your order", "We have your order")
    assert found(*telling(*same, stage="receive"), rule="same-message")
    assert found(*telling(*same, stage="return"), way("receipt", "parcel"), rule="same-message") == ()
    assert found(*telling(*same, personas=("persona_b",)), rule="same-message") == ()
    assert found(*telling(*same, personas=("persona_b", "persona_a")), rule="same-message")


def test_a_deliberate_repetition_does_not_overlap() -> None:
    same = ("We have your order", "We have your order")
    assert found(*telling(*same), way("checkout", "receipt"), rule="same-message")
    assert found(*telling(*same), way("checkout", "receipt", deliberate=True), rule="same-message") == ()


def test_several_that_repeat_one_are_one_finding() -> None:
    third = touchpoint("text message", "receive", message="We have your order")
    records = (*telling("We have your order", "We have your order"), third, way("checkout", "text message"))
    (overlap,) = found(*records, way("text message", "parcel"), rule="same-message")
    assert isinstance(overlap.mark, Frame)
    assert overlap.mark.cards == ("card_checkout", "card_receipt", "card_text-message")
    assert text(overlap.sentence) == "“checkout”, “receipt” and 1 more say the same thing (100\u202f% alike)."


def test_a_lane_of_a_persona_says_whom_its_touchpoints_concern() -> None:
    same = telling("We have your order", "We have your order", lane="lane_n")
    lane = Lane(id="lane_n", map="map_a", order="AA", lane_kind="touchpoints")
    nora, tom = (Persona(id=f"persona_{name}", name=name) for name in ("a", "b"))
    assert found(*same, nora, tom, lane.evolve(belongs_to=tom.id), rule="same-message") == ()
    assert found(*same, nora, tom, lane.evolve(belongs_to=nora.id), rule="same-message")
    assert found(*same, nora, tom, lane, rule="same-message")
