"""Files that people open, import and drop: projects, diagrams, pictures, PDFs."""

import io
from functools import cache
from pathlib import Path

from PIL import Image

from journeymapper.exchange.mermaid import NotMermaid, read_mermaid, write_mermaid
from journeymapper.storage.assets import media_type
from journeymapper.storage.codec import decode
from journeymapper.storage.embedded import source_in
from journeymapper.storage.errors import CannotOpen
from journeymapper.storage.pictures import LONGEST, CannotUsePicture, Source, take_in
from tests.fuzz.projects import hold, hold_opened, is_told
from tests.storage.files_by_hand import file_of
from tests.storage.pdfs import pdf_of, pdf_with

PROJECT_TOKENS = (
    *(
        b'"id":"card_1"',
        b'"kind":"note"',
        b'"map":"map_1"',
        b'"step":"step_1"',
        b'"lane":"lane_1"',
        b'"tags":["a"]',
    ),
    b'"version":1',
    b'"readable_by":9',
    b'"records":[',
    b'"assets":{',
    b'"order":"V"',
    b'"new":{"a":[1]}',
    b'"until":"step_2"',
    b'"personas":["persona_1"]',
    b'"effort":1e999',
    b'"due":"2026-02-30"',
)
MERMAID_TOKENS = (
    *(
        b"journey\n",
        b"title ",
        b"section ",
        b"accDescr {",
        b"}",
        b"%%{",
        b"}%%",
        b"%% ",
        b": 5: Me",
        b"```mermaid\n",
    ),
    *(
        b"---\ntitle: x\n---\n",
        b"#quot;",
        b"#35;",
        b"#0;",
        b"#1114112;",
        b"<br/>",
        b"```\n",
        b": -1e9: ",
        b"accTitle:",
    ),
)
PDF_TOKENS = (
    b"endobj",
    b"stream",
    b"/Filter",
    b"/FlateDecode",
    b"<<",
    b">>",
    b"1 0 R",
    b"/Length 999999999",
    b"xref",
)


@cache
def projects() -> tuple[bytes, ...]:
    """A small file of each kind of line, and one with what no version knows."""
    grid = (
        '{"id":"phase_1","kind":"phase","map":"map_1"}',
        '{"id":"stage_1","kind":"stage","phase":"phase_1","name":"Buy"}',
        '{"id":"step_1","kind":"step","stage":"stage_1","order":"F"}',
        '{"id":"step_2","kind":"step","stage":"stage_1"}',
        '{"id":"lane_1","kind":"lane","map":"map_1","lane_kind":"touchpoints"}',
        '{"id":"lane_2","kind":"lane","map":"map_1","lane_kind":"emotion"}',
        '{"id":"persona_1","kind":"persona","name":"Maja","goals":[{"id":"item_1","text":"fast","new":1}]}',
        '{"id":"card_1","kind":"touchpoint","map":"map_1","step":"step_1","lane":"lane_1","effort":2.5}',
        '{"id":"card_2","kind":"touchpoint","map":"map_1","title":"\\u00e9","serves":["item_1"],"quality":{}}',
        '{"id":"connection_1","kind":"connection","source":"card_1","target":"card_2"}',
        '{"id":"feeling_1","kind":"feeling","step":"step_2","lane":"lane_2","level":-1.5}',
    )
    unknown = (
        '{"id":"weather_1","kind":"weather","sky":null}',
        '{"id":"card_9","kind":"note","map":"map_1","x":[]}',
    )
    return file_of(), file_of(*grid), file_of(*unknown, top=',"later":[1]'), file_of(*grid, *unknown)


def open_project(data: bytes, _folder: Path) -> bool:
    """As files are opened."""
    try:
        opened = decode(data, name="map.journey")
    except CannotOpen as error:
        is_told(error.message)
        return False
    hold_opened(opened)
    return True


@cache
def diagrams() -> tuple[bytes, ...]:
    """A diagram as the grammar wants it, one inside Markdown, and one as people write them."""
    plain = b"journey\n  title My day\n  section Work\n    Tea: 5: Me, Cat\n"
    spoken = b"journey\naccTitle: T\naccDescr {\n one\n }\nsection A #35;1\n  User: Visit: 8: Happy\nPay: 3\n"
    return (
        plain,
        b"# Notes\n```mermaid\n---\ntitle: Day\n---\n%%{init: {}}%%\njourney\nTea: 5: Me\n```\nend\n",
        spoken,
    )


def import_diagram(data: bytes, _folder: Path) -> bool:
    """As Mermaid is imported, and exported again."""
    try:
        imported = read_mermaid(data, name="day")
    except NotMermaid as error:
        is_told(error.message)
        return False
    hold(imported.project)
    (map_,) = imported.project.index.all_maps()
    assert read_mermaid(write_mermaid(imported.project, map_).text).project.index.all_maps() == (map_,)
    return True


@cache
def pictures() -> tuple[bytes, ...]:
    """A tiny picture of every kind that is read, moving ones and palettes among them."""
    small = Image.linear_gradient("L").resize((12, 9)).convert("RGB")
    kinds = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
    written = [_written(small, kind) for kind in kinds]
    moving = _written(small, "PNG", save_all=True, append_images=[small.rotate(90)])
    palette = _written(small.convert("RGBA").quantize(4), "PNG")
    return (*written, moving, palette, b"<svg xmlns='http://www.w3.org/2000/svg'/>")


def _written(image: Image.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def take_picture(data: bytes, _folder: Path) -> bool:
    """As pictures are dropped and pasted."""
    try:
        asset = take_in(Source("cat.png", data=data))
    except CannotUsePicture as error:
        is_told(error.message)
        return False
    assert media_type(asset.data) == asset.media_type
    assert 0 < max(asset.width, asset.height) <= LONGEST
    return True


@cache
def pdfs() -> tuple[bytes, ...]:
    """PDFs with a project, with something else, and with nothing in them."""
    whole = file_of()
    return pdf_of(whole), pdf_with(("a.txt", b"x", "text/plain"), packed=False), pdf_with(), pdf_of(b"x" * 40)


def open_pdf(data: bytes, folder: Path) -> bool:
    """As PDFs are opened."""
    try:
        source = source_in(data, "map.pdf")
    except CannotOpen as error:
        is_told(error.message)
        return False
    return open_project(source, folder)
