"""Where things from outside the program are let go on the map."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint

from journeymapper.layout.grid import Cell


@dataclass(frozen=True, slots=True)
class Spot:
    """Where pictures were let go: on a card, or in a cell at a position; neither is the tray."""

    at: QPoint
    """On the screen, for a menu."""
    card: str = ""
    cell: Cell | None = None
    position: int | None = None
