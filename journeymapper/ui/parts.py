"""Small ready-made widgets: labels, rules and buttons in the looks of the style sheet."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.messages import Message, text
from journeymapper.ui.icons import Icons
from journeymapper.ui.literal import caption, tip

L = TypeVar("L", QHBoxLayout, QVBoxLayout)


def label(words: str = "", *, ink: str = "", weight: str = "", size: str = "", wraps: bool = False) -> QLabel:
    """Plain text in one of the designed inks, weights and sizes; never read as HTML."""
    result = QLabel(words)
    result.setTextFormat(Qt.TextFormat.PlainText)
    # A property called `size` would be the widget's own.
    for name, value in (("ink", ink), ("weight", weight), ("step", size)):
        if value:
            result.setProperty(name, value)
    result.setWordWrap(wraps)
    if result.isRightToLeft():
        # Qt would put a name of Latin letters, or a number, at the left, away from all that it belongs to.
        result.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
    return result


def rule(direction: str) -> QFrame:
    """A hair line, `upright` between groups of a bar or `level` between parts of a panel."""
    result = QFrame()
    result.setProperty("rule", direction)
    return result


def icon_button(
    icons: Icons, icon: str, words: Message, *, look: str = "icon", ink: str = "ink2", size: float = 16
) -> QToolButton:
    """A square button that shows an icon; its words are its tooltip and its name for a screen reader."""
    result = QToolButton()
    result.setProperty("look", look)
    result.setToolTip(tip(text(words)))
    result.setAccessibleName(text(words))
    icons.dress(result, icon, ink, size)
    return result


class _PushButton(QPushButton):
    """A button that Enter presses where it has the keyboard; Qt leaves that to some desktops alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def push_button(
    words: Message, look: str = "", icons: Icons | None = None, icon: str = "", ink: str = "ink"
) -> QPushButton:
    """A button with words, and an icon where one is named."""
    result = _PushButton(caption(text(words)))
    result.setProperty("look", look)
    result.setCursor(Qt.CursorShape.PointingHandCursor if look == "link" else Qt.CursorShape.ArrowCursor)
    if icons is not None and icon:
        icons.dress(result, icon, ink, gap=3)
    return result


def row(
    *items: QWidget | int | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
) -> QHBoxLayout:
    """Items from left to right: widgets, gaps in pixels, None for what stretches."""
    return _lined(QHBoxLayout(), items, margins, gap)


def column(
    *items: QWidget | int | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
) -> QVBoxLayout:
    """Items from top to bottom, as `row`."""
    return _lined(QVBoxLayout(), items, margins, gap)


def _lined(
    layout: L, items: tuple[QWidget | int | None, ...], margins: tuple[int, int, int, int], gap: int
) -> L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addWidget(item)
    return layout


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet looks at, and lets it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
