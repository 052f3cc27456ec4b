"""Pages are painted for a dialog that may give up any of them at any place."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.ui.export_dialog.painting import PagePainter
from journeymapper.ui.export_dialog.press_room import GivenUp
from journeymapper.ui.export_dialog.told import Look

WHOLE = Look("page", 1, 0, 1.0, 0, 0, 40, 30)


class GivenUpWithin(tuple[Placed, ...]):
    """Figures that nobody wants any more once they are looked at."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Placed]:
        raise GivenUp


@pytest.mark.usefixtures("qapp")
def test_a_page_that_is_given_up_while_it_is_painted_leaves_the_process_alive() -> None:
    given_up = PagePainter([Leaf("", 40, 30, (Layer(GivenUpWithin()),))], "light", {})
    with pytest.raises(GivenUp):
        given_up.paint(WHOLE)
    empty = PagePainter([Leaf("", 40, 30, ())], "light", {})
    image = empty.paint(WHOLE)
    assert (image.width(), image.height()) == (40, 30)
    assert image.pixelColor(39, 29) == QColor(image.pixelColor(0, 0))
