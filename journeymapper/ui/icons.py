"""The icons of `icons/` on buttons, in the colours of the theme and sharp on every display."""

from functools import cache
from math import ceil
from weakref import WeakKeyDictionary

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from journeymapper.drawing.figures import Ink
from journeymapper.drawing.themes import Theme
from journeymapper.ui import marks

_SIZES = (16, 32, 48, 128, 256)


def _densities() -> list[int]:
    """Pixels to a point on the screens that there are: icons for others would only delay the start."""
    return sorted({1, *(ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())})


def pixmap(theme: Theme, name: str, ink: Ink, size: float, density: float = 1, gap: float = 0) -> QPixmap:
    """The icon as a picture, `size` logical pixels wide, for a display of this density."""
    side = round(size * density)
    picture = QPixmap(QSize(side + round(abs(gap) * density), side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks.paint_icon(painter, theme, name, QRectF(max(0, round(-gap * density)), 0, side, side), ink)
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


def program_icon(theme: Theme) -> QIcon:
    """The program's own mark in the sizes that desktops ask for."""
    result = QIcon()
    for size in _SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks.paint_logo(painter, theme, QRectF(0, 0, size, size))
        painter.end()
        result.addPixmap(picture)
    return result


@cache
def icon(theme: Theme, name: str, ink: Ink, on_ink: Ink, size: float, gap: float = 0) -> QIcon:
    """The icon for a button: its ink at rest, when it is on, and pale when it can't be used.

    `gap` is room to the right of it, or to the left where it is negative: Qt's styles put words too close.
    """
    result = QIcon()
    looks = (
        (ink, QIcon.Mode.Normal, QIcon.State.Off),
        (on_ink, QIcon.Mode.Normal, QIcon.State.On),
        ("line2", QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for of_state, mode, state in looks:
        for density in _densities():
            result.addPixmap(pixmap(theme, name, of_state, size, density, gap), mode, state)
    return result


class Icons:
    """Dresses buttons and actions with icons, and dresses them anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._dressed: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, Ink, Ink, float, float]] = (
            WeakKeyDictionary()
        )

    def dress(
        self,
        target: QAbstractButton | QAction,
        name: str,
        ink: Ink = "ink2",
        size: float = 16,
        on_ink: Ink = "accentInk",
        gap: float = 0,
    ) -> None:
        """Gives a button or action an icon in an ink of the theme."""
        self._dressed[target] = (name, ink, on_ink, size, gap)
        self._put(target)

    def use(self, theme: Theme) -> None:
        """Dresses everything in the colours of another theme.

        Qt deletes the buttons of a panel that is built anew; what Python still holds of them is let go here.
        """
        self._theme = theme
        for target in tuple(self._dressed):
            if isValid(target):
                self._put(target)
            else:
                del self._dressed[target]

    def _put(self, target: QAbstractButton | QAction) -> None:
        name, ink, on_ink, size, gap = self._dressed[target]
        from_right = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        target.setIcon(icon(self._theme, name, ink, on_ink, size, -gap if from_right else gap))
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(round(size + gap), round(size)))
