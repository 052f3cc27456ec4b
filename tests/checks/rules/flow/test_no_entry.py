"""Ways are drawn, and nobody says where people come in."""

from journeymapper.messages import text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Pin
from tests.checks.rules.maps import found, project_with, repaired, touchpoint, way

REEL = touchpoint("reel", "discover")
RULE = "no-entry"


def test_where_no_entry_is_declared_the_first_touchpoint_is_proposed() -> None:
    (one,) = found(REEL)
    assert (one.rule, one.severity, one.subjects, one.mark) == (RULE, "low", (REEL.id,), Pin(REEL.id))
    assert text(one.sentence) == "Ways begin at “reel”, which is not declared as an entry."
    after = repaired(project_with(REEL), RULE)
    assert after.get(Touchpoint, REEL.id).ending == "entry"


def test_all_that_begin_in_the_first_step_are_proposed_together() -> None:
    records = (REEL, touchpoint("stall", "discover", "Z"), way("stall", "checkout"))
    (one,) = found(*records)
    assert one.key == found(REEL)[0].key
    assert one.subjects == (REEL.id, "card_stall")
    assert text(one.sentence) == "Ways begin at 2 touchpoints, “reel” first; none is declared as an entry."
    after = repaired(project_with(*records), RULE)
    assert {card.id for card in after.all(Touchpoint) if card.ending == "entry"} == set(one.subjects)


def test_where_nothing_begins_in_the_first_step_a_person_has_to_say_it() -> None:
    (one,) = found(REEL, way("parcel", "reel"), rule=RULE)
    assert (one.subjects, one.mark, one.fix) == (("stage_discover",), Pin("stage_discover"), None)
    assert "“Discover”" in text(one.sentence)


def test_a_declared_entry_anywhere_and_a_map_without_ways_are_left_alone() -> None:
    assert found(REEL, touchpoint("checkout", "buy", ending="entry"), rule=RULE) == ()
    loose = [touchpoint(name, "buy", step=None, lane=None) for name in ("checkout", "newsletter")]
    assert found(REEL, *loose, rule=RULE) == ()
