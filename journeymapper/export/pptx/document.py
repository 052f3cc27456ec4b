"""Leaves as the bytes of a presentation: its slides, their titles and notes, its particulars."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.util import Emu

from journeymapper.drawing.figures import Address, To
from journeymapper.drawing.leaves import Leaf
from journeymapper.drawing.themes import Theme
from journeymapper.export.links import Goal, goals_of
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.export.pptx.pen import LinkOf, Pen
from journeymapper.export.pptx.xml import NAMES, emu
from journeymapper.model.addresses import is_address
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
    slides = [presentation.slides.add_slide(layout) for _ in leaves]
    goals = goals_of(leaves)
    for slide, leaf in zip(slides, leaves, strict=True):
        _write(slide, leaf, theme, particulars.language, assets, _links(slide, slides, goals))
    _describe(presentation.core_properties, particulars)
    target = io.BytesIO()
    presentation.save(target)
    return _without_clock(target.getvalue())


def _links(slide: Slide, slides: Sequence[Slide], goals: Mapping[To, Goal]) -> LinkOf:
    """Click actions of a slide: to another slide, or to an address of a good kind."""

    def link_of(link: To | Address) -> str:
        if isinstance(link, Address):
            if not is_address(link.url):
                return ""
            relation, action = slide.part.relate_to(link.url, RELATIONSHIP_TYPE.HYPERLINK, True), ""
        elif link in goals and (goal := slides[goals[link].leaf]) is not slide:
            relation = slide.part.relate_to(goal.part, RELATIONSHIP_TYPE.SLIDE)
            action = ' action="ppaction://hlinksldjump"'
        else:
            return ""
        return f'<a:hlinkClick r:id="{relation}"{action}/>'

    return link_of


def _write(
    slide: Slide,
    leaf: Leaf,
    theme: Theme,
    language: str,
    assets: Mapping[str, Asset],
    link_of: LinkOf,
) -> None:
    tree = slide.shapes._spTree  # noqa: SLF001 (the library has no other way to shapes of one's own)
    for shape in list(slide.placeholders):
        tree.remove(shape.element)
    relations: dict[str, str | None] = {}

    def picture_of(name: str) -> str | None:
        if name not in relations:
            asset = assets.get(name)
            relations[name] = slide.part.get_or_add_image_part(io.BytesIO(asset.data))[1] if asset else None
        return relations[name]

    pen = Pen(theme, language, picture_of, link_of, leaf)
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
