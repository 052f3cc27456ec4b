"""Paragraphs as text boxes, in fonts by their names."""

from collections.abc import Sequence
from math import cos, radians, sin

from journeymapper.export.pptx.paragraphs import Paragraph
from journeymapper.export.pptx.xml import content, emu, quoted, solid
from journeymapper.layout.geometry import Rect

_SANS, _SERIF = "Source Sans 3", "Source Serif 4"
_HEAVY = ("SemiBold", "Bold", "600", "700")
_ABOVE = 0.78
"""Of the distance of lines: where presentation programs set the first baseline below the top of a box."""
_SLACK = 1.12
"""Lines get a little more room than they need: other programs measure text otherwise."""


_SPARE = 3.0
"""Units that words may take beyond their lines before they are made smaller, as where a font is missing."""


def box_of(paragraph: Paragraph, x: float, y: float, scale: float) -> tuple[Rect, float]:
    """Where a paragraph stands on its slide, in points, and by how many degrees it is turned.

    `x` and `y` are those of its figure's origin, in points.
    """
    first = paragraph.first
    width, lead = paragraph.width * scale * _SLACK + 1, paragraph.lead * scale
    height = lead * len(paragraph.lines)
    left, top = x + first.x * scale, y + first.y * scale - _ABOVE * lead
    if first.line.rtl:
        # Lines that read from the right end where the longest one ends.
        left = x + max(run.x + run.line.width * run.size for run in paragraph.lines) * scale - width
    if not first.angle:
        return Rect(left, top, width, height), 0.0
    # Programs turn a box about its middle, drawings turn a text about its beginning.
    angle, along, up = radians(first.angle), width / 2, _ABOVE * lead - height / 2
    middle_x = x + first.x * scale + along * cos(angle) + up * sin(angle)
    middle_y = y + first.y * scale + along * sin(angle) - up * cos(angle)
    return Rect(middle_x - width / 2, middle_y - height / 2, width, height), first.angle


def body_of(paragraph: Paragraph, colour: str | None, scale: float, language: str, more: str = "") -> str:
    """The words of a paragraph with how they are set; `more` are runs behind them."""
    wrap = "square" if len(paragraph.lines) > 1 else "none"
    frame = (
        f'<a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
    )
    words = paragraph_of(paragraph, colour, scale, language, more=more)
    return f"<p:txBody>{frame}<a:lstStyle/>{words}</p:txBody>"


def plate_body(
    written: Sequence[Paragraph], colours: Sequence[str | None], ground: Rect, scale: float, language: str
) -> str:
    """Paragraphs that a shape of its own holds; `ground` is that shape in the units of its figure."""
    left = min(run.x for paragraph in written for run in paragraph.lines)
    right = max(paragraph.first.x + paragraph.width * _SLACK for paragraph in written)
    tops = [paragraph.first.y - _ABOVE * paragraph.lead for paragraph in written]
    ends = [top + one.lead * len(one.lines) for top, one in zip(tops, written, strict=True)]
    gaps = (0.0, *(max(0.0, top - end) for top, end in zip(tops[1:], ends, strict=False)))
    below = max(0.0, ground.bottom - ends[-1] - _SPARE)
    insets = (
        left - ground.x,
        tops[0] - ground.y,
        max(0.0, min(left - ground.x, ground.right - right)),
        below,
    )
    sides = "".join(
        f' {name}="{emu(inset * scale)}"'
        for name, inset in zip(("lIns", "tIns", "rIns", "bIns"), insets, strict=True)
    )
    frame = f'<a:bodyPr wrap="square"{sides} anchor="t"><a:normAutofit/></a:bodyPr>'
    words = "".join(
        paragraph_of(one, colour, scale, language, before=gap * scale)
        for one, colour, gap in zip(written, colours, gaps, strict=True)
    )
    return f"<p:txBody>{frame}<a:lstStyle/>{words}</p:txBody>"


def paragraph_of(
    paragraph: Paragraph,
    colour: str | None,
    scale: float,
    language: str,
    *,
    before: float = 0,
    more: str = "",
) -> str:
    """A paragraph, so many points below the one before."""
    spacing = f'<a:lnSpc><a:spcPts val="{round(paragraph.lead * scale * 100)}"/></a:lnSpc>'
    spacing += f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
    direction = ' algn="r" rtl="1"' if paragraph.first.line.rtl else ' algn="l"'
    words = run_of(paragraph, colour, scale, language)
    return f'<a:p><a:pPr marL="0" indent="0"{direction}>{spacing}<a:buNone/></a:pPr>{words}{more}</a:p>'


def run_of(paragraph: Paragraph, colour: str | None, scale: float, language: str, *, joint: str = "") -> str:
    """The words of a paragraph in one style, after `joint`."""
    first = paragraph.first
    face = first.line.runs[0].face.path.name if first.line.runs else ""
    family = _SERIF if "Serif" in face else _SANS
    style = f' sz="{round(first.size * scale * 100)}"'
    style += ' b="1"' if any(part in face for part in _HEAVY) else ' b="0"'
    style += ' i="1"' if "Italic" in face else ""
    style += ' strike="sngStrike"' if first.struck else ""
    fonts = f'<a:latin typeface="{family}"/>'
    run = f"<a:rPr lang={quoted(language)}{style}>{solid(colour)}{fonts}</a:rPr>"
    return f"<a:r>{run}<a:t>{content(joint + paragraph.text)}</a:t></a:r>"
