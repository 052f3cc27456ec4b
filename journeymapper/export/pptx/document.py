"""Leaves as the bytes of a presentation: its slides, their titles and notes, its particulars."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu

from journeymapper.drawing.leaves import Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pptx.pen import Pen
from journeymapper.export.pptx.xml import NAMES, emu
from journeymapper.model.project import Asset

_TITLE_ONLY = 5
"""The layout of the library's template that has a title and nothing else."""
_NOTED = frozenset({"finding", "paragraph"})
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP file can say: no clock, so equal arguments give equal bytes."""


def write_slides(
    leaves: Sequence[Leaf], theme: Theme, particulars: Particulars, assets: Mapping[str, Asset]
) -> bytes:
    """A presentation with a slide for each leaf. Same arguments, same bytes.

    `assets` holds pictures as `picture_files.OFFICE` shows them; a box stands for each that is missing.
    """
    presentation = Presentation()
    presentation.slide_width = Emu(emu(leaves[0].width))
    presentation.slide_height = Emu(emu(leaves[0].height))
    layout = presentation.slide_layouts[_TITLE_ONLY]
    for leaf in leaves:
        _write(presentation.slides.add_slide(layout), leaf, theme, particulars.language, assets)
    _describe(presentation.core_properties, particulars)
    target = io.BytesIO()
    presentation.save(target)
    return _without_clock(target.getvalue())


def _write(slide: Slide, leaf: Leaf, theme: Theme, language: str, assets: Mapping[str, Asset]) -> None:
    tree = slide.shapes._spTree  # noqa: SLF001 (the library has no other way to shapes of one's own)
    for shape in list(slide.placeholders):
        tree.remove(shape.element)
    relations: dict[str, str | None] = {}

    def picture_of(name: str) -> str | None:
        if name not in relations:
            asset = assets.get(name)
            relations[name] = slide.part.get_or_add_image_part(io.BytesIO(asset.data))[1] if asset else None
        return relations[name]

    pen = Pen(theme, language, picture_of)
    for layer in leaf.layers:
        for written in pen.layer(layer):
            tree.append(parse_xml(written.replace(">", f" {NAMES}>", 1)))
    words = [
        placed.figure.words
        for layer in leaf.layers
        for placed in layer.figures
        if placed.figure.part in _NOTED and placed.figure.words
    ]
    frame = slide.notes_slide.notes_text_frame if words else None
    if frame is not None:
        frame.text = "\n".join(words)


def _describe(properties: object, particulars: Particulars) -> None:
    day = datetime.combine(particulars.as_of or date.min, time(), UTC)
    said = {
        "title": particulars.title[:255],
        "author": particulars.author[:255],
        "subject": particulars.subject[:255],
        "language": particulars.language,
        "last_modified_by": "",
        "created": day,
        "modified": day,
        "revision": 1,
    }
    for name, value in said.items():
        setattr(properties, name, value)


def _without_clock(data: bytes) -> bytes:
    """The same package with every part of one day."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, source.read(name))
    return target.getvalue()
