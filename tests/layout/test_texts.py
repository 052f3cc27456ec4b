"""The texts of cards, and the heights that follow from them."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.formats import POSTER, SCREEN, WALL, Format
from journeymapper.layout.texts import card_height, card_texts, picture_size
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.project import Asset, Project
from journeymapper.model.structure import Lane
from tests.layout.maps import MAP, gift_shop
from tests.layout.worlds import WORDS

FULL = Lane(id="lane_x", map=MAP, lane_kind="touchpoints")
COMPACT = FULL.evolve(text="compact")
PLACE = {"id": "card_x", "map": MAP}


def height(card: Card, lane: Lane = FULL, format: Format = SCREEN, width: float = 145) -> float:
    return card_height(gift_shop(), card, width, format, lane, "en")


def test_a_short_title_stands_lower_than_one_of_two_lines() -> None:
    one = card_texts(gift_shop(), Touchpoint(**PLACE, title="Online checkout"), 145, SCREEN, FULL)
    two = card_texts(gift_shop(), Touchpoint(**PLACE, title="Tide ring product page"), 145, SCREEN, FULL)

    assert (len(one.title.lines), one.baseline) == (1, 48.5)
    assert (len(two.title.lines), two.baseline) == (2, 43)


def test_a_wide_card_has_its_note_below_its_title() -> None:
    card = Touchpoint(**PLACE, title="Online checkout", note="Six steps; postage shows at the fifth")

    texts = card_texts(gift_shop(), card, 223, POSTER, FULL)

    assert (texts.baseline, texts.note_baseline) == (42, 59)
    assert len(texts.note) == 1
    assert height(card, format=POSTER, width=223) == 86
    assert card_texts(gift_shop(), card, 145, SCREEN, FULL).note == ()


def test_an_activity_says_who_does_it_with_what() -> None:
    card = Activity(**PLACE, title="Stock sheet", owner="person_jon", tool="Spreadsheet")

    detail = card_texts(gift_shop(), card, 145, SCREEN, FULL).detail

    assert [line.text for line in detail] == ["Jon, Spreadsheet"]
    assert height(card) == 43
    assert height(Activity(**PLACE, title="Stock sheet")) == 26.5


def test_before_an_audience_an_activity_says_only_with_what_it_is_done() -> None:
    card = Activity(**PLACE, title="Stock sheet", owner="person_jon", tool="Spreadsheet")

    detail = card_texts(gift_shop(), card, 145, WALL, FULL).detail

    assert [line.text for line in detail] == ["Spreadsheet"]
    assert height(card.evolve(tool=""), format=WALL) == 26.5


def test_questions_are_the_customers_own_words_and_pains_stand_right_of_a_bolt() -> None:
    question = card_texts(gift_shop(), Note(**PLACE, note_kind="question", text="Why?"), 145, SCREEN, FULL)
    pain = card_texts(gift_shop(), Note(**PLACE, note_kind="pain", text="No size guide"), 145, SCREEN, FULL)

    assert question.style.role == "quote"
    assert (pain.style.role, pain.x) == ("regular", 13)


def test_a_compact_text_is_cut_with_room_for_more_on_its_last_line() -> None:
    note = Note(**PLACE, note_kind="note", text="Walks by the sea and looks at rings. " * 8)

    texts = card_texts(gift_shop(), note, 145, SCREEN, COMPACT)

    assert texts.more
    assert len(texts.title.lines) == 4
    assert texts.title.lines[-1].text.endswith("…")
    assert texts.title.lines[-1].width * 13 <= 145 - 36
    assert not card_texts(gift_shop(), note, 145, POSTER, COMPACT).more


def test_a_picture_is_fitted_with_its_caption_below() -> None:
    project = Project(gift_shop().records, {"tall": Asset("image/png", 100, 400, b"")})
    picture = Picture(**PLACE, asset="tall", caption="The bench")

    assert picture_size(project, picture, 160) == (30, 120)
    assert picture_size(project, Picture(**PLACE, asset="gone"), 160) == (160, 90)
    assert card_height(project, picture, 160, SCREEN, FULL, "en") == 120 + 6 + 15.5


CARDS = st.one_of(
    st.builds(lambda text: Touchpoint(**PLACE, title=text, note="N"), WORDS),
    st.builds(lambda text: Activity(**PLACE, title=text, tool="T"), WORDS),
    st.builds(lambda text: Note(**PLACE, text=text, note_kind="pain"), WORDS),
    st.builds(lambda text: Note(**PLACE, text=text, note_kind="question"), WORDS),
    st.builds(lambda text: Picture(**PLACE, caption=text), WORDS),
    st.builds(lambda text: Opportunity(**PLACE, title=text), WORDS),
)


@given(CARDS, st.sampled_from((FULL, COMPACT)), st.sampled_from((SCREEN, POSTER)), st.floats(132, 500))
def test_every_line_lies_inside_the_card(card: Card, lane: Lane, format: Format, width: float) -> None:
    texts = card_texts(gift_shop(), card, width, format, lane)
    last = texts.baseline + texts.style.lead * (len(texts.title.lines) - 1)
    bottom = height(card, lane, format, width)

    assert max(line.width for line in texts.title.lines) * texts.style.size + texts.x <= width + 0.01
    if not isinstance(card, Picture) or card.caption:
        assert last + 2.5 <= bottom
    assert texts.note_baseline <= bottom
    assert texts.detail_baseline <= bottom
