"""The page: title, drawing, findings, in this order for everybody."""

import base64
import hashlib
from collections.abc import Sequence

from journeymapper.drawing.figures import Part
from journeymapper.export.html.findings import findings_table, row_id
from journeymapper.export.html.inks import ink_rules, page_theme, schemes
from journeymapper.export.svg import RealText, Texts, draw_svg, ids_of
from journeymapper.export.svg.xml import attribute, content
from journeymapper.export.whole import Whole
from journeymapper.messages import message, text
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.typeset import language_from_right

_SHOWS: tuple[Part, ...] = ("card", "stage", "step", "lane", "wire", "pin", "ghost", "frame", "finding")
"""The parts that stand for a record or a finding, the best first."""


def write_html(whole: Whole, project: Project, findings: Sequence[Numbered] | None) -> str:
    """A drawing with its findings as one page; None: nothing is said of any. Same arguments, same text."""
    drawing, ids = whole.drawing, ids_of(whole.drawing)
    texts = RealText()
    svg = draw_svg(
        drawing,
        page_theme(whole.theme),
        whole.embedded(),
        texts=texts,
        links={
            (part, numbered.finding.key): f"#{row_id(numbered)}"
            for numbered in findings or ()
            for part in _SHOWS
        },
    )

    def place(record: str) -> str | None:
        return next((ids[part, record] for part in _SHOWS if (part, record) in ids), None)

    page = _read("page.css")
    style = ink_rules(svg + page, whole.theme) + page
    table = "" if findings is None else findings_table(project, findings, place)
    return _document(whole, svg, texts, style, table)


def _document(whole: Whole, svg: str, texts: Texts, style: str, table: str) -> str:
    particulars, script = whole.particulars, _read("page.js")
    direction = "rtl" if language_from_right(particulars.language) else "ltr"
    policy = _policy((style, texts.styles()), script)
    skip, found = _findings_section(table) if table else ("", "")
    subject = f"<p>{content(particulars.subject)}</p>" if particulars.subject else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{attribute(particulars.language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{attribute(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="{schemes(whole.theme)}">\n'
        f"<title>{content(particulars.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{skip}<header><h1>{content(particulars.title)}</h1>{subject}</header>\n<main>\n"
        f"{_map_section(svg)}\n{found}"
        f"</main>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _findings_section(table: str) -> tuple[str, str]:
    """The link that leads past the map, and the findings below it."""
    skip, heading = content(text(message("Skip to the findings"))), content(text(message("Findings")))
    return (
        f'<a class="skip" href="#findings">{skip}</a>\n',
        f'<section>\n<h2 id="findings" tabindex="-1">{heading}</h2>\n{table}\n</section>\n',
    )


def _map_section(svg: str) -> str:
    """The drawing with what moves it; the buttons show where their script runs."""
    keys = text(message("The map. Plus and minus zoom, 0 shows all of it, the arrow keys move it."))
    buttons = (
        ("nearer", text(message("Zoom in"))),
        ("farther", text(message("Zoom out"))),
        ("all", text(message("Show all"))),
    )
    tools = "".join(f'<button type="button" id="{id_}">{content(words)}</button>' for id_, words in buttons)
    return (
        f"<section>\n<h2>{content(text(message('Map')))}</h2>\n"
        f'<div class="tools" id="tools" hidden>{tools}<p id="size" role="status">100 %</p></div>\n'
        f'<div class="view" id="view" role="region" tabindex="0" aria-label="{attribute(keys)}">\n'
        f"{svg}</div>\n</section>"
    )


def _policy(styles: Sequence[str], script: str) -> str:
    """What the page may do: nothing but show itself, with these styles and this script."""
    allowed = " ".join(_hash(style) for style in styles if style)
    return (
        f"default-src 'none'; style-src {allowed}; script-src {_hash(script)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(words: str) -> str:
    digest = hashlib.sha256(words.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _read(name: str) -> str:
    return resource("page", name).read_text(encoding="utf-8")
