"""Showing the map as an edit would leave it, while the mouse is down."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from journeymapper.canvas.context import Context
from journeymapper.canvas.idle_wires import REST_MS
from journeymapper.model.change import Change

_FEW_CARDS = 300
"""So many are laid out anew in a frame; more of them only once the hand rests."""


class Preview:
    """One gesture's look at what would be. `at_once`: items don't move there, since they follow the hand.

    On a map of many cards it comes when the hand has rested so many milliseconds; `on_shown` hears of it.
    """

    def __init__(
        self,
        context: Context,
        *,
        at_once: bool = True,
        rest: int = REST_MS,
        on_shown: Callable[[], None] | None = None,
    ) -> None:
        self._context = context
        self._at_once = at_once
        self._on_shown = on_shown
        self._change: Change | None = None
        self._rest = QTimer(context.scene)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest)
        self._rest.timeout.connect(self._show)

    def consider(self, change: Change | None) -> None:
        """Show this; None shows what is."""
        self._change = change
        if len(self._context.layout.cards) <= _FEW_CARDS:
            self._show()
        else:
            self._rest.start()

    def wait(self) -> None:
        """The hand is still moving: what is not shown yet waits on."""
        if self.waiting:
            self._rest.start()

    @property
    def waiting(self) -> bool:
        """Whether what is considered is not shown yet."""
        return self._rest.isActive()

    def remove(self) -> None:
        """The gesture is over: show what is."""
        self._rest.stop()
        self._rest.deleteLater()
        self._context.scene.restore()

    def _show(self) -> None:
        self._context.preview(self._change, at_once=self._at_once)
        if self._on_shown is not None:
            self._on_shown()
