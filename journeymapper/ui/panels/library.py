"""The library at the left: touchpoints in four phases and one's own, to be dragged onto the map."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QMenu, QToolButton, QWidget

from journeymapper.editor import library
from journeymapper.editor.library import Entry
from journeymapper.messages import Message, message, text
from journeymapper.model import edits
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.icons import pixmap
from journeymapper.ui.literal import caption
from journeymapper.ui.own_touchpoints import OwnTouchpoints
from journeymapper.ui.panels.library_list import LibraryRowPainter, LibraryRows

_RENAMES_OR_FORGETS = (Qt.Key.Key_Delete, Qt.Key.Key_F2)


class LibraryView(QListView):
    """The list of the library; Enter and a double click put a touchpoint into the tray.

    One's own are renamed by F2; `forgotten` tells that one of them is to be deleted.
    """

    forgotten = Signal(object)

    def __init__(self, desk: Desk, rows: LibraryRows) -> None:
        super().__init__()
        self._rows = rows
        self._painter = LibraryRowPainter(desk, rows)
        self.setModel(rows)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(text(message("Library of touchpoints")))

    @property
    def own(self) -> Entry | None:
        """The person's own touchpoint in the current row."""
        row = self._rows.row(self.currentIndex()) if self.currentIndex().isValid() else None
        return row if isinstance(row, Entry) and row.phase == "yours" else None

    def event(self, event: QEvent) -> bool:
        """Delete is about the library here, not about the map."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in _RENAMES_OR_FORGETS)
            if event.isAccepted():
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with one of the person's own."""
        if self.own is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(text(message("Rename")))
        rename.triggered.connect(lambda: self.edit(self.currentIndex()))
        menu.addAction(text(message("Delete from my library"))).triggered.connect(self._forget)
        menu.popup(event.globalPos())

    def _forget(self) -> None:
        if self.own is not None:
            self.forgotten.emit(self.own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the Enter that ends typing comes here too
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._forget()
        else:
            super().keyPressEvent(event)


class LibraryPanel(QWidget):
    """Search and list. `new`, which begins a touchpoint, stands above them beside the tabs of the panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._map = ""
        self.rows = LibraryRows(desk)
        self.view = LibraryView(desk, self.rows)
        self.search = QLineEdit()
        self.search.setTextMargins(-5, 0, 0, 0)
        self.search.setAccessibleName(text(message("Search the touchpoints")))
        self._lens = self.search.addAction(
            pixmap(desk.theme, "search", "ink3", 15, 2), QLineEdit.ActionPosition.LeadingPosition
        )
        for button in self.search.findChildren(QToolButton):
            button.setAccessibleName(self.search.accessibleName())
        self._none = parts.push_button(message("Create it"), "link")
        self._none.hide()
        self._none.setContentsMargins(14, 4, 12, 4)
        self.new = parts.icon_button(desk.icons, "plus", message("New touchpoint"), look="smallIcon")
        self._count()
        body = parts.column()
        body.addLayout(parts.row(self.search, margins=(12, 0, 12, 5)))
        body.addWidget(self._none)
        body.addWidget(self.view, 1)
        self.setLayout(body)
        self.new.clicked.connect(lambda: self._create(self.search.text().strip()))
        self._none.clicked.connect(lambda: self._create(self.search.text().strip()))
        self.search.textChanged.connect(self._look_for)
        self.view.clicked.connect(self._press)
        self.view.doubleClicked.connect(self._use)
        self.view.activated.connect(self._use)
        desk.changed.connect(self.rows.sync)
        desk.looked.connect(self._look)
        desk.themed.connect(self._recolour)

    def show_own(self, own: OwnTouchpoints, may_delete: Callable[[Message], bool]) -> None:
        """Shows the person's own touchpoints too; `may_delete` asks before one goes for good."""
        self.rows.show_own(own)
        own.changed.connect(self._count)
        self.view.forgotten.connect(lambda entry: self._forget(own, entry, may_delete))
        self._count()

    def _forget(self, own: OwnTouchpoints, entry: Entry, may_delete: Callable[[Message], bool]) -> None:
        asked = message("Delete “{title}” from your library? Undo can’t bring it back.", title=entry.name)
        if may_delete(asked):
            own.forget(entry.id)

    def _count(self) -> None:
        words = message("Search {count} touchpoints", count=len(self.rows.every))
        self.search.setPlaceholderText(text(words))

    def _look(self) -> None:
        if self._desk.session.map != self._map:
            self._map = self._desk.session.map
            self.rows.sync()

    def _look_for(self, words: str) -> None:
        self.rows.search(words)
        nothing = self.rows.rowCount() == 0
        self._none.setVisible(nothing)
        if nothing:
            self._none.setText(caption(text(message("Create “{name}”", name=words.strip()))))

    def _press(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if not isinstance(row, Entry):
            self.rows.fold(row)

    def _use(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if isinstance(row, Entry) and self._desk.map is not None:
            card = self.rows.card_of(row)
            label = message("Add {title} to the tray", title=row.name)
            if self._desk.commit(edits.add_card(self._desk.project, card), label):
                self._desk.session.select([card.id])

    def _create(self, name: str) -> None:
        if self._desk.map is None:
            return
        one = Entry("", name or text(message("New touchpoint")), "before", "web")
        card = library.touchpoint_of(self._desk.project, self._desk.session.map, one)
        card = card.evolve(channel=None)
        if self._desk.commit(edits.add_card(self._desk.project, card), message("Add touchpoint")):
            self._desk.session.select([card.id])

    def _recolour(self) -> None:
        self._lens.setIcon(pixmap(self._desk.theme, "search", "ink3", 15, 2))
