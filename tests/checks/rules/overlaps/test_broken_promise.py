"""An ad that leads to a message with nothing of what it promised."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.people import Channel
from tests.checks.rules.maps import found, touchpoint, way

SOCIAL = Channel(id="channel_social", name="Social media", family="social")
WEB = Channel(id="channel_web", name="Web", family="web")
OFFER = "20 % off all rings until Sunday"
WELCOME = "Welcome to our shop. Handmade since 1998."


def promising(promise: str, kept: str, **fields: object) -> tuple[Record, ...]:
    """A reel that promises something, and the checkout that it leads to."""
    return (
        SOCIAL,
        WEB,
        touchpoint(
            "reel", "discover", "V", message=promise, ending="entry", **{"channel": SOCIAL.id, **fields}
        ),
        touchpoint("checkout", "buy", message=kept),
    )


def broken(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule="broken-promise")


def test_an_offer_that_is_not_taken_up_is_a_promise_not_kept() -> None:
    (finding,) = broken(*promising(OFFER, WELCOME))
    assert (finding.group, finding.severity, finding.field) == ("overlap", "medium", "message")
    assert text(finding.title) == "Promise not kept"
    assert text(finding.sentence) == "“checkout” takes up nothing that “reel” promised."
    assert finding.subjects == ("card_checkout", "card_reel", "connection_reel_checkout")
    assert finding.mark == Pin("card_checkout")


@pytest.mark.parametrize(
    ("promise", "kept"),
    [
        ("純銀の指輪を手作りで", "本日の配送料金はこちら"),
        ("Скидка на серебряные кольца", "Добро пожаловать в наш магазин"),
        ("은반지 할인 이번 주말까지", "가게에 오신 것을 환영합니다"),
    ],
)
def test_it_is_told_in_any_script(promise: str, kept: str) -> None:
    assert len(broken(*promising(promise, kept))) == 1


@pytest.mark.parametrize(
    ("promise", "kept"),
    [
        (OFFER, "The tide ring: recycled silver"),
        (OFFER, "Save 20 percent today, everything must leave"),
        ("A ring is forged by hand from one bar of silver.", "The tide ring: recycled silver, 92 euros"),
        ("Silberringe aus der Werkstatt", "Unsere Werkstattpreise, versandkostenfrei"),
        ("純銀の指輪を手作りで", "指輪のサイズを選んで購入手続"),
        ("ลดราคาแหวนเงินแท้", "แหวนเงินแท้ทำมือ"),
        ("純銀の指輪を手作りで", "Welcome to our shop, handmade silver"),
        ("Look!", WELCOME),
        (OFFER, "Hello!"),
        (OFFER, ""),
        ("", WELCOME),
    ],
)
def test_a_word_a_figure_or_a_doubt_keeps_the_promise(promise: str, kept: str) -> None:
    assert broken(*promising(promise, kept)) == ()


def test_only_ads_promise() -> None:
    assert broken(*promising(OFFER, WELCOME, channel=WEB.id)) == ()
    assert broken(*promising(OFFER, WELCOME, channel=WEB.id, library="touchpoint_ads"))
    stall = touchpoint("stall", "discover", "A", ending="entry")
    assert broken(*promising(OFFER, WELCOME), stall, way("stall", "reel")) == ()


def test_a_way_that_is_meant_or_holds_up_promises_nothing() -> None:
    assert broken(*promising(OFFER, WELCOME), way("reel", "checkout", deliberate=True)) == ()
    assert broken(*promising(OFFER, WELCOME), way("reel", "checkout", connection_kind="support")) == ()
