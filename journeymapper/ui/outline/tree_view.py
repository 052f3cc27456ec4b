"""The outline as a tree: what is folded out stays so, keys edit and move."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTreeView, QWidget

from journeymapper.editor.outline import tree
from journeymapper.messages import message, text
from journeymapper.ui.outline.editors import Editors
from journeymapper.ui.outline.keys import EDITS, Run, menu_place, run_key
from journeymapper.ui.outline.selecting import SharedSelection
from journeymapper.ui.outline.source import Source
from journeymapper.ui.outline.tree_model import OutlineTree

_FEW_CARDS = 300
"""A map of no more is shown with everything folded out."""
_WIDTHS = (290, 146, 118, 106, 68, 88, 72)
"""Of the columns, in pixels: they fit between both panels of a window 1440 wide, and can be dragged."""


class OutlineTreeView(QTreeView):
    """The tree. `menu_wanted` asks for the menu of the selection, `left` tells that an editor was closed."""

    menu_wanted = Signal(QPoint)
    left = Signal()

    def __init__(self, source: Source, run: Run) -> None:
        super().__init__()
        self._source = source
        self._run = run
        self._open: set[str] = set()
        self.tree = OutlineTree(source)
        self.setObjectName("outlineTree")
        self.setAccessibleName(text(message("Outline of the map")))
        self.setModel(self.tree)
        self.setItemDelegate(Editors(source, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(EDITS)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(18)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.expanded.connect(lambda index: self._open.add(self.tree.row_of(index)))
        self.collapsed.connect(lambda index: self._open.discard(self.tree.row_of(index)))
        self.tree.rowsInserted.connect(self._open_again)
        self.tree.modelReset.connect(self.open_first)
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.shared = SharedSelection(
            self, source.desk, lambda: self.tree.changing, self.tree.find, self.tree.row_of, rows
        )
        source.changed.connect(self.shared.sync)
        source.repainted.connect(self.shared.sync)
        source.repainted.connect(self.viewport().update)
        self.open_first()

    @property
    def typing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def open_first(self) -> None:
        """Folds out what one wants to see first: everything of a map with few cards, else its phases."""
        project = self._source.project
        few = len(project.index.cards_of_map(self._source.map)) <= _FEW_CARDS
        for row in tree.children(project, self._source.map, tree.TOP):
            if row not in tree.GROUPS:
                self._open_below(row, few)

    def edit_current(self) -> None:
        """Opens the editor of the cell that the keys have reached, or else of the row's title."""
        index = self.currentIndex()
        self.edit_row(self.tree.row_of(index), index.column())

    def edit_row(self, row: str, column: int = 0) -> None:
        """Opens the editor of a row, which comes into view."""
        for each in dict.fromkeys((column, 0)):
            index = self.tree.find(row, each)
            if index.isValid() and self.tree.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.scrollTo(index)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                self.edit(index)
                return

    def takes_letters(self) -> bool:
        """Letters are the window’s: its commands act on the row."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not run_key(self, event, self._source.desk, self._run):
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab goes on to the next cell that can be edited, after the last of a row to the next row."""
        ways = {QAbstractItemView.CursorAction.MoveNext: 1, QAbstractItemView.CursorAction.MovePrevious: -1}
        by, index = ways.get(action), self.currentIndex()
        if by is None or not index.isValid():
            return super().moveCursor(action, modifiers)
        while index.isValid():
            column = index.column() + by
            if 0 <= column < self.tree.columnCount():
                index = index.siblingAtColumn(column)
            else:
                beside = self.indexBelow(index) if by > 0 else self.indexAbove(index)
                index = beside.siblingAtColumn(0 if by > 0 else self.tree.columnCount() - 1)
            if self.tree.flags(index) & Qt.ItemFlag.ItemIsEditable:
                return index
        return self.currentIndex()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(menu_place(self, event))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shared.sync()

    def _open_below(self, row: str, whole: bool) -> None:
        self._open.add(row)
        self.setExpanded(self.tree.find(row), True)
        if whole:
            for below in tree.children(self._source.project, self._source.map, row):
                self._open_below(below, whole)

    def _open_again(self, parent: QModelIndex, first: int, last: int) -> None:
        if self.tree.row_of(parent) in self._open:
            self.setExpanded(parent, True)  # it had nothing to fold out until now
        for number in range(first, last + 1):
            index = self.tree.index(number, 0, parent)
            row = self.tree.row_of(index)
            record = self._source.project.records.get(row)
            if row in self._open or (record is not None and record.kind in ("phase", "stage", "step")):
                self.setExpanded(index, True)
