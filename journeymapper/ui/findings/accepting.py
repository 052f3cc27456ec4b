"""Asks why people live with a finding."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.findings.deciding import MARGINS, DecidingPopover

_LONGEST = 2_000


class AcceptPopover(DecidingPopover):
    """A reason is welcome and not asked for."""

    def __init__(
        self, title: Message, reason: str, accept: Callable[[str], object], over: QWidget, back: QWidget
    ) -> None:
        name = message("Accept “{finding}”", finding=title)
        super().__init__(name, message("Accept"), over, back)
        self._accept = accept
        self.reason = QLineEdit(reason)
        self.reason.setMaxLength(_LONGEST)
        self.reason.setPlaceholderText(text(message("Why? You may leave this empty")))
        self.reason.setAccessibleName(text(message("Reason")))
        what = message("Live with it: it is listed as accepted, and no longer marked on the map.")
        body = parts.column(margins=MARGINS, gap=8)
        body.addWidget(parts.label(text(name), weight="semibold", wraps=True))
        body.addWidget(parts.label(text(what), ink="ink2", size="note", wraps=True))
        body.addWidget(self.reason)
        body.addLayout(parts.row(None, self.button))
        self.setLayout(body)

    def begin(self) -> None:
        """Enter is enough."""
        self.reason.setFocus()
        self.reason.selectAll()

    def decide(self) -> None:
        self._accept(self.reason.text())
