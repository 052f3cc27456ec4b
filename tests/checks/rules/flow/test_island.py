"""A part of the flow into which nobody comes."""

import pytest

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Pin
from journeymapper.model.links import Connection
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

RULE = "island"
STALL = touchpoint("stall", "discover", "Z")
LEAFLET = touchpoint("leaflet", "buy", "Z")
POST = touchpoint("post", "receive", "Z", ending="won")


def test_cards_that_hang_together_without_an_entry_are_one_island() -> None:
    (one,) = found(LEAFLET, POST, way("leaflet", "post"))
    assert (one.rule, one.severity, one.mark) == (RULE, "medium", Pin(LEAFLET.id))
    assert text(one.sentence) == (
        "“leaflet” and 1 more card hang together, and no way leads there from an entry."
    )


@pytest.mark.parametrize(
    "near_miss",
    [
        (LEAFLET, POST),
        (LEAFLET, POST, way("leaflet", "post"), way("reel", "leaflet")),
        (LEAFLET.evolve(ending="entry"), POST, way("leaflet", "post")),
        (LEAFLET, POST, way("leaflet", "post"), touchpoint("reel", "discover")),
    ],
)
def test_what_is_led_to_or_entered_or_loose_or_in_a_map_without_entries_is_no_island(
    near_miss: tuple[Record, ...],
) -> None:
    assert found(*near_miss, rule=RULE) == ()


def test_it_stays_the_same_island_when_it_grows() -> None:
    (one,) = found(LEAFLET, POST, way("leaflet", "post"))
    (grown,) = found(
        LEAFLET, POST, way("leaflet", "post"), touchpoint("a", "return"), way("post", "a"), rule=RULE
    )
    assert grown.key == one.key


def test_it_is_led_to_from_the_only_touchpoint_of_the_step_before() -> None:
    after = repaired(project_with(LEAFLET, POST, way("leaflet", "post")), RULE)
    assert ("card_reel", LEAFLET.id) in {(one.source, one.target) for one in after.all(Connection)}


def test_where_it_begins_in_the_first_step_that_is_an_entry() -> None:
    after = repaired(project_with(STALL, POST, way("stall", "post")), RULE)
    assert after.get(Touchpoint, STALL.id).ending == "entry"


def test_where_it_begins_at_several_cards_a_person_has_to_connect_it() -> None:
    letter = touchpoint("letter", "buy", "z")
    (one,) = found(LEAFLET, letter, POST, way("leaflet", "post"), way("letter", "post"))
    assert (one.subjects, one.fix) == ((LEAFLET.id, letter.id), None)


def test_a_round_without_an_entry_is_an_island_too() -> None:
    ways = (way("leaflet", "post"), way("post", "leaflet", deliberate=True))
    (one,) = found(LEAFLET, POST, *ways)
    assert (one.rule, one.fix) == (RULE, None)
