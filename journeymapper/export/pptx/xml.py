"""Small pieces of DrawingML: places, colours, outlines. Lengths are in EMU, 12,700 to a point."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from journeymapper.drawing.figures import Segment
from journeymapper.layout.geometry import Rect

EMU = 12_700
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def emu(points: float) -> int:
    """A length in EMU."""
    return round(points * EMU)


def quoted(words: str) -> str:
    """An attribute with its quotes."""
    return quoteattr(words)


def content(words: str) -> str:
    """Text between tags."""
    return escape(words)


def place(at: Rect, degrees: float = 0) -> str:
    """Where a shape stands, in points, turned about its middle."""
    turned = f' rot="{round(degrees * 60_000)}"' if degrees else ""
    size = f'<a:ext cx="{max(0, emu(at.width))}" cy="{max(0, emu(at.height))}"/>'
    return f'<a:xfrm{turned}><a:off x="{emu(at.x)}" y="{emu(at.y)}"/>{size}</a:xfrm>'


def solid(colour: str | None) -> str:
    """A fill of one colour, `#rrggbb`, or none."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>' if colour else "<a:noFill/>"


def gradient(stops: Sequence[tuple[float, str]]) -> str:
    """A run of colours from top to bottom, each at 0–1."""
    written = "".join(
        f'<a:gs pos="{round(at * 100_000)}"><a:srgbClr val="{colour[1:].upper()}"/></a:gs>'
        for at, colour in stops
    )
    return f'<a:gradFill><a:gsLst>{written}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'


def outline(
    colour: str | None,
    width: float,
    dash: Sequence[float] = (),
    *,
    round_ends: bool = False,
    arrow: bool = False,
) -> str:
    """A line; `width` and `dash` are in points. `arrow`: whether it ends in one."""
    if colour is None:
        return "<a:ln><a:noFill/></a:ln>"
    pattern = ""
    if dash and width > 0:
        pairs = zip(dash[::2], dash[1::2] or dash[::2], strict=False)
        written = "".join(
            f'<a:ds d="{round(on / width * 100_000)}" sp="{round(off / width * 100_000)}"/>'
            for on, off in pairs
        )
        pattern = f"<a:custDash>{written}</a:custDash>"
    head = '<a:tailEnd type="triangle"/>' if arrow else ""
    ends = ' cap="rnd"' if round_ends else ""
    return f'<a:ln w="{emu(width)}"{ends}>{solid(colour)}{pattern}<a:round/>{head}</a:ln>'


def freeform(segments: Sequence[Segment], at: Rect) -> str:
    """A path in points as the geometry of a shape that stands at a place."""

    def point(x: float, y: float) -> str:
        return f'<a:pt x="{emu(x - at.x)}" y="{emu(y - at.y)}"/>'

    drawn: list[str] = []
    for segment in segments:
        match segment:
            case ("M", x, y):
                drawn.append(f"<a:moveTo>{point(x, y)}</a:moveTo>")
            case ("L", x, y):
                drawn.append(f"<a:lnTo>{point(x, y)}</a:lnTo>")
            case ("C", x1, y1, x2, y2, x, y):
                drawn.append(f"<a:cubicBezTo>{point(x1, y1)}{point(x2, y2)}{point(x, y)}</a:cubicBezTo>")
            case _:
                drawn.append("<a:close/>")
    size = f'w="{max(0, emu(at.width))}" h="{max(0, emu(at.height))}"'
    lists = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    frame = '<a:rect l="0" t="0" r="r" b="b"/>'
    path = f"<a:pathLst><a:path {size}>{''.join(drawn)}</a:path></a:pathLst>"
    return f"<a:custGeom>{lists}{frame}{path}</a:custGeom>"
