"""Cuts of maps of any shape: never through a card, a mark or a word."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import TextRun
from journeymapper.drawing.map import map_in_order
from journeymapper.drawing.tile_gaps import Axes, assembled_axes, repeated_axes, spans_of
from journeymapper.layout import lay_out
from journeymapper.layout.formats import HANDOUT, TILES
from journeymapper.layout.geometry import Rect
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from tests.benchmarks.maps import MAP as LARGE
from tests.benchmarks.maps import generated
from tests.layout.maps import MAP, gift_reading, gift_shop
from tests.layout.worlds import connected, projects, readings


def hits(axes: Axes, rect: Rect) -> bool:
    """Whether a cut goes through a rectangle."""
    return any(rect.x < cut.at < rect.right for cut in axes.columns.cuts) or any(
        rect.y < cut.at < rect.bottom for cut in axes.rows.cuts
    )


def without_moving(axes: Axes) -> Axes:
    """The axes without the cuts beside which words on wires are moved."""
    columns, rows = (
        replace(axis, cuts=tuple(cut for cut in axis.cuts if cut.cost < 2))
        for axis in (axes.columns, axes.rows)
    )
    return Axes(columns, rows)


@settings(max_examples=20)
@given(st.data(), projects(most_cards=15), st.integers(0, 99))
def test_no_cut_goes_through_a_card_or_a_word(data: st.DataObject, project: Project, seed: int) -> None:
    project = connected(project, seed)
    reading = data.draw(readings(project))
    layout = lay_out(project, MAP, reading, HANDOUT)
    figures = map_in_order(project, layout, reading).figures
    whole, repeated = assembled_axes(layout, figures), repeated_axes(project, layout, figures)
    spans = spans_of(layout)
    for card in layout.cards:
        assert not hits(whole, layout.rect(card))
        assert card in spans or not hits(repeated, layout.rect(card))
    for ghost in layout.ghosts:
        top = layout.lane(ghost.lane).y
        assert not hits(whole, Rect(ghost.x, top + ghost.dy, ghost.width, ghost.height))
    for placed in figures:
        for shape in placed.figure.shapes:
            if isinstance(shape, TextRun):
                axes = without_moving(whole) if placed.figure.part == "wire" else whole
                assert not hits(axes, extent(shape).moved(placed.x, placed.y).grown(-0.01))


def test_the_gift_shop_can_be_cut_between_all_its_stages() -> None:
    project, reading = gift_shop(), gift_reading()
    layout = lay_out(project, MAP, reading, TILES)
    axes = assembled_axes(layout, map_in_order(project, layout, reading).figures)
    assert [cut.cost for cut in axes.columns.cuts] == [0, 0, 0, 0]
    for cut, column in zip(axes.columns.cuts, layout.columns, strict=False):
        assert column.right < cut.at < column.right + layout.format.gutter
    tops = [band.y for band in layout.lanes[1:]]
    assert len([cut for cut in axes.rows.cuts if cut.cost == 0]) == len(tops)


def test_a_lane_of_many_cards_can_be_cut_between_all_its_rows_and_columns() -> None:
    project = generated(400)
    for format_ in (TILES, HANDOUT):
        layout = lay_out(project, LARGE, Reading(), format_)
        axes = assembled_axes(layout, map_in_order(project, layout, Reading()).figures)
        assert len(axes.columns.cuts) == len(layout.columns) - 1
        edges = [0, *(cut.at for cut in axes.rows.cuts), layout.height]
        assert max(end - start for start, end in pairwise(edges)) < 260
