"""The start panel: begin, open or import at the left, finished maps and templates at the right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from journeymapper.editor.recovery import Work
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.recent_files import RecentFile

if TYPE_CHECKING:
    from journeymapper.ui.recovery.panel import RecoveryPanel


class StartPanel(QFrame):
    """`opened` carries a file of the person, `copied` one to begin from, `removed` one that leaves the list;
    `restored` and `dismissed` carry work that a program left which ended unexpectedly.

    It is built when it is shown first: a start with a file needs none. `recent` says what the list shows,
    `kept` what can be restored.
    """

    opened = Signal(object)
    copied = Signal(object)
    removed = Signal(object)
    restored = Signal(object)
    all_restored = Signal()
    dismissed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        actions: Actions,
        recent: Callable[[], tuple[RecentFile, ...]],
        kept: Callable[[], tuple[Work, ...]],
    ) -> None:
        super().__init__()
        self.setObjectName("startPanel")
        self._desk = desk
        self._actions = actions
        self._recent = recent
        self._kept = kept
        self._recovery: RecoveryPanel | None = None

    def sync(self) -> None:
        """Shows the recent files anew, and what can be restored."""
        if self.layout() is None:
            self._build()
        self.side.show_files(self._recent())
        self.sync_kept()

    def sync_kept(self) -> None:
        """Offers what can be restored now, in place of the finished map."""
        kept = self._kept()
        if self.layout() is None or not (kept or self._recovery):
            return
        if self._recovery is None:
            self._recovery = self._made_recovery()
        self._recovery.show_work(kept)
        self.offers.hero.setVisible(not kept)
        if kept and self.window().focusWidget() is self:
            self._recovery.take_keyboard()

    def _made_recovery(self) -> "RecoveryPanel":
        from journeymapper.ui.recovery.panel import RecoveryPanel  # few starts need it

        made = RecoveryPanel(self._desk)
        made.works.restored.connect(self.restored)
        made.works.dismissed.connect(self.dismissed)
        made.all_restored.connect(self.all_restored)
        self.offers.put_first(made)
        return made

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
