"""Lines of text put on a figure: where they begin, and what they are left out for."""

from collections.abc import Iterable
from typing import Literal

from journeymapper.drawing.figures import Ink, TextRun
from journeymapper.layout.formats import TextStyle
from journeymapper.typeset import Line, Paragraph, elide, set_line

Anchor = Literal["start", "middle", "end"]


def put(x: float, y: float, line: Line, size: float, ink: Ink, anchor: Anchor = "start") -> TextRun:
    """A line whose start, middle or end is at x, its baseline at y."""
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    return TextRun(x - shift * line.width * size, y, line, size, ink)


def label(
    x: float,
    y: float,
    words: str,
    style: TextStyle,
    ink: Ink,
    *,
    anchor: Anchor = "start",
    room: float | None = None,
    language: str = "en",
) -> TextRun:
    """A text on one line, its end left out where it is wider than `room`."""
    line = (
        set_line(words, style.role, language=language)
        if room is None
        else elide(words, style.role, style.size, max(room, 0), language=language)
    )
    return put(x, y, line, style.size, ink, anchor)


def column(
    x: float, y: float, width: float, lines: Paragraph | Iterable[Line], style: TextStyle, ink: Ink
) -> tuple[TextRun, ...]:
    """Lines under each other, the first baseline at y; what reads from the right stands at the right."""
    lines = lines.lines if isinstance(lines, Paragraph) else lines
    return tuple(
        put(x + width, y + index * style.lead, line, style.size, ink, "end")
        if line.opposed
        else put(x, y + index * style.lead, line, style.size, ink)
        for index, line in enumerate(lines)
    )


def first_baseline(top: float, height: float, lines: int, style: TextStyle) -> float:
    """Where the first baseline is when so many lines stand in the middle of a box."""
    return top + (height - lines * style.lead) / 2 + style.lead / 2 + 0.35 * style.size


def ends_at(run: TextRun) -> float:
    """The x where a text ends."""
    return run.x + run.line.width * run.size
