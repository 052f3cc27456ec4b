"""Paragraphs as text boxes, in fonts by their names."""

from math import cos, radians, sin

from journeymapper.export.pptx.paragraphs import Paragraph
from journeymapper.export.pptx.xml import content, emu, quoted, solid
from journeymapper.layout.geometry import Rect

_SANS, _SERIF = "Source Sans 3", "Source Serif 4"
_HEAVY = ("SemiBold", "Bold", "600", "700")
_ABOVE = 0.78
"""Of the distance of lines: where presentation programs set the first baseline below the top of a box."""
_SLACK = 1.03
"""Lines get a little more room than they need: other programs measure text otherwise."""


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


def body_of(paragraph: Paragraph, colour: str | None, scale: float, language: str) -> str:
    """The words of a paragraph with how they are set."""
    first = paragraph.first
    face = first.line.runs[0].face.path.name if first.line.runs else ""
    family = _SERIF if "Serif" in face else _SANS
    style = f' sz="{round(first.size * scale * 100)}"'
    style += ' b="1"' if any(part in face for part in _HEAVY) else ' b="0"'
    style += ' i="1"' if "Italic" in face else ""
    style += ' strike="sngStrike"' if first.struck else ""
    fonts = f'<a:latin typeface="{family}"/>'
    spacing = f'<a:lnSpc><a:spcPts val="{round(paragraph.lead * scale * 100)}"/></a:lnSpc>'
    spacing += '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
    direction = ' algn="r" rtl="1"' if first.line.rtl else ' algn="l"'
    wrap = "square" if len(paragraph.lines) > 1 else "none"
    run = f"<a:rPr lang={quoted(language)}{style}>{solid(colour)}{fonts}</a:rPr>"
    words = f"<a:r>{run}<a:t>{content(paragraph.text)}</a:t></a:r>"
    frame = (
        f'<a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
    )
    plain = "<a:buNone/>"
    return (
        f'<p:txBody>{frame}<a:lstStyle/><a:p><a:pPr marL="0" indent="{emu(0)}"{direction}>'
        f"{spacing}{plain}</a:pPr>{words}</a:p></p:txBody>"
    )
