"""A question or a pain that nothing on the map answers."""

from typing import Literal

import pytest

from journeymapper.checks.rules.gaps.unanswered import UNANSWERED
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Note, Opportunity
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Lane
from tests.checks.rules.maps import found

LANE = Lane(id="lane_q", map="map_a", order="C", lane_kind="questions")


def asked(name: str = "fit", **fields: object) -> Note:
    place = {"id": f"card_{name}", "map": "map_a", "step": "step_buy", "lane": "lane_q"}
    return Note.model_validate({**place, "note_kind": "question", "text": "Will it fit?", **fields})


def open_ones(*records: Record) -> tuple[Finding, ...]:
    return found(LANE, *records, rule=UNANSWERED.id)


@pytest.mark.parametrize(
    ("kind", "title"), [("question", "Question not answered"), ("pain", "Pain not answered")]
)
def test_a_question_or_a_pain_without_an_answer_is_told(
    kind: Literal["question", "pain"], title: str
) -> None:
    (one,) = open_ones(asked(note_kind=kind))
    assert text(one.title) == title
    assert text(one.sentence) == "Nothing on the map answers “Will it fit?”."
    assert (one.mark, one.field, one.fix) == (Pin("card_fit"), "answered_by", None)


@pytest.mark.parametrize(
    "near_miss",
    [
        asked(answered_by=("card_checkout",)),
        asked(note_kind="thought"),
        asked(note_kind="action"),
        asked(text="  "),
        asked(step=None, lane=None),
    ],
)
def test_what_is_answered_asks_nothing_or_waits_in_the_tray_is_not_told(near_miss: Note) -> None:
    assert open_ones(near_miss) == ()


@pytest.mark.parametrize(("status", "told"), [("idea", False), ("done", False), ("dropped", True)])
def test_an_opportunity_about_what_it_speaks_of_answers_it(status: str, told: bool) -> None:
    about = {"id": "card_idea", "map": "map_a", "touchpoints": ("card_checkout",), "status": status}
    idea = Opportunity.model_validate(about)
    assert bool(open_ones(asked(about=("card_checkout",)), idea)) is told
    assert open_ones(asked(about=("card_parcel",)), idea)


def test_above_three_they_are_one_finding() -> None:
    questions = [asked(name) for name in ("a", "b", "c", "d")]
    assert len(open_ones(*questions[:3])) == 3
    (one,) = open_ones(*questions)
    assert text(one.sentence) == "Nothing answers 4 questions and pains."
    assert (one.mark, one.field, len(one.subjects)) == (None, "answered_by", 4)
