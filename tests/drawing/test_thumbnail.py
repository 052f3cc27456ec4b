"""A map in the size of a stamp."""

import pytest

from journeymapper.drawing.figures import Box, Path
from journeymapper.drawing.thumbnail import thumbnail
from journeymapper.editor.blank import blank_project
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


def boxes(project: Project, map_: str, width: float = 200, height: float = 130) -> list[Box]:
    """The boxes of a map's stamp."""
    layout = lay_out(project, map_, Reading(), SCREEN)
    return [shape for shape in thumbnail(project, layout, width, height).shapes if isinstance(shape, Box)]


def test_everything_lies_within_the_stamp(depot: Project, depot_map: str) -> None:
    for box in boxes(depot, depot_map):
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= 200.01
        assert box.y + box.height <= 130.01


def test_touchpoints_have_the_hue_of_their_channel(shop: Project, shop_map: str) -> None:
    hues = {box.fill for box in boxes(shop, shop_map)}
    assert {"channel.web", "channel.email", "channel.social"} <= hues


def test_every_stage_has_a_bar_for_its_name(shop: Project, shop_map: str) -> None:
    names = [box for box in boxes(shop, shop_map) if box.fill == "ink"]
    assert len(names) == len(shop.index.stages_of_map(shop_map))


def test_a_map_without_cards_shows_where_they_will_stand() -> None:
    dashed = [box for box in boxes(blank_project(), "map_1") if box.stroke and box.stroke.dash]
    assert len(dashed) == 5 * 3, "touchpoints, backstage and opportunities of five stages"


@pytest.mark.parametrize("width", [90, 400])
def test_the_curve_is_drawn_with_its_areas(shop: Project, shop_map: str, width: float) -> None:
    layout = lay_out(shop, shop_map, Reading(), SCREEN)
    shapes = thumbnail(shop, layout, width, width / 1.55).shapes
    paths = [shape for shape in shapes if isinstance(shape, Path)]
    assert {path.fill for path in paths} >= {"emoPos", "emoNeg"}
    assert any(path.stroke is not None and path.stroke.ink == "curve" for path in paths)


def test_a_crowd_of_cards_is_one_block_a_spot(depot: Project, depot_map: str) -> None:
    touchpoints = [box for box in boxes(depot, depot_map, 40, 26) if str(box.fill).startswith("channel.")]
    assert 10 < len(touchpoints) < 60
    assert len({(int(box.x / 2), int(box.y / 2)) for box in touchpoints}) == len(touchpoints)
