"""A whole map: everything once, in order; header, lanes, marks and emotion."""

from itertools import pairwise

import pytest

from journeymapper.drawing.emotion import curve_figure
from journeymapper.drawing.figures import Box, Drawing, Figure, Gradient, Path, Symbol, TextRun
from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import ground_figures, lane_header_figures
from journeymapper.drawing.map import draw_map
from journeymapper.drawing.marks import ghost_figure
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.layout.map_layout import GhostBox, MapLayout
from journeymapper.messages import message
from journeymapper.model.cards import Feeling, Note, Touchpoint
from journeymapper.model.findings import Ghost, Severity
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Phase, Stage
from tests.drawing.painted import words_of


@pytest.fixture(scope="module")
def layout(shop: Project, shop_map: str, reading: Reading) -> MapLayout:
    return lay_out(shop, shop_map, reading)


@pytest.fixture(scope="module")
def drawing(shop: Project, layout: MapLayout, reading: Reading) -> Drawing:
    return draw_map(shop, layout, reading)


def lines(figure: Figure) -> list[str]:
    return [shape.line.text.strip() for shape in figure.shapes if isinstance(shape, TextRun)]


def test_every_card_is_drawn_once_where_it_stands(drawing: Drawing, layout: MapLayout) -> None:
    drawn = [
        (placed.figure.record, placed.x, placed.y)
        for placed in drawing.figures
        if placed.figure.part == "card" and placed.figure.record.startswith("card")
    ]
    assert sorted(drawn) == sorted((id_, layout.rect(id_).x, layout.rect(id_).y) for id_ in layout.cards)


def test_a_map_is_painted_from_back_to_front(drawing: Drawing) -> None:
    order = [placed.figure.part for placed in drawing.figures]
    assert order[0] == "ground"
    assert order.index("frame") < order.index("card") < order.index("curve")
    pill = [number for number, part in enumerate(order) if part == "frame"][-1]
    assert pill > order.index("card")


def test_it_is_read_column_by_column_with_what_is_said_of_each_card(
    drawing: Drawing, layout: MapLayout
) -> None:
    figures = [placed.figure for placed in drawing.figures]
    cards = [figure.record for figure in figures if figure.part == "card"]
    assert cards == sorted(cards, key=lambda card: (layout.rect(card).x, layout.rect(card).y))
    for span in layout.header.stages:
        heading = next(
            at for at, figure in enumerate(figures) if figure.part == "stage" and figure.record == span.stage
        )
        following = next(figure for figure in figures[heading:] if figure.part == "card")
        assert span.x <= layout.rect(following.record).x < span.x + span.width
    for pin in layout.pins:
        at = next(
            at for at, figure in enumerate(figures) if figure.part == "pin" and figure.record == pin.key
        )
        assert figures[at - 1].record == pin.record


def test_a_map_shows_its_words(drawing: Drawing, shop: Project, shop_map: str) -> None:
    said = words_of(drawing)
    for stage in shop.many(Stage, shop.index.stages_of_map(shop_map)):
        assert stage.name in said
    for lane in shop.many(Lane, shop.index.lanes(shop_map)):
        assert lane.name.split()[0] in said
    for phase in shop.many(Phase, shop.index.phases(shop_map)):
        assert phase.name in said
    for note in shop.many(Note, shop.index.cards_of_map(shop_map)):
        assert note.text in said
    for card in shop.many(Touchpoint, shop.index.cards_of_map(shop_map)):
        assert card.title in said
    for words in ("82\u202f% alike", "No word for 4 days", "Add a dispatch message", "CSAT 4.1"):
        assert words in said


def test_findings_have_their_numbers_on_the_map(drawing: Drawing) -> None:
    pins = [p.figure for p in drawing.figures if p.figure.part in ("pin", "ghost")]
    numbers = sorted({lines(figure)[-1] for figure in pins})
    assert numbers == ["1", "2", "3", "4", "5"]
    shapes = {s.name for figure in pins for s in figure.shapes if isinstance(s, Symbol)}
    assert {"pin.high", "pin.medium", "pin.low"} <= shapes


