"""The project in a PDF, as an attachment that viewers list and Journeymapper opens again."""

import io
from datetime import date

import pikepdf

from journeymapper.export.pdf.finish import packed
from journeymapper.messages import message, text
from journeymapper.model.source import SOURCE_MIME, Source


def with_source(data: bytes, source: Source, as_of: date) -> bytes:
    """A PDF with a project as the source that it was made of (ISO 32000-2, 14.13).

    Same arguments, same bytes.
    """
    day = f"D:{as_of:%Y%m%d}000000Z"
    with pikepdf.open(io.BytesIO(data)) as pdf:
        attached = pikepdf.AttachedFileSpec(
            pdf,
            source.data,
            filename=source.name,
            mime_type=SOURCE_MIME,
            description=text(message("The project of this document, for Journeymapper")),
            creation_date=day,
            mod_date=day,
        )
        attached.obj.AFRelationship = pikepdf.Name.Source
        pdf.attachments[source.name] = attached
        pdf.Root.AF = pikepdf.Array([attached.obj])
        return packed(pdf)
