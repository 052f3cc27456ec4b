"""What holds for everything that is drawn: maps, posters, the far view."""

from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from journeymapper.drawing.far import far_figures, far_frame
from journeymapper.drawing.figures import Drawing, Placed
from journeymapper.drawing.map import draw_map
from journeymapper.drawing.poster import draw_poster
from journeymapper.drawing.themes import NAMES, Theme
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN, with_text
from journeymapper.layout.geometry import Rect
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.storage.codec import decode
from tests.drawing.painted import inks, letters, outside, texts_on_grounds
from tests.drawing.test_themes import contrast

_LARGE = ("map at 125 %", "map at 150 %", "depot map at 150 %")
_ARABIC = ("arabic map", "arabic poster")


@pytest.fixture(
    scope="module",
    params=["map", "poster", "far", "depot map", "depot poster", *_LARGE, *_ARABIC],
)
def drawing(
    request: pytest.FixtureRequest,
    shop: Project,
    shop_map: str,
    reading: Reading,
    depot: Project,
    depot_map: str,
) -> Drawing:
    match request.param:
        case "map":
            return draw_map(shop, lay_out(shop, shop_map, reading), reading)
        case "poster":
            return draw_poster(shop, shop_map, reading, date(2026, 11, 21))
        case "far":
            return _far(shop, shop_map, reading, 0.25)
        case "depot map":
            return draw_map(depot, lay_out(depot, depot_map, Reading()), Reading())
        case "depot poster":
            return draw_poster(depot, depot_map, Reading(), date(2026, 11, 21))
        case "depot map at 150 %":
            return draw_map(depot, lay_out(depot, depot_map, Reading(), with_text(SCREEN, 1.5)), Reading())
        case "arabic map":
            return draw_map(arabic(), lay_out(arabic(), "map_now", Reading()), Reading())
        case "arabic poster":
            return draw_poster(arabic(), "map_now", Reading(), date(2026, 11, 21))
        case _:
            larger = with_text(SCREEN, 1.5 if "150" in request.param else 1.25)
            return draw_map(shop, lay_out(shop, shop_map, reading, larger), reading)


@cache
def arabic() -> Project:
    """A shop whose language reads from the right."""
    return decode((Path(__file__).parents[1] / "data" / "arabic.journey").read_bytes()).project


def _far(project: Project, map_: str, reading: Reading, scale: float) -> Drawing:
    layout = lay_out(project, map_, reading)
    frame = far_frame(layout, scale)
    moved = [
        Placed(placed.figure, placed.x - frame.x, placed.y - frame.y)
        for placed in far_figures(project, layout, scale)
    ]
    return Drawing(frame.width, frame.height, tuple(moved))


def test_figures_paint_within_their_bounds(drawing: Drawing) -> None:
    spilling = {
        (placed.figure.part, placed.figure.record): shapes
        for placed in drawing.figures
        if (shapes := outside(placed.figure))
    }
    assert not spilling


def test_figures_lie_on_their_drawing(drawing: Drawing) -> None:
    page = Rect(0, 0, drawing.width, drawing.height).grown(20)
    for placed in drawing.figures:
        lies = placed.figure.bounds.moved(placed.x, placed.y)
        assert page.holds(lies.x, lies.y)
        assert page.holds(lies.right, lies.bottom)


def test_every_colour_is_a_token_of_every_theme(drawing: Drawing) -> None:
    named = {ink for placed in drawing.figures for ink in inks(placed.figure)}
    assert len(named) > 15
    for name in NAMES:
        assert named <= Theme.load(name).colours.keys()


@pytest.mark.parametrize("name", NAMES)
def test_every_text_can_be_read_on_what_lies_under_it(drawing: Drawing, name: str) -> None:
    theme = Theme.load(name)
    faint = set()
    for on in texts_on_grounds(drawing):
        ink, ground = theme.colour(on.text.ink), theme.colour(on.ground)
        assert ink is not None
        if ground is not None and contrast(ink, ground) < 4.5:
            faint.add((on.text.line.text, on.text.ink, on.ground, round(contrast(ink, ground), 2)))
    assert not faint


def test_what_stands_for_a_record_has_words(drawing: Drawing) -> None:
    parts = {"card", "block", "ghost", "pin", "stage", "lane", "finding", "title", "persona", "legend"}
    silent = [p.figure.record for p in drawing.figures if p.figure.part in parts and not p.figure.words]
    assert not silent


def test_no_text_lies_over_another(drawing: Drawing) -> None:
    upright = [(x, y, run) for x, y, run in drawing.texts() if not run.angle and run.line.text.strip()]
    over = [
        (one[2].line.text, other[2].line.text)
        for one, other in combinations(upright, 2)
        if letters(*one).meets(letters(*other))
    ]
    assert not over
