"""PDFs as other programs might have made them, with files in them."""

import io
import zlib

import pikepdf

from journeymapper.model.source import SOURCE_MIME


def pdf_with(*attached: tuple[str, bytes, str], password: str = "", packed: bool = True) -> bytes:
    """A PDF of one blank page with files: name, bytes, media type."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for name, data, media_type in attached:
        pdf.attachments[name] = pikepdf.AttachedFileSpec(
            pdf, data, filename=name, mime_type=media_type, description="", creation_date="", mod_date=""
        )
    target = io.BytesIO()
    locked = pikepdf.Encryption(owner="owner", user=password) if password else False
    pdf.save(target, compress_streams=packed, encryption=locked)
    return target.getvalue()


def bomb_of(size: int) -> bytes:
    """A small PDF whose project unpacks to so many zeros, which nothing here ever holds at once."""
    pdf = pikepdf.open(io.BytesIO(pdf_of(b"")))
    packing = zlib.compressobj()
    pieces = [packing.compress(bytes(2**20)) for _ in range(size // 2**20)]
    stream = pdf.attachments["shop.journey"].get_file().obj
    stream.write(
        b"".join([*pieces, packing.compress(bytes(size % 2**20)), packing.flush()]),
        filter=pikepdf.Name.FlateDecode,
    )
    target = io.BytesIO()
    pdf.save(target, compress_streams=False)
    return target.getvalue()


def pdf_of(data: bytes) -> bytes:
    """A PDF in which these bytes are called a project."""
    return pdf_with(("shop.journey", data, SOURCE_MIME))
