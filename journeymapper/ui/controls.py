"""Controls of the inspector that Qt does not have: a row of segments, a row of faces."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeymapper.model.findings import Severity
from journeymapper.ui import marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.sides import turn

_KEYS = frozenset(
    (
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Left,
        Qt.Key.Key_Down,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
    )
)


class Scale(QWidget):
    """A value on a short scale, set by a click or the arrow keys; Delete or a second click takes it away.

    `picked` carries the level from 1, or None. Levels are drawn by subclasses.
    """

    picked = Signal(object)
    _levels: int
    _pitch: float

    def __init__(self, desk: Desk, levels: int, pitch: float, size: QSize) -> None:
        super().__init__()
        self._desk = desk
        self._levels = levels
        self._pitch = pitch
        self.level: float | None = None
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_level(self, level: float | None) -> None:
        """Shows a level; None shows that none is known."""
        if level != self.level:
            self.level = level
            self.update()

    def centre_of(self, level: int) -> QPointF:
        """The middle of a level, from 1, in the widget."""
        x = (level - 0.5) * self._pitch
        return QPointF(self.width() - x if self.isRightToLeft() else x, self.height() / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        along = self.width() - x if self.isRightToLeft() else x
        level = min(self._levels, max(1, int(along // self._pitch) + 1))
        self.picked.emit(None if level == self.level else level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = round(self.level or 0)
        match self._in_order(event.key()):
            case Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Plus:
                self.picked.emit(min(self._levels, now + 1))
            case Qt.Key.Key_Left | Qt.Key.Key_Down | Qt.Key.Key_Minus:
                self.picked.emit(max(1, now - 1))
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.picked.emit(None)
            case key if Qt.Key.Key_1 <= key < Qt.Key.Key_1 + self._levels:
                self.picked.emit(key - Qt.Key.Key_0)
            case _:
                super().keyPressEvent(event)

    def _in_order(self, key: int) -> int:
        """The left arrow leads on where one reads from the right."""
        turned = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
        return turned.get(Qt.Key(key), key) if self.isRightToLeft() else key

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of the scale from being the window's shortcuts: Delete is not to delete the card."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._means(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return plain and (event.key() in _KEYS or 0 < event.key() - Qt.Key.Key_0 <= self._levels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            turn(painter, self.width())
        self.paint_levels(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._desk.theme.colour("accentLine")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def paint_levels(self, painter: QPainter) -> None:
        """Paints the levels."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)


class Segments(Scale):
    """Filled segments, as of effort (seven) and friction (five)."""

    def __init__(self, desk: Desk, levels: int, ink: str) -> None:
        super().__init__(desk, levels, 17, QSize(17 * levels + 1, 22))
        self._ink = ink

    def use_ink(self, ink: str) -> None:
        """Fills segments with another ink from now on."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def paint_levels(self, painter: QPainter) -> None:
        filled = round(self.level or 0)
        painter.setPen(Qt.PenStyle.NoPen)
        for level in range(self._levels):
            ink = self._ink if level < filled else "line2"
            painter.setBrush(QColor(self._desk.theme.colour(ink)))
            painter.drawRoundedRect(QRectF(level * 17, 7, 14, 8), 2, 2)


class Faces(Scale):
    """Five faces, from very low to very good: levels 1–5 stand for −2…+2."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, 5, 29, QSize(144, 28))

    def paint_levels(self, painter: QPainter) -> None:
        theme = self._desk.theme
        for level in range(1, 6):
            middle = QPointF((level - 1) * 29 + 13, 14)
            if self.level is not None and level == round(self.level):
                painter.setPen(QPen(QColor(theme.colour("accentLine")), 1.5))
                painter.setBrush(QColor(theme.colour("accentTint")))
                painter.drawRoundedRect(QRectF(middle.x() - 12.25, 1.75, 24.5, 24.5), 7, 7)
            marks.paint_face(painter, theme, level - 3, middle, 8.5)


