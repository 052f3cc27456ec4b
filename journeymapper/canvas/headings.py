"""The names at the edges of a view as things to work with: renamed in place, found, with a menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QGraphicsView

from journeymapper.canvas.context import Context
from journeymapper.canvas.lens import Lens
from journeymapper.canvas.naming import Naming
from journeymapper.canvas.said import Said, fact_of, name_of
from journeymapper.drawing.figures import Part
from journeymapper.layout.geometry import Rect
from journeymapper.messages import Message, message, text
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import title_of

_MARGIN = 24
_SAID = {
    "phase": message("Phase"),
    "stage": message("Stage"),
    "step": message("Step"),
    "lane": message("Lane"),
}


class Headings(QObject):
    """Names of one view. `menu_wanted` asks for the menu of what is selected, at a point of the screen."""

    menu_wanted = Signal(QPoint)

    def __init__(self, view: QGraphicsView, context: Context, lens: Lens) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._lens = lens
        self.on_show: Callable[[str], None] = _unheard
        """Hears which name the keys have reached."""
        self._naming = Naming(view, context)
        for edge in (lens.corner, lens.header, lens.lanes):
            edge.menu_wanted.connect(self._ask)

    @property
    def typing(self) -> bool:
        """Whether a name is being typed."""
        return self._naming.open

    def rename(self, id_: str, label: Message | None = None) -> bool:
        """Open a field over a name; False where the edges do not show it. Undo says `label`."""
        record = self._context.project.records.get(id_)
        if not isinstance(record, Phase | Stage | Step | Lane):
            return False
        return self._type(record, name_of(record, label))

    def say(self, id_: str, part: Part) -> bool:
        """Open a field over what is said beside a name; False where that is not said of it, or not shown."""
        record = self._context.project.records.get(id_)
        said = fact_of(record, part) if record is not None else None
        if said is None or not isinstance(record, Stage | Step):
            return False
        return self._type(record, said)

    def _type(self, record: Phase | Stage | Step | Lane, said: Said) -> bool:
        if not self._view.isVisible():
            return False  # something else stands in the place of the map
        edge = self._lens.lanes if isinstance(record, Lane) else self._lens.header
        place = edge.place_of(record.id, said.part) or edge.place_of(record.id)
        if place is None or not edge.rect().contains(round(place.start), round(place.baseline)):
            self.show(record.id)
        return self._naming.begin(edge, record, said)

    def show(self, id_: str) -> None:
        """Scroll as little as it takes to see a column or a lane, and say its name to who listens."""
        self._lens.settle()
        area = self._area(id_)
        record = self._context.project.records.get(id_)
        if area is None or record is None:
            return
        self._view.ensureVisible(QRectF(area.x, area.y, area.width, area.height), _MARGIN, _MARGIN)
        kind = _SAID.get(record.kind)
        self._view.setAccessibleDescription(f"{text(kind) if kind else ''} {title_of(record)}".strip())
        self.on_show(id_)

    def follow(self) -> None:
        """The edges show something else."""
        self._naming.follow()

    def finish(self) -> None:
        """What is typed stays."""
        self._naming.finish()

    def ask_at(self, event: QContextMenuEvent) -> None:
        """A menu is asked for over the map, or by its key: then it opens where the selected name is."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(event.globalPos())
            return
        places = (self.foot_of(id_) for id_ in self._context.session.selection)
        at = next((place for place in places if place is not None), None)
        self.menu_wanted.emit(at or self._view.viewport().mapToGlobal(self._at_card()))

    def foot_of(self, id_: str) -> QPoint | None:
        """The point of the screen under a name, which is scrolled into view; None where it is not shown."""
        for edge in (self._lens.header, self._lens.lanes):
            self.show(id_)
            place = edge.place_of(id_)
            if place is not None:
                return edge.mapToGlobal(QPoint(round(place.start), place.area.bottom()))
        return None

    def _ask(self, id_: str, at: QPoint) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        project = self._context.project
        if id_ and id_ not in project.records:
            return  # the pin of a finding has no menu
        if id_ not in self._context.session.selection:
            self._context.session.select([id_] if id_ else [])
        self.menu_wanted.emit(at)

    def _at_card(self) -> QPoint:
        layout = self._context.layout
        card = next((id_ for id_ in sorted(self._context.session.selection) if id_ in layout.cards), None)
        if card is None:
            return self._view.viewport().rect().center()
        home = layout.rect(card)
        self._view.ensureVisible(QRectF(home.x, home.y, home.width, home.height), _MARGIN, _MARGIN)
        return self._view.mapFromScene(home.x + home.width / 2, home.y + home.height / 2)

    def _area(self, id_: str) -> Rect | None:
        """A column as high as what is in view, a lane as wide: seeing it never scrolls the other way."""
        layout = self._context.layout
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        middle = seen.center()
        for band in layout.lanes:
            if band.lane == id_:
                return Rect(middle.x(), band.y, 0, band.height)
        for x, width, named in (
            *((span.x, span.width, span.phase) for span in layout.header.phases),
            *((span.x, span.width, span.stage) for span in layout.header.stages),
            *((column.x, column.width, step) for column in layout.columns for step in column.steps),
        ):
            if named == id_:
                # Of what is wider than the view its beginning is to be seen, where its name stands.
                return Rect(x, middle.y(), min(width, seen.width() - 2 * _MARGIN), 0)
        return None


def _unheard(id_: str) -> None:
    pass
