"""What the check says in the bar at the bottom, and more of it on demand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from journeymapper.canvas.timers import once
from journeymapper.editor.check_words import checked_words, drop_words, health_words
from journeymapper.messages import Message, message, plural, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import caption, tip
from journeymapper.ui.popover import Popover, below

_JUST_NOW_MS = 60_000


class CheckLine(QToolButton):
    """How many findings there are, and while cards are carried what letting go would do to them.

    Its tooltip and a press say what was looked at, and since when.
    """

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self.setObjectName("checkLine")
        self.setProperty("look", "lookButton")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        desk.icons.dress(self, "checklist", "ink3", 15, gap=3)
        self._just_now = once(self, _JUST_NOW_MS, self.sync)
        self.clicked.connect(self._tell_more)
        desk.read.connect(self._begin_anew)
        for news in (desk.changed, desk.looked, desk.supposed):
            news.connect(self.sync)
        self.sync()

    def sync(self) -> None:
        """Says what is known now."""
        words = text(self._words())
        if self.text() != caption(words):
            self.setText(caption(words))
        self.setAccessibleName(words)
        health = health_words(self._desk.checked, self._desk.as_of)
        self.setAccessibleDescription(health)
        self.setToolTip(tip(health))

    def _begin_anew(self) -> None:
        if self._desk.reading.checked:
            self._just_now.start()
        self.sync()

    def _words(self) -> Message:
        desk = self._desk
        if desk.drop is not None:
            return drop_words(desk.drop)
        if not desk.reading.checked:
            return message("Checking…")
        if not self._just_now.isActive():
            return checked_words(desk.checked)
        count = len(desk.checked.open)
        if not count:
            return message("Checked just now, nothing found")
        return plural("Checked just now, {count} finding", "Checked just now, {count} findings", count)

    def _tell_more(self) -> None:
        told = HealthPopover(self._desk, self._actions, self.window(), self)
        told.open_at(below(self))


class HealthPopover(Popover):
    """What was looked at, since when, what people decided, and what can be done."""

    def __init__(self, desk: Desk, actions: Actions, over: QWidget, back: QWidget) -> None:
        super().__init__(message("What the check looked at"), over, back)
        self._desk = desk
        self._actions = actions
        self._title = parts.label(weight="semibold")
        self._health = parts.label(ink="ink2")
        body = parts.column(self._title, self._health, margins=(14, 12, 14, 12), gap=6)
        self._doing = [self._does(id_) for id_ in ("check", "check-rules")]
        for button in self._doing:
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(body)
        desk.read.connect(self.sync)
        self.sync()

    def sync(self) -> None:
        """Says what the check looked at last."""
        checked = self._desk.checked
        title = checked_words(checked) if self._desk.reading.checked else message("Checking…")
        self._title.setText(text(title))
        health = health_words(checked, self._desk.as_of)
        self._health.setText(health)
        self._health.setVisible(bool(health))

    def begin(self) -> None:
        """The first thing that can be done has the keyboard."""
        self._doing[0].setFocus()

    def _does(self, id_: str) -> QPushButton:
        button = parts.push_button(message("{words}", words=self._actions[id_].text()), "link")

        def run() -> None:
            self.finish(kept=False)
            self._actions.run(id_)

        button.clicked.connect(run)
        return button
