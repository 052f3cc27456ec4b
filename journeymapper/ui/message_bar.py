"""One sentence across the window: what went wrong, or what was repaired."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from journeymapper.messages import Message, message, text
from journeymapper.model.findings import Severity
from journeymapper.ui import parts
from journeymapper.ui.controls import Pin
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import sentence

_OFFERS = 2
Tone = Literal["plain", "wrong", "repaired"]
_SIGNS: Mapping[Tone, Severity] = MappingProxyType({"wrong": "high", "repaired": "medium"})
"""The shapes that say what the colour of the ground does."""
_BESIDE_SIGN = 28
"""Where words begin beside a sign."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done next, and how."""

    words: Message
    take: Callable[[], object]


class MessageBar(QFrame):
    """Hidden until there is something to say. Words are always plain text."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._said = ""
        self._sign = Pin(desk, "high")
        self._words = parts.label(wraps=True)
        self._offers: tuple[Offer, ...] = ()
        self._takes = tuple(parts.push_button(message(""), "link") for _ in range(_OFFERS))
        self._more = parts.push_button(message("Details"), "link")
        self._close = parts.icon_button(desk.icons, "close", message("Close"), look="smallIcon")
        for button in (*self._takes, self._more, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on where the keyboard was
        self._list = parts.label(ink="ink2", size="note", wraps=True)
        body = parts.column(margins=(14, 6, 10, 6), gap=4)
        line = parts.row(gap=12)
        line.addWidget(self._sign)
        line.addWidget(self._words, 1)
        for take in self._takes:
            line.addWidget(take)
        line.addWidget(self._more)
        line.addWidget(self._close)
        body.addLayout(line)
        body.addWidget(self._list)
        self.setLayout(body)
        self._close.clicked.connect(self.hide)
        for place, take in enumerate(self._takes):
            take.clicked.connect(partial(self._take_offer, place))
        self._more.clicked.connect(lambda: self._list.setVisible(not self._list.isVisible()))
        self.hide()

    @property
    def words(self) -> str:
        """The sentence that is shown; empty while the bar is hidden."""
        return self._said if self.isVisible() else ""

    def say(
        self,
        words: Message,
        tone: Tone = "plain",
        more: tuple[Message, ...] = (),
        *offers: Offer,
    ) -> None:
        """Shows a sentence, more of them on demand, and up to two things that may be done next."""
        parts.restyle(self, "tone", tone)
        severity = _SIGNS.get(tone)
        self._sign.setVisible(severity is not None)
        self._sign.show_severity(severity or "high")
        self._list.setIndent(_BESIDE_SIGN if severity else 0)
        self._said = text(words)
        self._words.setText(sentence(words))
        self._offers = offers
        for take, offer in zip_longest(self._takes, offers):
            take.setText(text(offer.words) if offer else "")
            take.setVisible(offer is not None)
        self._more.setVisible(bool(more))
        self._list.setText("\n".join(sentence(one) for one in more))
        self._list.hide()
        self.setAccessibleName(self._said)
        self.show()

    def withdraw(self, words: str) -> None:
        """Hides the bar if it still says this, which is true no longer."""
        if words and self.words == words:
            self.hide()

    def _take_offer(self, place: int) -> None:
        self._offers[place].take()
