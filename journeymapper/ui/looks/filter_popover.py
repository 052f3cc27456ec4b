"""What to filter by: every value that cards of the map have, to be ticked; words besides."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.editor.facets import FACET_NAMES, choices
from journeymapper.editor.filtering import FACETS, Facet, Filter
from journeymapper.editor.looks import Look
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.popover import Popover
from journeymapper.ui.tick_list import TickList

_SIZE = QSize(280, 360)


class FilterPopover(Popover):
    """Ticks take effect at once: a filter is no edit, and nothing has to be kept or left."""

    def __init__(self, desk: Desk, over: QWidget, back: QWidget) -> None:
        super().__init__(message("Filter cards"), over, back)
        self._desk = desk
        self.words = QLineEdit(desk.session.look.filter.text)
        self.words.setPlaceholderText(text(message("Words on the card")))
        self.words.setAccessibleName(text(message("Words on the card")))
        self.words.setClearButtonEnabled(True)
        self.list = TickList()
        self.setLayout(parts.column(self.words, self.list, margins=(10, 10, 10, 10), gap=8))
        self.setFixedSize(_SIZE)
        self._fill()
        self.words.textChanged.connect(self._type)
        self.words.installEventFilter(self)
        self.list.ticked.connect(self._tick)

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
            self.list.begin()
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        wanted = self._desk.session.look.filter
        for facet in FACETS:
            found = choices(self._desk.project, self._desk.session.map, facet, self._desk.reading.findings)
            if found:
                self.list.head(text(FACET_NAMES[facet]))
            for choice in found:
                words, ticked = f"{choice.name}  {choice.count}", choice.value in wanted.values(facet)
                self.list.offer(facet, choice.value, words, ticked=ticked)
        if not self.list.count():
            self.list.say(text(message("Nothing on this map can be told apart yet.")))

    def _tick(self, facet: str, value: str, on: bool) -> None:
        look = self._desk.session.look
        if on != (value in look.filter.values(_facet(facet))):
            self._take(look.filter.toggled(_facet(facet), value))

    def _type(self, words: str) -> None:
        self._take(Filter(self._desk.session.look.filter.wanted, words))

    def _take(self, wanted: Filter) -> None:
        look = self._desk.session.look
        self._desk.session.take_look(Look(wanted, look.colour_by, look.view))


def _facet(name: str) -> Facet:
    return next(facet for facet in FACETS if facet == name)
