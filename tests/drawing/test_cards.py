"""Cards: what is shown when, and where."""

from dataclasses import replace

import pytest

from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.figures import Box, Figure, Image, Path, Symbol, TextRun
from journeymapper.drawing.sheet import Detail
from journeymapper.layout.formats import POSTER, SCREEN, Format
from journeymapper.layout.map_layout import Ground
from journeymapper.layout.texts import card_height
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Note, Opportunity, Touchpoint
from journeymapper.model.findings import Finding, Numbered, Pin
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane

CARD = Touchpoint(id="card_a", map="map_a", lane="lane_a", title="Online checkout", channel="channel_web")
WEB = Channel(id="channel_web", name="Web & shop", short_name="Web", family="web")
LANE = Lane(id="lane_a", map="map_a", lane_kind="touchpoints")
_X = message("x")
IDA = Person(id="person_ida", name="Ida Berg")


def figure(
    card: Record = CARD,
    *,
    channel: Channel = WEB,
    reading: Reading | None = None,
    width: float = 145,
    height: float = 84,
    format_: Format = SCREEN,
    detail: Detail = "full",
    ground: Ground = "canvas",
    lane: Lane = LANE,
) -> Figure:
    project = Project({record.id: record for record in (card, channel, lane, IDA)})
    return card_figure(project, card.id, width, height, format_, reading or Reading(), detail, ground)


def texts(drawn: Figure) -> list[str]:
    return [shape.line.text.strip() for shape in drawn.shapes if isinstance(shape, TextRun)]


def run(drawn: Figure, words: str) -> TextRun:
    return next(s for s in drawn.shapes if isinstance(s, TextRun) and s.line.text.strip() == words)


def friction(drawn: Figure) -> list[Box]:
    return [s for s in drawn.shapes if isinstance(s, Box) and (s.width, s.height) == (4.6, 6)]


@pytest.mark.parametrize(("level", "shown"), [(None, 0), (1, 0), (2, 0), (3, 5), (4, 5), (5, 5)])
def test_friction_shows_from_level_3(level: int | None, shown: int) -> None:
    assert len(friction(figure(CARD.evolve(friction=level)))) == shown


def test_friction_is_red_from_level_4() -> None:
    calm, hard = (friction(figure(CARD.evolve(friction=level))) for level in (3, 4))
    assert [box.fill for box in calm] == ["ink2"] * 3 + ["line2"] * 2
    assert [box.fill for box in hard] == ["high"] * 4 + ["line2"]


def test_friction_makes_room_for_a_pin() -> None:
    finding = Finding("k", "r", "flow", "low", "gap", _X, _X, _X, (), Pin("card_a"))
    pinned = figure(CARD.evolve(friction=4), reading=Reading((Numbered(1, finding),)))
    assert friction(pinned)[0].x == friction(figure(CARD.evolve(friction=4)))[0].x - 9


def test_one_line_of_title_stands_lower_than_two() -> None:
    assert run(figure(), "Online checkout").y == 48.5
    two = figure(CARD.evolve(title="Maker reel: forging the tide ring"))
    first, second = run(two, "Maker reel: forging"), run(two, "the tide ring")
    assert (first.x, first.y, second.y) == (10, 43, 58.5)


def test_full_lanes_show_four_lines_and_compact_ones_two() -> None:
    long = CARD.evolve(title="words and words " * 12)
    compact = LANE.evolve(text="compact")
    lines = [
        [shape for shape in drawn.shapes if isinstance(shape, TextRun) and shape.size == 14]
        for drawn in (figure(long, height=115), figure(long, lane=compact))
    ]
    assert [len(title) for title in lines] == [4, 2]
    assert all(title[-1].line.text.endswith("…") for title in lines)


def test_a_wide_card_shows_its_note() -> None:
    noted = CARD.evolve(note="Six steps; postage shows at the fifth")
    assert "Six steps; postage shows at the fifth" not in texts(figure(noted))
    wide = figure(noted, width=223, height=86, format_=POSTER)
    assert run(wide, "Online checkout").y == 42
    assert run(wide, "Six steps; postage shows at the fifth").y == 59


def test_the_channel_is_named_in_full_where_it_fits() -> None:
    assert "Web & shop" in texts(figure())
    assert "Web" in texts(figure(CARD.evolve(friction=5, moment_of_truth=True)))


