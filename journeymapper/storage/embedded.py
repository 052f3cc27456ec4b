"""The project that travels in a PDF, taken out of it.

A PDF may come from anywhere, so nothing is unpacked beyond what a project file may have, and whatever else is
wrong with it becomes a sentence.
"""

import io
import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from journeymapper.messages import message
from journeymapper.model.source import SOURCE_MIME
from journeymapper.storage.errors import CannotOpen, called
from journeymapper.storage.limits import FILE_BYTES, check_size

if TYPE_CHECKING:
    import pikepdf

PDF_SUFFIX = ".pdf"
_HEAD = b"%PDF-"
_SILENT = logging.NullHandler()
_MOST_ATTACHMENTS = 1_000
"""So many are looked at; nobody attaches more."""


class DamagedPdf(CannotOpen):
    """Cut off, or no PDF inside."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message("{file} is damaged and can't be read as a PDF; ask for another copy.", file=called(name))
        )


class ProtectedPdf(CannotOpen):
    """To be read with a password only."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} is protected by a password; open the project that it was made of.", file=called(name)
            )
        )


class NoSource(CannotOpen):
    """A PDF like any other."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} has no project in it; open the .journey file that it was made of,"
                " or export it once more with its project.",
                file=called(name),
            )
        )


class SeveralSources(CannotOpen):
    """More projects than one: a program has put several PDFs together."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(
            message(
                "{file} has {count} projects in it; save the one that you want with a PDF viewer"
                " and open that.",
                file=called(name),
                count=count,
            )
        )


def is_pdf(data: bytes) -> bool:
    """Whether a file's bytes begin like a PDF."""
    return data.startswith(_HEAD)


def source_in(data: bytes, name: str) -> bytes:
    """The bytes of the project file in a PDF. Raises a `CannotOpen`."""
    import pikepdf  # a start must not wait for it, and most people never open a PDF

    try:
        # What it has to say of a PDF that isn't as it should be is nobody's business.
        logging.getLogger("pikepdf").addHandler(_SILENT)
        with _limits(), pikepdf.open(io.BytesIO(data)) as pdf:
            found = [stream for stream in _attachments(pdf) if stream.get("/Subtype") == f"/{SOURCE_MIME}"]
            if len(found) != 1:
                raise SeveralSources(name, len(found)) if found else NoSource(name)
            return _unpacked(found[0], name)
    except CannotOpen:
        raise
    except pikepdf.PasswordError as error:
        raise ProtectedPdf(name) from error
    except Exception as error:  # what is wrong with a PDF surfaces wherever the library meets it
        raise DamagedPdf(name) from error


@contextmanager
def _limits() -> Iterator[None]:
    """No part of a PDF is unpacked to more than a project file may have."""
    from pikepdf import settings

    before = settings.get_qpdf_limits()
    settings.set_qpdf_limits(flate_max_memory=FILE_BYTES + 1)
    try:
        yield
    finally:
        settings.set_qpdf_limits(flate_max_memory=int(before["flate_max_memory"]))


def _attachments(pdf: "pikepdf.Pdf") -> Iterator["pikepdf.Object"]:
    """The streams of the attached files, each once."""
    seen: set[tuple[int, int]] = set()
    for attached in islice(pdf.attachments.values(), _MOST_ATTACHMENTS):
        stream = attached.get_file().obj
        if stream.objgen not in seen:
            seen.add(stream.objgen)
            yield stream


def _unpacked(stream: "pikepdf.Object", name: str) -> bytes:
    """The bytes of an attachment, never more than may be opened. Raises `TooLarge` and `DamagedPdf`."""
    raw = stream.read_raw_bytes()
    match str(stream.get("/Filter", "")):
        case "":
            data = raw
        case "/FlateDecode" if "/DecodeParms" not in stream:
            data = zlib.decompressobj().decompress(raw, FILE_BYTES + 1)
        case _:
            raise DamagedPdf(name)
    check_size(len(data), name)
    return data
