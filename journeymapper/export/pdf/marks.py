"""Marks over and under right-to-left letters, as outlines.

Readers turn right-to-left text about by the places of its glyphs, and marks have places of their own: copied
from a PDF, vowels of Arabic and points of Hebrew came out in wrong places. So letters carry the text of their
marks along (`text`), and the marks themselves are painted as shapes.
"""

from collections.abc import Iterator
from functools import lru_cache

from fontTools.pens.basePen import BasePen

from journeymapper.export.numbers import number, numbers
from journeymapper.typeset import Face, Line, Run


def letter_of(run: Run, start: int, end: int) -> int | None:
    """The glyph of a cluster that takes all its room, the others being marks; None where several do."""
    wide = [at for at in range(start, end) if run.advances[at]]
    return wide[0] if len(wide) == 1 else None


def clusters(run: Run) -> Iterator[tuple[int, int]]:
    """The glyphs that show a piece of text together: the first, and one after the last."""
    start = 0
    for at in range(1, len(run.glyphs) + 1):
        if at == len(run.glyphs) or run.clusters[at] != run.clusters[start]:
            yield start, at
            start = at


def outlined_marks(line: Line, size: float) -> str:
    """The operators that fill the marks of a line in a space with its baseline at y = 0, y upwards."""
    if not any(run.rtl for run in line.runs):
        return ""
    written: list[str] = []
    x = 0.0
    for run in line.runs:
        em = size / run.face.upem
        if run.rtl:
            written += _marks(run, em, x)
        x += run.width * size
    return " ".join(written)


def _marks(run: Run, em: float, x: float) -> Iterator[str]:
    for start, end in clusters(run):
        letter = letter_of(run, start, end) if end - start > 1 else start
        for at in range(start, end):
            if letter not in (None, at):
                place = numbers(x + run.x_offsets[at] * em, run.y_offsets[at] * em)
                yield f"q {em:.6f} 0 0 {em:.6f} {place} cm {_outline(run.face, run.glyphs[at])} f Q"
            x += run.advances[at] * em


@lru_cache(1024)
def _outline(face: Face, glyph: int) -> str:
    """A glyph's outline in design units."""
    pen = _OutlinePen()
    face.hb_font.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.written)


class _OutlinePen(BasePen):
    """Writes what it is told to draw as operators."""

    def __init__(self) -> None:
        super().__init__(None)
        self.written: list[str] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self.written.append(f"{numbers(*pt)} m")

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self.written.append(f"{numbers(*pt)} l")

    def _curveToOne(
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self.written.append(f"{' '.join(number(value) for pt in (pt1, pt2, pt3) for value in pt)} c")

    def _closePath(self) -> None:
        self.written.append("h")
