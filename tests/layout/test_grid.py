"""From a point to a cell and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout import lay_out
from journeymapper.layout.grid import Cell, cell_at, cell_rect, position_at
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage
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


def test_every_step_of_a_folded_stage_has_its_cell() -> None:
    project = gift_shop()
    project = with_records(project, project.get(Stage, "stage_2").evolve(collapsed=True))
    layout = lay_out(project, MAP, Reading())

    assert cell_rect(layout, BUY).width == 40 + 22
