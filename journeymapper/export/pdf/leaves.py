"""Sheets drawn in layers as the pages of one PDF, each with its bookmark and its name."""

import io
from collections.abc import Iterable, Mapping

from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.export.numbers import colour, numbers
from journeymapper.export.pdf.document import Sheet
from journeymapper.export.pdf.finish import finished
from journeymapper.export.pdf.particulars import Particulars, plain_words
from journeymapper.export.pdf.pen import Pen
from journeymapper.export.pdf.pictures import Picture
from journeymapper.export.pdf.text import Fonts


def write_leaves(
    leaves: Iterable[Leaf], theme: Theme, particulars: Particulars, pictures: Mapping[str, Picture]
) -> bytes:
    """A PDF with a page for each sheet. Same arguments, same bytes. Raises `TooManyGlyphs`.

    `pictures` are found by the names of their assets; a placeholder stands for each that is missing.
    """
    target = io.BytesIO()
    sheet = Sheet(target, invariant=1, pageCompression=1, pdfVersion=(1, 7))
    fonts = Fonts()
    pen = Pen(theme, fonts, sheet.shading)
    for name in sorted(pictures):
        picture = pictures[name]
        pen.images[name] = sheet.picture(name, picture), picture.width / picture.height
    names: list[str] = []
    for leaf in leaves:
        sheet.setPageSize((leaf.width, leaf.height))
        ground = theme.colour("canvas")
        if ground:
            sheet.write(f"{colour(ground, 'rg')} 0 0 {numbers(leaf.width, leaf.height)} re f")
        for layer in leaf.layers:
            _write_layer(sheet, pen, layer, leaf.height)
        names.append(leaf.name)
        sheet.bookmarkPage(leaf.name, fit="Fit")
        sheet.addOutlineEntry(plain_words(leaf.title) or leaf.name, leaf.name)
        sheet.next_page()
    for font in fonts.used.values():
        sheet.add_font(font)
    sheet.save()
    return finished(target.getvalue(), particulars, names)


def _write_layer(sheet: Sheet, pen: Pen, layer: Layer, height: float) -> None:
    scale = layer.scale
    sheet.write(f"q {scale:.6f} 0 0 {-scale:.6f} {numbers(layer.x, height - layer.y)} cm")
    if layer.clip is not None:
        clip = layer.clip
        sheet.write(f"{numbers(clip.x, clip.y, clip.width, clip.height)} re W n")
    for placed in layer.figures:
        sheet.write(pen.placed(placed))
    sheet.write("Q")
