"""Sheets drawn in layers as the bytes of a PDF: its pages, its bookmarks, its fonts, its particulars."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.export.links import goals_of
from journeymapper.export.numbers import colour, numbers
from journeymapper.export.pdf.finish import finished
from journeymapper.export.pdf.particulars import Particulars, plain_words
from journeymapper.export.pdf.pen import Pen
from journeymapper.export.pdf.pictures import Picture
from journeymapper.export.pdf.streams import deflated
from journeymapper.export.pdf.structure import write_structure
from journeymapper.export.pdf.telling import Telling, artifact
from journeymapper.export.pdf.text import Fonts

rl_config.useA85 = 0
"""Streams are bytes, not letters: the last pass then takes them as they are."""


_EVERYTHING = "[-20000 -20000 20000 20000]"
"""What is kept is cut nowhere: no side of a page is longer."""


class Sheet(Canvas):
    """ReportLab's canvas without its first text: an unembedded Helvetica that nothing shows."""

    _code: list[str]
    _doc: pdfdoc.PDFDocument
    _formsinuse: list[str]
    _shadingUsed: dict[str, str]  # noqa: N815 (ReportLab's name)
    last_shading: str

    def __init__(self, target: io.BytesIO) -> None:
        super().__init__(target, invariant=1, pageCompression=1, pdfVersion=(1, 7))
        self._symbols: list[str] = []

    def _make_preamble(self) -> None:
        self._preamble = ""

    def write(self, operators: str) -> None:
        """Put operators on the page."""
        self._code.append(operators)

    def shade(self, shading: object) -> None:
        """Overridden to hand the operator back through `shading` instead of painting at once."""
        name = self._doc.addShading(shading)
        self._shadingUsed[name] = name
        self.last_shading = f"/{name} sh"

    def shading(self, top: float, bottom: float, stops: Sequence[tuple[float, str]]) -> str:
        """The operator that paints a vertical run of colours."""
        self.linearGradient(
            0, top, 0, bottom, [HexColor(value) for _, value in stops], [at for at, _ in stops]
        )
        return self.last_shading

    def picture(self, name: str, picture: Picture) -> str:
        """The operator that paints a picture into the unit square; the picture is kept once."""
        self._doc.addForm(name, _image_object(self._doc, name, picture))
        self._formsinuse.append(name)
        return f"/{self._doc.getXObjectName(name)} Do"

    def keep(self, operators: str) -> str:
        """The operator that paints what these paint; they are kept once."""
        name = f"symbol{len(self._symbols)}"
        self._symbols.append(name)
        form = deflated(operators.encode("ascii"), Type="/XObject", Subtype="/Form", BBox=_EVERYTHING)
        self._doc.addForm(name, form)
        self._formsinuse.append(name)
        return f"/{self._doc.getXObjectName(name)} Do"

    def next_page(self) -> None:
        """End a page. What the pen has asked for on it may be painted on later ones without asking again."""
        shadings, pictures = dict(self._shadingUsed), list(self._formsinuse)
        name = self._doc.thisPageName()
        self.showPage()
        page: Any = self._doc.idToObject[name]
        page.Contents, page.stream = deflated(page.stream.encode("ascii")), None
        self._shadingUsed.update(shadings)
        self._formsinuse.extend(pictures)

    def tag(self, telling: Telling, leaves: Sequence[Leaf]) -> None:
        """Say what everything on the finished pages is."""
        write_structure(self._doc, telling, leaves)

    def add_font(self, font: object) -> None:
        """Have a font asked for its objects when the document is saved."""
        self._doc.delayedFonts.append(font)


def write_pages(
    leaves: Sequence[Leaf], theme: Theme, particulars: Particulars, pictures: Mapping[str, Picture]
) -> bytes:
    """A PDF with a page for each sheet. Same arguments, same bytes.

    `pictures` are found by the names of their assets; a placeholder stands for each that is missing. Raises
    `TooManyGlyphs`.
    """
    target = io.BytesIO()
    sheet = Sheet(target)
    fonts = Fonts()
    pen = Pen(theme, fonts, sheet.shading, sheet.keep)
    for name in sorted(pictures):
        picture = pictures[name]
        pen.images[name] = sheet.picture(name, picture), picture.width / picture.height
    telling = Telling(goals_of(leaves), len(leaves))
    names: list[str] = []
    for number, leaf in enumerate(leaves, 1):
        sheet.setPageSize((leaf.width, leaf.height))
        telling.begin_page()
        ground = theme.colour(leaf.ground)
        if ground:
            area = f"0 0 {numbers(leaf.width, leaf.height)} re f"
            sheet.write(artifact(f"{colour(ground, 'rg')} {area}"))
        for layer in leaf.layers:
            _write_layer(sheet, pen, telling, layer, leaf)
        names.append(leaf.name or str(number))
        _bookmarks(sheet, leaf, number)
        sheet.next_page()
    telling.end()
    sheet.tag(telling, leaves)
    for font in fonts.used.values():
        sheet.add_font(font)
    sheet.save()
    return finished(target.getvalue(), particulars, names)


def _write_layer(sheet: Sheet, pen: Pen, telling: Telling, layer: Layer, leaf: Leaf) -> None:
    scale = layer.scale
    sheet.write(f"q {scale:.6f} 0 0 {-scale:.6f} {numbers(layer.x, leaf.height - layer.y)} cm")
    if layer.clip is not None:
        clip = layer.clip
        sheet.write(f"{numbers(clip.x, clip.y, clip.width, clip.height)} re W n")
    for placed in layer.figures:
        sheet.write(telling.painted(placed, layer, leaf, pen))
    sheet.write("Q")


def _image_object(document: pdfdoc.PDFDocument, name: str, picture: Picture) -> pdfdoc.PDFStream:
    stream = _pixels(picture, picture.content, grey=picture.grey, jpeg=picture.jpeg)
    if picture.alpha is not None:
        alpha = _pixels(picture, picture.alpha, grey=True, jpeg=False)
        stream.dictionary["SMask"] = document.Reference(alpha, f"alpha {name}")
    return stream


def _pixels(picture: Picture, content: bytes, *, grey: bool, jpeg: bool) -> pdfdoc.PDFStream:
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": 8,
        "ColorSpace": "/DeviceGray" if grey else "/DeviceRGB",
    }
    if not jpeg:
        return deflated(content, **entries)
    stream = pdfdoc.PDFStream(content=content)
    stream.dictionary.dict |= {**entries, "Filter": "/DCTDecode"}
    return stream


def _bookmarks(sheet: Sheet, leaf: Leaf, number: int) -> None:
    if leaf.title:
        sheet.bookmarkPage(f"sheet{number}", fit="Fit")
        sheet.addOutlineEntry(plain_words(leaf.title) or "…", f"sheet{number}")
    for place, mark in enumerate(leaf.bookmarks):
        key = f"mark{number}.{place}"
        sheet.bookmarkPage(key, fit="XYZ", left=mark.x, top=leaf.height - mark.y, zoom=0)
        sheet.addOutlineEntry(plain_words(mark.title) or "…", key, level=mark.level)
