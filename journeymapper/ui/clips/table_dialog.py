"""What the columns of pasted rows mean: a look at the first rows, with a choice over each column."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.editor.clips.rows import MEANINGS, NAMES, Table
from journeymapper.messages import message, plural, text
from journeymapper.ui import parts

_SHOWN = 8
_COLUMN, _HEIGHT = 150, 300


class TableDialog(QDialog):
    """Shows a table as it was understood. `table` is what the person made of it."""

    def __init__(self, table: Table, over: QWidget) -> None:
        super().__init__(over)
        self._table = table
        self.setWindowTitle(text(message("Paste rows as cards")))
        self.headed = QCheckBox(text(message("The first row names the columns")))
        self.headed.setChecked(table.headed)
        self.headed.toggled.connect(self._show)
        self.columns = [self._choice(number) for number in range(len(table.columns))]
        self._grid = QTableWidget(1, len(table.columns))
        for number, choice in enumerate(self.columns):
            self._grid.setCellWidget(0, number, choice)
        self._grid.setAccessibleName(text(message("The first rows")))
        self._grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid.verticalHeader().hide()
        self._grid.horizontalHeader().hide()
        self._grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.paste = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.paste.setProperty("look", "primary")
        self.paste.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(parts.label(text(message("Each row becomes a card. What do its columns mean?"))))
        whole.addWidget(self._grid, 1)
        whole.addWidget(self.headed)
        whole.addWidget(buttons)
        self.resize(max(480, min(_COLUMN * len(table.columns) + 40, 1100)), _HEIGHT + 120)
        self._show()

    @property
    def table(self) -> Table:
        """The rows, with what was chosen."""
        columns = tuple(MEANINGS[choice.currentIndex()] for choice in self.columns)
        return replace(self._table, columns=columns, headed=self.headed.isChecked())

    def _choice(self, number: int) -> QComboBox:
        choice = QComboBox()
        choice.addItems([text(NAMES[meaning]) for meaning in MEANINGS])
        choice.setCurrentIndex(MEANINGS.index(self._table.columns[number]))
        choice.setAccessibleName(text(message("What column {number} means", number=number + 1)))
        choice.currentIndexChanged.connect(lambda _index: self._settle(number))
        return choice

    def _settle(self, number: int) -> None:
        """A meaning that another column has is taken from it."""
        index = self.columns[number].currentIndex()
        for other in self.columns:
            if other is not self.columns[number] and other.currentIndex() == index:
                other.setCurrentIndex(MEANINGS.index("skip"))
        self._show()

    def _show(self) -> None:
        body = self.table.body
        self._grid.setRowCount(1 + len(body[:_SHOWN]))
        for row, fields in enumerate(body[:_SHOWN], 1):
            for number in range(len(self.columns)):
                self._grid.setItem(row, number, QTableWidgetItem(" ".join(fields[number].split())))
        self.paste.setText(text(plural("Paste {count} card", "Paste {count} cards", len(body))))
        self.paste.setEnabled(bool(body) and "title" in self.table.columns)


def asked_columns(table: Table, over: QWidget) -> Table | None:
    """Asks what the columns mean; None where the person thinks better of it."""
    dialog = TableDialog(table, over)
    sure = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.table
    dialog.deleteLater()
    return chosen if sure else None
