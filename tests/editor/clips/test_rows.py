"""Lines and spreadsheet rows: read, understood, and made into cards."""

import pytest

from journeymapper.editor.clips.rows import TooMuch, rows_of, table_of
from journeymapper.editor.clips.tabular import paste_table
from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.integrity import problems
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from tests.editor.clips.test_clips import shop

HEADED = (
    "Touchpoint\tKanal\tOwner\tFriction\tEffort\tFrequency\tStage\tTags\n"
    "Ring page\tWeb\tIda\t4\t6\t1 200\tAwareness\tnew, web\n"
    "Letter\tPost\tMara\thigh\t\toften\tNowhere\t\n"
)


def pasted(
    project: Project, words: str, target: tuple[str | None, str | None] | None
) -> tuple[Project, list[Card]]:
    result = paste_table(project, table_of(project, words), "map_1", target)
    assert result.change is not None
    following = apply(project, result.change)
    assert problems(following) == ()
    return following, [following.get(Card, id_) for id_ in result.ids]


def test_quotes_hold_tabs_breaks_and_quotes_together() -> None:
    assert rows_of('"a\tb"\t"say ""hi"""\r\n"open\tx') == (("a\tb", 'say "hi"'), ('"open', "x"))


@pytest.mark.parametrize("words", ["", "  \n\t\n", "\r\n"])
def test_blank_text_has_no_rows(words: str) -> None:
    assert rows_of(words) == ()
    assert table_of(shop(), words).rows == ()


def test_lines_become_cards_one_below_the_other() -> None:
    project, cards = pasted(shop(), "First\r\nSecond\n\nThird", ("step_b", "lane_t"))
    assert project.index.cell("step_b", "lane_t") == tuple(card.id for card in cards)
    assert [getattr(card, "title", "") for card in cards] == ["First", "Second", "Third"]


def test_lines_become_notes_in_a_lane_of_notes() -> None:
    _, cards = pasted(shop(), "Why?", ("step_b", "lane_n"))
    assert isinstance(cards[0], Note)
    assert (cards[0].text, cards[0].note_kind) == ("Why?", "question")


def test_without_a_place_they_go_to_the_tray() -> None:
    project, cards = pasted(shop(), "First\nSecond", None)
    assert project.index.tray("map_1")[-2:] == tuple(card.id for card in cards)


def test_a_head_says_what_columns_mean() -> None:
    table = table_of(shop(), HEADED)
    assert table.headed
    assert table.columns == (
        *("title", "channel", "owner", "friction", "effort", "frequency", "stage", "tags"),
    )
    project, (first, second) = pasted(shop(), HEADED, None)
    assert isinstance(first, Touchpoint)
    assert isinstance(second, Touchpoint)
    assert (first.step, first.channel, first.owner) == ("step_a", "channel_web", "person_ida")
    assert (first.friction, first.effort, first.tags) == (4, 6, ("new", "web"))
    assert first.frequency is not None
    assert first.frequency.count == 1200
    assert second.step is None
    assert second.friction is None
    assert project.get(Channel, second.channel).name == "Post"
    assert project.get(Person, second.owner).name == "Mara"


def test_columns_without_a_head_are_known_by_what_stands_in_them() -> None:
    table = table_of(shop(), "Web\tRing page\tPurchase\twith film\nweb\tLetter\tAwareness\t")
    assert table.columns == ("channel", "title", "stage", "note")
    assert not table.headed


def test_a_stage_that_is_not_there_is_told() -> None:
    result = paste_table(shop(), table_of(shop(), HEADED), "map_1")
    assert result.unplaced == 1


def test_long_words_are_cut_to_what_a_title_holds() -> None:
    _, (card,) = pasted(shop(), "x" * 300, None)
    assert isinstance(card, Touchpoint)
    assert len(card.title) == 200


def test_channels_that_come_get_the_family_that_their_names_tell() -> None:
    words = "Title\tChannel\nRing\tHotline\nPost it\tDrone\nAgain\tdrone\nFly\tBalloon\n"
    project, cards = pasted(shop(), words, None)
    families = {channel.name: channel.family for channel in project.all(Channel)}
    assert families == {"Web": "web", "Hotline": "phone", "Drone": "social", "Balloon": "email"}
    assert len({getattr(card, "channel", None) for card in cards}) == 3


def test_a_flood_of_lines_is_refused_in_words() -> None:
    with pytest.raises(TooMuch, match="6,001 lines; no more than 5,000"):
        rows_of("\n" * 6_000)


def test_figures_beyond_any_scale_are_left_out() -> None:
    _, (card,) = pasted(shop(), f"Title\tFriction\nRing\t{'9' * 5_000}\n", None)
    assert isinstance(card, Touchpoint)
    assert card.friction is None
