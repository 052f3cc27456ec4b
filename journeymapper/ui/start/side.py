"""The left of the start panel: begin, open, import, and the recent files."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.controls import Painted
from journeymapper.ui.desk import Desk
from journeymapper.ui.importing import IMPORTERS
from journeymapper.ui.keys import keys_apart
from journeymapper.ui.recent_files import RecentFile
from journeymapper.ui.start.recent import RecentList

_WIDTH = 300


class _Logo(Painted):
    def paint(self, painter: QPainter) -> None:
        marks.paint_logo(painter, self._desk.theme, QRectF(self.rect()))


class _KeyButton(QPushButton):
    """A wide button that shows its keys at the far end."""

    def __init__(self, desk: Desk, words: Message, look: str, icon: str, ink: str) -> None:
        super().__init__(text(words))
        self._desk = desk
        self._ink = ink
        self._keys = ""
        self.setProperty("look", look)
        self.setProperty("wide", "true")
        desk.icons.dress(self, icon, ink, 16, gap=4)

    def show_keys(self, keys: str) -> None:
        """Shows keys; none show nothing."""
        self._keys = keys
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(fonts.sans(13))
        ink = self._ink if self.property("look") == "primary" else "ink3"
        painter.setPen(QColor(self._desk.theme.colour(ink)))
        # Qt turns the alignment where one reads from the right.
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(13, 0, -13, 0), end, self._keys)
        painter.end()


class Side(QFrame):
    """`opened` and `removed` carry a recent file; the buttons are commands."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("startSide")
        self.setFixedWidth(_WIDTH)
        self._desk = desk
        self._actions = actions
        self.new = self._command("new", message("New blank map"), "primary", "plus", "onAccent")
        self.files = RecentList(desk)
        self.files.opened.connect(self.opened)
        self.files.removed.connect(self.removed)
        self._none = parts.label(
            text(message("Projects that you open or save are listed here.")), ink="ink3", wraps=True
        )
        body = parts.column(margins=(10, 34, 10, 18))
        body.addLayout(self._head())
        body.addWidget(_scrolled(self.files), 1)
        body.addWidget(parts.rule("level"))
        body.addSpacing(12)
        body.addWidget(self._foot())
        self.setLayout(body)

    def show_files(self, recent: tuple[RecentFile, ...]) -> None:
        """Shows the recent files, or that there are none."""
        self.files.show_files(recent)
        self._none.setVisible(not recent)

    def _head(self) -> QVBoxLayout:
        name = parts.label("Journeymapper")
        name.setFont(fonts.serif(25))
        open_ = self._command("open", message("Open a file"), "outlined", "folder", "ink2")
        imports = [self._command(one.id, one.invitation, "outlined", "doc", "ink2") for one in IMPORTERS]
        head = parts.column(margins=(18, 0, 18, 0))
        head.addLayout(parts.row(_Logo(self._desk, 36, 36), name, None, gap=12))
        head.addSpacing(32)
        for button in (self.new, open_, *imports):
            head.addWidget(button)
            head.addSpacing(9)
        head.addSpacing(22)
        head.addWidget(parts.label(text(message("Recent")), weight="semibold", size="panel"))
        head.addSpacing(6)
        head.addWidget(self._none)
        return head

    def _foot(self) -> QWidget:
        words = message("Files stay on this computer")
        lock = parts.icon_button(self._desk.icons, "lock", words, look="bare")
        lock.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        lock.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QWidget()
        foot.setLayout(parts.row(18, lock, 8, parts.label(text(words), ink="ink2", size="note"), None))
        return foot

    def _command(self, id_: str, words: Message, look: str, icon: str, ink: str) -> _KeyButton:
        button = _KeyButton(self._desk, words, look, icon, ink)
        button.clicked.connect(lambda: self._actions.run(id_))
        keys = self._actions[id_].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.show_keys(keys_apart(keys))
        return button


def _scrolled(inner: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    listed = QWidget()
    listed.setLayout(parts.column(inner, None, margins=(0, 0, 4, 0)))
    scroll.setWidget(listed)
    return scroll
