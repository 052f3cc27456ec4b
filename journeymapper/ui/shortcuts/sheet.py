"""The sheet of all keys and gestures, over the window: to look something up, and to go on."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.keyboard_place import KeyboardPlace
from journeymapper.ui.shortcuts.lines import Block, Line, blocks, spread

_WIDEST, _HIGHEST, _EDGE = 1080, 780, 28
_COLUMN, _GAP, _MARGIN, _BAR = 288, 22, 16, 12


class SheetRow(QAbstractButton):
    """What something does, and by which keys."""

    def __init__(self, desk: Desk, line: Line) -> None:
        super().__init__()
        self._desk = desk
        self.line = line
        self.setAccessibleName(", ".join((line.words, *line.keys)))
        changeable = bool(line.command)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if changeable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not changeable)
        words = parts.label(line.words, wraps=True)
        body = parts.row(margins=(8, 3, 8, 3), gap=8)
        body.addWidget(words, 1)
        for keys in line.keys:
            cap = parts.label(keys)
            cap.setProperty("key", "true")
            body.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(body)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def least(self) -> int:
        """The width below which its words are cut."""
        layout = self.layout()
        return layout.minimumSize().width() if layout is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._desk.theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour("accentLine")), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour("hover")) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class ShortcutSheet(QFrame):
    """`change` asks to give a command other keys. The sheet goes with Esc or its cross."""

    change = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._desk = desk
        self._actions = actions
        self._before = KeyboardPlace()
        self.hide()
        self.setObjectName("shortcutSheet")
        self.setAccessibleName(text(message("Keyboard shortcuts")))
        self.field = QLineEdit()
        self.field.setPlaceholderText(text(message("Search shortcuts")))
        self.field.setAccessibleName(text(message("Search shortcuts")))
        self.field.setFixedWidth(260)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = parts.label(text(message("No shortcut has these words.")), ink="ink3")
        self._nothing.setContentsMargins(24, 14, 24, 0)
        hint = parts.label(
            text(message("Press a line to give its command other keys.")), ink="ink3", size="small"
        )
        body = parts.column()
        body.addLayout(self._head())
        body.addWidget(parts.rule("level"))
        body.addWidget(self._nothing)
        body.addWidget(self._scroll, 1)
        body.addLayout(parts.row(hint, None, margins=(24, 8, 24, 12)))
        self.setLayout(body)
        self.field.textChanged.connect(self._fill)
        desk.themed.connect(self._fill)
        over.installEventFilter(self)

    def open(self) -> None:
        """Shows the sheet with everything, the keyboard in its search."""
        if not self.isVisible():
            self._before.remember(self._over)
        self._place()
        self.field.clear()
        self.show()
        self._fill()
        self.raise_()
        self.field.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keys are not the map's while the sheet lies over it: Delete would take a card that nobody sees."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
            self._fill()
        return False

    def _head(self) -> QHBoxLayout:
        title = parts.label(text(message("Keyboard shortcuts")), weight="semibold", size="section")
        close = parts.icon_button(self._desk.icons, "close", message("Close"))
        close.clicked.connect(self._leave)
        return parts.row(title, None, self.field, close, margins=(24, 16, 16, 12), gap=10)

    def _place(self) -> None:
        room = self._over.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        place = QRect(0, 0, min(_WIDEST, room.width()), min(_HIGHEST, room.height()))
        place.moveCenter(room.center())
        self.setGeometry(place)

    def _fill(self) -> None:
        """Sets what is found in columns of about the same height."""
        if not self.isVisible():
            return
        found = blocks(self._actions, self.field.text())
        self._nothing.setVisible(not found)
        rows = [[SheetRow(self._desk, line) for line in block.lines] for block in found]
        columns = [parts.column() for _ in range(self._columns(row for block in rows for row in block))]
        places = spread([len(block.lines) + 2 for block in found], len(columns))
        for block, own, place in zip(found, rows, places, strict=True):
            self._add(columns[place], block, own)
        line = parts.row(margins=(_MARGIN, 6, _MARGIN, 8), gap=_GAP)
        for column in columns:
            column.addStretch(1)
            line.addLayout(column, 1)
        inside = QWidget()
        inside.setLayout(line)
        self._scroll.setWidget(inside)

    def _columns(self, rows: Iterable[SheetRow]) -> int:
        """How many columns beside each other hold the widest row; long words of a language need more room."""
        widest = max((row.least() for row in rows), default=0)
        return max(1, min(3, (self.width() - 2 * _MARGIN - _BAR + _GAP) // (max(_COLUMN, widest) + _GAP)))

    def _add(self, column: QVBoxLayout, block: Block, rows: Iterable[SheetRow]) -> None:
        heading = parts.label(text(block.heading), weight="semibold", size="panel")
        heading.setContentsMargins(8, 14, 8, 4)
        column.addWidget(heading)
        for row in rows:
            row.clicked.connect(lambda _on=False, id_=row.line.command: self._ask(id_))
            column.addWidget(row)

    def _leave(self) -> None:
        self.hide()
        self._before.give_back()

    def _ask(self, command: str) -> None:
        self._leave()
        self.change.emit(command)
