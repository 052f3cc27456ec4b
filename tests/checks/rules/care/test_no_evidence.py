"""Claims that nothing backs."""

from journeymapper.messages import text
from journeymapper.model.cards import Feeling
from journeymapper.model.findings import Pin
from journeymapper.model.journeys import Map
from journeymapper.model.structure import Lane
from tests.checks.rules.cared_map import KEPT, evidence, found
from tests.checks.rules.maps import touchpoint

CLAIM = touchpoint("checkout", "buy", standing="backed", **KEPT)
EMOTION = Lane(id="lane_e", map="map_a", order="C", lane_kind="emotion")
FEELING = Feeling(id="feeling_a", step="step_buy", lane="lane_e", level=-2, standing="partly")


def test_a_card_that_is_called_backed_needs_evidence() -> None:
    (claim,) = found(CLAIM)
    assert claim.rule == "no-evidence"
    assert text(claim.sentence) == "“checkout” is said to be backed, and no evidence is there."
    assert (claim.mark, claim.field) == (Pin("card_checkout"), "evidence")


def test_partly_backed_needs_evidence_too() -> None:
    (claim,) = found(CLAIM.evolve(standing="partly"))
    assert text(claim.sentence) == "“checkout” is said to be partly backed, and no evidence is there."


def test_so_does_a_feeling() -> None:
    (claim,) = found(EMOTION, FEELING)
    assert text(claim.sentence) == "“a feeling in Buy” is said to be partly backed, and no evidence is there."
    assert (claim.subjects, claim.mark) == (("feeling_a",), None)
    (claim,) = found(EMOTION, FEELING.evolve(words="Postage? Now?"))
    assert "“Postage? Now?”" in text(claim.sentence)


def test_what_is_backed_or_assumed_is_in_peace() -> None:
    assert found(CLAIM, EMOTION, FEELING, evidence("card_checkout", "feeling_a")) == ()
    assert found(CLAIM.evolve(standing="assumed")) == ()


def test_what_should_or_could_be_needs_none() -> None:
    for kind in ("ideal", "option"):
        assert found(CLAIM, Map(id="map_a", journey="journey_a", map_kind=kind)) == ()
