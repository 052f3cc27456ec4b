"""Lines that belong to one paragraph, found again: people edit paragraphs, not lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymapper.drawing.figures import TextRun

_LEAD = 1.7
"""Of the size: lines further apart are paragraphs of their own."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines under each other in one style."""

    lines: tuple[TextRun, ...]

    @property
    def first(self) -> TextRun:
        """The line that says how all are set."""
        return self.lines[0]

    @property
    def text(self) -> str:
        """All lines in one; each keeps the space that it broke at."""
        words = ""
        for run in self.lines:
            joint = " " if words and not words[-1].isspace() else ""
            words += joint + run.line.text
        return words.strip()

    @property
    def width(self) -> float:
        """The width of the longest line, in the units of its figure."""
        return max(run.line.width * run.size for run in self.lines)

    @property
    def lead(self) -> float:
        """From one baseline to the next."""
        if len(self.lines) == 1:
            return 1.25 * self.first.size
        return (self.lines[-1].y - self.first.y) / (len(self.lines) - 1)


def paragraphs(runs: Iterable[TextRun]) -> Iterator[Paragraph]:
    """The paragraphs of some lines that come in the order in which they are read.

    >>> list(paragraphs([]))
    []
    """
    lines: list[TextRun] = []
    for run in runs:
        if lines and not _goes_on(lines[-1], run):
            yield Paragraph(tuple(lines))
            lines = []
        lines.append(run)
    if lines:
        yield Paragraph(tuple(lines))


def _goes_on(before: TextRun, run: TextRun) -> bool:
    """Whether a line stands right under another, at the same left or right edge, set alike."""
    alike = (before.size, before.ink, before.struck, before.angle) == (
        run.size,
        run.ink,
        run.struck,
        run.angle,
    )
    ends = [one.x + one.line.width * one.size for one in (before, run)]
    aligned = abs(before.x - run.x) < 0.5 or (run.line.rtl and abs(ends[0] - ends[1]) < 0.5)
    near = 0 < run.y - before.y <= _LEAD * run.size
    return alike and aligned and near and not run.angle and _face(before) == _face(run)


def _face(run: TextRun) -> str:
    return run.line.runs[0].face.key if run.line.runs else ""
