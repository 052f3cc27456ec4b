"""A poster on its paper: the contents, the bar over the top edge, the footer over the bottom one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Bookmark, Box, Drawing, Figure, Placed
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.mirror import as_read
from journeymapper.drawing.poster_styles import FOOTER, MARGIN
from journeymapper.drawing.setting import label
from journeymapper.layout.geometry import Rect

_BAR = 11
FOOT = 52
"""The height of the footer."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a poster is put on: its proportions, and what the footer says of it."""

    aspect: float
    """Width ÷ height."""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """All of a poster between its bar and its footer, in layout units, with margins at both sides."""

    map: str
    width: float
    height: float
    figures: tuple[Placed, ...]
    bookmarks: tuple[Bookmark, ...]
    title: str
    footer: str
    language: str
    bands: int = 1
    """How many bands the map is folded into."""

    @property
    def least_height(self) -> float:
        """The height of a poster with nothing free on it."""
        return self.height + FOOT

    def on_paper(self, paper: Paper | None = None) -> Drawing:
        """The poster, no larger than it must be; on paper, of the paper's proportions.

        Its bar and its ground reach the edges. Where the paper is wider the margins grow; where it is higher
        the contents stay at the top and the footer at the bottom. It is as its language reads.
        """
        width, height = self.width, self.least_height
        if paper is not None:
            width, height = max(width, height * paper.aspect), max(height, width / paper.aspect)
        margin = (width - self.width) / 2
        bar = Figure(
            self.map, "ground", "", Rect(0, 0, width, _BAR), (Box(0, 0, width, _BAR, fill="accent"),)
        )
        footer = self._footer(self.width - 2 * MARGIN, paper.words if paper else "")
        return as_read(
            Drawing(
                width,
                height,
                (
                    Placed(bar, 0, 0),
                    *moved(self.figures, margin, 0),
                    Placed(footer, margin + MARGIN, height - FOOT + 12),
                ),
                title=self.title,
                language=self.language,
                bookmarks=tuple(replace(mark, x=mark.x + margin) for mark in self.bookmarks),
            )
        )

    def _footer(self, width: float, paper: str) -> Figure:
        """Whose map of what this is, and at the right on which paper."""
        flow = Flow(self.language)
        room = width
        if paper:
            run = label(width, 16, paper, FOOTER, "ink3", anchor="end", language=self.language)
            flow.shapes.append(run)
            room = run.x - 2 * FOOTER.size
        flow.write(0, 16, self.footer, FOOTER, "ink3", room, most=1)
        said = f"{self.footer}. {paper}" if paper else self.footer
        return flow.figure(self.map, "footer", said, width, flow.y + 6)


def moved(figures: Iterable[Placed], dx: float, dy: float) -> list[Placed]:
    """Figures shifted on the drawing."""
    return [Placed(placed.figure, placed.x + dx, placed.y + dy) for placed in figures]
