"""Which findings may be told of a map of which something is hidden."""

from dataclasses import replace

import pytest

from journeymapper.editor.showing.cutting import cut
from journeymapper.messages import Message, message
from journeymapper.model.findings import Finding, Ghost, Mark, Numbered
from journeymapper.model.reading import Reading
from journeymapper.model.showing import EVERYTHING, Showing
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import touchpoint
from tests.editor.showing.test_cutting import IDA, PHONE, matter

HIDDEN = Showing(frozenset(("owners", "measures")), frozenset((PHONE.id,)))
WORDS = message("Something")


def finding(
    key: str = "r:card_reel",
    *,
    subjects: tuple[str, ...] = ("card_reel",),
    sentence: Message = WORDS,
    mark: Mark | None = None,
    field: str = "",
) -> Finding:
    return Finding(key, "r", "gap", "high", "gap", WORDS, sentence, WORDS, subjects, mark, field=field)


def told(made: Finding, showing: Showing) -> bool:
    whole = matter(IDA, PHONE, touchpoint("call", "buy", lane=PHONE.id, owner=IDA.id))
    reading = Reading(findings=(Numbered(7, made),), checked=True)
    left = cut(replace(whole, reading=reading), showing).reading.findings
    assert [one.number for one in left] in ([7], [])
    return bool(left)


@pytest.mark.parametrize(
    "made",
    [
        finding("r:card_call"),
        finding("r:card_reel+card_call"),
        finding(subjects=("card_reel", "card_call")),
        finding(sentence=message("“{card}” is first.", card="call")),
        finding(sentence=message("{who} knows.", who=message("Only {name}", name="Ida Berg"))),
        finding(sentence=message("Nothing in “{lane}”.", lane="Phone")),
        finding(mark=Ghost("step_buy", PHONE.id, 0, WORDS, WORDS)),
        finding(mark=Ghost("step_buy", "lane_t", 0, message("{card}", card="call"), WORDS)),
        finding(field="owner"),
        finding(field="measures"),
    ],
)
def test_a_finding_that_speaks_of_something_hidden_goes(made: Finding) -> None:
    assert told(made, EVERYTHING)
    assert not told(made, HIDDEN)


@pytest.mark.parametrize(
    "made",
    [
        finding(),
        finding(sentence=message("“{card}” is hard.", card="reel")),
        finding(field="channel"),
        finding(mark=Ghost("step_buy", "lane_t", 0, WORDS, WORDS)),
    ],
)
def test_other_findings_stay(made: Finding) -> None:
    assert told(made, HIDDEN)


def test_a_name_that_something_shown_has_too_is_no_secret() -> None:
    twin = Lane(id="lane_twin", map="map_a", order="y", name="Phone", lane_kind="touchpoints")
    made = finding(sentence=message("Nothing in “{lane}”.", lane="Phone"))
    reading = Reading(findings=(Numbered(7, made),), checked=True)
    assert cut(replace(matter(PHONE, twin), reading=reading), HIDDEN).reading.findings
