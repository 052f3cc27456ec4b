"""What every panel looks at: the open project, what is looked at in it, what the checks say, the theme."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from journeymapper.drawing.themes import Theme
from journeymapper.editor.session import Session
from journeymapper.editor.store import Committed, Store
from journeymapper.messages import Message
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.ui.icons import Icons


class Desk(QObject):
    """The open things, and one signal for each kind of news about them.

    Panels read from here and write by `commit` alone. Signals: `changed` (a commit), `looked` (selection, map or
    marks), `read` (a new reading), `themed` (another theme), `wrong` (a sentence that the person should see).
    """

    changed = Signal(object)
    looked = Signal()
    read = Signal()
    themed = Signal()
    wrong = Signal(object)
    found = Signal(str)
    """Asks to show the place of a record."""

    def __init__(self, store: Store, session: Session, theme: Theme) -> None:
        super().__init__()
        self.store = store
        self.session = session
        self.theme = theme
        self.icons = Icons(theme)
        self.reading = Reading()
        self.as_of = date.today().isoformat()
        session.listen(self.looked.emit)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self.store.project

    @property
    def map(self) -> Map | None:
        """The map that is looked at; None before a project is open."""
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

    def commit(self, change: Change | None, label: Message, *, merge: str = "") -> bool:
        """Makes a change; False where nothing differs. `merge` joins it to the last one of the same key."""
        return self.store.commit(change, label, merge=merge)

    def tell(self, committed: Committed) -> None:
        """The store's listener for the window: hands a commit on to the panels."""
        self.changed.emit(committed)

    def show_reading(self, reading: Reading) -> None:
        """Takes what checks and numbers say now."""
        self.reading = reading
        self.read.emit()

    def use_theme(self, theme: Theme) -> None:
        """Turns to another theme; icons and everything painted follow."""
        self.theme = theme
        self.icons.use(theme)
        self.themed.emit()
