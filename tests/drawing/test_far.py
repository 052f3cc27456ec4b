"""The far view: the same grid, names that keep their size on the screen."""

import pytest

from journeymapper.drawing.far import far_figures, far_frame
from journeymapper.drawing.figures import Symbol, TextRun
from journeymapper.layout import lay_out
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


@pytest.mark.parametrize("scale", [0.1, 0.2, 0.32])
def test_names_keep_their_size_on_the_screen(depot: Project, depot_map: str, scale: float) -> None:
    layout = lay_out(depot, depot_map, Reading())
    sizes = {
        round(shape.size * scale, 2)
        for placed in far_figures(depot, layout, scale)
        for shape in placed.figure.shapes
        if isinstance(shape, TextRun) and placed.figure.part in ("lane", "step", "phase")
    }
    assert sizes == {13.0, 13.5}


def test_names_lean_where_columns_are_narrow(depot: Project, depot_map: str) -> None:
    layout = lay_out(depot, depot_map, Reading())

    def angles(scale: float) -> set[float]:
        return {
            shape.angle
            for placed in far_figures(depot, layout, scale)
            for shape in placed.figure.shapes
            if isinstance(shape, TextRun) and placed.figure.part == "step"
        }

    assert angles(0.25) == {-36}
    assert angles(0.6) == {0}


def test_cards_are_blocks_where_they_stand(shop: Project, shop_map: str, reading: Reading) -> None:
    layout = lay_out(shop, shop_map, reading)
    blocks = [p for p in far_figures(shop, layout, 0.25) if p.figure.part == "block"]
    assert len(blocks) == len(layout.cards)
    for placed in blocks:
        rect = layout.rect(placed.figure.record)
        assert (placed.x, placed.y) == (rect.x, rect.y)
        assert not any(isinstance(shape, TextRun) for shape in placed.figure.shapes)


def test_pins_stay_readable(shop: Project, shop_map: str, reading: Reading) -> None:
    layout = lay_out(shop, shop_map, reading)
    pins = [p.figure for p in far_figures(shop, layout, 0.2) if p.figure.part == "pin"]
    scales = {s.scale for pin in pins for s in pin.shapes if isinstance(s, Symbol)}
    assert len(pins) == 5
    assert all(scale == pytest.approx(0.82 / 0.2) for scale in scales)


def test_the_frame_has_room_for_the_names(shop: Project, shop_map: str, reading: Reading) -> None:
    layout = lay_out(shop, shop_map, reading)
    frame = far_frame(layout, 0.25)
    assert (layout.columns[0].x - frame.x) * 0.25 == pytest.approx(140)
    assert (layout.header.height - frame.y) * 0.25 == pytest.approx(118)
    assert frame.bottom == layout.height
