"""The icons of `icons/`, in the colours of the theme and sharp on every display."""


from functools import cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from journeymapper import resources
from journeymapper.drawing.themes import Theme

_DENSITIES = (1, 2, 3)



@cache
def _source(name: str) -> str:
    return resources.icon(name).read_text(encoding="utf-8")


@cache
def renderer(name: str, colour: str) -> QSvgRenderer:
    """The icon with its `currentColor` replaced."""
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Paints an icon into a box."""
    renderer(name, colour).render(painter, box)


def pixmap(name: str, colour: str, size: float, density: float = 1) -> QPixmap:
    """The icon as a picture, `size` logical pixels wide, for a display of this density."""
    picture = QPixmap(QSize(round(size * density), round(size * density)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, name, colour, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(density)
    return picture


@cache
def icon(name: str, ink: str, disabled: str, checked: str, size: float) -> QIcon:
    """The icon for a button: its colour at rest, when it can't be used, and when it is on."""
    result = QIcon()
    looks = (
        (ink, QIcon.Mode.Normal, QIcon.State.Off),
        (checked, QIcon.Mode.Normal, QIcon.State.On),
        (disabled, QIcon.Mode.Disabled, QIcon.State.Off),
    )
    for colour, mode, state in looks:
        for density in _DENSITIES:
            result.addPixmap(pixmap(name, colour, size, density), mode, state)
    return result


class Icons:
    """Dresses buttons and actions with icons, and dresses them anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._dressed: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, str, float]] = WeakKeyDictionary()

    def dress(self, target: QAbstractButton | QAction, name: str, ink: str = "ink2", size: float = 16) -> None:
        """Gives a button or action an icon in an ink of the theme."""
        self._dressed[target] = (name, ink, size)
        self._put(target)

    def use(self, theme: Theme) -> None:
        """Dresses everything in the colours of another theme."""
        self._theme = theme
        for target in tuple(self._dressed):
            self._put(target)

    def _put(self, target: QAbstractButton | QAction) -> None:
        name, ink, size = self._dressed[target]
        colour = self._theme.colour
        target.setIcon(icon(name, colour(ink), colour("line2"), colour("accentInk"), size))
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(round(size), round(size)))
