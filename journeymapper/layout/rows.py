"""Cards of a high lane lined up in rows through all its columns, so that sheets can be cut between them."""

from collections.abc import Sequence

from journeymapper.layout.lanes import Stacking
from journeymapper.layout.map_layout import CardBox, Column, GhostBox

GAP = 26.0
"""Between rows, at least: pins on corners and what frames say at their feet leave room for scissors."""


def row_tops(boxes: Sequence[CardBox | GhostBox], columns: Sequence[Column], style: Stacking) -> list[float]:
    """The new top of each box of a lane; each row is as high as what is highest in it.

    A box stands in the first row below all that stand above it in any of its columns.
    """
    rows = _rows(boxes, columns)
    heights = [0.0] * (max(rows, default=-1) + 1)
    for box, row in zip(boxes, rows, strict=True):
        heights[row] = max(heights[row], box.height)
    tops, gap = [style.pad], max(style.gap, GAP)
    for height in heights:
        tops.append(tops[-1] + height + gap)
    return [tops[row] for row in rows]


def _rows(boxes: Sequence[CardBox | GhostBox], columns: Sequence[Column]) -> list[int]:
    """The row of each box, the first is 0."""
    filled = [0] * len(columns)
    rows = [0] * len(boxes)
    for at in sorted(range(len(boxes)), key=lambda at: (boxes[at].dy, boxes[at].x)):
        box = boxes[at]
        under = [number for number, column in enumerate(columns) if box.x <= column.x < box.x + box.width]
        rows[at] = max((filled[number] for number in under), default=0)
        for number in under:
            filled[number] = rows[at] + 1
    return rows
