"""Which findings are listed, and in which order: ticks and a choice that take effect at once."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from journeymapper.editor.sifting import (
    SORTINGS,
    TRAIT_NAMES,
    TRAITS,
    Sieve,
    Sorting,
    Trait,
    traits_offered,
)
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ArrowedBox
from journeymapper.ui.popover import Popover

_WIDTH, _ROW, _MOST = 252, 26, 13
_ASKED = Qt.ItemDataRole.UserRole


class FindingsFilter(Popover):
    """A way of listing is no edit, so nothing has to be kept or left."""

    def __init__(self, desk: Desk, over: QWidget, back: QWidget) -> None:
        super().__init__(message("Filter and sort findings"), over, back)
        self._desk = desk
        self.sorting = ArrowedBox(desk)
        self.sorting.addItems([text(words) for words in SORTINGS.values()])
        self.sorting.setCurrentIndex(_SORTINGS.index(desk.session.sieve.sorting))
        self.sorting.setAccessibleName(text(message("Order of findings")))
        self.list = QListWidget()
        self.list.setAccessibleName(text(message("Filter by")))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill()
        self.list.setFixedHeight(_ROW * min(self.list.count(), _MOST) + 4)
        self.setLayout(parts.column(self.sorting, self.list, margins=(10, 10, 10, 10), gap=8))
        self.setFixedWidth(_WIDTH)
        self.sorting.activated.connect(self._sort)
        self.list.itemChanged.connect(self._tick)

    def begin(self) -> None:
        """Values come first; the order is one Tab further."""
        self.list.setFocus()
        if self.list.count() > 1:
            self.list.setCurrentRow(1)

    def _fill(self) -> None:
        desk = self._desk
        for trait in TRAITS:
            offered = traits_offered(desk.project, desk.reading.findings, trait)
            if not offered:
                continue
            head = QListWidgetItem(text(TRAIT_NAMES[trait]), self.list)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setSizeHint(QSize(0, _ROW))
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            for choice in offered:
                item = QListWidgetItem(f"{choice.name}  {choice.count}", self.list)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setSizeHint(QSize(0, _ROW))
                item.setData(_ASKED, (trait, choice.value))
                ticked = choice.value in desk.session.sieve.values(trait)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _tick(self, item: QListWidgetItem) -> None:
        trait, value = item.data(_ASKED)
        sieve = self._desk.session.sieve
        on = item.checkState() == Qt.CheckState.Checked
        if on != (value in sieve.values(_trait(trait))):
            self._desk.session.sift(sieve.toggled(_trait(trait), value))

    def _sort(self, row: int) -> None:
        self._desk.session.sift(Sieve(self._desk.session.sieve.wanted, _SORTINGS[row]))


_SORTINGS: tuple[Sorting, ...] = tuple(SORTINGS)


def _trait(name: str) -> Trait:
    return next(trait for trait in TRAITS if trait == name)
