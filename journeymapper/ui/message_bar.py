"""One sentence across the window: what went wrong, or what was repaired."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QFrame

from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.icons import Icons

Tone = Literal["plain", "wrong", "repaired"]


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done next, and how."""

    words: Message
    take: Callable[[], object]


class MessageBar(QFrame):
    """Hidden until there is something to say. Words are always plain text."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._words = parts.label(wraps=True)
        self._offer: Offer | None = None
        self._take = parts.push_button(message(""), "link")
        self._more = parts.push_button(message("Details"), "link")
        self._close = parts.icon_button(icons, "close", message("Close"), look="smallIcon")
        self._list = parts.label(ink="ink2", size="note", wraps=True)
        body = parts.column(margins=(14, 6, 10, 6), gap=4)
        line = parts.row(gap=12)
        line.addWidget(self._words, 1)
        line.addWidget(self._take)
        line.addWidget(self._more)
        line.addWidget(self._close)
        body.addLayout(line)
        body.addWidget(self._list)
        self.setLayout(body)
        self._close.clicked.connect(self.hide)
        self._take.clicked.connect(self._take_offer)
        self._more.clicked.connect(lambda: self._list.setVisible(not self._list.isVisible()))
        self.hide()

    @property
    def words(self) -> str:
        """The sentence that is shown; empty while the bar is hidden."""
        return self._words.text() if self.isVisible() else ""

    def say(
        self,
        words: Message,
        tone: Tone = "plain",
        more: tuple[Message, ...] = (),
        offer: Offer | None = None,
    ) -> None:
        """Shows a sentence, more of them on demand, and what may be done next."""
        parts.restyle(self, "tone", tone)
        self._words.setText(text(words))
        self._offer = offer
        self._take.setText(text(offer.words) if offer else "")
        self._take.setVisible(offer is not None)
        self._more.setVisible(bool(more))
        self._list.setText("\n".join(text(one) for one in more))
        self._list.hide()
        self.setAccessibleName(text(words))
        self.show()

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer.take()
