"""A list of values to be ticked, under headings: what filters are chosen from."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from journeymapper.messages import message, text

_ROW = 26
_ASKED = Qt.ItemDataRole.UserRole


class TickList(QListWidget):
    """`ticked` carries what a value belongs to, the value, and whether it is ticked now."""

    ticked = Signal(str, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(text(message("Filter by")))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._tell)

    def height_of(self, rows: int) -> int:
        """How high it is with so many rows in view, of those that it has."""
        return _ROW * min(self.count(), rows) + 4

    def head(self, words: str) -> None:
        """Adds a heading, which can't be chosen."""
        item = self._add(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)

    def say(self, words: str) -> None:
        """Adds a sentence in place of values."""
        QListWidgetItem(words, self).setFlags(Qt.ItemFlag.NoItemFlags)

    def offer(self, of: str, value: str, words: str, *, ticked: bool) -> None:
        """Adds a value, with what it belongs to."""
        item = self._add(words)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setData(_ASKED, (of, value))

    def begin(self) -> None:
        """Takes the keyboard, with the first value as the current one."""
        self.setFocus()
        first = next(self._values(), None)
        if first is not None:
            self.setCurrentItem(first)

    def _add(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words, self)
        item.setSizeHint(QSize(0, _ROW))
        return item

    def _values(self) -> Iterator[QListWidgetItem]:
        return (item for item in map(self.item, range(self.count())) if item.data(_ASKED))

    def _tell(self, item: QListWidgetItem) -> None:
        asked = item.data(_ASKED)
        if asked:
            of, value = asked
            self.ticked.emit(of, value, item.checkState() == Qt.CheckState.Checked)
