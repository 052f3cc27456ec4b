"""Drawings as SVG: well formed, and the same twice."""

from xml.etree import ElementTree

from journeymapper.drawing.excerpt import draw_excerpt
from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.map import draw_map
from journeymapper.drawing.themes import Theme
from journeymapper.export.svg import draw_svg
from journeymapper.layout import lay_out
from tests.layout.maps import MAP, gift_reading, gift_shop

LIGHT = Theme.load("light")
SPACE = "{http://www.w3.org/2000/svg}"


def excerpt() -> Drawing:
    project = gift_shop()
    layout = lay_out(project, MAP, gift_reading())
    drawing = draw_excerpt(project, layout, gift_reading(), ["card_page", "card_pay", "card_conf"])
    assert drawing is not None
    return drawing


def test_a_whole_map_is_well_formed_and_the_same_twice() -> None:
    drawing = draw_map(gift_shop(), lay_out(gift_shop(), MAP, gift_reading()), gift_reading())
    words = draw_svg(drawing, LIGHT, {})
    assert words == draw_svg(drawing, LIGHT, {})
    root = ElementTree.fromstring(words)
    assert root.get("viewBox") == f"0 0 {drawing.width:g} {drawing.height:g}"
    assert sum(group.find(f"{SPACE}title") is not None for group in root.iter(f"{SPACE}g")) > 10


def test_an_excerpt_holds_its_cards_and_the_wires_between_them_alone() -> None:
    drawing = excerpt()
    parts = [placed.figure.part for placed in drawing.figures]
    assert parts.count("card") == 3
    assert parts.index("card") == parts.count("wire")
    assert all(0 <= placed.x <= drawing.width for placed in drawing.figures if placed.figure.part == "card")