def test_the_plus_of_a_gap_stands_in_the_middle_of_its_one_line() -> None:
    mark = Ghost("step_a", "lane_a", 0, message("No word for 4 days"), message("Add a message"))
    box = GhostBox("gap:1", 1, "high", mark, "lane_a", 0, 0, 145, 84)
    figure = ghost_figure(box, SCREEN)
    plus = next(s for s in figure.shapes if isinstance(s, Symbol) and s.name.startswith("plus"))
    action = next(s for s in figure.shapes if isinstance(s, TextRun) and "Add" in s.line.text)
    assert plus.y + 8 * plus.scale == pytest.approx(action.y - 0.35 * action.size, abs=0.5)


@pytest.mark.parametrize(
    ("severity", "ground"), [("high", "highTint"), ("medium", "medTint"), ("low", "lowTint")]
)
def test_a_gap_has_the_colours_of_its_severity(severity: Severity, ground: str) -> None:
    mark = Ghost("step_a", "lane_a", 0, message("Nothing here yet"), message("Add a note"))
    figure = ghost_figure(GhostBox("gap:1", 1, severity, mark, "lane_a", 0, 0, 145, 84), SCREEN)
    (box, *_) = figure.shapes
    assert isinstance(box, Box)
    assert box.fill == ground
    assert f"pin.{severity}" in {shape.name for shape in figure.shapes if isinstance(shape, Symbol)}


def test_bookmarks_name_the_stages_from_left_to_right(drawing: Drawing, layout: MapLayout) -> None:
    assert [mark.title for mark in drawing.bookmarks] == [
        "Discover",
        "Consider",
        "Buy",
        "Receive",
        "Come back",
    ]
    assert [mark.x for mark in drawing.bookmarks] == [span.x for span in layout.header.stages]


def test_a_stage_says_who_goes_on(shop: Project, layout: MapLayout, reading: Reading) -> None:
    figures = [placed.figure for placed in header_figures(shop, layout, reading)]
    discover, _, buy, *_ = shop.index.stages_of_map(layout.map)
    said = {figure.part: lines(figure) for figure in figures if figure.record == discover}
    assert said == {
        "stage": ["Discover"],
        "people": ["4,180"],
        "duration": ["A few weeks"],
        "going on": ["39\u202f% visit"],
    }
    assert [
        lines(each) for each in figures if each.record == buy and each.part in ("people", "going on")
    ] == [
        ["171"],
        ["pay"],
    ]
    (stage,) = (figure for figure in figures if figure.record == discover and figure.part == "stage")
    assert stage.words == "Stage Discover, A few weeks, 4,180 people, 39\u202f% visit"


def test_over_a_folded_stage_no_word_is_cut_but_its_name(
    shop: Project, shop_map: str, reading: Reading
) -> None:
    consider = shop.index.stages_of_map(shop_map)[1]
    folded = shop.get(Stage, consider).evolve(collapsed=True)
    project = Project({**shop.records, consider: folded}, shop.assets)
    figures = header_figures(project, lay_out(project, shop_map, reading), reading)
    said = {p.figure.part: p.figure for p in figures if p.figure.record == consider}
    assert said.keys() == {"stage", "people"}
    assert lines(said["people"]) == ["1,630"]
    assert "2–6 days" in said["stage"].words


def test_numbers_follow_the_language_of_the_project(
    shop: Project, layout: MapLayout, reading: Reading
) -> None:
    german = Project({**shop.records, "project": shop.info.evolve(language="de")}, shop.assets)
    people = [p.figure for p in header_figures(german, layout, reading) if p.figure.part == "people"]
    assert lines(people[0]) == ["4.180"]


def test_the_ribbon_is_thick_where_people_are(shop: Project, layout: MapLayout, reading: Reading) -> None:
    ground = header_figures(shop, layout, reading)[0].figure
    ribbon = next(shape for shape in ground.shapes if isinstance(shape, Path) and shape.fill == "ribbon")
    ys = [segment[-1] for segment in ribbon.segments if len(segment) > 1]
    assert max(ys) - min(ys) == pytest.approx(layout.format.ribbon_most)


