"""Which findings are listed, and in which order: ticks and a choice that take effect at once."""

from PySide6.QtWidgets import QWidget

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
from journeymapper.ui.tick_list import TickList

_WIDTH, _MOST = 252, 13


class FindingsFilter(Popover):
    """A way of listing is no edit, so nothing has to be kept or left."""

    def __init__(self, desk: Desk, over: QWidget, back: QWidget) -> None:
        super().__init__(message("Filter and sort findings"), over, back)
        self._desk = desk
        self.sorting = ArrowedBox(desk)
        self.sorting.addItems([text(words) for words in SORTINGS.values()])
        self.sorting.setCurrentIndex(_SORTINGS.index(desk.session.sieve.sorting))
        self.sorting.setAccessibleName(text(message("Order of findings")))
        self.list = TickList()
        self._fill()
        self.list.setFixedHeight(self.list.height_of(_MOST))
        self.setLayout(parts.column(self.sorting, self.list, margins=(10, 10, 10, 10), gap=8))
        self.setFixedWidth(_WIDTH)
        self.sorting.activated.connect(self._sort)
        self.list.ticked.connect(self._tick)

    def begin(self) -> None:
        """Values come first; the order is one Tab further."""
        self.list.begin()

    def _fill(self) -> None:
        desk = self._desk
        for trait in TRAITS:
            offered = traits_offered(desk.project, desk.reading.findings, trait)
            ticked = desk.session.sieve.values(trait)
            if offered:
                self.list.head(text(TRAIT_NAMES[trait]))
            for choice in offered:
                words = f"{choice.name}  {choice.count}"
                self.list.offer(trait, choice.value, words, ticked=choice.value in ticked)

    def _tick(self, trait: str, value: str, on: bool) -> None:
        sieve = self._desk.session.sieve
        if on != (value in sieve.values(_trait(trait))):
            self._desk.session.sift(sieve.toggled(_trait(trait), value))

    def _sort(self, row: int) -> None:
        self._desk.session.sift(Sieve(self._desk.session.sieve.wanted, _SORTINGS[row]))


_SORTINGS: tuple[Sorting, ...] = tuple(SORTINGS)


def _trait(name: str) -> Trait:
    return next(trait for trait in TRAITS if trait == name)
