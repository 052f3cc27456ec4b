"""A drawing painted twice, and where its ink is."""

from dataclasses import dataclass, replace
from math import ceil
from statistics import median_high

import pypdfium2
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from journeymapper.canvas.pen import to_image
from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.themes import Theme
from journeymapper.export.pages import LAYOUT_UNIT, page_for
from journeymapper.export.pdf.particulars import Particulars
from tests.export.prints import pdf_of

SCALE = 2
"""Pixels a layout unit."""
FAINT = 60
"""Of 255: ink paler than this is the edge of a glyph, which each renderer smooths in its own way."""
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Twice:
    """Screen and paper in the same pixels, and what another reader says of the paper."""

    drawing: Drawing
    screen: Image.Image
    paper: Image.Image
    text: pypdfium2.PdfTextPage

    def words_in(self, left: float, top: float, right: float, bottom: float) -> str:
        """What the reader finds in a rectangle in layout units, lines joined."""
        height = self.drawing.height
        found = self.text.get_text_bounded(
            left * LAYOUT_UNIT,
            (height - bottom) * LAYOUT_UNIT,
            right * LAYOUT_UNIT,
            (height - top) * LAYOUT_UNIT,
        )
        return plain(found)

    def pixels(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle in points from below as one in pixels from above: left, top, right, bottom."""
        scale, height = SCALE / LAYOUT_UNIT, self.drawing.height * SCALE
        return left * scale, height - top * scale, right * scale, height - bottom * scale


def paint_twice(drawing: Drawing) -> Twice:
    """The drawing in print colours by both pens."""
    # Whole units, so that neither picture is stretched to whole pixels.
    drawing = replace(drawing, width=ceil(drawing.width), height=ceil(drawing.height))
    theme = Theme.load("print")
    page = page_for("fit", drawing.width, drawing.height)
    document = pypdfium2.PdfDocument(pdf_of(drawing, page, Particulars("Twice"), theme))
    paper = document[0].render(scale=SCALE / LAYOUT_UNIT).to_pil().convert("RGB")
    return Twice(drawing, _as_pillow(to_image(drawing, theme, SCALE)), paper, document[0].get_textpage())


def ink_box(picture: Image.Image, box: Box) -> Box | None:
    """The rectangle of what is not ground within a box; None where there is no ink."""
    left, top, right, bottom = (round(side) for side in box)
    part = picture.crop((left, top, right, bottom))
    ground = Image.new("RGB", part.size, _edge_colour(part))
    mask = ImageChops.difference(part, ground).convert("L").point(lambda value: 255 * (value > FAINT))
    found = mask.getbbox()
    return (left + found[0], top + found[1], left + found[2], top + found[3]) if found else None


def _edge_colour(part: Image.Image) -> tuple[int, int, int]:
    """The middle one of the colours along the edges, which are of the ground even where it shades off."""
    width, height = part.size
    sides = [part.crop(side).tobytes() for side in ((0, 0, width, 1), (0, height - 1, width, height))]
    red, green, blue = (median_high(b"".join(sides)[channel::3]) for channel in range(3))
    return red, green, blue


def plain(words: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(words.replace("\ufffe", "-").split())


def _as_pillow(image: QImage) -> Image.Image:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )
