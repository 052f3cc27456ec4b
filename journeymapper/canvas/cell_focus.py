"""The cell that a person has come to: by the keys where no card stands, or by a click beside the cards."""

from collections.abc import Callable

from journeymapper.canvas.feedback import UNDER_CARDS, Sketch
from journeymapper.canvas.scene import MapScene
from journeymapper.drawing.figures import Box, Stroke
from journeymapper.editor.session import Session
from journeymapper.layout.geometry import Rect
from journeymapper.layout.grid import Cell, cell_rect, column_of
from journeymapper.messages import Message, message
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.model.titles import title_of

_INSET, _RADIUS = 5, 8
_BY_KEYS = Stroke("accentLine", 2)
_BY_MOUSE = Stroke("strong", 1, (4, 4))


class CellFocus:
    """Where a new card or what is pasted would come to stand. What is selected takes its place."""

    def __init__(self, scene: MapScene, session: Session) -> None:
        self._scene = scene
        self._session = session
        self._sketch: Sketch | None = None
        self._cell: Cell | None = None
        self._by_keys = False
        self.on_focus: Callable[[Message], None] = _unheard
        """Hears the words of the cell that the keys have reached."""
        session.listen(self._follow_session)
        scene.arranged.connect(self._show)

    @property
    def cell(self) -> Cell | None:
        """The cell; None while something is selected, or nothing was come to."""
        return self._cell

    @property
    def typing_begins(self) -> bool:
        """Whether a letter begins a card here: keys led here, so that they don't mean tools."""
        return self._cell is not None and self._by_keys

    def go(self, cell: Cell | None, *, by_keys: bool = False) -> None:
        """Come to a cell, letting go of what is selected; None: to none."""
        if cell is not None:
            self._session.select(())
        self._cell, self._by_keys = cell, by_keys
        self._show()
        if cell is not None and by_keys:
            self.on_focus(cell_words(self._scene.project, cell))

    def _follow_session(self) -> None:
        if self._session.selection:
            self.go(None)

    def _show(self) -> None:
        layout, cell = self._scene.layout, self._cell
        rows = {band.lane for band in layout.lanes} if layout else ()
        columns = {step for column in layout.columns for step in column.steps} if layout else ()
        if layout is None or cell is None or cell.lane not in rows or cell.step not in columns:
            self._clear()
            return
        home, column = cell_rect(layout, cell), column_of(layout, cell.step)
        area = Rect(column.x, home.y + _INSET, column.width, home.height - 2 * _INSET)
        edge = _BY_KEYS if self._by_keys else _BY_MOUSE
        self._sketch = self._sketch or Sketch(self._scene, UNDER_CARDS)
        self._sketch.draw([Box(area.x, area.y, area.width, area.height, _RADIUS, stroke=edge)], area)

    def _clear(self) -> None:
        self._cell = None
        if self._sketch is not None:
            self._sketch.remove()
            self._sketch = None


def cell_words(project: Project, cell: Cell) -> Message:
    """An empty cell for those who listen, as in "Empty: Touchpoints, Buy"."""
    lane, step = project.get(Lane, cell.lane), project.get(Step, cell.step)
    place = title_of(step) or title_of(project.get(Stage, step.stage))
    return message("Empty: {lane}, {place}", lane=title_of(lane), place=place)


def _unheard(words: Message) -> None:
    pass
