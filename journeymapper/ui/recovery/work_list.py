"""Several projects that can be had back, one below the other."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journeymapper.editor.recovery import Work
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.recovery.work_card import WorkCard
from journeymapper.ui.start.previews import Slices


class WorkList(QWidget):
    """`restored` and `dismissed` carry the work whose button was pressed. Pictures come in idle slices."""

    restored = Signal(object)
    dismissed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._slices = Slices(self)
        self.cards: list[WorkCard] = []
        self._body = parts.column(gap=12)
        self.setLayout(self._body)
        desk.themed.connect(self._draw_all)

    def show_work(self, shown: tuple[Work, ...]) -> None:
        """Shows these. What is shown already stays as it is, and where the keyboard is in it."""
        folders = {work.folder for work in shown}
        for card in tuple(self.cards):
            if card.work.folder not in folders:
                self._take_away(card)
        known = {card.work.folder for card in self.cards}
        for place, work in enumerate(shown):
            if work.folder not in known:
                self._add(work, place)

    def _add(self, work: Work, place: int) -> None:
        card = WorkCard(self._desk, work)
        card.restored.connect(partial(self.restored.emit, work))
        card.dismissed.connect(partial(self.dismissed.emit, work))
        self.cards.insert(place, card)
        self._body.insertWidget(place, card)
        self._slices.later(partial(self._draw, card))

    def _take_away(self, card: WorkCard) -> None:
        at, had_keyboard = self.cards.index(card), card.isAncestorOf(card.window().focusWidget())
        self.cards.remove(card)
        self._body.removeWidget(card)
        card.hide()
        card.deleteLater()
        if had_keyboard and self.cards:
            self.cards[min(at, len(self.cards) - 1)].take_keyboard()

    def _draw_all(self) -> None:
        self._slices.clear()
        for card in self.cards:
            self._slices.later(partial(self._draw, card))

    def _draw(self, card: WorkCard) -> None:
        if card in self.cards:  # it may have gone since
            card.draw()