def test_a_channel_with_an_unknown_icon_shows_its_family() -> None:
    drawn = figure(channel=WEB.evolve(icon="hologram"))
    assert any(isinstance(s, Symbol) and s.name == "web@1.6" for s in drawn.shapes)
    drawn = figure(channel=WEB.evolve(icon="doc"))
    assert any(isinstance(s, Symbol) and s.name == "doc@1.6" for s in drawn.shapes)


def test_a_card_without_a_channel_says_so() -> None:
    assert "No channel" in texts(figure(CARD.evolve(channel=None)))


def test_how_often_stands_left_and_the_measure_right() -> None:
    reading = Reading(frequency={"card_a": (3, "171/mo")}, measures={"card_a": "54 % pay"})
    drawn = figure(reading=reading)
    bars = [s for s in drawn.shapes if isinstance(s, Box) and s.width == 2.5]
    assert [bar.fill for bar in bars] == ["ink2"] * 3 + ["line2"]
    assert [bar.height for bar in bars] == [3, 5, 7, 9]
    measure = run(drawn, "54 % pay")
    assert run(drawn, "171/mo").x == 27
    assert measure.x + measure.line.width * measure.size == pytest.approx(136)


def test_a_long_measure_and_a_long_frequency_do_not_meet() -> None:
    reading = Reading(
        frequency={"card_a": (3, "1,234,567 encounters a month")},
        measures={"card_a": "54 % of all who came here pay at once"},
    )
    often, measure = [s for s in figure(reading=reading).shapes if isinstance(s, TextRun)][-1:-3:-1]
    assert often.x + often.line.width * often.size < measure.x


def test_a_locked_card_lies_flat() -> None:
    drawn = figure(CARD.evolve(locked=True))
    fills = [s.fill for s in drawn.shapes if isinstance(s, Box)]
    assert fills == ["cardBack"]
    assert run(drawn, "Online checkout").ink == "ink2"
    assert any(isinstance(s, Symbol) and s.name == "lock" for s in drawn.shapes)


@pytest.mark.parametrize("ground", ["canvas", "lane", "back"])
def test_shadows_are_blended_for_their_ground(ground: Ground) -> None:
    fills = [s.fill for s in figure(ground=ground).shapes if isinstance(s, Box)]
    assert fills[:2] == [f"sh1.{ground}", f"sh2.{ground}"]


@pytest.mark.parametrize(("ending", "ink"), [("entry", "ink2"), ("won", "ok"), ("lost", "card")])
def test_entries_and_exits_have_a_wedge_on_the_edge(ending: str, ink: str) -> None:
    wedges = [
        s for s in figure(CARD.evolve(ending=ending)).shapes if isinstance(s, Path) and len(s.segments) == 4
    ]
    assert [wedge.fill for wedge in wedges] == [ink]


def test_a_block_has_its_channels_colour_and_no_text() -> None:
    drawn = figure(CARD.evolve(moment_of_truth=True, friction=5), detail="block")
    assert texts(drawn) == []
    assert drawn.part == "block"
    assert next(s.fill for s in drawn.shapes if isinstance(s, Box)) == "channel.web"


@pytest.mark.parametrize(
    "card",
    [
        Activity(id="card_a", map="map_a", title="Packs", owner="person_ida"),
        Note(id="card_a", map="map_a", note_kind="pain", text="No size guide"),
        Opportunity(id="card_a", map="map_a", title="Ring sizer", impact=3),
    ],
)
def test_no_block_has_text(card: Record) -> None:
    assert texts(figure(card, detail="block", height=31)) == []


def test_from_half_size_details_go_and_the_title_stays_where_it_is() -> None:
    reading = Reading(frequency={"card_a": (3, "171/mo")}, measures={"card_a": "54 % pay"})
    card = CARD.evolve(friction=5)
    short, full = figure(card, reading=reading, detail="short"), figure(card, reading=reading)
    assert texts(short) == ["Web & shop", "Online checkout"]
    assert not friction(short)
    assert run(short, "Online checkout").y == run(full, "Online checkout").y


def test_from_a_third_the_title_fills_the_card() -> None:
    drawn = figure(detail="edge")
    assert texts(drawn) == ["Online", "checkout"]
    assert {s.size for s in drawn.shapes if isinstance(s, TextRun)} == {28}
    assert not any(isinstance(s, Symbol) for s in drawn.shapes)


