"""The outline as a table: steps go down, lanes go across, letters in an empty cell begin a card."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from journeymapper.canvas.tools.typing import types_text
from journeymapper.messages import message, text
from journeymapper.ui.outline.editors import Editors
from journeymapper.ui.outline.keys import EDITS, Run, menu_place, run_key
from journeymapper.ui.outline.selecting import SharedSelection
from journeymapper.ui.outline.source import Source
from journeymapper.ui.outline.table_model import OutlineTable

_CELL, _NAMES = 184, (120, 96)
"""How wide columns of lanes and of names are, in pixels, until somebody drags them."""
_HEADED = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class OutlineTableView(QTableView):
    """The table. Signals as those of the tree."""

    menu_wanted = Signal(QPoint)
    left = Signal()

    def __init__(self, source: Source, run: Run) -> None:
        super().__init__()
        self._source = source
        self._run = run
        self.table = OutlineTable(source)
        self.setObjectName("outlineTable")
        self.setAccessibleName(text(message("Table of the map")))
        self.setModel(self.table)
        self.setItemDelegate(Editors(source, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(EDITS)
        self.setTabKeyNavigation(False)  # between widgets, Tab goes on; in an editor, to the next cell
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setDefaultSectionSize(_CELL)
        self.horizontalHeader().setDefaultAlignment(_HEADED)
        for column, width in enumerate(_NAMES):
            self.setColumnWidth(column, width)
        self.shared = SharedSelection(
            self, source.desk, lambda: self.table.changing, self.table.find, self.table.row_of
        )
        source.changed.connect(self.shared.sync)
        source.repainted.connect(self.shared.sync)
        source.repainted.connect(self.viewport().update)

    @property
    def typing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def edit_current(self) -> None:
        """Opens the editor of the cell that the keys have reached, if it has one."""
        index = self.currentIndex()
        if index.isValid() and self.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def edit_row(self, row: str) -> None:
        """Opens the editor of a card, a stage or a step, which comes into view."""
        index = self.table.find(row)
        if index.isValid():
            self.scrollTo(index)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit_current()

    def takes_letters(self) -> bool:
        """In an empty cell letters begin a card."""
        index = self.currentIndex()
        empty = index.isValid() and not self.table.row_of(index)
        return empty and bool(self.table.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def event(self, event: QEvent) -> bool:
        """In an empty cell letters are no shortcuts."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and types_text(event)
            and not self.typing
            and self.takes_letters()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not run_key(self, event, self._source.desk, self._run):
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(menu_place(self, event))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shared.sync()
