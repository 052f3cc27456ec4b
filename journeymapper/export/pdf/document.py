"""A drawing as the bytes of a PDF: one page, its bookmarks, its fonts, its particulars."""

import io
from collections.abc import Mapping, Sequence

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from journeymapper.drawing.figures import Drawing, Image
from journeymapper.drawing.themes import Theme
from journeymapper.export.pages import Page, scale_on
from journeymapper.export.pdf.finish import finished
from journeymapper.export.pdf.numbers import colour, numbers
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pdf.pen import Pen
from journeymapper.export.pdf.text import Fonts
from journeymapper.model.project import Asset


class Sheet(Canvas):
    """ReportLab's canvas without its first text: an unembedded Helvetica that nothing shows."""

    _code: list[str]
    _doc: pdfdoc.PDFDocument
    _shadingUsed: dict[str, str]  # noqa: N815 (ReportLab's name)
    last_shading: str

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

    def image(self, asset: Asset) -> str:
        """The operator that paints a picture into the unit square; the picture is kept once."""
        start = len(self._code)
        self.drawImage(ImageReader(io.BytesIO(asset.data)), 0, 0, 1, 1, mask="auto")
        painted = [operator for operator in self._code[start:] if operator.endswith(" Do")]
        del self._code[start:]
        return str(painted[0])

    def add_font(self, font: object) -> None:
        """Have a font asked for its objects when the document is saved."""
        self._doc.delayedFonts.append(font)


def write_pdf(
    drawing: Drawing, page: Page, theme: Theme, particulars: Particulars, assets: Mapping[str, Asset]
) -> bytes:
    """A one-page PDF with a drawing as large as the page lets it, centred. Same arguments, same bytes."""
    target = io.BytesIO()
    sheet = Sheet(
        target, pagesize=(page.width, page.height), invariant=1, pageCompression=1, pdfVersion=(1, 7)
    )
    fonts = Fonts()
    pen = Pen(theme, fonts, sheet.shading)
    scale = scale_on(page, drawing.width, drawing.height)
    left = (page.width - drawing.width * scale) / 2
    top = page.height - (page.height - drawing.height * scale) / 2
    _images(sheet, pen, drawing, assets)
    ground = theme.colour(drawing.ground)
    if ground:
        sheet.write(f"{colour(ground, 'rg')} 0 0 {numbers(page.width, page.height)} re f")
    sheet.write(f"q {scale:.6f} 0 0 {-scale:.6f} {numbers(left, top)} cm")
    for placed in drawing.figures:
        sheet.write(pen.placed(placed))
    sheet.write("Q")
    for font in fonts.used.values():
        sheet.add_font(font)
    _bookmarks(sheet, drawing, scale, left, top)
    sheet.showPage()
    sheet.save()
    return finished(target.getvalue(), particulars)


def _images(sheet: Sheet, pen: Pen, drawing: Drawing, assets: Mapping[str, Asset]) -> None:
    shapes = (shape for placed in drawing.figures for shape in placed.figure.shapes)
    for name in dict.fromkeys(shape.asset for shape in shapes if isinstance(shape, Image)):
        if name in assets:
            pen.images[name] = sheet.image(assets[name])


def _bookmarks(sheet: Sheet, drawing: Drawing, scale: float, left: float, top: float) -> None:
    for number, mark in enumerate(drawing.bookmarks):
        key = f"mark{number}"
        sheet.bookmarkPage(key, fit="XYZ", left=left + mark.x * scale, top=top - mark.y * scale, zoom=0)
        sheet.addOutlineEntry(mark.title, key, level=mark.level)