def test_the_customers_words_are_quotes() -> None:
    question = Note(id="card_a", map="map_a", note_kind="question", text="Is it real silver?")
    assert (
        run(figure(question, height=16), "Is it real silver?")
        .line.runs[0]
        .face.key.startswith("SourceSerif4_500Medium_Italic")
    )


def test_a_pain_has_a_red_bolt_before_its_words() -> None:
    pain = figure(Note(id="card_a", map="map_a", note_kind="pain", text="No size guide"), height=15.5)
    bolt = next(s for s in pain.shapes if isinstance(s, Symbol))
    assert (bolt.name, bolt.inks) == ("bolt", ("high",))
    assert run(pain, "No size guide").x == 13


def test_a_compact_note_says_that_there_is_more() -> None:
    note = Note(id="card_a", map="map_a", lane="lane_a", text="words and words " * 40)
    lane = LANE.evolve(lane_kind="notes", text="compact")
    shown = figure(note, height=62, lane=lane)
    assert texts(shown)[-1] == "more"
    assert len(texts(shown)) == 5


def test_an_activity_names_owner_and_tool() -> None:
    card = Activity(id="card_a", map="map_a", title="Packs parcels", owner="person_ida", tool="Spreadsheet")
    assert texts(figure(card, height=58)) == ["Packs parcels", "Ida, Spreadsheet"]


def test_an_opportunity_shows_rank_and_two_scores() -> None:
    card = Opportunity(id="card_a", map="map_a", title="Ring sizer", impact=5, work=2)
    drawn = figure(card, reading=Reading(ranks={"card_a": 1}), height=42.5)
    assert texts(drawn) == ["1", "Ring sizer", "Impact", "Effort"]
    scores = [s.fill for s in drawn.shapes if isinstance(s, Box) and s.width == 4.6]
    assert scores == ["accent"] * 5 + ["ink2"] * 2 + ["line2"] * 3


def test_a_channel_of_which_no_letter_has_room_leaves_it_to_its_icon() -> None:
    crowded = CARD.evolve(moment_of_truth=True, dominant=True, friction=5)

    for width in range(100, 146):
        assert "…" not in texts(figure(crowded, width=width))


def test_narrow_scores_on_paper_stand_below_each_other_and_none_is_cut() -> None:
    card = Opportunity(id="card_a", map="map_a", title="Ring sizer", impact=5, work=2)
    height = card_height(Project({card.id: card, LANE.id: LANE}), card, 112, POSTER, LANE, "en")

    drawn = figure(card, reading=Reading(ranks={"card_a": 1}), height=height, width=112, format_=POSTER)

    impact, effort = run(drawn, "Impact"), run(drawn, "Effort")
    assert impact.x == effort.x
    assert impact.y + POSTER.type.detail.size < effort.y < height


def test_a_picture_keeps_its_sides_and_a_missing_one_is_told(shop: Project) -> None:
    shown, gone = (
        card_figure(shop, id_, 150, 130, SCREEN, Reading()) for id_ in ("card_window", "card_gone")
    )
    picture = next(s for s in shown.shapes if isinstance(s, Image))
    assert (picture.width, picture.height) == (150, 100)
    assert texts(shown) == ["The window"]
    assert any(isinstance(s, Symbol) and s.name == "image" for s in gone.shapes)


def test_words_for_those_who_listen() -> None:
    card = CARD.evolve(friction=4, moment_of_truth=True, locked=True)
    assert figure(card).words == (
        "Touchpoint Online checkout, Web & shop, friction 4 of 5, moment of truth, assumed, locked"
    )


def test_the_same_inputs_give_the_same_figure() -> None:
    project = Project({record.id: record for record in (CARD, WEB, LANE)})
    one, again = (card_figure(project, "card_a", 145, 84, SCREEN, Reading()) for _ in range(2))
    assert one is again
    renamed = Project({**project.records, WEB.id: WEB.evolve(name="Shop")})
    assert texts(card_figure(renamed, "card_a", 145, 84, SCREEN, Reading()))[0] == "Shop"
    wider = replace(SCREEN, column=200)
    assert card_figure(project, "card_a", 200, 84, wider, Reading()) is not one