def test_without_figures_there_is_no_ribbon(shop: Project, shop_map: str) -> None:
    layout = lay_out(shop, shop_map, Reading())
    ground = header_figures(shop, layout, Reading())[0].figure
    assert not [shape for shape in ground.shapes if isinstance(shape, Path) and shape.fill == "ribbon"]
    assert "People a month" not in lines(ground)


def test_steps_are_named_where_a_stage_has_several(depot: Project, depot_map: str) -> None:
    layout = lay_out(depot, depot_map, Reading())
    steps = [p.figure for p in header_figures(depot, layout, Reading()) if p.figure.part == "step"]
    assert len(steps) == 26
    assert lines(steps[0]) == ["Hits a problem"]


def test_the_line_of_visibility_is_drawn_above_the_backstage(shop: Project, layout: MapLayout) -> None:
    line = next(p for p in ground_figures(shop, layout) if p.figure.part == "line")
    assert layout.lane(line.figure.record).kind == "backstage"
    assert line.y == layout.lane(line.figure.record).y
    assert lines(line.figure) == ["Line of visibility"]


def test_an_emotion_lane_has_a_scale_of_faces(shop: Project, layout: MapLayout) -> None:
    headers = {p.figure.record: p for p in lane_header_figures(shop, layout)}
    curve = layout.curves[0]
    faces = [s for s in headers[curve.lane].figure.shapes if isinstance(s, Symbol)]
    assert [face.name for face in faces] == ["face.2", "face.1", "face.0", "face.-1", "face.-2"]
    assert [face.y for face in faces] == [curve.middle - level * curve.step for level in range(2, -3, -1)]


def test_what_was_said_has_a_face_and_the_rest_a_ring(shop: Project, layout: MapLayout) -> None:
    curve = layout.curves[0]
    figure = curve_figure(shop, curve, 110, layout.width)
    said = [spot for spot in curve.spots if shop.get(Feeling, spot.feeling).words]
    faces = [shape for shape in figure.shapes if isinstance(shape, Symbol)]
    rings = [shape for shape in figure.shapes if isinstance(shape, Box)]
    assert (len(faces), len(rings)) == (len(said), len(curve.spots) - len(said))
    assert lines(figure) == [shop.get(Feeling, spot.feeling).words for spot in said]
    assert "very low “Postage? Now?”" in figure.words


def test_areas_lie_on_one_side_of_the_middle_line(shop: Project, layout: MapLayout) -> None:
    curve = layout.curves[0]
    figure = curve_figure(shop, curve, 110, layout.width)
    areas = [s for s in figure.shapes if isinstance(s, Path) and isinstance(s.fill, Gradient)]
    assert len(areas) >= 2
    for area in areas:
        ys = [values[i] for _, *values in area.segments for i in range(1, len(values), 2)]
        assert isinstance(area.fill, Gradient)
        if area.fill.stops[0][1] == "emoPos":
            assert max(ys) <= curve.middle + 0.01
        else:
            assert min(ys) >= curve.middle - 0.01


def test_a_curve_overshoots_no_point(shop: Project, layout: MapLayout) -> None:
    curve = layout.curves[0]
    figure = curve_figure(shop, curve, 110, layout.width)
    line = next(s for s in figure.shapes if isinstance(s, Path) and s.stroke and s.stroke.token == "emotion")
    for segment, (before, after) in zip(line.segments[1:], pairwise(curve.spots), strict=True):
        ys = [segment[2], segment[4], segment[6]]  # type: ignore[misc]
        assert min(before.dy, after.dy) - 0.01 <= min(ys)
        assert max(ys) <= max(before.dy, after.dy) + 0.01


def test_only_the_primary_personas_curve_is_filled(depot: Project, depot_map: str) -> None:
    layout = lay_out(depot, depot_map, Reading())
    assert len(layout.curves) == 2
    filled = [
        any(isinstance(s, Path) and isinstance(s.fill, Gradient) for s in figure.shapes)
        for curve in layout.curves
        for figure in [curve_figure(depot, curve, 110, layout.width)]
    ]
    assert filled == [True, False]
