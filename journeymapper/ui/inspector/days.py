"""A day: typed in the order of the project's language, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.editor.days import example, parse_day
from journeymapper.messages import Message, message, text
from journeymapper.model.dates import day_words
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.lines import LineEditor


class DayEditor(LineEditor):
    """A day, or none. Alt+Down and the button open the calendar."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._calendar: QWidget | None = None
        self.button = parts.icon_button(
            desk.icons, "calendar", message("Pick a day"), look="smallIcon", size=14
        )
        self.button.clicked.connect(self._open)
        line = self.layout()
        if isinstance(line, QHBoxLayout):
            line.addWidget(self.button)
        self.hint(text(message("As in {day}", day=self._example())))

    def written(self, value: object) -> str:
        return text(day_words(date.fromisoformat(value))) if isinstance(value, str) and value else ""

    def read(self, words: str) -> object:
        return parse_day(words, self._desk.project.info.language, self._desk.as_of)

    def refusal(self) -> Message:
        return message("“{words}” is no day. Try {day}.", words=self.line.text(), day=self._example())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._open()
        else:
            super().keyPressEvent(event)

    def _example(self) -> str:
        return example(date(self._desk.as_of.year, 12, 31), self._desk.project.info.language)

    def _open(self) -> None:
        from journeymapper.ui.inspector.calendar import Calendar

        shown = self._shown if isinstance(self._shown, str) and self._shown else self._desk.as_of.isoformat()
        locale = QLocale(self._desk.project.info.language)
        calendar = Calendar(self, self._desk.icons, locale, QDate.fromString(shown, Qt.DateFormat.ISODate))
        calendar.picked.connect(self._pick)
        calendar.move(_place(self, calendar))
        calendar.show()

    def _pick(self, day: str) -> None:
        self.forget()
        self.edited.emit(day)
        self.left.emit()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _place(below: QWidget, popup: QWidget) -> QPoint:
    """Right under a widget, and on its screen."""
    corner = below.mapToGlobal(QPoint(below.width(), below.height() + 2))
    size = popup.sizeHint()
    screen = (below.screen() or QGuiApplication.primaryScreen()).availableGeometry()
    x = max(screen.left(), min(corner.x() - size.width(), screen.right() - size.width()))
    if corner.y() + size.height() > screen.bottom():
        return QPoint(x, below.mapToGlobal(QPoint(0, 0)).y() - size.height() - 2)
    return QPoint(x, corner.y())
