"""The calm line over the map of a project whose file only others may write, or nobody."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QToolButton

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.icons import Icons
from journeymapper.ui.literal import sentence
from journeymapper.ui.saved import FileState, read_only_words


class ReadOnlyBar(QFrame):
    """Stays as long as it is so: it says why, and what can be done."""

    def __init__(self, icons: Icons, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("readOnlyBar")
        self._sign = QToolButton()
        self._sign.setProperty("look", "bare")
        self._words = parts.label(wraps=True)
        self._edit = parts.push_button(message("Edit now"), "link")
        self._copy = parts.push_button(message("Save a copy…"), "link")
        self._edit.clicked.connect(lambda: actions.run("edit-now"))
        self._copy.clicked.connect(lambda: actions.run("save-as"))
        icons.dress(self._sign, "lock", "ink2", 15)
        line = parts.row(self._sign, margins=(14, 6, 14, 6), gap=10)
        line.addWidget(self._words, 1)
        line.addWidget(self._edit)
        line.addWidget(self._copy)
        self.setLayout(line)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return self.accessibleName() if self.isVisible() else ""

    def show_file(self, file: FileState) -> None:
        """Says what there is to say of a file; hidden where that is nothing."""
        if file.read_only:
            words = read_only_words(file, datetime.now())
            self._words.setText(sentence(words))
            self.setAccessibleName(text(words))
            self._edit.setVisible(file.released)
            self._copy.setVisible(file.only_elsewhere)
        self.setVisible(file.read_only)
