"""What stands on slides, as tests ask for it."""

from collections.abc import Iterator

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import Figure, TextRun
from journeymapper.drawing.leaves import Leaf
from journeymapper.layout.geometry import Rect


def figures_on(leaf: Leaf) -> Iterator[Figure]:
    for layer in leaf.layers:
        for placed in layer.figures:
            yield placed.figure


def texts_of(leaf: Leaf) -> Iterator[tuple[TextRun, Rect, float]]:
    """Every text with its box and its size in points on the slide; leaning ones by where they begin."""
    for layer in leaf.layers:
        for placed in layer.figures:
            for shape in placed.figure.shapes:
                if isinstance(shape, TextRun):
                    reach = extent(shape).moved(placed.x, placed.y)
                    width = 0.0 if shape.angle else reach.width * layer.scale
                    box = Rect(
                        layer.x + reach.x * layer.scale,
                        layer.y + reach.y * layer.scale,
                        width,
                        reach.height * layer.scale,
                    )
                    yield shape, box, shape.size * layer.scale


def words_of(leaf: Leaf) -> str:
    """All that is written on a slide."""
    return " ".join(run.line.text.strip() for run, _, _ in texts_of(leaf))


def cards_on(leaf: Leaf) -> list[str]:
    """The cards that are drawn as such on a slide."""
    return [figure.record for figure in figures_on(leaf) if figure.part == "card"]


def is_of_stage(leaf: Leaf) -> bool:
    """Whether it is one of the slides of a stage."""
    headings = [figure.record for figure in figures_on(leaf) if figure.part == "heading 1"]
    return any(record.startswith("stage_") for record in headings)
