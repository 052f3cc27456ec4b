"""From a point to a cell and back, and from card to card by arrow keys."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout import lay_out
from journeymapper.layout.grid import Cell, cell_at, cell_rect, neighbour, position_at
from journeymapper.model.cards import Touchpoint
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records
from tests.layout.worlds import projects

BUY = Cell("step_2", "lane_touchpoints")


def test_a_point_has_the_cell_of_its_column_and_lane() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading())

    assert cell_at(layout, 500, 200) == BUY
    assert cell_at(layout, 443 - 10, 200) == BUY
    assert cell_at(layout, 443 - 12, 200) == Cell("step_1", "lane_touchpoints")


def test_there_is_no_cell_over_the_header_the_lane_names_and_outside() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading())

    assert cell_at(layout, 500, 87) is None
    assert cell_at(layout, 50, 200) is None
    assert cell_at(layout, 500, 772) is None
    assert cell_at(layout, 944, 200) is None


@settings(max_examples=30)
@given(st.data())
def test_the_middle_of_every_cell_is_in_it(data: st.DataObject) -> None:
    layout = lay_out(data.draw(projects(most_cards=4)), MAP, Reading())
    for column in layout.columns:
        for band in layout.lanes:
            cell = Cell(column.step, band.lane)
            assert cell_at(layout, *cell_rect(layout, cell).centre) == cell


def test_a_drop_counts_the_cards_whose_middle_is_above_it() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, gift_reading())
    middle = layout.rect("card_conf").centre[1]

    assert position_at(layout, project, BUY, middle - 1) == 1
    assert position_at(layout, project, BUY, middle + 1) == 2
    assert position_at(layout, project, BUY, middle + 1, without={"card_pay"}) == 1


def test_gaps_are_never_counted() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, gift_reading())
    cell = Cell("step_3", "lane_touchpoints")

    assert position_at(layout, project, cell, layout.rect("card_parcel").y - 1) == 0
    assert position_at(layout, project, cell, layout.rect("card_parcel").bottom) == 1


def test_arrow_keys_lead_to_the_nearest_card() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, Reading())

    assert neighbour(layout, project, "card_review", "right") == "card_conf"
    assert neighbour(layout, project, "card_review", "left") == "card_friend"
    assert neighbour(layout, project, "card_review", "down") == "card_size"
    assert neighbour(layout, project, "card_page", "up") == "card_action1"
    assert neighbour(layout, project, "card_size", "down") == "card_question1"


def test_arrow_keys_stop_at_the_edge_and_pass_over_empty_cells() -> None:
    project = _without_touchpoints_of(gift_shop(), "step_2")
    layout = lay_out(project, MAP, Reading())

    assert neighbour(layout, project, "card_page", "right") == "card_parcel"
    assert neighbour(layout, project, "card_reel", "left") is None
    assert neighbour(layout, project, "card_action0", "up") is None


def test_arrow_keys_go_over_spans_and_through_folded_lanes() -> None:
    project = gift_shop()
    project = with_records(
        project,
        project.get(Touchpoint, "card_reel").evolve(until="step_1"),
        project.get(Lane, "lane_questions").evolve(collapsed=True),
    )
    layout = lay_out(project, MAP, Reading())

    assert neighbour(layout, project, "card_page", "up") == "card_reel"
    assert neighbour(layout, project, "card_reel", "right") == "card_page"
    assert neighbour(layout, project, "card_question1", "right") == "card_pain1"
    assert neighbour(layout, project, "card_question1", "left") == "card_pain0"


@settings(max_examples=30)
@given(st.data())
def test_down_never_leads_up(data: st.DataObject) -> None:
    project = data.draw(projects(most_cards=12))
    layout = lay_out(project, MAP, Reading())
    for card in layout.cards:
        below = neighbour(layout, project, card, "down")
        assert below is None or below in layout.cards
        assert below is None or layout.rect(below).y >= layout.rect(card).y


def test_every_step_of_a_folded_stage_has_its_cell() -> None:
    project = gift_shop()
    project = with_records(project, project.get(Stage, "stage_2").evolve(collapsed=True))
    layout = lay_out(project, MAP, Reading())

    assert cell_rect(layout, BUY).width == 40 + 22


def _without_touchpoints_of(project: Project, step: str) -> Project:
    gone = project.index.cell(step, "lane_touchpoints")
    return Project({id_: record for id_, record in project.records.items() if id_ not in gone})
