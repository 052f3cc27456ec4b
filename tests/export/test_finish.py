"""What a document says of itself, and that it says the same every time and everywhere."""

import hashlib
import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from journeymapper.drawing.figures import Bookmark, Drawing
from journeymapper.export.pages import Page
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.resources import resource
from tests.export import prints

ROOT = Path(__file__).resolve().parents[2]
AWKWARD = (r"A \(gift\) for “Ida” 😀", "((", "\\", "هدية (لها)", "送料 & <b>")


def pdf_of(particulars: Particulars, *bookmarks: Bookmark) -> bytes:
    drawing = Drawing(100, 50, (), bookmarks=bookmarks)
    return prints.pdf_of(drawing, Page("exact", 100, 50), particulars)


def test_a_document_says_what_it_is_in_both_places() -> None:
    particulars = Particulars("A gift", "Saltmarsh Silver", "A present", "de", date(2026, 11, 21))
    with pikepdf.open(io.BytesIO(pdf_of(particulars))) as pdf:
        info, root = pdf.docinfo, pdf.Root
        assert info["/Title"] == "A gift"
        assert info["/Author"] == "Saltmarsh Silver"
        assert info["/Subject"] == "A present"
        assert info["/CreationDate"] == "D:20261121000000Z"
        assert root.Lang == "de"
        assert root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == info["/Title"]
            assert metadata["dc:creator"] == [info["/Author"]]
            assert metadata["dc:description"] == info["/Subject"]
            assert metadata["dc:language"] == {"de"}
            assert metadata["xmp:CreatorTool"] == metadata["pdf:Producer"] == info["/Producer"]
            assert str(metadata["xmp:CreateDate"]).startswith("2026-11-21T00:00:00")


def test_nothing_tells_when_it_was_made() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(Particulars("A gift")))) as pdf:
        assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo)
        xmp = pdf.Root.Metadata.read_bytes()
    assert b"Date" not in xmp


@pytest.mark.parametrize("title", AWKWARD)
def test_awkward_titles_come_back_as_they_are(title: str) -> None:
    data = pdf_of(Particulars(title, title, title), Bookmark(title, 10), Bookmark("After", 20))
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == title
    assert [entry.get_title() for entry in document.get_toc()] == [title, "After"]
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as metadata:
        assert pdf.check_pdf_syntax() == []
        assert metadata["dc:title"] == title


def test_controls_and_line_breaks_become_spaces() -> None:
    data = pdf_of(Particulars("A\x00 gift\nfor\x0bIda"), Bookmark("Buy\r\nnow\x1b", 10), Bookmark("\x01", 20))
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == "A gift for Ida"
    assert [entry.get_title() for entry in document.get_toc()] == ["Buy now", "…"]


def test_bookmarks_lead_to_their_places() -> None:
    marks = (Bookmark("Discover", 10, x=20), Bookmark("Findings", 40))
    document = pypdfium2.PdfDocument(pdf_of(Particulars("x"), *marks))
    places = [entry.get_dest().get_view()[1][:2] for entry in document.get_toc()]
    assert places == [pytest.approx([20, 40]), pytest.approx([0, 10])]


EXPORT = """
import hashlib, sys
from datetime import date
from pathlib import Path
from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import print_pdf
from journeymapper.model.journeys import Map
from journeymapper.model.matter import Matter
from journeymapper.model.reading import Reading
from journeymapper.storage.codec import decode

project = decode(Path(sys.argv[1]).read_bytes()).project
map_ = next(record.id for record in project.records.values() if isinstance(record, Map))
matter = Matter(project, map_, Reading(), date(2026, 11, 21))
print(hashlib.sha256(print_pdf(matter, PrintOrder()).data).hexdigest())
"""


def exported(sample: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", EXPORT, str(resource("samples", sample))],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
    )
    return done.stdout.strip()


@pytest.mark.parametrize("sample", ["gift-shop.journey", "two-years-with-a-depot.journey"])
def test_the_same_map_gives_the_same_bytes_everywhere(sample: str) -> None:
    here = exported(sample, PYTHONHASHSEED="1", TZ="UTC")
    there = exported(sample, PYTHONHASHSEED="2", TZ="Asia/Kathmandu", LC_ALL="C")
    assert here == there
    assert len(here) == hashlib.sha256().digest_size * 2
