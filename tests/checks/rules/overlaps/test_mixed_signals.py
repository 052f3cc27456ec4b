"""Messages on the same matter with different figures."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import set_fields
from journeymapper.model.findings import Finding, Pin
from tests.checks.rules.maps import findings_of, found, project_with, touchpoint, way


def telling(*messages: str, stage: str = "buy", **fields: object) -> tuple[Touchpoint, ...]:
    """A checkout that tells the first, and others in a stage that tell the rest."""
    others = (
        touchpoint(f"mail {number}", stage, "Z", message=told) for number, told in enumerate(messages[1:])
    )
    return (touchpoint("checkout", "buy", "A", message=messages[0], **fields), *others)


def mixed(*records: Record) -> tuple[Finding, ...]:
    return found(*records, rule="mixed-signals")


def test_two_prices_for_the_same_are_mixed_signals_and_both_are_shown() -> None:
    (finding,) = mixed(*telling("Free delivery from 50 euros", "Free delivery from €60"))
    assert (finding.group, finding.severity, finding.field) == ("overlap", "high", "message")
    assert text(finding.title) == "Mixed signals in Buy"
    assert text(finding.sentence) == "“checkout” says 50 euros, “mail 0” says €60."
    assert finding.subjects == ("card_checkout", "card_mail-0")
    assert finding.mark == Pin("card_checkout")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Your parcel arrives in 3 days", "Your parcel arrives in 5 days"),
        ("Your parcel arrives in 2–3 days", "Your parcel arrives in 4 to 5 days"),
        ("Returns are free for 30 days", "You can return it free for 14 days"),
        ("10 % off your first order", "15 % off your first order this week"),
        ("Order by 12 December to have it for Christmas", "Order by December 15 to have it for Christmas"),
        ("Bestellen Sie bis zum 12.12.2026", "Bestellen Sie bis zum 15. Dezember 2026"),
        ("Ihre Bestellung: 98,90 €, danke", "Ihre Bestellung: 89,90 €, danke"),
        ("送料は500円です。三日以内にお届け", "送料は６００円です。三日以内にお届け"),
        ("توصيل مجاني من ٥٠ ريال", "توصيل مجاني من ٦٠ ريال"),
        ("३ दिन में आपका पार्सल पहुँचेगा", "५ दिन में आपका पार्सल पहुँचेगा"),
        ("We are open from 8:00", "We are open from 9:00"),
    ],
)
def test_figures_are_read_as_languages_write_them(first: str, second: str) -> None:
    assert len(mixed(*telling(first, second))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Your order of 1,234.50 euros", "Your order of EUR 1.234,50"),
        ("Your ring is here by 24 December", "Your ring is here by 24.12.2026"),
        ("Your parcel arrives in 3 days", "Your parcel arrives soon"),
        ("Your parcel arrives in 3 days", "Your parcel arrives in 72 hours"),
        ("Choose a size, step 1 of 3", "Choose a size, step 2 of 3"),
        ("Your order 20261122 is here", "Your order 20261123 is here"),
        ("Day 3: how to care for silver", "Day 9: how to care for silver"),
        ("Your first route: 9 stops", "Good morning, Ana. 14 stops."),
        ("9 stops", "14 stops"),
        ("Call us on 0800 123 456", "Call us on 0800 654 321"),
    ],
)
def test_what_contradicts_nothing_is_no_mixed_signal(first: str, second: str) -> None:
    assert mixed(*telling(first, second)) == ()


def test_it_takes_nearness_and_the_same_customer_who_is_not_meant_to_hear_both() -> None:
    prices = ("Free delivery from 50 euros", "Free delivery from 60 euros")
    assert mixed(*telling(*prices, stage="receive"))
    assert mixed(*telling(*prices, stage="return")) == ()
    assert mixed(*telling(*prices), way("checkout", "mail 0", deliberate=True)) == ()
    one, other = telling(*prices, personas=("persona_a",))
    assert mixed(one, other)
    assert mixed(one, other.evolve(personas=("persona_b",))) == ()


def test_a_pair_is_told_once_and_the_worse_problem_of_it() -> None:
    project = project_with(*telling("Free delivery from 50 euros", "Free delivery from 60 euros"))
    assert [finding.rule for finding in findings_of(project) if finding.group == "overlap"] == [
        "mixed-signals"
    ]
    change = set_fields(project, "card_mail-0", message="Free delivery from 50 euros")
    assert change is not None
    after = findings_of(apply(project, change))
    assert [finding.rule for finding in after if finding.group == "overlap"] == ["same-message"]


def test_several_that_disagree_are_one_finding() -> None:
    said = (f"Free delivery from {price} euros" for price in (50, 60, 70))
    (finding,) = mixed(*telling(*said))
    assert text(finding.sentence) == (
        "“checkout” says 50 euros, “mail 0” says 60 euros; 1 more says something else."
    )
