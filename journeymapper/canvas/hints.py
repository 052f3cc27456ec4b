"""Hints in empty lanes: dashed shapes of what belongs there. Painted by the view alone, so never printed."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView

from journeymapper.canvas.context import Context
from journeymapper.drawing.figures import Box, Figure, Shape, Stroke, TextRun
from journeymapper.editor.hints import Hint, hints_on, is_bare, shape_of
from journeymapper.editor.store import Committed
from journeymapper.layout.geometry import Rect
from journeymapper.layout.grid import column_of
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.typeset import set_paragraph

_SIZE, _LEAD, _PAD, _TOP = 14.0, 17.0, 10.0, 7.0
_RING = 9.0
_MOST_LINES = 2
_DASHED = Stroke("strong", 1, (4, 4))


class Hints:
    """The hints of one view, off until they are allowed.

    Those of a map without cards go with its first edit; after that each lane shows what belongs there while
    it is empty.
    """

    def __init__(self, view: QGraphicsView, context: Context) -> None:
        self._view = view
        self._context = context
        self._allowed = False
        self._begun: dict[str, tuple[Record, ...]] = {}
        self.shown: tuple[Hint, ...] = ()
        context.scene.arranged.connect(self.sync)
        context.on_foreign_commit(self._forget)

    def allow(self, allowed: bool) -> None:
        """Shows hints from now on, or none."""
        if allowed != self._allowed:
            self._allowed = allowed
            self.sync()

    def sync(self) -> None:
        """Follows the map; nothing happens where the hints are the same."""
        wanted = self._wanted()
        if wanted != self.shown:
            self.shown = wanted
            self._view.setAccessibleDescription("\n".join(text(hint.words) for hint in wanted))
            self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Paints them where the lanes are now, and none where a gesture has just put a card."""
        layout = self._context.scene.shown[0]
        filled = {box.lane for box in layout.cards.values()} if layout is not self._context.layout else ()
        steps = {step for column in layout.columns for step in (column.step, *column.steps)}
        for hint in self.shown:
            if hint.step in steps and hint.lane not in filled:
                column, band = column_of(layout, hint.step), layout.lane(hint.lane)
                figure = _figure(hint, column.width, band.height)
                self._context.scene.pen.paint(painter, figure, column.x, band.y)

    def _wanted(self) -> tuple[Hint, ...]:
        project, map_ = self._context.project, self._context.session.map
        if not self._allowed or map_ not in project.records:
            return ()
        shape = shape_of(project, map_)
        begun = self._begun.setdefault(map_, shape)
        if is_bare(project, map_) and shape != begun:
            return ()
        ghosts = {ghost.lane for ghost in self._context.layout.ghosts}
        return tuple(hint for hint in hints_on(project, map_) if hint.lane not in ghosts)

    def _forget(self, committed: Committed) -> None:
        if committed.origin == "open":
            self._begun.clear()


def _figure(hint: Hint, width: float, height: float) -> Figure:
    """A dashed card with words in it; for a feeling a dashed point with words beside it."""
    feels = hint.kind == "emotion"
    left = 2 * _RING + _PAD if feels else _PAD
    lines = set_paragraph(
        text(hint.words), "regular", _SIZE, width - left - _PAD / 2, max_lines=_MOST_LINES
    ).lines
    high = min(height - 2 * _TOP, _LEAD * len(lines) + 2 * _PAD)
    top = (height - high) / 2 if feels else _TOP
    shapes: list[Shape] = []
    if feels:
        middle = top + high / 2
        shapes.append(Box(1, middle - _RING, 2 * _RING, 2 * _RING, _RING, None, _DASHED))
    else:
        shapes.append(Box(0, top, width, high, 8, None, _DASHED))
    baseline = top + (high - _LEAD * len(lines)) / 2 + 13
    for number, line in enumerate(lines):
        shapes.append(TextRun(left, baseline + number * _LEAD, line, _SIZE, "ink3"))
    return Figure("", "pin", "", Rect(0, 0, width, height), tuple(shapes))
