"""What to filter by: every value that cards of the map have, to be ticked; words besides."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from journeymapper.editor.facets import FACET_NAMES, choices
from journeymapper.editor.filtering import FACETS, Facet, Filter
from journeymapper.editor.looks import Look
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.popover import Popover

_SIZE = QSize(280, 360)
_ROW = 28
_ASKED = Qt.ItemDataRole.UserRole


class FilterPopover(Popover):
    """Ticks take effect at once: a filter is no edit, and nothing has to be kept or left."""

    def __init__(self, desk: Desk, over: QWidget, back: QWidget) -> None:
        super().__init__(message("Filter cards"), over, back)
        self._desk = desk
        self.words = QLineEdit(desk.session.look.filter.text)
        self.words.setPlaceholderText(text(message("Words on the card")))
        self.words.setAccessibleName(text(message("Words on the card")))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(text(message("Filter by")))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(parts.column(self.words, self.list, margins=(10, 10, 10, 10), gap=8))
        self.setFixedSize(_SIZE)
        self._fill()
        self.words.textChanged.connect(self._type)
        self.words.installEventFilter(self)
        self.list.itemChanged.connect(self._tick)

    def begin(self) -> None:
        """The words come first."""
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.words
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.list.setFocus()
            first = next(self._values(), None)
            if first is not None:
                self.list.setCurrentItem(first)
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        wanted = self._desk.session.look.filter
        for facet in FACETS:
            found = choices(self._desk.project, self._desk.session.map, facet, self._desk.reading.findings)
            if not found:
                continue
            head = QListWidgetItem(text(FACET_NAMES[facet]), self.list)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            for choice in found:
                item = QListWidgetItem(f"{choice.name}  {choice.count}", self.list)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setSizeHint(QSize(0, _ROW))
                item.setData(_ASKED, (facet, choice.value))
                ticked = choice.value in wanted.values(facet)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if not self.list.count():
            item = QListWidgetItem(text(message("Nothing on this map can be told apart yet.")), self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _values(self) -> Iterator[QListWidgetItem]:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_ASKED):
                yield item

    def _tick(self, item: QListWidgetItem) -> None:
        facet, value = item.data(_ASKED)
        look = self._desk.session.look
        on = item.checkState() == Qt.CheckState.Checked
        if on != (value in look.filter.values(facet)):
            self._take(look.filter.toggled(_facet(facet), value))

    def _type(self, words: str) -> None:
        self._take(Filter(self._desk.session.look.filter.wanted, words))

    def _take(self, wanted: Filter) -> None:
        look = self._desk.session.look
        self._desk.session.take_look(Look(wanted, look.colour_by, look.view))


def _facet(name: str) -> Facet:
    return next(facet for facet in FACETS if facet == name)
