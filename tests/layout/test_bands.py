"""Laws that hold for the bands of any map, and the story of one fold."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout import lay_out
from journeymapper.layout.band import Band
from journeymapper.layout.folding import folded, for_bands
from journeymapper.layout.formats import POSTER
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage, Step
from tests.layout.crowds import crowd, crowd_reading
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records
from tests.layout.wire_rules import boxes_of, nothing_is_run_over, overlaps, pieces_are_straight
from tests.layout.worlds import connected, projects, readings

FORMAT = for_bands(POSTER)


def bands_of(project: Project, count: int) -> tuple[Band, ...]:
    bands = folded(project, MAP, FORMAT, count)
    assert bands is not None
    return bands


def layouts_of(project: Project, bands: tuple[Band, ...], reading: Reading) -> list[MapLayout]:
    return [lay_out(project, MAP, reading, FORMAT, band) for band in bands]


def everything_is_in_its_band(project: Project, bands: tuple[Band, ...], layouts: list[MapLayout]) -> None:
    whole = lay_out(project, MAP, Reading(), FORMAT)
    folded_lanes = {band.lane for band in whole.lanes if band.folded}
    for id_, box in whole.cards.items():
        there = [number for number, layout in enumerate(layouts) if id_ in layout.cards]
        reaches = [
            number
            for number in bands[0].fold.bands_of(project.get(Card, id_))
            if layouts[number].columns  # a band of empty stages has no room for a card
        ]
        assert there == (reaches[:1] if box.lane in folded_lanes else reaches), id_
    for layout in layouts:
        assert [band.lane for band in layout.lanes] == [band.lane for band in whole.lanes]
        assert {span.stage for span in layout.header.stages} >= {column.stage for column in layout.columns}
    steps = [column.step for layout in layouts for column in layout.columns]
    assert steps == [column.step for column in whole.columns]
    begun = [span.stage for layout in layouts for span in layout.header.stages if not span.continued]
    assert begun == [span.stage for span in whole.header.stages]


def nothing_overlaps(layout: MapLayout) -> None:
    tops = {band.lane: band for band in layout.lanes}
    boxes = list(boxes_of(layout).values())
    for sign in layout.signs:
        band = tops[sign.lane]
        assert sign.dy >= 0
        assert sign.dy + sign.height <= band.height
        assert layout.format.lane_header <= sign.x
        assert sign.x + sign.width <= layout.width
        boxes.append(Rect(sign.x, band.y + sign.dy, sign.width, sign.height))
    for one, other in combinations(boxes, 2):
        assert not overlaps(one, other)


@given(st.data())
def test_in_the_bands_of_any_map_every_card_is_there_and_nothing_overlaps(data: st.DataObject) -> None:
    project = connected(data.draw(projects(most_cards=16)), data.draw(st.integers(0, 99)))
    bands = folded(project, MAP, FORMAT, data.draw(st.integers(2, 5)))
    if bands is None:
        return
    layouts = layouts_of(project, bands, data.draw(readings(project)))
    everything_is_in_its_band(project, bands, layouts)
    for layout in layouts:
        nothing_overlaps(layout)
        pieces_are_straight(layout)


@pytest.mark.parametrize("seed", range(2))
def test_the_bands_of_a_crowded_map_show_every_connection(seed: int) -> None:
    project = crowd(seed, cards=80, connections=90)
    bands = bands_of(project, 3)
    layouts = layouts_of(project, bands, crowd_reading(project, seed))
    everything_is_in_its_band(project, bands, layouts)
    for layout in layouts:
        nothing_overlaps(layout)
        beside_names = replace(layout.format, first_column=layout.format.lane_header)
        nothing_is_run_over(replace(layout, format=beside_names))
    shown = {wire.ends for layout in layouts for wire in layout.wires}
    folded_lanes = {band.lane for band in layouts[0].lanes if band.folded}
    for connection in project.all(Connection):
        ends = project.get(Card, connection.source), project.get(Card, connection.target)
        if connection.source != connection.target and not {end.lane for end in ends} & folded_lanes:
            assert all(end.step is None for end in ends) or (connection.source, connection.target) in shown


@pytest.mark.parametrize("count", [2, 3, 5])
def test_a_map_is_folded_between_its_stages(count: int) -> None:
    layouts = layouts_of(gift_shop(), bands_of(gift_shop(), count), gift_reading())
    assert not any(span.continued for layout in layouts for span in layout.header.stages)
    assert len(layouts) == count
    widths = [len(layout.columns) for layout in layouts]
    assert max(widths) - min(widths) <= 1


def test_a_map_of_too_few_parts_is_not_folded_so_often() -> None:
    assert folded(gift_shop(), MAP, FORMAT, 6) is None


def in_one_stage() -> Project:
    """The gift shop with all its steps in its first stage."""
    project = gift_shop()
    steps = [project.get(Step, id_) for id_ in project.index.steps_of_map(MAP)]
    moved: list[Record] = [
        step.evolve(stage="stage_0", order=f"V{number}") for number, step in enumerate(steps)
    ]
    return with_records(project, *moved)


def test_a_stage_that_is_too_wide_goes_on_in_the_next_band() -> None:
    project = in_one_stage()
    first, second, _ = layouts_of(project, bands_of(project, 3), Reading())
    assert [span.continued for span in first.header.stages if span.stage == "stage_0"] == [False]
    assert [span.continued for span in second.header.stages if span.stage == "stage_0"] == [True]
    assert first.header.step_row is not None
    assert second.header.step_row is not None


def test_a_curve_goes_over_the_fold_at_one_level() -> None:
    first, second = layouts_of(gift_shop(), bands_of(gift_shop(), 2), Reading())
    leaves, enters = first.curves[0].spots[-1], second.curves[0].spots[0]
    assert leaves.feeling == enters.feeling == ""
    assert leaves.level == pytest.approx(enters.level)
    felt = [spot.feeling for layout in (first, second) for spot in layout.curves[0].spots if spot.feeling]
    assert sorted(felt) == sorted(feeling.id for feeling in gift_shop().all(Feeling))


def test_a_wire_that_is_parted_has_the_same_letter_at_both_ends() -> None:
    project = gift_shop()
    last = project.index.cards_of_map(MAP)[-1]
    over = Connection(id="connection_over", source="card_reel", target=last)
    joined = with_records(project, over)
    first, second = layouts_of(joined, bands_of(joined, 2), gift_reading())
    out, back = ({sign.letter for sign in layout.signs} for layout in (first, second))
    assert out
    assert out == back
    assert {sign.band for sign in first.signs} == {2}
    assert {sign.band for sign in second.signs} == {None}


def test_a_card_over_a_fold_shows_in_both_bands_with_signs() -> None:
    project = gift_shop()
    card = project.get(Card, "card_reel")
    steps = project.index.steps_of_map(MAP)
    longer = with_records(project, card.evolve(until=steps[-1]))
    layouts = layouts_of(longer, bands_of(longer, 2), Reading())
    assert all("card_reel" in layout.cards for layout in layouts)
    assert any(sign.band == 2 and "card_reel" in sign.key for sign in layouts[0].signs)
    assert any(sign.band is None and "card_reel" in sign.key for sign in layouts[1].signs)


def test_bands_share_the_scale_of_the_ribbon() -> None:
    layouts = layouts_of(gift_shop(), bands_of(gift_shop(), 2), gift_reading())
    thickest = [max(thick for _, thick in layout.header.ribbon) for layout in layouts]
    stages = gift_shop().all(Stage)
    assert len(list(stages)) == 5
    assert thickest[1] < thickest[0] / 2
