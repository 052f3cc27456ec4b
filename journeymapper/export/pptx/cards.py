"""Cards as people edit them: one rounded rectangle that holds title and note, all else on top of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from journeymapper.drawing.figures import Box, Figure, Shape, TextRun
from journeymapper.export.pptx.paragraphs import Paragraph, paragraphs

_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Plate:
    """The ground of a card and what is written on it."""

    ground: Box
    written: tuple[Paragraph, ...]
    """The title, then what stands below it at the same edge."""

    @property
    def lines(self) -> frozenset[int]:
        """The identities of the lines that the ground holds: they are no shapes of their own."""
        return frozenset(id(line) for paragraph in self.written for line in paragraph.lines)


def plate_of(figure: Figure) -> Plate | None:
    """The plate of a card; None for words without a ground and for pictures."""
    grounds = [shape for shape in figure.shapes if isinstance(shape, Box) and _is_ground(shape)]
    written = tuple(_written(figure.shapes))
    return Plate(max(grounds, key=_area), written) if grounds and written else None


def _is_ground(box: Box) -> bool:
    return bool(box.fill and box.stroke) and (box.x, box.y) == (0, 0)


def _area(box: Box) -> float:
    return box.width * box.height


def _written(shapes: Sequence[Shape]) -> Iterator[Paragraph]:
    """The largest text and what follows it below at the same edge."""
    runs = [shape for shape in shapes if isinstance(shape, TextRun) and shape.line.runs and not shape.angle]
    found = list(paragraphs(runs))
    if not found:
        return
    title = max(found, key=lambda paragraph: paragraph.first.size)
    following = found[found.index(title) + 1 :]
    yield title
    yield from takewhile(lambda below: _edge(below) - _edge(title) < _ALIKE, following)


def _edge(paragraph: Paragraph) -> float:
    first = paragraph.first
    return first.x + first.line.width * first.size if first.line.rtl else first.x