class Painted(QWidget):
    """A fixed small picture that follows theme and value; its words are for a screen reader.

    One that `grows` along the line of reading is turned where one reads from the right.
    """

    grows = False

    def __init__(self, desk: Desk, width: int, height: int) -> None:
        super().__init__()
        self._desk = desk
        self.setFixedSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.grows and self.isRightToLeft():
            turn(painter, self.width())
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paints the picture."""
        raise NotImplementedError


class Tile(Painted):
    """The tile of a channel: its hue, its icon."""

    def __init__(self, desk: Desk, size: int, radius: float) -> None:
        super().__init__(desk, size, size)
        self._radius = radius
        self._family = ""
        self._icon = ""

    def show_channel(self, family: str, icon: str = "") -> None:
        """Shows a family, with its own icon or another; no family shows an icon on a plain ground."""
        if (family, icon) != (self._family, self._icon):
            self._family, self._icon = family, icon
            self.update()

    def paint(self, painter: QPainter) -> None:
        marks.paint_tile(
            painter, self._desk.theme, QRectF(self.rect()), self._radius, self._family, self._icon
        )


class Meter(Painted):
    """How far something is, 0–1: a bar 46 wide."""

    grows = True

    def __init__(self, desk: Desk, share: float) -> None:
        super().__init__(desk, 46, 6)
        self._share = min(1.0, max(0.0, share))

    def paint(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, width in (("line2", 46.0), ("accent", 46 * self._share)):
            painter.setBrush(QColor(self._desk.theme.colour(ink)))
            painter.drawRoundedRect(QRectF(0, 0, width, 6), min(3, width / 2), 3)


class Avatar(Painted):
    """Somebody's initials in a circle."""

    def __init__(self, desk: Desk, size: int, ground: str, ink: str) -> None:
        super().__init__(desk, size, size)
        self._inks = (ground, ink)
        self._initials = ""

    def show_initials(self, initials: str) -> None:
        """Shows up to two letters."""
        self._initials = initials
        self.update()

    def show_nobody(self) -> None:
        """Shows a dashed circle: somebody is to come."""
        self.show_initials("")

    def paint(self, painter: QPainter) -> None:
        if not self._initials:
            pen = QPen(QColor(self._desk.theme.colour("strong")), 1.25)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            return
        marks.paint_initials(painter, self._desk.theme, QRectF(self.rect()), self._initials, *self._inks)


class Bars(Painted):
    """How frequent something is: up to four bars."""

    grows = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, 15, 12)
        self._bars = 0

    def show_bars(self, bars: int) -> None:
        """Shows 0–4 bars."""
        self._bars = bars
        self.update()

    def paint(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(4):
            painter.setBrush(QColor(self._desk.theme.colour("ink2" if bar < self._bars else "line2")))
            height = 3 + 2 * bar
            painter.drawRoundedRect(QRectF(3.5 * bar, 11 - height, 2.5, height), 0.8, 0.8)


class Pin(Painted):
    """The number of a finding in the shape of its severity; without a number the shape alone."""

    def __init__(self, desk: Desk, severity: Severity, number: int | None = None) -> None:
        size = 16 if number is None else 22
        super().__init__(desk, size, size)
        self._severity: Severity = severity
        self._number = number

    def show_severity(self, severity: Severity) -> None:
        """Shows the shape of another severity."""
        if severity != self._severity:
            self._severity = severity
            self.update()

    def paint(self, painter: QPainter) -> None:
        marks.paint_pin(painter, self._desk.theme, self._severity, self._number, QRectF(self.rect()))


class Tick(Painted):
    """A tick on a disc: all is well."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, 18, 18)

    def paint(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._desk.theme.colour("ok")))
        painter.drawEllipse(QRectF(self.rect()))
        marks.paint_icon(painter, self._desk.theme, "check", QRectF(3, 3, 12, 12), "panel", 2)
