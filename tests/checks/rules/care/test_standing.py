"""What is said of a claim's backing, and what its evidence says."""

import pytest

from journeymapper.editor.fixes import fix
from journeymapper.messages import text
from journeymapper.model.cards import Activity, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Map
from tests.checks.rules.cared_map import KEPT, cared_project, evidence, found
from tests.checks.rules.maps import findings_of, repaired, touchpoint

CLAIM = touchpoint("checkout", "buy", **KEPT)
SMALL = evidence("card_checkout", n=1)


def test_called_assumed_though_there_is_evidence() -> None:
    (claim,) = found(CLAIM, evidence("card_checkout"))
    assert claim.rule == "standing"
    assert text(claim.sentence) == "“checkout” is called assumed, and there is evidence about it."
    assert (claim.mark, claim.field) == (Pin("card_checkout"), "standing")
    assert claim.fix is not None
    assert text(claim.fix.label) == "Say backed"


def test_called_backed_by_a_single_source_that_asked_few() -> None:
    (claim,) = found(CLAIM.evolve(standing="backed"), SMALL)
    assert text(claim.sentence) == "“checkout” is called backed, and rests on a single small source."
    assert claim.fix is not None
    assert text(claim.fix.label) == "Say partly backed"


def test_the_fix_follows_the_evidence() -> None:
    modest = repaired(cared_project(CLAIM, evidence("card_checkout")), "standing")
    assert modest.get(Touchpoint, "card_checkout").standing == "backed"
    bold = repaired(cared_project(CLAIM.evolve(standing="backed"), SMALL), "standing")
    assert bold.get(Touchpoint, "card_checkout").standing == "partly"


def test_many_follow_the_evidence_at_one_press() -> None:
    cards = [touchpoint(f"letter {number}", "buy", dominant=True, **KEPT) for number in range(5)]
    project = cared_project(*cards, evidence(*(card.id for card in cards)))
    (together,) = findings_of(project, "standing")
    change = fix(project, together)
    assert change is not None
    assert len(change.after) == 5
    assert findings_of(apply(project, change), "standing") == ()


@pytest.mark.parametrize(
    ("standing", "n"), [("backed", 40), ("partly", 1), ("partly", 40)], ids=lambda value: str(value)
)
def test_what_agrees_and_what_is_called_partly_backed_is_in_peace(standing: str, n: int) -> None:
    assert found(CLAIM.evolve(standing=standing), SMALL.evolve(n=n)) == ()


def test_two_sources_are_enough() -> None:
    second = evidence("card_checkout", name="b", n=1)
    assert found(CLAIM.evolve(standing="backed"), SMALL, second) == ()


def test_what_is_called_assumed_since_its_evidence_is_old_is_in_peace() -> None:
    assert found(CLAIM, evidence("card_checkout", date="2026-01-31")) == ()


def test_those_who_do_it_know_what_they_do() -> None:
    packs = Activity(id="card_pack", map="map_a", step="step_buy", lane="lane_b", standing="backed")
    assert found(packs, evidence("card_pack", n=2), rule="standing") == ()


def test_on_an_ideal_map_nothing_is_claimed() -> None:
    ideal = Map(id="map_a", journey="journey_a", map_kind="ideal")
    assert found(CLAIM, evidence("card_checkout"), ideal) == ()
