"""A list of things all over the project: searched, walked through by arrows, each shown on the map."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.sheets.sheet import Sheet

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Listed:
    """A row: what it is about, and its words."""

    id: str
    place: str
    """The record that is shown on the map; empty where there is none."""
    words: str
    details: str


class ListSheet(Sheet):
    """Typing searches, arrows walk, Enter opens; a step shows the place of its row."""

    def __init__(self, over: QWidget, bench: Bench, title: Message, empty: Message) -> None:
        super().__init__(over, bench, title)
        self.resize(440, 480)
        self._rows: tuple[Listed, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(text(message("Search")))
        self.search.setAccessibleName(text(message("Search")))
        self.list = QListWidget()
        self.list.setAccessibleName(text(title))
        self.list.setObjectName("listing")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        self._empty = parts.label(text(empty), ink="ink3", wraps=True)
        body = parts.column(self.search, margins=(14, 14, 14, 14), gap=8)
        body.addWidget(self._empty)
        body.addWidget(self.list, 1)
        self.setLayout(body)
        self.search.textChanged.connect(self.sync)
        self.search.installEventFilter(self)
        self.list.currentRowChanged.connect(self._step)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.search.returnPressed.connect(self._open)

    def rows(self) -> Sequence[Listed]:
        """All that could be listed."""
        raise NotImplementedError

    def open_row(self, row: Listed) -> None:
        """Opens a row."""
        raise NotImplementedError

    def sync(self) -> None:
        """Lists anew what has the searched words."""
        wanted = self.search.text().strip().casefold()
        rows = tuple(one for one in self.rows() if wanted in f"{one.words}\n{one.details}".casefold())
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows == self._rows:
            return
        current = self._current
        self._rows = rows
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.words}\n{row.details}")
            self.list.addItem(item)
        kept = next((number for number, row in enumerate(rows) if current and row.id == current.id), -1)
        self.list.setCurrentRow(kept)
        self.list.blockSignals(False)

    @property
    def _current(self) -> Listed | None:
        number = self.list.currentRow()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _step(self, _row: int) -> None:
        current = self._current
        if current is not None and current.place:
            self.bench.desk.visit(current.place)

    def _open(self) -> None:
        if self._current is None and self._rows:
            self.list.setCurrentRow(0)
        if self._current is not None:
            self.open_row(self._current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the search walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ARROWS:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)
