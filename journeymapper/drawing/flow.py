"""Text that flows down a page: each piece knows how high it gets."""

from dataclasses import dataclass, field

from journeymapper.drawing.figures import Figure, Ink, Part, Placed, Shape, TextRun
from journeymapper.drawing.setting import column
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.typeset import set_paragraph


@dataclass(slots=True)
class Flow:
    """Shapes of one figure while it is written from top to bottom. `y` is the last baseline or edge."""

    language: str
    y: float = 0
    shapes: list[Shape] = field(default_factory=list)

    def write(
        self,
        x: float,
        drop: float,
        words: str,
        style: TextStyle,
        ink: Ink,
        width: float,
        most: int | None = None,
    ) -> tuple[TextRun, ...]:
        """Lines from `drop` below where the last piece ended; `y` moves to the last baseline."""
        lines = set_paragraph(
            words, style.role, style.size, width, max_lines=most, language=self.language
        ).lines
        runs = column(x, self.y + drop, width, lines, style, ink)
        self.shapes += runs
        self.y += drop + (len(lines) - 1) * style.lead
        return runs

    def figure(self, record: str, part: Part, words: str, width: float, height: float) -> Figure:
        """All that was written, in a box of this size."""
        return Figure(record, part, words, Rect(-2, -4, width + 4, height + 6), tuple(self.shapes))


@dataclass(frozen=True, slots=True)
class Block:
    """A figure with the room it takes: a piece of a row."""

    figure: Figure
    width: float
    height: float


def rows(blocks: list[Block], width: float, gap: float) -> tuple[tuple[tuple[Placed, ...], float], ...]:
    """Blocks side by side in as few rows as hold them: each row with its height, from top to bottom."""
    lines: list[list[Block]] = [[]]
    x = 0.0
    for block in blocks:
        if lines[-1] and x + block.width > width:
            lines.append([])
            x = 0.0
        lines[-1].append(block)
        x += block.width + gap
    done: list[tuple[tuple[Placed, ...], float]] = []
    y = 0.0
    for row in lines:
        x, placed = 0.0, []
        for block in row:
            placed.append(Placed(block.figure, x, y))
            x += block.width + gap
        height = max((block.height for block in row), default=0)
        done.append((tuple(placed), height))
        y += height
    return tuple(done)
