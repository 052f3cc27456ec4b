"""The outline in the middle of the window: a bar with its two forms, the tree and the table."""

from typing import Literal

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.outline.source import Source
from journeymapper.ui.outline.table_view import OutlineTableView
from journeymapper.ui.outline.tree_view import OutlineTreeView
from journeymapper.ui.outline.writing import forget

Form = Literal["tree", "table"]
FORMS: tuple[Form, ...] = ("tree", "table")


class OutlinePane(QFrame):
    """Shows one of its forms, or what to begin with while the map has no stages."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("outline")
        self._desk = desk
        self._coming = ""
        source = self._source = Source(desk)
        self.tree = OutlineTreeView(source, actions.run)
        self.table = OutlineTableView(source, actions.run)
        self._pages = QStackedWidget()
        self._beginning = self._empty(actions)
        for page in (self.tree, self.table, self._beginning):
            self._pages.addWidget(page)
        for view in (self.tree, self.table):
            view.left.connect(self._let_go)
        self._form: Form = "tree"
        body = parts.column(self._bar(actions))
        body.addWidget(self._pages, 1)
        self.setLayout(body)
        source.changed.connect(self._show_page)
        source.repainted.connect(self._show_page)
        self.show_form("tree")

    @property
    def form(self) -> Form:
        """Whether the tree or the table is shown."""
        return self._form

    def show_form(self, form: Form) -> None:
        """Shows the tree or the table."""
        self._form = form
        self._show_page()

    @property
    def view(self) -> OutlineTreeView | OutlineTableView:
        """The form that is shown, or would be if the map had stages."""
        return self.tree if self._form == "tree" else self.table

    def edit_row(self, row: str) -> None:
        """Opens the editor of a row; in the table, lanes and phases are no rows, so that the tree comes."""
        if self._form == "table" and not self.table.table.find(row).isValid():
            self.show_form("tree")
        self.view.setFocus()
        self.view.edit_row(row)

    def edit_newcomer(self, row: str) -> None:
        """Opens the editor of a card that has just come: it goes again where it gets no words."""
        self._coming = row
        self.edit_row(row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._source.wake(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._source.wake(False)

    def _let_go(self) -> None:
        coming, self._coming = self._coming, ""
        if coming:
            forget(self._desk, coming)

    def _show_page(self) -> None:
        begun = bool(self._desk.project.index.stages_of_map(self._desk.session.map))
        page = self.view if begun else self._beginning
        if self._pages.currentWidget() is not page:
            had_keyboard = self._pages.isAncestorOf(self.window().focusWidget() or self)
            self._pages.setCurrentWidget(page)
            self.setFocusProxy(page)
            if had_keyboard:
                page.setFocus()

    def _bar(self, actions: Actions) -> QFrame:
        bar, segment = QFrame(), QFrame()
        bar.setObjectName("lookBar")
        segment.setObjectName("segment")
        icons = self._desk.icons
        self._tree_button = parts.icon_button(icons, "outline", message("Tree"))
        self._table_button = parts.icon_button(icons, "table", message("Table"))
        actions.follow(self._tree_button, "outline-tree")
        actions.follow(self._table_button, "outline-table")
        segment.setLayout(parts.row(self._tree_button, self._table_button, margins=(2, 2, 2, 2), gap=2))
        name = parts.label(text(message("Outline")), weight="semibold", size="panel")
        back = parts.push_button(message("Back to the map"), "", icons, "map")
        back.clicked.connect(lambda _on=False: actions.run("outline"))
        bar.setLayout(parts.row(name, segment, None, back, margins=(14, 5, 10, 5), gap=12))
        return bar

    def _empty(self, actions: Actions) -> QWidget:
        page = QWidget()
        words = parts.label(text(message("This map has no stages yet.")), ink="ink2")
        first = parts.push_button(message("Name your first stage"), "outlined", self._desk.icons, "plus")
        first.clicked.connect(lambda _on=False: actions.run("stage-after"))
        page.setFocusProxy(first)
        column = parts.column(None, words, first, None, gap=12)
        page.setLayout(parts.row(None, margins=(0, 0, 0, 0)))
        held = QWidget()
        held.setLayout(column)
        line = page.layout()
        assert line is not None
        line.addWidget(held)
        return page
