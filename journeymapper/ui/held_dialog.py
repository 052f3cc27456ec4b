"""The question about a file that somebody else has open: each way with what comes of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from journeymapper.editor.holding import Held, Way
from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.literal import sentence

_WIDTH = 560
_GAP = 18


@dataclass(frozen=True, slots=True)
class _Choice:
    way: Way
    words: Message
    comes_of_it: Message


def _choices(held: Held) -> Iterator[_Choice]:
    """The ways that there are, the one that can do no harm first."""
    if held.lost:
        yield _Choice(
            "copy",
            message("Save a copy…"),
            message("What you changed goes into a file of its own, and theirs stays as it is."),
        )
        yield _Choice(
            "take over",
            message("Take it back"),
            message("Only if nobody works on it there: who saves second has to decide whose work counts."),
        )
        return
    yield _Choice(
        "read",
        message("Open read-only"),
        message("As it was saved last. What you change can be saved as a copy."),
    )
    yield _Choice(
        "copy",
        message("Open as a copy"),
        message("A new project with the same content, to go on by yourself."),
    )
    yield _Choice(
        "take over",
        message("Take over"),
        message("Opened long ago: their program may have ended without closing it.")
        if held.old
        else message("Only if nobody works on it there: who saves second has to decide whose work counts."),
    )


class HeldDialog(QDialog):
    """Asks what to do. `way` is what was chosen, cancelling where nothing was."""

    def __init__(self, held: Held, over: QWidget) -> None:
        super().__init__(over)
        self.way: Way = "cancel"
        self.setWindowTitle(text(message("Somebody took it over") if held.lost else message("Already open")))
        self.setAccessibleDescription(text(held.words))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 22, 24, 20)
        whole.setSpacing(_GAP)
        whole.addWidget(parts.label(sentence(held.words), weight="semibold", size="panel", wraps=True))
        whole.addLayout(self._grid(held))
        cancel = parts.push_button(message("Cancel"), "outlined")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        whole.addLayout(parts.row(None, cancel))
        self.setFixedSize(_WIDTH, whole.heightForWidth(_WIDTH))

    def _grid(self, held: Held) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, choice in enumerate(_choices(held)):
            grid.addWidget(self._button(choice, first=row == 0), row, 0, Qt.AlignmentFlag.AlignVCenter)
            words = parts.label(text(choice.comes_of_it), ink="ink2", size="note", wraps=True)
            grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _button(self, choice: _Choice, *, first: bool) -> QPushButton:
        button = parts.push_button(choice.words, "primary" if first else "outlined")
        button.setAccessibleDescription(text(choice.comes_of_it))
        button.setAutoDefault(False)
        button.setDefault(first)
        button.clicked.connect(partial(self._choose, choice.way))
        return button

    def _choose(self, way: Way) -> None:
        self.way = way
        self.accept()


def asked_way(held: Held, over: QWidget) -> Way:
    """Asks how to open, or where to save, what somebody else has open."""
    dialog = HeldDialog(held, over)
    dialog.exec()
    way = dialog.way
    dialog.deleteLater()
    return way
