"""PDFs as others read them: pdfium and poppler extract, pikepdf looks at the structure."""

import io
import subprocess
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pypdfium2
import pytest

from journeymapper.drawing.figures import (
    Bookmark,
    Box,
    Drawing,
    Figure,
    Gradient,
    Placed,
    Shape,
    Stroke,
    Symbol,
    TextRun,
)
from journeymapper.export.pages import Page, page_for
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.layout.geometry import Rect
from journeymapper.typeset import Role, set_line
from tests.export import prints

SCRIPTS = {
    "latin": "Fjord affine office, 1,630/mo – “we’ll”",
    "vietnamese": "Tiếng Việt đẹp",
    "greek": "Ελληνικά",
    "cyrillic": "Клиентский путь",
    "arabic": "رحلة العميل إلى المتجر",
    "hebrew": "מסע לקוח",
    "arabic with vowels": "كِتَابٌ جَدِيد مُحَمَّد",
    "hebrew with points": "שָׁלוֹם עֲלֵיכֶם",
    "devanagari": "ग्राहक की यात्रा क्षत्रिय",
    "thai": "การเดินทางของลูกค้า",
    "emoji": "Happy 😀 end",
}
A4 = page_for("A4", 300, 100)


def drawing_of(*shapes: Shape, bookmarks: tuple[Bookmark, ...] = ()) -> Drawing:
    figure = Figure("card_1", "card", "words", Rect(0, 0, 300, 100), shapes)
    return Drawing(300, 100, (Placed(figure, 10, 10),), bookmarks=bookmarks)


def text_run(words: str, *, role: Role = "regular", y: float = 20) -> TextRun:
    return TextRun(0, y, set_line(words, role), 12, "ink")


def pdf_of(drawing: Drawing, page: Page = A4, *, language: str = "en") -> bytes:
    particulars = Particulars("A gift", "Saltmarsh Silver", "A present", language, date(2026, 11, 21))
    return prints.pdf_of(drawing, page, particulars)


def pdfium_text(data: bytes) -> str:
    return str(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded())


def poppler_text(data: bytes, folder: Path) -> str:
    path = folder / "page.pdf"
    path.write_bytes(data)
    run = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode().rstrip("\n\f")


# Poppler says where text turns; the marks are its own.
TURNS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069"))


@pytest.mark.parametrize("script", SCRIPTS)
def test_two_readers_get_back_what_was_written(script: str, tmp_path: Path) -> None:
    data = pdf_of(drawing_of(text_run(SCRIPTS[script])))
    assert poppler_text(data, tmp_path).translate(TURNS) == SCRIPTS[script]
    # Pdfium may exchange two marks of one letter, which makes no other text of it.
    assert normalize("NFC", pdfium_text(data).replace("\u200b", "")) == normalize("NFC", SCRIPTS[script])


MIXED = (
    "Order رحلة العميل today",
    "שלום Anna, 24/7",
    "Хочу iPhone 15, 20 % off",
    "ग्राहक app 😀 यात्रा",
    "สวัสดี Café naïve",
)


@pytest.mark.parametrize("words", MIXED)
def test_two_readers_find_every_word_of_a_line_in_two_scripts(words: str, tmp_path: Path) -> None:
    data = pdf_of(drawing_of(text_run(words)))
    for read in (poppler_text(data, tmp_path).translate(TURNS), pdfium_text(data)):
        assert [word for word in words.split() if word not in normalize("NFC", read)] == []


def test_every_font_is_embedded_as_a_subset() -> None:
    with pikepdf.open(
        io.BytesIO(pdf_of(drawing_of(*(text_run(words) for words in SCRIPTS.values()))))
    ) as pdf:
        fonts = pdf.pages[0].Resources.Font
        assert len(fonts) >= 5
        for font in fonts.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert str(font.BaseFont)[7:8] == "+"
            assert "/FontFile2" in descriptor


def test_a_line_break_keeps_its_space_so_that_copied_words_stay_apart() -> None:
    data = pdf_of(drawing_of(text_run("then "), text_run("gives", y=40)))
    assert pdfium_text(data).split() == ["then", "gives"]


def test_what_is_painted_often_is_kept_once_and_looks_the_same() -> None:
    page, box = Page("exact", 300, 100), Box(0, 0, 9, 9, 3, "channel.web", Stroke("line2"))
    seldom = pdf_of(drawing_of(box), page)
    often = pdf_of(drawing_of(*[box] * 200), page)
    assert len(often) - len(seldom) < 700
    images = [
        pypdfium2.PdfDocument(data)[0].render(scale=2).to_pil().convert("RGB") for data in (seldom, often)
    ]
    assert images[0].getpixel((28, 28)) == images[1].getpixel((28, 28)) == (0x3B, 0x7D, 0xD8)
    assert images[0].getpixel((100, 28)) == images[1].getpixel((100, 28)) == (255, 255, 255)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    shapes = (text_run("once"), Symbol("web", 5, 30), Box(0, 0, 9, 9, 3, "card", Stroke("line2")))
    assert pdf_of(drawing_of(*shapes)) == pdf_of(drawing_of(*shapes))


def test_a_text_sits_where_the_drawing_says() -> None:
    page = Page("exact", 600, 200)
    textpage = pypdfium2.PdfDocument(pdf_of(drawing_of(text_run("H", y=40)), page))[0].get_textpage()
    left, bottom, _, _ = textpage.get_charbox(0, loose=False)
    assert bottom == pytest.approx(200 - 2 * (10 + 40), abs=0.3)
    assert left == pytest.approx(2 * 10, abs=3)


def test_it_is_sound_for_a_strict_reader() -> None:
    shapes = (
        text_run("sound"),
        Box(0, 0, 50, 50, 8, Gradient(0, 50, ((0, "emoPos"), (1, "emoMid"))), Stroke("line2", dash=(5, 4))),
        Symbol("face.2", 70, 70, 1, ("emotion.2.fill", "emotion.2.ink")),
    )
    with pikepdf.open(io.BytesIO(pdf_of(drawing_of(*shapes)))) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_colours_are_the_theme_s() -> None:
    page = Page("exact", 300, 100)
    data = pdf_of(drawing_of(Box(0, 0, 50, 50, 0, "channel.web")), page)
    image = pypdfium2.PdfDocument(data)[0].render(scale=1).to_pil().convert("RGB")
    assert image.getpixel((30, 30)) == (0x3B, 0x7D, 0xD8)
    assert image.getpixel((200, 80)) == (255, 255, 255)
