"""What the start panel says after a program has ended unexpectedly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from journeymapper.editor.recovery import Work
from journeymapper.editor.recovery_words import story_words
from journeymapper.messages import message, text
from journeymapper.ui import fonts, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.recovery.work_list import WorkList


class RecoveryPanel(QFrame):
    """Hidden while there is nothing to offer. `all_restored` asks for each in a window of its own."""

    all_restored = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("recovery")
        title = parts.label(text(message("Journeymapper ended unexpectedly")), wraps=True)
        title.setFont(fonts.serif(25))
        self._story = parts.label(ink="ink2", size="story", wraps=True)
        self.restore_all = parts.push_button(message("Restore all"), "outlined")
        self.restore_all.clicked.connect(self.all_restored)
        self.works = WorkList(desk)
        head = parts.row(gap=18)
        head.addLayout(parts.column(title, 6, self._story), 1)
        head.addWidget(self.restore_all)
        body = parts.column(margins=(30, 26, 30, 30))
        body.addLayout(head)
        body.addSpacing(20)
        body.addWidget(self.works)
        self.setLayout(body)
        self.setAccessibleName(title.text())
        self.hide()

    def show_work(self, shown: tuple[Work, ...]) -> None:
        """Offers these; nothing to offer hides the panel."""
        self._story.setText(text(story_words(shown)))
        self.works.show_work(shown)
        self.restore_all.setVisible(sum(work.kept is not None for work in shown) > 1)
        self.setVisible(bool(shown))

    def take_keyboard(self) -> None:
        """Gives the keyboard to what most people do now."""
        self.works.cards[0].take_keyboard()
