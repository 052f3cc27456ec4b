"""Words for who listens, about something that has no place on the screen."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from journeymapper.messages import Message, text


def announce(about: QWidget, words: Message) -> None:
    """Has a screen reader say words at once; what they are about has to be seen."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, text(words)))
