"""A page that asks for preferences: one choice a line, in force at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ArrowedBox
from journeymapper.ui.literal import caption
from journeymapper.ui.preferences import Preference
from journeymapper.ui.settings_dialog.sections import Section

Prefer = Callable[[Preference, str], object]


class PreferencePage(QWidget):
    """`preferred` says what is chosen now, `prefer` takes another choice."""

    def __init__(
        self, desk: Desk, section: Section, preferred: Callable[[Preference], str], prefer: Prefer
    ) -> None:
        super().__init__()
        self._preferred = preferred
        self._boxes: dict[Preference, QComboBox] = {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        row = 0
        for preference in section.preferences:
            words = parts.label(text(preference.words), ink="ink2")
            box = self._boxes[preference] = _box(desk, preference, prefer)
            words.setBuddy(box)
            grid.addWidget(words, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignLeading)
            row += 1
            if preference.at_start:
                later = text(message("Holds from the next start of the program on."))
                grid.addWidget(parts.label(later, ink="ink3", size="small"), row, 1)
                row += 1
        grid.setRowStretch(row, 1)
        self.setLayout(grid)
        self.sync()

    def sync(self) -> None:
        """Shows what is chosen by now: commands and other windows choose too."""
        for preference, box in self._boxes.items():
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(self._preferred(preference)))
            box.blockSignals(False)


def _box(desk: Desk, preference: Preference, prefer: Prefer) -> QComboBox:
    box = ArrowedBox(desk)
    box.setAccessibleName(text(preference.words))
    box.setMinimumWidth(250)
    for option in preference.options:
        box.addItem(caption(text(option.words)), option.value)
    box.currentIndexChanged.connect(lambda _row: prefer(preference, str(box.currentData())))
    return box
