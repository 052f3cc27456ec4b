"""A touchpoint's own picture on the canvas: sharp at every zoom, gone when it is taken away."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.project import Asset
from tests.canvas.driver import MapDriver

IN_PICTURE = (72.0, 50.0)


def halves() -> Asset:
    """A picture whose left half is red and whose right half is blue."""
    image = QImage(480, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    for x in range(240, 480):
        for y in range(240):
            image.setPixel(x, y, 0xFF0000FF)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Asset("image/png", 480, 240, bytes(data.data()))


@pytest.fixture
def pictured(driver: MapDriver) -> MapDriver:
    asset = driver.store.add_asset(halves())
    driver.context.commit(edits.set_fields(driver.project, "card_a", picture=asset), message("Picture"))
    return driver


@pytest.mark.parametrize("zoom", [1.0, 0.6, 2.5])
def test_its_edges_are_sharp_at_every_zoom(pictured: MapDriver, zoom: float) -> None:
    pictured.zoom_to(zoom)
    pictured.view.show_card("card_a")
    assert pictured.colour_at("card_a", (IN_PICTURE[0] - 3 / zoom, IN_PICTURE[1])) == "#ff0000"
    assert pictured.colour_at("card_a", (IN_PICTURE[0] + 3 / zoom, IN_PICTURE[1])) == "#0000ff"


def test_undo_takes_it_off_the_card(pictured: MapDriver) -> None:
    tall = pictured.context.layout.rect("card_a").height
    pictured.store.undo()
    assert pictured.context.layout.rect("card_a").height < tall
    assert pictured.colour_at("card_a", (20.0, 70.0)) == pictured.ink("card")
