"""What the rows of the outline say."""

from journeymapper.editor.outline.edits import lanes_for, newcomer_after, reworded
from journeymapper.editor.outline.words import COLUMNS, Known, said, spoken, title
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.findings import Finding, Numbered
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

_RECORDS: tuple[Record, ...] = (
    Person(id="person_a", name="Ida Berg"),
    Channel(id="channel_a", name="Web & shop", family="web"),
    Phase(id="phase_a", map="map_a"),
    Stage(id="stage_a", phase="phase_a", name="Buy"),
    Step(id="step_a", stage="stage_a"),
    Lane(id="lane_q", map="map_a", order="E", lane_kind="questions", name="Questions"),
    Lane(id="lane_a", map="map_a", order="F", lane_kind="touchpoints", name="Touchpoints"),
    Lane(id="lane_z", map="map_a", order="z", lane_kind="touchpoints", name="Partners"),
    Lane(id="lane_b", map="map_a", order="V", lane_kind="emotion", name="Emotion"),
    Touchpoint(
        id="card_a",
        map="map_a",
        step="step_a",
        lane="lane_a",
        title="Pay",
        channel="channel_a",
        owner="person_a",
        friction=4,
    ),
    Note(id="card_b", map="map_a", text="Later", locked=True),
    Feeling(id="feeling_a", step="step_a", lane="lane_b", level=-1.8, words="Postage?"),
)
_PROJECT = Project({record.id: record for record in _RECORDS})
_FINDING = Finding(
    "key", "gap", "gap", "high", "gap", message("Nobody answers"), message("s"), message("r"), ("card_a",)
)


def test_a_card_says_what_its_columns_ask() -> None:
    known = Known(_PROJECT, {"card_a": (3, "171/mo")}, {"card_a": (Numbered(4, _FINDING),)})
    assert [said(known, "card_a", column) for column in COLUMNS] == [
        *("Pay", "Touchpoints", "Web & shop", "Ida Berg", "4 of 5", "171/mo", "4"),
    ]
    assert spoken(known, "card_a") == "Pay, Touchpoint, in Touchpoints, 1 finding: Nobody answers"


def test_a_feeling_is_said_with_its_face() -> None:
    assert title(_PROJECT, "feeling_a") == "Postage?"
    assert spoken(Known(_PROJECT), "feeling_a") == "Postage?, Very low, in Emotion"
    wordless = Feeling(id="feeling_a", step="step_a", lane="lane_b", level=0.2)
    silent = Known(Project({**_PROJECT.records, "feeling_a": wordless}))
    assert title(silent.project, "feeling_a") == "Neither good nor bad"
    assert spoken(silent, "feeling_a") == "Neither good nor bad, in Emotion"


def test_what_has_no_name_says_what_it_is() -> None:
    assert title(_PROJECT, "step_a") == "Step without a name"
    assert spoken(Known(_PROJECT), "step_a") == "Step without a name"
    assert title(_PROJECT, "gone") == ""


def test_words_are_changed_but_a_stage_keeps_a_name() -> None:
    change = reworded(_PROJECT, "card_a", "Pay by card")
    assert change is not None
    assert title(apply(_PROJECT, change), "card_a") == "Pay by card"
    assert reworded(_PROJECT, "stage_a", "  ") is None


def test_a_card_may_go_to_lanes_of_its_kind() -> None:
    assert [lane.id for lane in lanes_for(_PROJECT, _PROJECT.get(Card, "card_a"))] == ["lane_a", "lane_z"]
    assert not lanes_for(_PROJECT, _PROJECT.get(Card, "card_b"))


def test_a_card_comes_after_the_row_that_one_stands_on() -> None:
    after_card = newcomer_after(_PROJECT, "map_a", "card_a")
    assert after_card is not None
    assert (after_card[0].step, after_card[0].lane, after_card[1]) == ("step_a", "lane_a", 1)
    in_stage = newcomer_after(_PROJECT, "map_a", "stage_a")
    assert in_stage is not None
    assert (type(in_stage[0]), in_stage[0].step) == (Touchpoint, "step_a")
    waiting = newcomer_after(_PROJECT, "map_a", "card_b")
    assert waiting is not None
    assert (type(waiting[0]), waiting[0].step) == (Note, None)
    assert newcomer_after(_PROJECT, "map_a", "lane_a") is None
