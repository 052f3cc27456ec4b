"""The foot of the dialog: what comes of the wish, how far a file is, and the two buttons."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from journeymapper.canvas.timers import once
from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import one_line

_SHOWN_AFTER_MS = 500


class Foot(QFrame):
    """`cancelled` means the dialog, or the file while one is on its way; `elsewhere_wanted`, that it goes to
    another place than the one that could not be written.
    """

    cancelled = Signal()
    exported = Signal()
    elsewhere_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("exportFoot")
        self._said = ""
        self._writing = ""
        self._ready = False
        self.status = parts.label(ink="ink2", size="note", wraps=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(140)
        self.progress.setAccessibleName(text(message("Writing the file")))
        self.progress.hide()
        self.elsewhere = parts.push_button(message("Save elsewhere…"), "outlined")
        self.elsewhere.setAutoDefault(False)
        self.elsewhere.hide()
        self.cancel = parts.push_button(message("Cancel"), "outlined")
        self.cancel.setAutoDefault(False)
        self.export = parts.push_button(message("Export…"), "primary", desk.icons, "export", "onAccent")
        line = parts.row(margins=(18, 10, 16, 10), gap=10)
        line.addWidget(self.status, 1)
        line.addWidget(self.progress)
        line.addWidget(self.elsewhere)
        line.addWidget(self.cancel)
        line.addWidget(self.export)
        self.setLayout(line)
        self._slow = once(self, _SHOWN_AFTER_MS, self._show_progress)
        self.cancel.clicked.connect(self.cancelled)
        self.export.clicked.connect(self.exported)
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        self.say(None, ready=False)

    def say(self, words: Message | None, *, ready: bool, refused: bool = False) -> None:
        """Says what a file would be, and whether one can be made now; `refused`: one could not be written."""
        self.elsewhere.setVisible(refused)
        parts.restyle(self.status, "ink", "highInk" if refused else "ink2")
        self._said = text(words) if words is not None else ""
        self._ready = ready
        if not self._writing:
            self.status.setText(self._said)
            self.export.setEnabled(ready)

    def begin_writing(self, target: Path) -> None:
        """A file is on its way; if that takes a while it is said."""
        self._writing = text(message("Writing {name}…", name=one_line(target.name)))
        self.export.setEnabled(False)
        self.elsewhere.hide()
        parts.restyle(self.status, "ink", "ink2")
        self._slow.start()

    def can_be_given_up(self, can: bool) -> None:
        """Whether cancelling still stops the file."""
        self.cancel.setEnabled(can)

    def end_writing(self) -> None:
        """The file is there, or will never be."""
        self._slow.stop()
        self._writing = ""
        self.progress.hide()
        self.cancel.setEnabled(True)
        self.status.setText(self._said)
        self.export.setEnabled(self._ready)

    def _show_progress(self) -> None:
        self.status.setText(self._writing)
        self.progress.show()
