"""The project in a PDF: found by every reader as the source of the document, and the same bytes each time."""

import io

import pikepdf
import pypdfium2
import pytest

from journeymapper.editor.showing.cutting import cut
from journeymapper.editor.showing.travelling import source_for
from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import print_pdf
from journeymapper.model.journeys import Journey
from journeymapper.model.matter import Matter
from journeymapper.model.showing import EVERYTHING
from journeymapper.model.source import SOURCE_MIME, Source
from journeymapper.storage.codec import decode
from journeymapper.storage.embedded import source_in
from tests.checks.rules.maps import TODAY, project_with
from tests.export.prints import matter as bare


@pytest.fixture(scope="module")
def matter() -> Matter:
    project = project_with(Journey(id="journey_a", title='Gifts: "now" / later?'))
    return cut(bare(project, "map_a"), EVERYTHING)


@pytest.fixture(scope="module")
def source(matter: Matter) -> Source:
    return source_for(matter)


@pytest.fixture(scope="module")
def data(matter: Matter, source: Source) -> bytes:
    return print_pdf(matter, PrintOrder(page="A4"), source).data


def test_the_project_comes_back_out_of_the_pdf(data: bytes, matter: Matter) -> None:
    assert decode(source_in(data, "gifts.pdf")).project == matter.project


def test_it_is_attached_as_the_source_of_the_document(data: bytes, source: Source) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (named,) = pdf.Root.AF
        assert named.AFRelationship == "/Source"
        assert str(named.UF) == "Gifts now  later.journey"
        file = named.EF.F
        assert file.Subtype == f"/{SOURCE_MIME}"
        assert str(file.Params.ModDate) == f"D:{TODAY:%Y%m%d}000000Z"
        assert file.read_bytes() == source.data


def test_another_reader_finds_it_among_the_attachments(data: bytes, source: Source) -> None:
    document = pypdfium2.PdfDocument(data)
    assert document.count_attachments() == 1
    attached = document.get_attachment(0)
    assert (attached.get_name(), bytes(attached.get_data())) == (source.name, source.data)
    document.close()


def test_the_same_project_gives_the_same_bytes(data: bytes, matter: Matter, source: Source) -> None:
    assert print_pdf(matter, PrintOrder(page="A4"), source).data == data


def test_nothing_travels_unasked(matter: Matter) -> None:
    document = pypdfium2.PdfDocument(print_pdf(matter, PrintOrder(page="A4")).data)
    assert document.count_attachments() == 0
    document.close()
