"""A project comes out of a PDF as it went in, and any other PDF gets a sentence."""

from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.messages import Message
from journeymapper.model.source import SOURCE_MIME
from journeymapper.storage import files
from journeymapper.storage.codec import decode
from journeymapper.storage.embedded import (
    DamagedPdf,
    NoSource,
    ProtectedPdf,
    SeveralSources,
    is_pdf,
    source_in,
)
from journeymapper.storage.errors import CannotOpen, Damaged, NotAJourney, TooLarge
from journeymapper.storage.limits import FILE_BYTES
from tests.storage.files_by_hand import file_of
from tests.storage.pdfs import bomb_of, pdf_of, pdf_with
from tests.storage.sentences import is_one_sentence

SHOP = file_of('{"id":"person_ida","kind":"person","name":"Ida"}')
WHOLE = pdf_of(SHOP)
PLAIN = ("notes.txt", b"Some notes", "text/plain")


def test_a_project_comes_out_as_it_went_in(tmp_path: Path) -> None:
    path = tmp_path / "shop.pdf"
    path.write_bytes(WHOLE)
    opened = files.read(path)
    assert opened.project == decode(SHOP).project
    assert opened.borrowed
    assert path.read_bytes() == WHOLE


@pytest.mark.parametrize("packed", [True, False])
def test_other_attachments_do_not_matter(packed: bool) -> None:
    data = pdf_with(PLAIN, ("shop.journey", SHOP, SOURCE_MIME), packed=packed)
    assert source_in(data, "shop.pdf") == SHOP


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (pdf_with(), NoSource),
        (pdf_with(PLAIN), NoSource),
        (pdf_with(("a", SHOP, SOURCE_MIME), ("b", SHOP, SOURCE_MIME)), SeveralSources),
        (pdf_with(("a", SHOP, SOURCE_MIME), password="secret"), ProtectedPdf),
        (b"%PDF-1.7\nnothing at all", DamagedPdf),
        (WHOLE[: len(WHOLE) // 2], DamagedPdf),
        (pdf_of(b"\x89PNG"), NotAJourney),
        (pdf_of(SHOP[:-20]), Damaged),
    ],
)
def test_what_has_no_project_says_so_in_a_sentence(
    data: bytes, error: type[CannotOpen], tmp_path: Path
) -> None:
    path = tmp_path / "poster.pdf"
    path.write_bytes(data)
    with pytest.raises(CannotOpen) as caught:
        files.read(path)
    assert type(caught.value) is error
    assert is_one_sentence(caught.value.message, "poster.pdf")


def test_an_attachment_is_never_unpacked_beyond_what_may_be_opened() -> None:
    bomb = bomb_of(FILE_BYTES + 1)
    assert len(bomb) < 2**20
    with pytest.raises(TooLarge):
        source_in(bomb, "bomb.pdf")


def test_reading_leaves_the_limits_of_other_pdfs_as_they_were() -> None:
    before = pikepdf.settings.get_qpdf_limits()
    source_in(WHOLE, "shop.pdf")
    assert pikepdf.settings.get_qpdf_limits() == before


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
@settings(max_examples=60)
def test_whatever_is_done_to_a_pdf_it_opens_or_says_why_not(at: int, junk: bytes) -> None:
    data = b"%PDF-" + (WHOLE[:at] + junk + WHOLE[at + len(junk) :])[5:]
    assert is_pdf(data)
    told = trouble(data)
    assert told is None or is_one_sentence(told, "shop.pdf")


def trouble(data: bytes) -> Message | None:
    """Why there is no project in a PDF; None where there is one."""
    try:
        source_in(data, "shop.pdf")
    except CannotOpen as error:
        return error.message
    return None
