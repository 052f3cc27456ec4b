"""A small sheet over the window for one short thing: Enter or a press elsewhere keeps it, Escape leaves it.

It is a child of the window, since a program can't place windows of its own everywhere.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget

from journeymapper.messages import Message, text

_GAP = 6
_MARGIN = 8


class Popover(QFrame):
    """Opens once at a place of the window. `back` gets the keyboard when it goes by a key."""

    def __init__(self, name: Message, over: QWidget, back: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._back = back
        self._open = False
        self.setObjectName("popover")
        self.setAccessibleName(text(name))
        self.hide()

    def open_at(self, anchor: QRect) -> None:
        """Opens below a rectangle of the screen, or above where there is no room."""
        over = self._over
        place = QRect(over.mapFromGlobal(anchor.topLeft()), anchor.size())
        self.adjustSize()
        x = min(place.x(), over.width() - self.width() - _MARGIN)
        y = place.bottom() + _GAP
        if y + self.height() > over.height() - _MARGIN:
            y = place.y() - _GAP - self.height()
        self.move(max(x, _MARGIN), max(min(y, over.height() - self.height() - _MARGIN), _MARGIN))
        self._open = True
        _application().installEventFilter(self)
        self.show()
        self.raise_()
        self.begin()

    def begin(self) -> None:
        """Gives the keyboard to the part that is used first."""
        self.setFocus()

    def keep(self) -> None:
        """Makes of what was chosen one edit."""

    def enter(self) -> None:
        """Enter was pressed; pressing elsewhere may mean less."""
        self.finish(kept=True)

    def can_keep(self) -> bool:
        """Whether what was chosen can be kept; where not it says why, and stays open to be put right."""
        return True

    def finish(self, *, kept: bool) -> None:
        """Goes; what was chosen is kept or left. Told twice, it does nothing."""
        if not self._open or (kept and not self.can_keep()):
            return
        self._open = False
        _application().removeEventFilter(self)
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self._back)
        self.hide()
        if had_keyboard:
            self._back.setFocus()
        if kept:
            self.keep()  # it may lead the keyboard on, as to the name of what is new
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere in the window keeps what was chosen, and means what it means there."""
        if event.type() != QEvent.Type.MouseButtonPress or not isinstance(watched, QWidget):
            return False
        if QApplication.activePopupWidget() is None and not self._holds(watched):
            self.finish(kept=True)
        return False

    def event(self, event: QEvent) -> bool:
        """Keys of the popover are none of the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Enter presses the button that has the keyboard, or keeps."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish(kept=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QPushButton):
                button.click()
            else:
                self.enter()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the popover."""
        found = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if focus is None or not self._holds(focus):
            self.begin()
        return found

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)


def below(widget: QWidget) -> QRect:
    """The place of a widget on the screen, to open something below it."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "widgets live in an application"
    return application
