"""Whether the project travels in a PDF, and what then goes along."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journeymapper.editor.showing.travelling import STAYS, Along
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.export_dialog.editors import TickEditor


class SourceEditor(QWidget):
    """`edited` carries whether it travels."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tick = TickEditor(message("Put the project into the PDF"))
        self.tick.edited.connect(self.edited)
        why = message("So that it opens again in Journeymapper. Whoever has the file has then all of this:")
        self._why = parts.label(text(why), ink="ink3", size="note", wraps=True)
        self.along = parts.label(size="note", wraps=True)
        self._stays = parts.label(text(STAYS), ink="ink3", size="note", wraps=True)
        self._told = QWidget()
        self._told.setLayout(parts.column(self._why, self.along, self._stays, margins=(24, 2, 0, 0), gap=5))
        self._told.hide()
        self.setLayout(parts.column(self.tick, self._told))

    def show_value(self, travels: bool) -> None:
        """Shows whether it travels."""
        self.tick.show_value(travels)
        if not travels:
            self._told.hide()

    def show_along(self, along: tuple[Along, ...]) -> None:
        """Lists what goes along with the pages that are seen."""
        self._told.setVisible(bool(along))
        self.along.setText("\n".join(_line(one) for one in along))


def _line(along: Along) -> str:
    words = text(along.words)
    return f"• {words}: {', '.join(along.names)}" if along.names else f"• {words}"
