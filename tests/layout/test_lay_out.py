"""The gift-shop map stands as it was designed, and any map keeps the laws of the grid."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout import lay_out
from journeymapper.layout.formats import POSTER, SCREEN
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project, UnknownRecord
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage, Step
from tests.layout.maps import MAP, gap, gift_reading, gift_shop, with_records
from tests.layout.worlds import projects, readings


def test_the_gift_shop_map_has_the_measures_of_its_design() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading())

    assert (layout.width, layout.height) == (944, 772)
    assert [(band.y, band.height) for band in layout.lanes] == [
        (88, 54), (142, 294), (436, 110), (546, 76), (622, 76), (698, 74),
    ]  # fmt: skip
    assert [column.x for column in layout.columns] == [109, 276, 443, 610, 777]
    assert layout.rect("card_back0") == Rect(109, 631, 145, 58)


def test_grounds_alternate_and_the_line_of_visibility_is_above_backstage() -> None:
    layout = lay_out(gift_shop(), MAP, Reading())

    assert [band.ground for band in layout.lanes] == ["lane", "canvas", "lane", "canvas", "back", "lane"]
    assert [band.line_above for band in layout.lanes] == [None, None, None, None, "visibility", None]


def test_the_other_lines_part_actions_from_what_is_met_and_people_from_systems() -> None:
    project = with_records(
        gift_shop(),
        Map(
            id=MAP, journey="journey_gift", line_of_interaction=True, line_of_visibility=False,
            line_of_internal_interaction=True,
        ),
        Lane(id="lane_systems", map=MAP, order="zz", lane_kind="systems", name="Systems"),
    )  # fmt: skip

    layout = lay_out(project, MAP, Reading())

    assert {band.kind: band.line_above for band in layout.lanes if band.line_above} == {
        "touchpoints": "interaction",
        "systems": "internal",
    }


def test_a_gap_takes_a_row_above_the_card_at_its_position() -> None:
    without = lay_out(gift_shop(), MAP, Reading())
    shown = lay_out(gift_shop(), MAP, Reading((gap(1, "step_3", 1),)))

    assert shown.rect("card_parcel") == without.rect("card_parcel")
    assert shown.ghosts[0].dy == shown.cards["card_parcel"].dy + 84 + 9
    assert shown.cards["card_survey"].dy == without.cards["card_survey"].dy + 84 + 9


def test_a_frame_stands_around_neighbours_with_its_pill_on_the_seam() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading())
    frame = layout.frames[0]

    assert Rect(frame.x, frame.dy, frame.width, frame.height) == Rect(439, 101, 153, 185)
    assert frame.pill.centre[1] == (layout.cards["card_conf"].dy + 84 + layout.cards["card_rcpt"].dy) / 2


def test_a_title_of_three_lines_makes_its_card_higher_where_the_lane_shows_full_text() -> None:
    title = "Saturday market stall by the old harbour, with coffee"
    project = with_records(
        gift_shop(),
        Touchpoint(id="card_stall", map=MAP, step="step_0", lane="lane_touchpoints", order="z", title=title),
    )
    compact = with_records(project, project.get(Lane, "lane_touchpoints").evolve(text="compact"))

    assert lay_out(project, MAP, Reading()).cards["card_stall"].height == 84 + 15.5
    assert lay_out(compact, MAP, Reading()).cards["card_stall"].height == 84


def test_a_text_lane_grows_with_its_text_and_a_compact_one_stops_at_four_lines() -> None:
    long = Note(
        id="card_action0",
        map=MAP,
        step="step_0",
        lane="lane_actions",
        note_kind="action",
        text="Walks and looks. " * 20,
    )
    project = with_records(gift_shop(), long)
    compact = with_records(project, project.get(Lane, "lane_actions").evolve(text="compact"))

    assert lay_out(project, MAP, Reading()).lanes[0].height > 200
    assert lay_out(compact, MAP, Reading()).lanes[0].height == 11 + 4 * 16 + 11
    assert lay_out(compact, MAP, Reading(), POSTER).cards["card_action0"].height > 4 * 16


def test_a_span_takes_one_row_through_all_its_steps() -> None:
    project = gift_shop()
    span = project.get(Touchpoint, "card_reel").evolve(until="step_1")

    layout = lay_out(with_records(project, span), MAP, Reading())

    assert layout.rect("card_reel").right == layout.columns[1].right
    assert layout.cards["card_page"].dy >= layout.cards["card_reel"].dy + layout.cards["card_reel"].height


def test_a_folded_stage_is_one_narrow_column_and_a_folded_lane_a_low_band() -> None:
    project = gift_shop()
    project = with_records(
        project,
        project.get(Stage, "stage_1").evolve(collapsed=True),
        Step(id="step_1b", stage="stage_1", order="z"),
        project.get(Lane, "lane_backstage").evolve(collapsed=True),
    )

    layout = lay_out(project, MAP, Reading())

    assert layout.columns[1].width == SCREEN.folded_column
    assert layout.columns[1].steps == ("step_1", "step_1b")
    assert layout.lane("lane_backstage").height == SCREEN.folded_lane


def test_a_folded_lane_keeps_room_for_the_name_of_the_line_below_it() -> None:
    project = gift_shop()
    folded = with_records(project, project.get(Lane, "lane_questions").evolve(collapsed=True))

    assert lay_out(folded, MAP, Reading()).lane("lane_questions").height == SCREEN.folded_lane + 14


def test_gaps_of_wide_columns_are_as_high_as_the_cards_beside_them() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading(), POSTER)

    assert layout.ghosts[0].height == layout.cards["card_pay"].height == 86


def test_a_map_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownRecord):
        lay_out(gift_shop(), "map_other", Reading())


@given(st.data())
def test_cards_and_gaps_never_overlap_and_stay_in_their_lane_and_columns(data: st.DataObject) -> None:
    project = data.draw(projects())
    format = data.draw(st.sampled_from((SCREEN, POSTER)))
    layout = lay_out(project, MAP, data.draw(readings(project)), format)

    rects = [*map(layout.rect, layout.cards), *_ghosts(layout)]
    assert [pair for pair in combinations(rects, 2) if pair[0].meets(pair[1])] == []
    for card in _placed(project, layout):
        rect, band = layout.rect(card.id), layout.lane(card.lane or "")
        assert band.y <= rect.y
        assert rect.bottom <= band.bottom + 1e-6
        starts = next(column for column in layout.columns if card.step in column.steps)
        assert starts.x <= rect.x
        assert any(rect.right <= column.right + 1e-6 for column in layout.columns if column.x >= starts.x)


@settings(max_examples=40)
@given(st.data())
def test_lanes_follow_each_other_without_gaps(data: st.DataObject) -> None:
    project = data.draw(projects(most_cards=6))
    layout = lay_out(project, MAP, data.draw(readings(project)))

    assert layout.lanes[0].y == layout.header.height
    assert all(above.bottom == below.y for above, below in pairwise(layout.lanes))
    assert layout.lanes[-1].bottom == layout.height


def _ghosts(layout: MapLayout) -> list[Rect]:
    return [
        Rect(ghost.x, layout.lane(ghost.lane).y + ghost.dy, ghost.width, ghost.height)
        for ghost in layout.ghosts
    ]


def _placed(project: Project, layout: MapLayout) -> list[Card]:
    """Every card of the map; each must have a box."""
    placed = [card for card in project.all(Card) if card.step is not None]
    assert {card.id for card in placed} == layout.cards.keys()
    return placed
