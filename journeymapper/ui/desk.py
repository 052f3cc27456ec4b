"""What every panel looks at: the open project, what is looked at in it, what the checks say, the theme."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from journeymapper.canvas.context import Context
from journeymapper.drawing.themes import Theme
from journeymapper.editor.looks import Apart
from journeymapper.editor.parting import step_to
from journeymapper.editor.store import Committed
from journeymapper.editor.supposing import Supposed
from journeymapper.editor.trail import Trail
from journeymapper.messages import Message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.findings import Checked, Numbered
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.ui.icons import Icons
from journeymapper.ui.showing import map_for


class Desk(QObject):
    """The open things, and one signal for each kind of news about them.

    Panels read from here and write by `commit` alone. Signals: `changed` (a commit), `looked` (selection, map
    or marks), `read` (other findings), `supposed` (what a drop would do to them), `themed` (another theme),
    `wrong` (a sentence that the person should see), `failed` (one about a fault of the program itself),
    `found` (asks to show the place of a record).
    """

    changed = Signal(object)
    looked = Signal()
    read = Signal()
    supposed = Signal()
    themed = Signal()
    wrong = Signal(object)
    failed = Signal(object)
    found = Signal(str)

    def __init__(self, context: Context, theme: Theme) -> None:
        super().__init__()
        self.store = context.store
        self.session = context.session
        self.theme = theme
        self.icons = Icons(theme)
        self.as_of = date.today()
        self._context = context
        self._findings: tuple[Numbered, ...] = ()
        self._checked = False
        self.checked = Checked()
        self.carrying = False
        """Whether cards are carried, and it is shown what letting go would do."""
        self.drop: Supposed | None = None
        """What letting go would do to the findings; None where that is not known yet."""
        self._map = self.session.map
        self._selected: tuple[Project, frozenset[str], tuple[Record, ...]] = (self.project, frozenset(), ())
        self.trail = Trail(self.session)
        self.session.listen(self._look)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.store.project

    @property
    def map(self) -> Map | None:
        """The map that is looked at; None where the project has none."""
        return self.project.find(Map, self.session.map)

    @property
    def journey(self) -> Journey | None:
        """The journey of the map that is looked at."""
        return self.project.find(Journey, self.map.journey) if self.map else None

    @property
    def selected(self) -> Record | None:
        """The selected record where there is exactly one."""
        if len(self.session.selection) != 1:
            return None
        return self.project.records.get(next(iter(self.session.selection)))

    @property
    def selected_records(self) -> tuple[Record, ...]:
        """The selected records, in the order of their ids.

        Every command asks for them after every edit: they are looked up once for a selection in a project.
        """
        project, selection = self.project, self.session.selection
        if self._selected[0] is not project or self._selected[1] != selection:
            self._selected = project, selection, project.many(Record, sorted(selection))
        return self._selected[2]

    @property
    def selected_cards(self) -> tuple[Card, ...]:
        """The selected cards, in the order of their ids."""
        return tuple(record for record in self.selected_records if isinstance(record, Card))

    @property
    def reading(self) -> Reading:
        """What checks and numbers say of the map, marks hidden or not."""
        return replace(self._context.scene.reading, findings=self._findings, checked=self._checked)

    @property
    def reduced_motion(self) -> bool:
        """Whether everything happens at once."""
        return self._context.scene.motion.reduced

    @property
    def apart(self) -> Apart:
        """Which cards of the map stand out and which step back, by filter and search."""
        return self._context.apart

    def commit(self, change: Change | None, label: Message, *, merge: str = "") -> bool:
        """Makes a change; False where nothing differs, or there is no room, which is said.

        `merge` joins it to the last one of the same key.
        """
        return self.store.commit(change, label, merge=merge)

    def become(self, project: Project, label: Message) -> bool:
        """Makes one step of undo to another version of the project, as `commit` does."""
        self.store.seal()
        done = self.store.commit(step_to(self.project, project), label, pictures=project.assets)
        self.store.seal()
        return done

    def visit(self, id_: str) -> None:
        """Goes to a record: its map is shown, it is selected and brought into view."""
        record = self.project.records.get(id_)
        if record is None:
            return
        map_ = map_for(self.project, record)
        if map_ is not None:
            self.session.show_map(map_)
        self.session.select((id_,))
        self.found.emit(id_)

    def follow(self, committed: Committed) -> None:
        """The store's listener for the window: hands a commit on to the panels."""
        self._checked = False
        if committed.origin == "open":
            self._findings, self.checked = (), Checked()
            self.read.emit()
        self.changed.emit(committed)

    def _look(self) -> None:
        if self.session.map != self._map:
            self._map = self.session.map
            self._findings, self._checked, self.checked = (), False, Checked()
            self.read.emit()
        self.looked.emit()

    def show_checked(self, findings: tuple[Numbered, ...], checked: Checked) -> None:
        """Takes what the checker says of the project as it is, for the map and the panels in one go."""
        self._findings, self._checked, self.checked = findings, True, checked
        self._context.show_findings(findings)
        self.read.emit()

    def show_drop(self, drop: Supposed | None, *, carrying: bool = True) -> None:
        """Takes what letting go of the cards that are carried would do; panels show it until none are."""
        if (carrying, drop) != (self.carrying, self.drop):
            self.carrying, self.drop = carrying, drop
            self.supposed.emit()

    def use_theme(self, theme: Theme) -> None:
        """Turns to another theme: icons, map and everything painted follow."""
        self.theme = theme
        self.icons.use(theme)
        self._context.scene.set_theme(theme)
        self.themed.emit()
