"""The last pass over a PDF: its particulars, packed objects, and an id made of its content."""

import io
from collections.abc import Sequence

import pikepdf

from journeymapper import __version__
from journeymapper.export.pdf.particulars import Particulars, plain_words


def finished(data: bytes, particulars: Particulars, page_names: Sequence[str]) -> bytes:
    """The same document with metadata that agrees in both places, compressed, its id made of its bytes.

    Viewers call its pages by `page_names`.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.Root.Lang = pikepdf.String(particulars.language)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        names = [(number, pikepdf.Dictionary(P=name)) for number, name in enumerate(page_names)]
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(sum(names, ())))
        pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(_info(particulars)))
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata.load_from_docinfo(pdf.docinfo)
            metadata["dc:language"] = {particulars.language}
        return packed(pdf)


def _info(particulars: Particulars) -> dict[str, str]:
    """What the document's information dictionary says."""
    producer = f"Journeymapper {__version__}"
    said = {"/Title": particulars.title, "/Author": particulars.author, "/Subject": particulars.subject}
    info = {name: words for name, value in said.items() if (words := plain_words(value))}
    info |= {"/Creator": producer, "/Producer": producer}
    if particulars.as_of:
        info["/CreationDate"] = f"D:{particulars.as_of:%Y%m%d}000000Z"
    return info


def packed(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of a document, compressed. Equal documents give equal bytes."""
    result = io.BytesIO()
    pdf.save(
        result,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return result.getvalue()
