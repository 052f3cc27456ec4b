"""What a good PDF is, by the word of other people's programs: for tests of every mode.

`pdfua` decides 16 of the 106 rules of PDF/UA-1 that a machine can, `outloud` looks at 31 checkpoints and at
what makes listeners stumble. Neither is a validator, so documents do not claim to be PDF/UA.
"""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import outloud
import pdfua
import pikepdf
import pypdfium2
import pypdfium2.raw as raw

from journeymapper.drawing.figures import Address, TextRun, To
from journeymapper.drawing.leaves import Leaf
from journeymapper.export.links import goals_of
from journeymapper.export.printing import Printed
from journeymapper.export.printout import spots_on, texts_on
from journeymapper.model.addresses import is_address
from journeymapper.typeset import uncovered

CLAIMS = {"UA-28-004", "DOC-012"}
"""They want the document to claim that it is PDF/UA."""
OPINIONS = {"TBL-014", "TAG-002"}
"""One takes the lines of a map for a table's; but cells have several cards, cards several cells, and it is
read by its headings. The other takes running heads of short documents for prose; `untold` is stricter."""
WITHOUT_RENDERER = {"TAG-003"}
"""It reads the page with a renderer whose licence is none for this project; poppler and pdfium do."""


@dataclass(frozen=True)
class Told:
    """An element as a reader finds it."""

    kind: str
    depth: int
    alternative: str = ""
    scope: str = ""
    pages: tuple[int, ...] = ()
    """Those of its own content, from 0."""


def assert_good(made: Printed, folder: Path) -> None:
    """Fails where qpdf, poppler, pdfium or a checker of accessibility finds anything, or a link is broken.

    All that is printed must be told, and every character must be in a font.
    """
    leaves = made.printout.leaves
    found = {
        "broken links": broken_links(leaves),
        "no glyph": {character for _, run in texts_on(leaves) for character in uncovered(run.line.text)},
        "untold": untold(made),
    }
    assert not any(found.values()), found
    assert_good_file(made.data, folder, len(made.printout.leaves))


def assert_good_file(data: bytes, folder: Path, pages: int) -> None:
    """The same of a file alone."""
    path = folder / "good.pdf"
    path.write_bytes(data)
    assert said_by("qpdf", "--check", path).count("No syntax or stream encoding errors found") == 1
    assert "Tagged:          yes" in said_by("pdfinfo", path)
    assert_fonts_are_whole(path)
    document = pypdfium2.PdfDocument(data)
    assert len(document) == pages
    assert all(entry.get_dest().get_index() in range(pages) for entry in document.get_toc())
    said = complaints(path)
    assert not said, said


def broken_links(leaves: tuple[Leaf, ...]) -> tuple[To | Address, ...]:
    """The links that lead nowhere and those to addresses of no good kind: no file has them."""
    goals = goals_of(leaves)
    links = dict.fromkeys(spot.figure.link for spot in spots_on(leaves) if spot.figure.link is not None)
    return tuple(
        link for link in links if (link not in goals if isinstance(link, To) else not is_address(link.url))
    )


def untold(made: Printed) -> set[str]:
    """The texts on the pages, but for running feet, that no reader of the tree comes upon."""
    alternatives = "".join(told.alternative for told in structure_of(made.data))
    heard = _letters(marked_text(made.data) + alternatives)
    texts = {
        run.line.text.removesuffix("…")
        for spot in spots_on(made.printout.leaves)
        for run in spot.figure.shapes
        if isinstance(run, TextRun) and spot.figure.part != "footer"
    }
    return {words for words in texts if _letters(words) not in heard}


def marked_text(data: bytes) -> str:
    """The text that belongs to elements, as pdfium finds it; that of artifacts is left out."""
    found = []
    for page in pypdfium2.PdfDocument(data):
        textpage = page.get_textpage()
        for shown in page.get_objects():
            if shown.type == raw.FPDF_PAGEOBJ_TEXT and raw.FPDFPageObj_GetMarkedContentID(shown) >= 0:
                length = raw.FPDFTextObj_GetText(shown, textpage, None, 0)
                buffer = (raw.FPDF_WCHAR * length)()
                raw.FPDFTextObj_GetText(shown, textpage, buffer, length)
                found.append(bytes(buffer).decode("utf-16-le").rstrip("\0"))
    return "".join(found)


def complaints(path: Path) -> list[str]:
    """What the checkers of accessibility say against a file."""
    report, result = pdfua.validate(str(path)), outloud.check(str(path), skip=CLAIMS | OPINIONS)
    said = [f"{found.rule_id}: {found.message}" for found in report.findings if found.rule_id not in CLAIMS]
    for found in result.findings:
        if found.severity != "info":
            said.append(f"{found.rule}: {found.message} {found.evidence or ''}")
    said += [
        f"{run.rule}: {run.reason}"
        for run in result.runs
        if run.status == "crashed" and run.rule not in WITHOUT_RENDERER
    ]
    return said


def assert_fonts_are_whole(path: Path) -> None:
    """Every font is in the file, as a part of itself, and says which characters it shows."""
    _, _, *fonts = said_by("pdffonts", path).splitlines()
    assert fonts
    for font in fonts:
        assert font.split()[-5:-2] == ["yes", "yes", "yes"], font


def structure_of(data: bytes) -> list[Told]:
    """All elements in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return list(_walked(pdf.Root.StructTreeRoot.K, 0, pages))


def structure_text(data: bytes, folder: Path) -> str:
    """The tree with the texts in it, as poppler finds them."""
    path = folder / "structure.pdf"
    path.write_bytes(data)
    return said_by("pdfinfo", "-struct-text", path)


def said_by(*command: str | Path) -> str:
    """What a program prints; it must not fail."""
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _walked(element: pikepdf.Object, depth: int, pages: dict[tuple[int, int], int]) -> Iterator[Told]:
    held = element.get("/K", pikepdf.Array())
    kids = list(held) if isinstance(held, pikepdf.Array) else [held]
    own = {pages[element.Pg.objgen] for kid in kids if isinstance(kid, int)}
    own |= {
        pages[kid.Pg.objgen]
        for kid in kids
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR"
    }
    yield Told(
        str(element.S)[1:],
        depth,
        str(element.get("/Alt", "")),
        str(element.A.get("/Scope", "/"))[1:] if "/A" in element else "",
        tuple(sorted(own)),
    )
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walked(kid, depth + 1, pages)
