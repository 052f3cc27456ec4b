"""Words for who listens, about something that has no place on the screen."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from journeymapper.messages import Message, text


def announce(about: QObject, words: Message) -> None:
    """Has a screen reader say words at once."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, text(words)))
