"""The find bar over the map: hits are lit, all else steps back; Enter goes on to the next one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.corner import CornerSheet
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import caption

_WIDTH = 380


class FindBar(CornerSheet):
    """Searches the cards of the map that is looked at, while it is open."""

    def __init__(
        self, desk: Desk, actions: Actions, view: QAbstractScrollArea, create: Callable[[str], object]
    ) -> None:
        super().__init__(view, _WIDTH)
        self._desk = desk
        self._create = create
        self.setObjectName("findBar")
        self.setAccessibleName(text(message("Find in this map")))
        self.field = QLineEdit()
        self.field.setPlaceholderText(text(message("Find in this map")))
        self.field.setAccessibleName(text(message("Words to find")))
        self.count = parts.label(ink="ink3", size="small")
        self.offer = parts.push_button(message("Create touchpoint"), "link")
        before = parts.icon_button(desk.icons, "up", message("Hit before"), look="smallIcon", size=14)
        after = parts.icon_button(desk.icons, "down", message("Next hit"), look="smallIcon", size=14)
        actions.follow(before, "find-before")
        actions.follow(after, "find-next")
        shut = parts.icon_button(desk.icons, "close", message("End the search"), look="smallIcon", size=14)
        line = parts.row(gap=4)
        line.addWidget(self.field, 1)
        for item in (self.count, before, after, shut):
            line.addWidget(item)
        body = parts.column(margins=(8, 8, 6, 8), gap=6)
        body.addLayout(line)
        body.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(body)
        self.field.textChanged.connect(self._seek)
        self.field.installEventFilter(self)
        self.offer.clicked.connect(self._make)
        shut.clicked.connect(self.leave)
        desk.looked.connect(self.sync)
        desk.changed.connect(self.sync)

    def begin(self) -> None:
        """Opens, or takes the keyboard again, the words chosen so that others can be typed over them."""
        if self.isHidden():
            self.appear()
            self._desk.session.seek(self.field.text())
        self.field.setFocus()
        self.field.selectAll()
        self.sync()

    def let_go(self) -> None:
        """Every card is as it was."""
        self._desk.session.seek("")

    def step(self, by: int) -> None:
        """Goes on to another hit, round from the last to the first."""
        hits = self._desk.apart.hits
        if not hits:
            return
        here = self._here()
        place = (here + by) % len(hits) if here is not None else (0 if by > 0 else -1)
        self._go(hits[place])

    def sync(self) -> None:
        """Says which hit of how many one is at; where there is none, offers a card of that name."""
        if self.isHidden():
            return
        if not self._desk.session.sought and self.field.text():
            self.hide()  # another map is looked at
            return
        typed, hits, here = self.field.text().strip(), self._desk.apart.hits, self._here()
        if not typed:
            words = message("")
        elif not hits:
            words = message("No card")
        elif here is None:
            words = message("{count} found", count=len(hits))
        else:
            words = message("{place} of {count}", place=here + 1, count=len(hits))
        self.count.setText(text(words) if words.id else "")
        self.offer.setVisible(bool(typed) and not hits)
        self.offer.setText(caption(text(message("Create the touchpoint “{name}”", name=_short(typed)))))
        self.stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return super().eventFilter(watched, event)

    def _seek(self, typed: str) -> None:
        self._desk.session.seek(typed)
        hits = self._desk.apart.hits
        if hits and self._here() is None:
            self._go(hits[0])
        self.sync()

    def _go(self, card: str) -> None:
        self._desk.session.select((card,))
        self._desk.found.emit(card)

    def _here(self) -> int | None:
        selected = self._desk.session.selection
        if len(selected) != 1:
            return None
        (card,) = selected
        return self._desk.apart.hits.index(card) if card in self._desk.apart.hits else None

    def _make(self) -> None:
        words = self.field.text().strip()
        self.leave()
        self._create(words)


def _short(words: str) -> str:
    return words if len(words) <= 32 else words[:31] + "…"
