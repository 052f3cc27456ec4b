"""Packed bytes in a document."""

import zlib

from reportlab.pdfbase import pdfdoc


def deflated(content: bytes, **entries: object) -> pdfdoc.PDFStream:
    """A stream with its entries. Its filter is called by name: ReportLab lists it, which qpdf packs anew."""
    stream = pdfdoc.PDFStream(content=zlib.compress(content))
    stream.dictionary.dict |= {**entries, "Filter": "/FlateDecode"}
    return stream
