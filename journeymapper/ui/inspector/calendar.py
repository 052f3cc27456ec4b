"""The calendar under a field of a day."""

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.icons import Icons


class Calendar(QFrame):
    """A month to pick a day from, by a click or by arrows and Enter. `picked` carries it in ISO 8601."""

    picked = Signal(str)

    def __init__(self, over: QWidget, icons: Icons, locale: QLocale, shown: QDate) -> None:
        super().__init__(over, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._month = QCalendarWidget()
        self._month.setAccessibleName(text(message("Calendar")))
        self._month.setLocale(locale)
        self._month.setFirstDayOfWeek(locale.firstDayOfWeek())
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day, QTextCharFormat())
        self._month.setSelectedDate(shown)
        self._month.clicked.connect(self._pick)
        self._month.activated.connect(self._pick)
        for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = self._month.findChild(QToolButton, name)
            if button is not None:
                icons.dress(button, icon)
        self.setLayout(parts.column(self._month, margins=(6, 6, 6, 6)))
        self.setFocusProxy(self._month)
        self._month.setFocus()

    def _pick(self, day: QDate) -> None:
        self.picked.emit(day.toString(Qt.DateFormat.ISODate))
        self.close()
