"""Another theme, while a map is open."""

import pytest

from journeymapper.drawing.themes import Theme
from tests.canvas.conftest import Open
from tests.canvas.maps import small_map


@pytest.mark.parametrize("zoom", [1.0, 0.6, 0.2])
def test_a_map_turned_to_another_theme_looks_as_if_opened_in_it(open_map: Open, zoom: float) -> None:
    opened = open_map(small_map(), "dark").zoom_to(zoom)
    turned = open_map(small_map(), "light").zoom_to(zoom)
    assert turned.seen() != opened.seen()
    turned.context.set_theme(Theme.load("dark"))
    assert turned.seen() == opened.seen()
