"""The start panel: begin, open or import at the left, finished maps and templates at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.recent_files import RecentFile


class StartPanel(QFrame):
    """`opened` carries a file of the person, `copied` one to begin from, `removed` one that leaves the list.

    It is built when it is shown first: a start with a file needs none. `recent` says what the list shows.
    """

    opened = Signal(object)
    copied = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, actions: Actions, recent: Callable[[], tuple[RecentFile, ...]]) -> None:
        super().__init__()
        self.setObjectName("startPanel")
        self._desk = desk
        self._actions = actions
        self._recent = recent

    def sync(self) -> None:
        """Shows the recent files anew."""
        if self.layout() is None:
            self._build()
        self.side.show_files(self._recent())

    def _build(self) -> None:
        from journeymapper.ui.start.offers import Offers
        from journeymapper.ui.start.side import Side

        self.side = Side(self._desk, self._actions)
        self.offers = Offers(self._desk, self._actions)
        body = parts.row(self.side)
        body.addWidget(self.offers, 1)
        self.setLayout(body)
        self.side.opened.connect(self.opened)
        self.side.removed.connect(self.removed)
        self.offers.copied.connect(self.copied)
        self._desk.themed.connect(self.sync)
        self._desk.themed.connect(self.offers.draw)
        self.offers.draw()
        # The keyboard is here and on no button yet: Tab begins with the first.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
