"""Pictures of cards: what is copied looks as what was painted, and what differs is painted anew."""

from PySide6.QtGui import QImage, QPainter

from journeymapper.canvas.faces import Faces
from journeymapper.canvas.pen import Pen
from journeymapper.drawing.figures import Box, Figure
from journeymapper.drawing.themes import Theme
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message
from journeymapper.model.edits import set_fields
from tests.canvas.driver import MapDriver


def painted(faces: Faces, ink: str, at: tuple[float, float] = (20, 20), zoom: float = 1) -> QImage:
    """A box of one colour as a card, painted over white."""
    pen = Pen(Theme.load("light"))
    prepared = pen.prepare(Figure("a", "card", "", Rect(0, 0, 40, 30), (Box(0, 0, 40, 30, 0, ink),)))
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    for _ in range(2):
        painter.resetTransform()
        painter.translate(*at)
        painter.scale(zoom, zoom)
        faces.paint(painter, "a", prepared, 40, 30, 4)
    painter.end()
    return image


def colour_of(ink: str) -> str:
    return str(Pen(Theme.load("light")).inks.colour(ink).name())


def test_a_copy_covers_what_the_card_covers_at_any_zoom() -> None:
    faces = Faces()
    for zoom in (1, 2, 0.5):
        image = painted(faces, "accentLine", zoom=zoom)
        assert image.pixelColor(round(20 + 38 * zoom), round(20 + 28 * zoom)).name() == colour_of(
            "accentLine"
        )
        assert image.pixelColor(round(20 + 42 * zoom), 25).name() == "#ffffff"


def test_a_card_between_two_pixels_stands_on_the_nearest() -> None:
    image = painted(Faces(), "accentLine", at=(20.4, 19.6))
    assert image.pixelColor(20, 20).name() == colour_of("accentLine")
    assert image.pixelColor(19, 20).name() == image.pixelColor(20, 19).name() == "#ffffff"


def test_another_figure_of_a_card_is_painted() -> None:
    faces = Faces()
    painted(faces, "accentLine")
    assert painted(faces, "high").pixelColor(30, 30).name() == colour_of("high")


def test_what_does_not_fit_is_painted_all_the_same() -> None:
    assert painted(Faces(most=10), "accentLine").pixelColor(30, 30).name() == colour_of("accentLine")


def test_a_card_on_the_map_shows_its_new_title(driver: MapDriver) -> None:
    before = driver.seen()
    driver.context.commit(set_fields(driver.project, "card_a", title="Quite another"), message("Rename"))
    assert driver.seen() != before
    driver.store.undo()
    assert driver.seen() == before
